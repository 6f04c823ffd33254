"""Everyday Spanish, without accents: verbs, names of things, animals, food, work and people, and other common words.

`everyday` makes their forms. Each word stands once; the parts are in the order of the alphabet.
"""

VERBS = """
abandonar abrazar abrigar abrochar abusar aceptar acercar acompanar aconsejar acordar acostar acostumbrar actuar
acusar admitir afectar agarrar agradecer aguantar ahogar ahorrar alcanzar alimentar aliviar almorzar alojar alzar amar
amarrar amenazar andar animar anotar apagar aparecer apartar aplaudir apoyar aprender apretar apurar armar arrastrar
arreglar arrepentir arrestar arrullar asistir asustar atacar atender aumentar avanzar avisar ayudar bailar bajar
balbucear banar barrer batir beber besar borrar brincar bromear burlar buscar calentar callar calmar cambiar caminar
cansar cantar cargar casar castigar celebrar cenar cepillar cerrar charlar chillar chocar chupar citar cobrar cocinar
coger colgar colocar colorear columpiar comer compartir comprar comprender comprobar conectar confiar confundir
conocer conseguir considerar consolar construir consumir contar contestar continuar controlar convivir copiar correr
cortar coser crear crecer creer criar cruzar cubrir cuidar culpar cumplir curar danar deber decidir defender dejar
depender desayunar descansar descubrir desear desmayar despedir despertar desvestir detener dibujar discutir disfrutar
divertir doblar drogar dudar durar echar elegir emborrachar empacar empezar empujar encender encerrar encontrar
enfermar enfrentar enganar enojar ensenar ensuciar entender enterar entrar entregar enviar envolver escapar escoger
esconder escribir escuchar escupir esperar estacionar estornudar estudiar evitar exigir existir explicar explotar
extranar fallar faltar felicitar fingir firmar frenar fumar ganar gastar gatear golpear gritar guardar guiar gustar
hallar herir hervir hornear huir imaginar importar informar insistir insultar intentar interrumpir invitar jalar jugar
juntar jurar ladrar lamentar lanzar lastimar lavar leer lesionar levantar limpiar llamar llegar llenar llevar llorar
llover lograr luchar mandar manejar mantener marcar masticar matar mejorar mentir merecer meter mirar mojar molestar
montar morder morir mostrar mover mudar nacer nadar necesitar negar nevar notar obedecer observar ocupar ocurrir odiar
ofender ofrecer olvidar opinar ordenar orinar pagar parar parecer pasar pasear patear pedir pegar peinar pelar pelear
pensar perder perdonar permanecer permitir picar pintar pisar planchar platicar poner portar practicar preferir
preguntar preocupar preparar presentar prestar probar prohibir prometer proteger pulir quebrar quedar quejar quemar
quitar rascar recaer recibir recoger reconocer recordar recuperar regalar reganar regar regresar reir relajar remojar
reparar repetir respetar respirar responder resultar reunir revisar rezar robar rodar romper roncar ronronear saber
sacar sacudir salir saltar saludar salvar sangrar secar seguir sembrar sentar sentir separar servir silbar sobrar
soltar sonar sonreir soplar soportar sospechar subir suceder sudar sufrir sujetar tapar tardar temblar temer terminar
tirar tocar tomar toser trabajar traer tragar traicionar tranquilizar tratar trepar tropezar ubicar usar valer vencer
vender venir ver vestir viajar vigilar visitar vivir volar voltear volver vomitar votar
"""
NOUNS = """
abdomen abeja abogada abogado abrigo abuela abuelita abuelito abuelo accidente aceite aceituna acta acuerdo
adolescente adulto agua aguacate aguila ahijada ahijado aire ajo ajuste alacena alacran alamo alarma albanil alberca
albondiga alcalde alcohol alegria alfombra alguacil alimento alivio almendra almohada almuerzo alumna alumno amanecer
amarillo ambulancia amenaza amiguito amistad amor angustia anillo animal anochecer ansia ansiedad antena anuncio apio
apodo apoyo arana arbusto arcoiris ardilla arete armario arroz artista asco asistente asma asno asombro aspiradora
asunto atardecer atole atun aula aurora autobus ave avena avestruz avispa ayuda azucar azucena azul bala balcon balde
ballena banco bandeja bandera banera banqueta barandal barba barco barriga barrio basura basurero bata bateria
batidora bebe bebida beca becerro beige betabel biberon bicho bicicleta bienestar bigote billete bisabuela bisabuelo
bisnieta bisnieto bistec blanco bloque blusa boca bocadillo boda boleta boleto bolsa bolsillo bombero bombilla
borrador borrego bosque bota bote botella botiquin boton brazo brisa brocha broma bronce brujula buey bufalo bufanda
buho buitre burrito burro caballo cabello cabeza cable cabra cacahuate cacao cachete cactus cadena cadera cafe caiman
caja cajera cajero cajon calabaza calandria calcetin calculadora caldo calendario calentador calificacion calle calma
calor calzon cama camara camaron cambio camello camilla camino camioneta camisa camiseta campamento campana campesino
campo canario canasta cancion candado canela cangrejo canguro cantante capitan cara caracol caramelo cardenal
caricatura carino carmin carne carnero carnicero carpeta carpintero carrera carretera carrito carro carrusel carta
cartel cartera cartero cascada castigo castillo castor causa cazador cebada cebolla cebra cedro ceja celeste celos
celular cementerio cena cepillo cerca cerdo cereal cerebro cereza cerillo cerradura cerro cerveza cesto chaleco
chamarra chancla chango chapa chapulin chaqueta charco chef cheque chicle chile chimenea chivo chocolate chofer choque
chubasco ciclon ciencia ciervo cigarra cigarro cine cintura cinturon cipres circo circulo ciruela cirujano cisne cita
ciudad clavel clima club cobija cobre cochera cocina cocinera cocinero coco cocodrilo codo codorniz cojin colcha
colchon colegio colibri coliflor collar color columpio comadre comadreja comedor comida comienzo compadre companera
companero compania compasion computadora computo concierto concuna condor conducta conductor conejito conejo confianza
conflicto confusion congelador consejera consejero consejo conserje consulta contador contrasena conversacion copa
coraje coral corazon corbata cordero cordon corral corte cortina cosa costa costilla costumbre costurera coyote
crayola crema cristal cruce cruz cuaderno cuadro cuarto cubeta cubierta cubo cucaracha cuchara cucharon cuchilla
cuchillo cuello cuenta cuento cuerda cuerpo cuervo cueva cuidado culebra culpa cumpleanos cuna cunada cunado cura
curiosidad curso dano decepcion dedo defensor delantal delfin dentista deporte deportista depresion derecho desague
desayuno desesperacion desierto despensa detergente deuda dia diario diccionario diente dieta diferencia dinero dios
director directora disculpa discusion disfraz divorcio dolor dona dorado dosis dragon droga ducha duelo duena dueno
dulce durazno eclipse edad edredon ejemplo ejercicio ejote electricidad electricista elefante elote embarazo emocion
empanada empleada empleado enchilada enchufe encia encino encuentro energia enfermedad enfermera enfermero enojo
ensalada ensayo entrada entrenador entrenadora entrevista envidia equipo erizo error escalera escalon escarabajo
escarcha escena escoba escopeta escritor escritora escritorio esfuerzo espacio espalda espejo esperanza espinilla
esponja esposa esposo espuma esquina estacion estante estomago estrella estres estudiante estufa eucalipto evento
examen experiencia fabrica faisan falda falta familiar faro fecha felicidad fideo fiebre fiesta fin firma flecha flor
florero foca foco fogata fogon fondo fontanero forma foto fotografo fregadero frente fresa frijol frio frontera fruta
fruto fuego fuente fuerza funda funeral furia futuro gabinete gacela galleta gallina gallo gancho ganso garbanzo
garganta garza gata gatito gato gaveta gavilan gaviota gelatina gemela gemelo gente gerente girasol globo gobierno
golondrina golpe goma gorila gorra gorrion gorro gota gracia grado granizo granola grifo grillo gris grito grupo
guante guardia guayaba guerra guia guisado guitarra gusano gusto habito halcon hambre hamburguesa hamster harina
helada helado herida hermana hermanastra hermanastro hermanita hermanito hermano herrero hielera hielo hierba higado
higo hija hijastra hijastro hijo hipopotamo historia hogar hoja hojita hombro hongo honor hormiga horno hospital hueco
huella huerfana huerfano huerta huerto hueso huevo humedad humo humor huracan huron idea idioma iglesia iguana ilusion
incendio infancia informe ingeniero ingreso insecto instrumento interprete invierno ira isla jabali jabon jaguar jamon
jarabe jardinero jarra jarro jaula jazmin jefa jefe jirafa jitomate jornalero joven juego juez jueza jugo juguete
juicio justicia juventud labio lado ladron lagartija lagarto lago lagrima laguna lampara lapiz lastima lata laurel
lavabo lavadora lavanda lavaplatos leccion leche lechuga lechuza lectura lengua lente lenteja lentes leon leona
leopardo letra ley libelula libertad libreta libro licuadora liebre lila lima limite limon limonada limosna limpiadora
lince linea linterna lirio lista llama llamada llano llanta llanto llave llavero llovizna lluvia lobo locutor lodo
lombriz loro loza luciernaga lugar luna luz madera madrastra madre madrina madrugada maestra maestria maestro maiz
maldad malecon maleta mama mameluco mami manera mango manguera mani mano manta manteca mantel mantequilla manzana mapa
mapache maqueta maquina mar marca marcador marea margarita marido mariposa mariquita marisco marron martillo masa
mascota matematica matematicas materia matrimonio mayonesa mecanico mecedora media medicamento medicina medida medusa
mejilla melocoton melon memoria mensaje mentira menton mercado mermelada mes mesa mesera mesero meta metal mezclilla
microondas miedo miel mil mina minero minuto mitad mochila moda modo mole molinero molino momento moneda montana monte
morado moreton mosca mosquitero mosquito muchacha muchacho mueble muela mujer mula mundo muneca muneco muralla
murcielago muro musculo musica musico muslo nalga nana naranja nariz nata navidad neblina negocio negro nervio nevada
nido niebla nieta nieto nieve nina ninera ninez nino nivel noche nogal nombre nopal norma nostalgia nota noticia
novela novia novio nubarron nube nuca nudo nuera nuez numero nutria objeto obrero oceano odio oficial oido ojo ola
olivo olla olmo olor ombligo opinion oracion orden oreja orgullo orilla oro orquidea oruga oscuridad oso ostra otono
oveja paciencia padrastro padre padrino pagina pago pais paisaje paja pajarito pajaro pala palabra palacio paleta
palma palmera palo paloma palomita pan panadera panaderia panadero panal pandilla panico panque pantalon pantera
pantorrilla pantufla panuelo papa papaya papel papeleo papelera papi paquete paraguas pared pareja pariente parque
parrafo parte partido pasa paseo pasillo paso pasta pastel pasto pastor patada patineta patio pato pavo paz pecho
pegamento pegatina peine pelea pelicano pelicula peligro pelo pelota peluquera peluquero pena pepinillo pepino pera
percha perdon perejil perico perilla periodista perla permiso perra perrito perro persiana pesadilla pesca pescado
pescador peso pestana pez picante pie piedra piel pierna pijama pila piloto pimienta pimiento pina pincel pinguino
pino pintor piscina piso pista pistola pizarra placer plan plancha planeta planta plata platano plateado plato playera
plaza plazo pleito plomero pluma poblacion policia polilla pollito pollo polvo portal portero porton poste postre
potro pozo pozole pradera pregunta premio prenda preocupacion presente presidente presion prima primavera primo
prision problema profesor profesora programa promesa propina prueba psicologa psicologo puente puerco puerta puerto
pulga pulgar pulmon pulpo puma puno punos punto pupitre pure purpura quebrada queja quemadura quesadilla queso
quincena rabano rabia radio rama ramo rana rasguno rastrillo rata rato raton rayo razon realidad recamara receta
recien recreo recuerdo refresco refrigerador regadera regalo region regla reina reja relampago relleno reloj remedio
rencor renta repisa repollo reporte rescate respeto respiracion respuesta resultado reunion revista rey riesgo rincon
rinoceronte rio risa risco ritmo roble robo roca rocio rodeo rodilla rojo ropero rosa rosado rosal rubi rueda ruido
rumbo rutina sabana sacerdote sal sala salchicha salida salsa salto salud sandalia sandia sandwich sangrado sangre
sapo sarten sauce secadora secretaria secretario secreto segundo selva semana sembrador semilla senal sendero senor
senora senorita sentido sentimiento sequia serie serpiente servilleta sierra siesta siglo silencio silla sillon
sistema sitio sobre sobrina sobrino sofa sol soldado soledad sombra sombrero sonido sonrisa sopa sorpresa sotano
sudadera suegra suegro suelo sueno suerte sueter sufrimiento supervisor supervisora surco susto susurro tabla tablero
taco talento taller talon tamal tamano tambor tanque tapa tapete tapon tarde tarea tarjeta taxi taxista taza tazon
teatro techo tecnico tela telefono television tema temblor temor temperatura templo tenedor tenis terapeuta ternura
terremoto tesoro testigo tetera texto tia tiburon tiempo tierra tigre tijera timbre tina tinta tio titulo tiza toalla
tobillo tocino tomate topo toque tormenta tornado torneo tornillo toro toronja torre torta tortilla tortuga tos
trabajo traductor traductora trago traje tramite trampa tranquilidad trapeador trapo trato trebol tren tribu tribunal
triciclo trigo tristeza tronco trueno trueque tubo tucan tulipan tumba tunel turno turquesa tutor tutora una unidad
uniforme union utensilio uva vaca vacacion vacuna vainilla vajilla valle valor vapor vaquero vaquita vaso vecina
vecindad vecindario vecino vela velocidad vena venado vendedor vendedora veneno venta ventana ventanal ventilador
verano verdad verde verdura verguenza vestido veterinario vez viaje vibora vicio victoria vida vidrio viento vientre
villa vinagre vino violencia violeta virus visita visitante viuda viudo vocabulario voluntad voluntaria voluntario voz
vuelo vuelta yarda yegua yerno yeso yogur zacate zanahoria zancudo zapatilla zapato zona zopilote zorra zorrillo zorro
"""
OTHER = """
abierta abierto abre abren abria abrio aburrida aburrido acuerda acuerdan acuesta acuestan ademas adentro afuera
agradable agria agrio ahi ahora ajeno algo algun alguna algunas alguno algunos alla alli ambas ambos ancha ancho
anoche anteayer anterior apenas aquel aquella aquello asi aun aunque ayer bajito barata barato basta bastante blando
bravo breve buenisimo cabe caben cae caen caia caida caido caiga caigo caliente callada callado cansada cansado capaz
casi catorce cayendo cayeron cayo ciego cien ciento cierra cierran cierro cierta cierto cincuenta clara claro comun
conmigo contigo contra correcto corta corto creyo cual cuales cualquier cualquiera cuarenta cuarta cuentan cuyo daba
daban dado dan dando das debil decia decian demas demasiado den despacio despierta despiertan despierto despues dice
dicen dices dicho diciendo dieron diferente diferentes dificil diga digan digo dije dijeron dijo dio doce dolia dolio
dormia dormida dormidas dormido dormidos doy duele duelen duerma duerme duermen duermo dura durante durmiendo
durmieron durmio duro ebrio ella ellas ellos embarazada empezo empieza empiezan encima encontro encuentra encuentran
enferma enfermo enojada enojado enorme entera entero entiende entienden entonces eran eres esa esas escrita escrito
ese esos estaba estaban estado estan estando estas estoy estrecho estupendo estuve estuvieron estuvo exacto extrana
extrano facil falso famoso fea feo fina fino floja flojo fresca fresco fue fueron fui fuimos genial gorda gordo gran
grandes grandota grave grueso guapa guapo habia habian hace hacen haces hacia hacian haciendo haga hagan hago han has
hay haya hecho hemos hermosa hermoso hice hicieron hierve hizo hondo honesto horrible hubo huele huelen humilde huyo
iba iban igual importante imposible incluso inquieta inquieto inteligente jamas juega juegan jugaba justa justo lenta
lento leyeron leyo ligero listo llena lleno llueve loca loco luego mala malo manso maravilloso mayor mayores medio
mejor mejores menor menores menos mia miente mienten mientras mintio mio misma mismo mojada mojado molesta molesto
mucha muchas muchos muere mueren muero muerta muerto muestra muestran mueve mueven murieron murio nadie necesario
nerviosa nervioso niega nieva ningun ninguna ninguno noble normal nosotras nosotros noveno noventa nuestra nuestras
nuestro nuestros nunca ochenta ocupada ocupado oia oigo oir once orgullosa orgulloso oye oyen oyo pasada pasado
peligrosa peligroso peor perdio perfecto pesada pesado pide piden pidieron pidio pido piensa piensan pienso pierde
pierden pierdo pobre poca pocas pocos podia podian podrido pone ponen ponga pongo ponia porque posible precioso
profundo pronto propia propio publico pude pudieron pudo pueda puedan puede pueden puedo puesto pura puro pusieron
puso quepa queria querian quiera quieran quiere quieren quiero quieta quieto quince quisieron quiso quiza quizas
rapida rara raro recta recuerda recuerdan redondo reian rica rico rie rien rompio rota roto sabe saben sabia sabrosa
sabroso salado sale salen salga salgo salia salieron salio sana sano santo sea sean seca seco segun segunda segura
sencilla sencillo sentia seria serio sesenta setenta sido siendo sienta sientan siente sienten siento siga sigo sigue
siguen siguieron siguio simpatica simpatico sincero sintieron sintio siquiera sirve sirven sirvio solamente solita
solito somos sorda sordo soy suave sucia sucio suelto suena suenan suficiente supe supo tal tales tambien tampoco
tanta tantas tanto tantos temblo temprano tenga tengan tengo tenia tenian tenido teniendo tercera tercero tibia tibio
tiembla tiene tienen tienes timida timido todas todavia todos tonta tonto trae traen traia traiga traigo trajeron
trajo tranquila tranquilo travieso trece treinta tropieza tuve tuvieron tuvo ultima ultimo unica unico urgente usted
ustedes util vacia vacio valiente vamos van varias varios vas vaya vayan veia veian veinte ven vengan vengo venia veo
vieja viejas viejos viendo viene vienen vieron viniendo vinieron vio viste visten visto viva vivo volvio voy vuelto
vuelve vuelven yendo
"""
