"""What makes it harder, and what nobody knows yet."""

HARDER_WORKER = (
    "The rent went up by [200|250|300] dollars in {month}; they are [one month|two months] behind.",
    "The bus to the [clinic|school] runs [every two hours|until six], and the car [does not start|failed its smog check].",
    "{c} works [nights at the warehouse|split shifts|two jobs], and the schedule comes [on Sunday evening|day by day].",
    "The apartment has [one bedroom|mold in the bathroom|no heat in two rooms] for [four|five] people.",
    "{c}'s [mother|brother|best friend] died in {month}, and there was no [time|money] for a funeral.",
    "{child} changed schools [twice|three times] in [one year|two years].",
    "There is a wait of [six|eight|eleven] weeks for [a counselor|an evening class] in {cher} language.",
    "{c}'s phone is [cut off at the end of each month|shared with a cousin], so people cannot reach {chim}.",
    "The hours at {c}'s job were cut [from 40 to 24|in half] in {month}.",
    "[The stairs are steep and there is no gate|The street is busy and the yard has no fence].",
)
HARDER_PARENT = (
    "By {day} I have nothing left, and {child} [needs|wants] me most on {day}.",
    "I have [three|two] bosses and none of them has [children|heard of a school holiday].",
    "Since {month} {a} and I only [text|talk about who drives].",
    "They look at me at the [store|school] as if they knew. [Maybe they do.|I shop in the next town.]",
    "If I miss [one more day|another shift] I lose [the job|the hours|my place].",
    "I am tired in a way that sleep does not fix.",
    "They change my [hours|nights|days] every week. I never know who can come.",
    "I do not like [asking|owing] people. I was not raised like that.",
    "Every time a [car|truck] stops outside I think it is [you|him|the landlord].",
    "My family [is in another state|does not talk to me|has enough of its own].",
    "The last worker [left without a word|never called back]. So why should I tell you?",
    "I had [a baby at sixteen|no mother to show me]. I learn it [as I go|from videos].",
    "It is the [end of the month|evenings]. That is when everything [falls apart|gets loud].",
)
HARDER_KIN = (
    "I am [sixty-eight|seventy-one], and {child} is [fast|heavy]. I say yes anyway.",
    "{b} and I do not [agree|get along] about {c}. It makes things slow.",
    "My hours at the [clinic|packing house|school] change in {month}; I do not know how yet.",
    "{c} says that all is well, and I [believe it too fast|find out from {child}].",
    "I want to help, but I have [my own three|a bad back|the night shift].",
    "{c} does not call until it is [late|bad].",
    "We [have not spoken since|argued at] {month}. We are both stubborn.",
    "I [live an hour away|do not drive at night]. That is the truth.",
)
HARDER_CHILD = (
    "I do not sleep well on {day}s.",
    "I had to leave my [team|friends|cat] when we moved in {month}.",
    "Sometimes there is no [clean shirt|ride|quiet place] and I am late.",
    "I have to be [quiet|the big one] all the time.",
    "I do not know who [picks me up|comes] on [Tuesdays|Fridays].",
    "The kids at school [ask|know]. I say [nothing|that we moved].",
)
UNCLEAR = (
    "Who lives in the home now? {c} says [three|four] people, the [lease|school form] says [five|six].",
    "Where was {child} on the [{day} afternoon|weekend] before the report? Ask {him} alone.",
    "Does {child}'s other parent know? Nobody has asked {c}.",
    "What did the doctor say in {month}? We wait for the record, with {c}'s release.",
    "Is {a} able to have {kids} [on weekends|overnight]? We heard [yes|maybe] and have not asked {a}.",
    "What helps {child} to fall asleep at {a}'s? {a} and {c} tell it differently.",
    "Did something like this happen [in the other county|before {child} was born]? The old file is asked for.",
    "What does {c} want to change first? We talked about [rent|the car|work] and ran out of time.",
)
PARENT_ES = (
    (
        "La renta subió [doscientos|trescientos] dólares y debo [un mes|dos meses].",
        "The rent went up [two hundred|three hundred] dollars and I owe [one month|two months].",
    ),
    (
        "El camión a la [clínica|escuela] pasa cada [hora|dos horas].",
        "The bus to the [clinic|school] comes every [hour|two hours].",
    ),
    (
        "Desde que murió mi [mamá|hermano] en {month_es} no soy igual.",
        "Since my [mother|brother] died in {month} I am not the same.",
    ),
    (
        "Cada vez que se para un carro afuera, pienso que [son ustedes|es el dueño].",
        "Every time a car stops outside I think it is [you|the owner].",
    ),
    (
        "Es [fin de mes|en la noche] cuando todo se junta.",
        "It is [at the end of the month|at night] that everything comes together.",
    ),
    (
        "Traigo un cansancio que no se quita durmiendo.",
        "I am tired in a way that sleep does not fix.",
    ),
    (
        "Me cambian el turno cada semana y nunca sé quién puede venir.",
        "They change my shift every week and I never know who can come.",
    ),
    ("A mí no me enseñaron a pedir ayuda.", "I was not taught to ask for help."),
    (
        "Mi familia está lejos, y los de aquí tienen lo suyo.",
        "My family is far, and those here have their own.",
    ),
    ("Me da miedo que si hablo se los lleven.", "I am afraid that if I talk they take them away."),
)
KIN_ES = (
    (
        "Vivo a [una hora|cuarenta minutos] y no manejo de noche.",
        "I live [an hour|forty minutes] away and do not drive at night.",
    ),
    (
        "Dejamos de hablarnos en {month_es}; los dos tenemos la culpa.",
        "We stopped talking in {month}; both of us are to blame.",
    ),
    (
        "Tengo [tres|cuatro] propios y la espalda [mala|cansada].",
        "I have [three|four] of my own and a [bad|tired] back.",
    ),
    ("Quiero ayudar, pero trabajo de noche.", "I want to help, but I work at night."),
    ("{c} no llama hasta que ya es tarde.", "{c} does not call until it is late."),
)
CHILD_ES = (
    (
        "En la escuela preguntan, y yo digo que [nos cambiamos|no sé].",
        "They ask at school, and I say that [we moved|I do not know].",
    ),
    (
        "Tengo que estar [en silencio|de pie hasta tarde] muchas veces.",
        "I have to be [quiet|up late] many times.",
    ),
    ("No sé quién va a venir por mí los viernes.", "I do not know who will pick me up on Fridays."),
    ("Tengo que ayudar con todo en la casa.", "I have to help with everything at home."),
)
