"""Words that point to no place by themselves, in English and Spanish: kinds of streets and places, and everyday words.

`needles` makes no fragment of such a word alone; as part of a longer phrase it still counts. A word missing here costs
a sentence withheld for no need; a word too many could let a place through. So the list holds common words only.
"""

_STREETS = """
street st avenue ave av road rd way lane ln drive dr court ct circle cir place pl boulevard blvd highway hwy route rt
terrace ter trail trl parkway pkwy loop alley row square sq crossing bend path walk turn freeway fwy expressway
north south east west northeast northwest southeast southwest n s e w ne nw se sw upper lower old new
calle avenida camino carretera paseo calzada callejon privada cerrada glorieta autopista norte sur este oeste oriente
poniente
"""
_HOMES = """
apartment apt unit suite ste room rm floor fl building bldg house home number no num lot space spc trailer mobile park
rear front back side left right upstairs downstairs basement garage box po p o mailbox door gate porch studio flat
departamento depto dpto apartamento apto unidad cuarto piso edificio casa hogar numero num lote espacio traila atras
trasero trasera delantero frente lado izquierda derecha arriba abajo sotano garaje puerta reja apartado interior int
"""
_PLACES = """
school preschool elementary middle high academy kindergarten daycare nursery class classroom early head start learning
center centre clinic hospital medical health care dental doctor office family children child kids community county
city town village state church temple mosque ministries shelter program services service agency department market
store shop mall station stop bus work job company company inc llc corp restaurant farm ranch warehouse plant factory
library gym pool field plaza garden gardens apartments village manor villas estates homes residence motel hotel inn
escuela preescolar primaria secundaria preparatoria kinder guarderia jardin clase salon centro clinica hospital
medico medica salud dental doctor doctora oficina familia familiar familias ninos ninas nino nina comunidad comunitario
condado ciudad pueblo estado iglesia templo albergue refugio programa servicios servicio agencia departamento mercado
tienda plaza estacion parada camion trabajo empresa restaurante rancho granja bodega fabrica planta vivero biblioteca
campo jardines apartamentos villas residencia residencial motel hotel
california calif ca usa us united states america estados unidos mexico valley valle hills hill
min mins minute minutes hour hours hr hrs cell cellphone mobile telephone fax ext extension worker workers only
voicemail text texts email mail contact reach wechat whatsapp address street location
minuto minutos hora horas celular cel telefono tel correo mensaje mensajes domicilio direccion trabajadora trabajador
"""
_SMALL = """
a an and are as at be but by for from had has have he her hers him his i in is it its me my near new of off on one or
our she so than that the their them then there they this to two up us was we were what when where which who will with
you your next across behind beside between corner inside outside about after before some any all every other same
un una unos unas el la los las lo al del de en y e o u que con sin por para su sus mi mis tu tus se es son esta este
esto esa ese eso cerca junto frente entre detras dentro fuera esquina desde hasta sobre donde cuando como quien muy mas
ya no ni si th nd rd st san santa santo don dona sr sra mr mrs ms miss
"""
_EVERYDAY = """
act add again age air also always animal ask baby bad bag ball bath beach bear bed bell best big bird black blue boat
body book boy bread bring brother brown burn cake call calm car cat chair change check church clean clear clock close
clothes coat cold color come cook cool corner count cry cup cut dad day dark deep dinner dish dog door down draw dream
dress drink drive dry ear easy eat egg end eye face fall far fast father feel feet fire first fish five floor flower
fly food foot four free friend front full fun game get girl give glad go gold good grand grandma grandmother grass
gray great green group grow hair half hand happy hard hat hear heart heat help hide hold hope horse hot hour hurt ice
jump keep key kind king kitchen lady lake land large last late laugh leaf left leg let letter light like line little
live long look lost loud love low lunch main make man many maple may meal meet milk minute miss money month moon more
morning mother mountain mouth move much music name nap near neck need nice night nine nose note now oak ocean often
old open orange outside own packing page paint paper parent part party pay people phone pick picture pine pink place
plan play point pond poor pretty pull push put quick quiet rain read ready red rest ride right ring river rock room
rose round run sad safe same sand say sea seat see seven shade share shirt shoe short show sick side sign sing sister
sit six skin sky sleep slow small smile snow soap soft song soon sound spring star start stay step steps still stone
stop storm story street strong summer sun sunny sunset sunrise sweet swim table talk tall teach teacher tell ten thank
think three time tired today together tomorrow top touch toy train tree truck turn two uncle under use very view visit
wait wake walk wall want warm wash watch water week well wet white wide wild wind window wing winter wish woman wood
woods word work world write year yellow yes young
agree agreed anonymous caller concerned county danger emergency goal harm hurt keeps person plans reporter safety
somebody someone unknown urgent worried worries worry
abajo abrir abuela abuelo agua alegre alto amarillo amiga amigo amor ano antes aqui arbol arriba arroz azul bailar
bajo bano barco beber bebe bien blanco blanca boca bonito bonita bosque brazo buena bueno caballo cabeza cada caer cama
cambio caminar campo cantar cara carro carta cena cerca cerrar chico chica cielo cinco cocina color comer comida
correr cosa cuatro cuerpo cuidar dar decir dedo dia dibujo dinero dolor dormir dos dulce edad empacar estrella feliz
flor frio fuego fuerte gato gente grande gris grupo haber hablar hacer hambre hermana hermano hija hijo hoja hombre
hora hoy huevo jardin joven jugar juntos lago largo leche leer lejos letra libre libro limpio llamar llave llegar
lluvia luna luz madre mal mama manana mano mar mes mesa miedo mirar monte mucho mujer mundo musica nada negro nieve
noche nombre nueva nuevo nueve ocho ojo oro oscuro otra otro padre pais pan papa papel pared parque parte paz pelo
pequena pequeno perro pez pie piedra plan poco poder primera primero pronto puente querer rapido rey rio rojo roja
ropa rosa saber seguro seis semana ser siempre siete sol sola solo sombra sueno tarde tener tiempo tierra tio tia
tocar todo tomar trabajo tres triste uno vaca ver verano verde vida viejo viento visita vivir voz zapato
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves
viernes sabado domingo
acuerdo alguien anonima anonimo condado dano desconocida desconocido emergencia emergencias meta peligro persona
planes preocupa preocupacion preocupada preocupado preocupan seguridad urgencia urgencias urgente
"""

STREET_WORDS = frozenset(_STREETS.split())
PLACE_WORDS = frozenset(_PLACES.split())
SMALL_WORDS = frozenset(_SMALL.split())
HOME_WORDS = frozenset(_HOMES.split())
GENERIC = frozenset((_STREETS + _HOMES + _PLACES + _SMALL + _EVERYDAY).split())
