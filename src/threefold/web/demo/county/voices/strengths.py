"""What is good."""

WORKER = (
    "{child} and {c} [cook|bake|make tortillas|fold laundry] together on [Sundays|Saturdays]; {he} [stirs|tastes first|picks the music].",
    "{c} has every [vaccination card|report card|school letter] of {kids} in one [folder|shoe box|drawer].",
    "{child} runs to {c} when {he} is [hurt|tired|proud of something].",
    "The [fridge|kitchen wall] is covered with [drawings|spelling tests|photos] that {child} [made|chose|put up].",
    "{c} has not missed [one|a single] visit with us since {month}.",
    "{child} reads [at grade level|a grade ahead|to the younger ones], and {c} [asks about the book|takes {him} to the library].",
    "{c} came to the [school meeting|clinic|conference] with {cher} questions written down.",
    "At [pick-up|the park|the store] {c} got down to {child}'s height to talk with {him}.",
    "{c} has held the same job at the [bakery|warehouse|packing house|hospital laundry|car wash] for [two|three|five] years.",
    "The [beds|bunks] are made, and each of the kids has [a shelf|a hook|a blanket] of their own.",
    "{a} has known {kids} since they were born and [has a key|lives two blocks away|calls every day].",
    "{child}'s teacher says that {he} [helps new children|raises {his} hand more|laughs again].",
    "{c} asked us [twice|on {cher} own] what would make the county less worried.",
    "When {child} cried in the [visit|car|waiting room], {c} [sang|rocked {him}|told {him} what comes next] until it passed.",
)
PARENT = (
    "{day} nights are [game|pancake|story] nights. I have kept that since {month}.",
    "When {child} [lies|shouts|breaks things] I ask what is under it. I learned that from {a}.",
    "I keep [their baby teeth|every school picture|a book of what they said].",
    "I get up at [five|five thirty] so that I have [an hour|a coffee] before they wake.",
    "I know [what each of them|which song] needs to fall asleep.",
    "My [mother|grandmother|father] raised [six|four|five] of us in two rooms. I know how to make a little last.",
    "I [finished|went back to|signed up for] school [this spring|at night|last year]. They saw me do it.",
    "We eat at the table. No phones. That is [our rule|from my mother].",
    "When I do not know I ask {a}. {a} [never laughs|always picks up|tells me straight].",
    "I have [never|not once] missed a {day} [game|practice|visit].",
    "{child} tells me everything. [Too much, sometimes.|Even what I do not want to hear.]",
)
KIN = (
    "{child} knows my [number|address] by heart. {c} made sure of it.",
    "{c} said sorry to me in {month}, [in person|on the phone], and meant it.",
    "On {day} {c} brought me [soup|groceries|my medicine] without being asked.",
    "{c} was the one who took care of [all of us|our mother] when [she was sick|we were small].",
    "{child} is [always welcome|never any trouble] here. {He} has a [drawer|toothbrush|bed] at my place.",
    "I have seen {c} [walk|drive] [two miles|across town] for a [birthday cake|pair of cleats] for {child}.",
    "They sing in the car. All of them. [Badly.|Loud.]",
    "When {c} is doing well there is no better parent [on this street|in this family].",
    "{c} calls me [every Sunday|most days]. That is not nothing.",
)
CHILD = (
    "{c} and I have a [handshake|song|word] that nobody else knows.",
    "On {day}s it is my turn to choose [dinner|the movie|the music].",
    "When I had [a bad dream|a fever] {c} [stayed with me|sat on my bed].",
    "I like [Fridays|Saturdays] because we [make pizza|watch a movie|go to the swap meet].",
    "{c} knows all my [friends' names|favorite songs|teachers].",
    "I can [ride my bike|make eggs|do a cartwheel] now. {c} showed me.",
    "At {a}'s house I can [stay up|have two blankets|bring the dog].",
    "{c} came to my [game|concert|spelling bee] and [yelled my name|took a picture].",
    "My [dog|cat|fish] sleeps in my room, so I am not alone.",
)
PARENT_ES = (
    (
        "Los [martes|jueves|sábados] cocinamos [caldo|mole|arroz con pollo], y {child} pica la cebolla.",
        "On [Tuesdays|Thursdays|Saturdays] we cook [soup|mole|rice with chicken], and {child} chops the onion.",
    ),
    (
        "Volví a la escuela [en la noche|este año], y mis hijos me vieron hacerlo.",
        "I went back to school [at night|this year], and my children saw me do it.",
    ),
    (
        "Guardo todas las [calificaciones|cartas|vacunas] de {kids_es} en una caja.",
        "I keep all the [report cards|letters|vaccination cards] of {kids} in a box.",
    ),
    (
        "Llevo [dos|tres|cinco] años en el mismo trabajo, sin faltar.",
        "I have been [two|three|five] years at the same job, without missing a day.",
    ),
    (
        "{child} me cuenta todo, [hasta lo que no quiero oír|a veces demasiado].",
        "{child} tells me everything, [even what I do not want to hear|too much, sometimes].",
    ),
    (
        "Me levanto a las cinco para tenerles el desayuno listo.",
        "I get up at five so that their breakfast is ready.",
    ),
    ("Aquí todos comemos juntos, sin teléfono.", "Here we all eat together, no phones."),
    ("Yo sé qué canción necesita {child} para dormirse.", "I know which song {child} needs to fall asleep."),
    (
        "Mi mamá nos sacó adelante a [cinco|seis], y yo también puedo.",
        "My mother raised [five|six] of us, and I can too.",
    ),
    ("Cuando no sé, le pregunto a {a}.", "When I do not know, I ask {a}."),
    ("Nunca he faltado a una junta de la escuela.", "I have never missed a meeting at school."),
)
KIN_ES = (
    (
        "He visto a {c} caminar [dos millas|media ciudad] por un [pastel|par de tenis] para {child}.",
        "I have seen {c} walk [two miles|across half the city] for a [cake|pair of sneakers] for {child}.",
    ),
    (
        "{c} me llama [cada domingo|casi a diario]; eso no es poco.",
        "{c} calls me [every Sunday|almost daily]; that is not nothing.",
    ),
    (
        "{child} tiene su [cama|cajón|cepillo] en mi casa desde siempre.",
        "{child} has always had a [bed|drawer|toothbrush] at my house.",
    ),
    (
        "Aquí [en la cuadra|en la iglesia|en la familia] todos conocen a {kids_es}.",
        "Here [on the block|in church|in the family] everybody knows {kids}.",
    ),
    ("Mi casa siempre está abierta para {kids_es}.", "My house is always open for {kids}."),
    ("{c} cuidó a mi mamá cuando estuvo enferma.", "{c} took care of my mother when she was sick."),
    ("Cantan en el carro, todos, y muy fuerte.", "They sing in the car, all of them, and loud."),
    (
        "Cuando {c} está bien, no hay mejor persona para estos niños.",
        "When {c} is well, there is nobody better for these children.",
    ),
)
CHILD_ES = (
    (
        "{c} fue a mi [partido|concierto|festival] y [gritó mi nombre|tomó fotos].",
        "{c} came to my [game|concert|school show] and [yelled my name|took pictures].",
    ),
    (
        "Ya sé [andar en bici|hacer huevos|dar marometas]; {c} me enseñó.",
        "I can [ride a bike|make eggs|do somersaults] now; {c} taught me.",
    ),
    (
        "Mi [perro|gato] duerme conmigo, así no me da miedo.",
        "My [dog|cat] sleeps with me, so I am not scared.",
    ),
    ("Me gustan los sábados porque hacemos tamales.", "I like Saturdays because we make tamales."),
    ("{c} se sabe los nombres de todos mis amigos.", "{c} knows the names of all my friends."),
    ("En casa de {a} puedo dormir con el perro.", "At {a}'s house I can sleep with the dog."),
)
