"""Best hopes, and small next steps."""

PARENT = (
    "I want it [boring|quiet]. Homework, dinner, bed.",
    "That they [remember|talk about] this as the year it got [better|calm].",
    "That nobody has to [check on|come for] us any more.",
    "A [door|key|lease] with my name on it, and {kids} behind it.",
    "To be the one they call when they are [scared|twenty].",
    "That {child} [sleeps through|laughs] again.",
    "To [sit in the front row|be there] when {child} finishes school.",
)
CHILD = (
    "That {c} [sings|smiles] again when [cooking|driving].",
    "[A birthday at home|To have my own bed|To go to the beach], all of us.",
    "That nobody [yells|cries] at night.",
    "To stay at the same school [until the end|for once].",
    "That I can stop [listening|worrying] at night.",
    "To see {a} every [Sunday|week].",
)
KIN = (
    "That these children know that they have [us|a whole street].",
    "That {c} calls me [before it burns|first].",
    "Sunday dinners again, [everyone|all of us] at one table.",
)
STEPS = (
    "{c} [calls|goes to] the school and gives {a}'s number as a person who may pick up {child}.",
    "{worker} asks [the housing office|the landlord] about the repair, with {c} on the line.",
    "{c} and {a} sit down on {day} and write who can come on which evening.",
    "{worker} brings the list of [child care places|evening clinics] to the next visit.",
    "{a} [drives|goes along with] {c} to the appointment on {day}.",
    "{c} shows {child} [whom to call|where the spare key is].",
    "{worker} looks for a counselor with hours after [five|six].",
    "{c} asks {cher} boss for [the same days every week|no nights for a month].",
    "{worker} talks with {child} alone at [school|{a}'s house].",
    "{c} picks three people to invite to the family meeting.",
    "{a} tells {b} what is going on, with {c}'s yes.",
    "{c} brings the [lease|bus card form|clinic letter] so that we fill it in together.",
)
PARENT_ES = (
    (
        "Una [puerta|llave] con mi nombre, y {kids_es} adentro.",
        "A [door|key] with my name on it, and {kids} behind it.",
    ),
    (
        "Que me llamen a mí cuando tengan [miedo|veinte años].",
        "That they call me when they are [scared|twenty].",
    ),
    (
        "Que se acuerden de este año como el año en que todo [mejoró|se calmó].",
        "That they remember this as the year in which everything [got better|calmed down].",
    ),
    ("Quiero una vida aburrida: tarea, cena y a dormir.", "I want a boring life: homework, dinner and bed."),
    ("Que ya nadie tenga que venir a revisarnos.", "That nobody has to come and check on us any more."),
    ("Que {child} vuelva a dormir tranquilamente.", "That {child} sleeps peacefully again."),
    ("Estar ahí el día que {child} termine la escuela.", "To be there the day {child} finishes school."),
)
CHILD_ES = (
    ("Ir [a la playa|al río|al rancho] todos juntos.", "To go to the [beach|river|ranch] all together."),
    ("Ver a {a} cada [semana|domingo].", "To see {a} every [week|Sunday]."),
    (
        "Quedarme en la misma escuela [todo el año|hasta el final].",
        "To stay in the same school [all year|until the end].",
    ),
    ("Que {c} vuelva a cantar cuando cocina.", "That {c} sings again when cooking."),
    ("Un cumpleaños en la casa, con todos.", "A birthday at home, with everybody."),
    ("Que nadie grite en la noche.", "That nobody yells at night."),
)
KIN_ES = (
    (
        "Que los [domingos|sábados] volvamos a comer juntos.",
        "That we eat together on [Sundays|Saturdays] again.",
    ),
    (
        "Que {kids_es} <sepa|sepan> que nos <tiene|tienen> a nosotros.",
        "That {kids} <knows|know> that we are there.",
    ),
    ("Que {c} me llame [antes|a tiempo].", "That {c} calls me [before|in time]."),
)
