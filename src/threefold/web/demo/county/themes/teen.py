"""A teenager and a parent who cannot live with each other, and nights when nobody knows where the teenager is."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="teen",
    allegation="Caretaker absence, a teenager put out of the home",
    reporters=(
        ("A school counselor", "RP says the student sleeps in a car.", "school counselor\nstudent sleeps"),
        ("A shelter worker", "RP took the youth in at midnight.", "shelter worker\ntook the youth in"),
        ("A friend's father", "RP has had the youth on the couch for a week.", "friend's father\nfor a week"),
    ),
    safe=(
        "It was reported that {child} [was put out of the house|did not come home for nights] and that {c} did not look for {him}.",
    ),
    harm=(
        "In {month} {c} [locked {child} out|threw {child}'s clothes into the yard] after a fight about [school|a phone|a girlfriend]. {child} slept [in a car|on a bench|at three different houses] for [four|six] nights and was [robbed|cold and scared].",
        "Through {month} {child} was out until morning [four|five] times and {c} did not call anybody. {child} was [beaten up|picked up by the police] and missed [two|three] weeks of school.",
    ),
    title=(
        ("{child} on the street at night", "{child} en la calle de noche"),
        ("Put out of the house", "Fuera de la casa"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may put {child} out again when they fight. {child} could [sleep outside|go with people who use {him}] and be badly hurt.",
            "A {worried_es} les preocupa que {c} pueda volver a echar de la casa a {child} cuando pelean. {child} podría [dormir en la calle|irse con gente que abuse] y lastimarse de gravedad.",
        ),
    ),
    goal=(
        (
            "{team} make sure that {child} has a bed with an adult {he} trusts every night, and that {c} and {child} take a night apart before it gets ugly. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que {child} tenga cada noche una cama con un adulto de confianza, y de que {c} y {child} pasen una noche aparte antes de que se ponga feo. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(("We can be mad, and there is still a bed.", "Podemos enojarnos, y siempre hay una cama."),),
    county_goal=("{child} sleeps in a bed that an adult knows of, every night.",),
    plan_title=(("A bed for {child}, every night", "Una cama para {child}, cada noche"),),
    bottom=(("Nobody is put out at night.", "De noche no se echa a nadie."),),
    monitoring=(
        (
            "{worker} texts {child} every {day} and meets {him} where {he} likes.",
            "{worker} le escribe a {child} cada semana y le ve donde prefiera.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} has a bed for {child}, whatever the hour.",
                "{a} tiene una cama para {child}, a la hora que sea.",
            ),
            when=("Any night", "Cualquier noche"),
            backup=("{b} has a couch.", "{b} tiene un sofá."),
            noticed=("{a} texts {c} when {child} is in", "{a} le escribe a {c} cuando llega {child}"),
            protects=("{child} does not sleep outside.", "{child} no duerme en la calle."),
            minutes=1320,
        ),
        Deed(
            by="c",
            text=(
                "{c} says the word and goes for a walk before {cshe} says something worse.",
                "{c} dice la palabra y sale a caminar antes de decir algo peor.",
            ),
            when=("Each time they fight", "Cada vez que pelean"),
            backup=("{c} calls {b}.", "{c} llama a {b}."),
            noticed=("{child} tells {a} whether it was done", "{child} le cuenta a {a} si se hizo"),
            protects=("No fight ends at the door.", "Ninguna pelea termina en la puerta."),
        ),
        Deed(
            by="b",
            text=(
                "{b} drives {child} to school on the mornings after.",
                "{b} lleva a {child} a la escuela la mañana después.",
            ),
            when=("At 7 am", "A las 7 de la mañana"),
            backup=("{a} drives.", "{a} maneja."),
            noticed=("{b} sees {him} go in", "{b} ve que entra"),
            protects=(
                "A bad night does not become a lost week.",
                "Una mala noche no se vuelve una semana perdida.",
            ),
            minutes=420,
        ),
    ),
    signs=(
        (
            ("{child} packs a bag", "{child} prepara una mochila"),
            ("{a} calls {him} and offers the bed.", "{a} le llama y le ofrece la cama."),
        ),
        (
            (
                "It is midnight and nobody knows where {child} is",
                "Es medianoche y nadie sabe dónde está {child}",
            ),
            ("{c} calls {a}, {b}, then the police.", "{c} llama a {a}, a {b} y luego a la policía."),
        ),
    ),
    child_text=(
        (
            "There is a bed at {a}'s, whatever happened. You do not have to explain at the door.",
            "En casa de {a} hay una cama, pase lo que pase. No tienes que explicar nada en la puerta.",
        ),
    ),
    question=(
        (
            "How sure is it that {child} has a safe bed tonight?",
            "¿Qué tan seguro es que {child} tiene una cama segura esta noche?",
        ),
    ),
    ten=(
        (
            "{child} is home or at {a}'s every night, and everybody knows which.",
            "{child} está en casa o con {a} cada noche, y todos lo saben.",
        ),
    ),
    zero=(("{child} sleeps outside tonight.", "{child} duerme en la calle esta noche."),),
    harms=(
        "{child} slept in [the laundry room|a friend's car|the park] on [two|three] nights in {month}.",
        "{c} told {child} in front of others that {he} was [not welcome|not {cher} problem any more].",
        "{child} was stopped by the police at [two|three] in the morning; {c} did not pick {him} up.",
        "{child} failed [four|five] classes since {month}.",
        "{child} came to school with a [black eye|split lip] from a night outside.",
    ),
    dangers=(
        "{c} may put {child} out after the next fight, and {he} could sleep outside.",
        "{child} may stay with people who want something for the bed.",
    ),
    said_by_child=(
        "I am not coming back to be yelled at in front of everybody.",
        "If somebody asked me how I am, that would be new.",
        "I want my own drawer, even if I am there half the time.",
        "{a} does not ask. {a} cooks.",
    ),
    acts=(
        "{c} said the word, walked around the block and came back; {child} stayed.",
        "{child} went to {a}'s at [eleven|one] and texted {c} that {he} was there.",
        "{b} found {child} at the bus stop and drove {him} home.",
    ),
    shown=(
        "For [five|seven] weeks {child} slept at home or at {a}'s every night.",
        "{c} and {child} had [three|four] fights since {month}, and none ended at the door.",
    ),
    unclear=(
        "Where does {child} go when {he} is not at {a}'s?",
        "Who pays for {child}'s phone?",
        "What happened at the old school? Ask {child}, when {he} wants to.",
    ),
    harder=(
        "{c} and {child} have not eaten together since {month}.",
        "{c}'s new partner [moved in|does not speak to {child}].",
        "The only program for teenagers has a wait of [three|four] months.",
    ),
    steps=(
        "{worker} asks {child} whom {he} wants in the circle.",
        "{c} and {child} choose the word.",
        "{a} clears a drawer for {child}.",
        "{b} goes along to the school meeting.",
    ),
    ages=("teen",),
)
