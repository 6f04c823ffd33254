"""A baby who does not gain, or does not sleep safely."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="baby",
    allegation="General neglect of an infant",
    reporters=(
        (
            "A discharge nurse",
            "RP worries about feeding; weight down at the check.",
            "discharge\nweight down",
        ),
        (
            "A counselor of the food program",
            "RP looked at the bottle: water in it.",
            "food program\nwater in it",
        ),
        (
            "A grandmother on the other side",
            "RP saw the baby asleep on a couch under a coat.",
            "under a coat\nother side",
        ),
    ),
    safe=(
        "It was reported that {child} [lost weight|was found sleeping where a baby can suffocate] and that {c} [missed the check|was asleep beside {him} on the couch].",
    ),
    harm=(
        "In {month} {c} [thinned the formula with water|slept through three feedings in a row]. {child} lost [nine percent of {his} weight|weight for two weeks] and [was in the hospital for two nights|was too weak to cry].",
        "On a night in {month} {c} fell asleep on the couch with {child} [under {cher} arm|between the pillows]. {child} was found [gray and limp|gasping], and was taken to the hospital.",
    ),
    title=(
        ("{child} does not get enough", "{child} no come lo suficiente"),
        ("Asleep on the couch with {child}", "Dormir en el sofá con {child}"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may [thin the bottle|sleep through feedings] when {cshe} is alone with {child} at night. {child} could lose so much weight that {he} is badly ill.",
            "A {worried_es} les preocupa que {c} pueda [rebajar la leche|no despertar para darle de comer] cuando está a solas con {child} en la noche. {child} podría perder tanto peso que se enferme de gravedad.",
        ),
        (
            "{worried} are worried that {c} may fall asleep with {child} on the couch when {cshe} is worn out. {child} could stop breathing.",
            "A {worried_es} les preocupa que {c} pueda dormirse con {child} en el sofá cuando ya no puede más. {child} podría dejar de respirar.",
        ),
    ),
    goal=(
        (
            "{team} make sure that {child} gets a full bottle every three hours and sleeps on {his} back in {his} own crib, also at night. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que {child} reciba un biberón completo cada tres horas y duerma boca arriba en su propia cuna, también de noche. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(("{child} is fat and sleeps on {his} back.", "{child} está bien y duerme boca arriba."),),
    county_goal=("{child} gains, and sleeps in {his} own crib.",),
    plan_title=(("Full bottles and the crib, every night", "Biberones completos y la cuna, cada noche"),),
    bottom=(
        ("{child} sleeps on {his} back, in {his} crib, alone.", "{child} duerme boca arriba, en su cuna."),
    ),
    monitoring=(
        (
            "The clinic weighs {child} every {day}, and {worker} comes once a week at feeding time.",
            "La clínica pesa a {child} cada semana, y {worker} viene una vez por semana a la hora del biberón.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} has the night feedings on weekdays.",
                "{a} da los biberones de la noche entre semana.",
            ),
            when=("From 10 pm to 6 am", "De 10 de la noche a 6 de la mañana"),
            backup=("{b} comes for the night.", "{b} viene por la noche."),
            noticed=("{a} and {c} both sign the feeding sheet", "{a} y {c} firman la hoja"),
            protects=("Somebody rested is awake at night.", "De noche hay alguien con descanso."),
            minutes=1320,
        ),
        Deed(
            by="c",
            text=(
                "{c} mixes each bottle by the line and writes it on the sheet.",
                "{c} prepara cada biberón hasta la raya y lo anota.",
            ),
            when=("Every three hours by day", "Cada tres horas de día"),
            backup=("{a} mixes it.", "{a} lo prepara."),
            noticed=("{b} looks at the sheet every evening", "{b} mira la hoja cada tarde"),
            protects=("{child} gets all that {he} needs.", "{child} recibe todo lo que necesita."),
        ),
        Deed(
            by="b",
            text=("{b} brings {child} to be weighed.", "{b} lleva a {child} a que lo pesen."),
            when=("Once a week in the morning", "Una vez por semana en la mañana"),
            backup=("{a} drives.", "{a} maneja."),
            noticed=("{a} gets the number by text", "{a} recibe el peso por mensaje"),
            protects=("A loss is seen within the week.", "Si baja de peso, se ve esa semana."),
            minutes=540,
        ),
    ),
    signs=(
        (
            ("The number on the scale goes down", "Baja el peso"),
            ("{b} drives to the clinic the same day.", "{b} va a la clínica ese mismo día."),
        ),
        (
            ("{child} does not wake for a bottle", "{child} no despierta para comer"),
            ("Call 911.", "Llamen al 911."),
        ),
    ),
    child_text=(
        (
            "{a} is there at night. {c} and {a} both look after the baby.",
            "{a} está en la noche. {c} y {a} cuidan al bebé.",
        ),
    ),
    question=(("How well is {child} fed and put to sleep?", "¿Qué tan bien come y duerme {child}?"),),
    ten=(
        (
            "{child} gains each week and sleeps in the crib.",
            "{child} sube de peso cada semana y duerme en la cuna.",
        ),
    ),
    zero=(("{child} would be in the hospital by tomorrow.", "{child} estaría mañana en el hospital."),),
    harms=(
        "{child} weighed [nine|seven] percent less than at birth on day [three|ten].",
        "The bottle that {c} mixed was half water.",
        "{child} slept on [the couch|a pillow|a folded blanket] on each visit in {month}.",
        "{c} missed [two|three] weight checks.",
        "{child}'s diaper was dry for [ten|twelve] hours.",
    ),
    dangers=(
        "{c} may fall asleep with {child} on the couch, and {he} could stop breathing.",
        "The formula may run out before the card comes, and {child} could go hungry.",
    ),
    said_by_child=("I help with the bottle.", "The baby cries a lot, and then {c} cries."),
    acts=(
        "{c} called {a} at three in the morning because {cshe} could not stay awake.",
        "{a} took the night so that {c} slept [six|seven] hours.",
        "{c} put {child} down in the crib and walked outside when the crying was too much.",
    ),
    shown=(
        "{child} has gained on each of the last [four|five] checks.",
        "The crib was made, and {child} in it, on every visit since {month}.",
    ),
    unclear=(
        "Does {child} swallow well? The clinic looks on {day}.",
        "Who sleeps in the room with the crib?",
        "Did anybody show {c} how the powder is measured?",
    ),
    harder=(
        "{c} has slept [three|four] hours a night since the birth.",
        "The crib came without a mattress.",
        "{c} was told three different things by three nurses.",
    ),
    steps=(
        "{worker} brings a crib mattress.",
        "{c} and {a} write the feeding sheet.",
        "{a} learns how to hold {child} for the bottle.",
        "{worker} asks the clinic for a nurse who comes home.",
    ),
    ages=("baby",),
)
