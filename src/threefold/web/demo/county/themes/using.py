"""A caregiver who uses drugs."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="using",
    allegation="General neglect",
    reporters=(
        ("A paramedic", "RP gave Narcan; a child opened the door.", "paramedic\nNarcan"),
        (
            "The owner of the building",
            "RP came about a late payment and saw foil on the table.",
            "owner of the building\nlate payment",
        ),
        (
            "A preschool teacher",
            "RP says pick-up was two hours late and the parent could not stand straight.",
            "preschool",
        ),
        ("A former partner", "RP found needles in the car.", "needles"),
    ),
    safe=(
        "It was reported that {c} [used drugs|took pills] at home and that {kids} <was|were> [left to look after everything|alone in the next room].",
        "It was reported that {c} [passed out|could not be reached] while {kids} <was|were> in {cher} care.",
    ),
    harm=(
        "In {month} {c} [passed out in the bathroom|smoked meth in the garage|took pills that were meant for somebody else] while {cshe} was alone with {kids}. {child} "
        "[found {chim} and could not wake {chim}|went without dinner and breakfast|was not picked up from school] and [cried for an hour|was afraid to go to sleep].",
        "On a {day} in {month} {c} used in the [car|bathroom of a store] with {kids} [in the back seat|waiting outside]. {child} [was found by a stranger|was outside in the cold for an hour].",
    ),
    title=(
        ("When {c} uses alone with {kids}", "Cuando {c} consume a solas con {kids_es}"),
        ("Nobody can reach {c}", "Nadie encuentra a {c}"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may use again when {cshe} is alone with {kids}. {child} could [find and swallow what {cshe} uses|be left without anybody for hours] and be [poisoned|badly hurt].",
            "A {worried_es} les preocupa que {c} pueda volver a consumir cuando está a solas con {kids_es}. {child} podría [tragar lo que encuentre|quedarse horas sin nadie] y [envenenarse|lastimarse de gravedad].",
        ),
        (
            "{worried} are worried that {c} may let people into the house who use. {child} could be hurt by somebody {he} does not know.",
            "A {worried_es} les preocupa que {c} pueda dejar entrar a la casa a gente que consume. {child} podría ser lastimado por alguien que no conoce.",
        ),
    ),
    goal=(
        (
            "{team} make sure that an adult who has not used is with {kids} at all hours, and that {c} says so early when {cshe} wants to use. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que un adulto que no ha consumido esté con {kids_es} a toda hora, y de que {c} avise a tiempo cuando tenga ganas de consumir. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("My kids get me, the real one, every day.", "Mis hijos me tienen de verdad, todos los días."),
        ("I say it before I do it.", "Lo digo antes de hacerlo."),
    ),
    county_goal=("An adult who has not used is with {kids}, day and night.",),
    plan_title=(("Somebody clear-headed with {kids}, always", "Siempre alguien sobrio con {kids_es}"),),
    bottom=(
        (
            "{kids} <is|are> never alone with anybody who has used.",
            "{kids_es} nunca se <queda|quedan> a solas con alguien que ha consumido.",
        ),
        ("Nothing that {c} uses is in the house.", "En la casa no hay nada de lo que {c} consume."),
    ),
    monitoring=(
        (
            "{worker} comes twice a week, once without saying when, and calls {a} on {day}s.",
            "{worker} viene dos veces por semana, una sin avisar, y llama a {a} cada semana.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} lives with them for now and sleeps in the room next to {kids}.",
                "{a} vive con ellos por ahora y duerme en el cuarto de al lado de {kids_es}.",
            ),
            when=("Every night", "Cada noche"),
            backup=("{b} sleeps over.", "{b} se queda a dormir."),
            noticed=("{b} talks with {a} every evening", "{b} habla con {a} cada tarde"),
            protects=(
                "An adult who has not used is there when {c} is not well.",
                "Hay un adulto sobrio cuando {c} no está bien.",
            ),
            minutes=1260,
        ),
        Deed(
            by="b",
            text=(
                "{b} takes {kids} to school and picks <him|them> up.",
                "{b} lleva a {kids_es} a la escuela y los recoge.",
            ),
            when=("At 8 and at 3", "A las 8 y a las 3"),
            backup=("{a} leaves work and goes.", "{a} sale del trabajo y va."),
            noticed=("The school calls {a} when nobody comes", "La escuela llama a {a} si nadie llega"),
            protects=("Nobody waits at the gate.", "Nadie se queda esperando en la puerta."),
            minutes=480,
        ),
        Deed(
            by="c",
            text=(
                "{c} tells {a} when {cshe} wants to use, before {cshe} does.",
                "{c} le dice a {a} cuando quiere consumir, antes de hacerlo.",
            ),
            when=("Any hour", "A cualquier hora"),
            backup=("{c} tells {b}.", "{c} le dice a {b}."),
            noticed=("{a} writes it into the log", "{a} lo anota"),
            protects=(
                "{a} stays with {kids} until it has passed.",
                "{a} se queda con {kids_es} hasta que pase.",
            ),
        ),
    ),
    signs=(
        (
            ("{c} does not come home when {cshe} said", "{c} no llega a la hora que dijo"),
            ("{a} keeps {kids} and calls {worker}.", "{a} se queda con {kids_es} y llama a {worker}."),
        ),
        (
            ("Old friends are in the house", "Hay viejas amistades en la casa"),
            ("{b} takes {kids} along at once.", "{b} se lleva a {kids_es} enseguida."),
        ),
    ),
    child_text=(
        (
            "{a} sleeps in the room next to yours. {b} picks you up. If you cannot wake somebody, call 911 and then {a}.",
            "{a} duerme en el cuarto de al lado. {b} te recoge. Si no puedes despertar a alguien, llama al 911 y luego a {a}.",
        ),
    ),
    question=(
        ("How safe <is|are> {kids} with {c} today?", "¿Qué tan a salvo <está|están> {kids_es} con {c} hoy?"),
    ),
    ten=(
        (
            "{c} asks for help each time, and {kids} <is|are> never without a clear-headed adult.",
            "{c} pide ayuda cada vez, y {kids_es} nunca <está|están> sin un adulto sobrio.",
        ),
    ),
    zero=(("{c} will use today, and nobody would know.", "{c} va a consumir hoy, y nadie lo sabría."),),
    harms=(
        "{child} found {c} on the bathroom floor and [called 911|ran to the neighbors].",
        "{c} was [two|three] hours late to pick up {child}; the school waited until dark.",
        "There was foil and a lighter on the [couch|changing table] where {child} plays.",
        "{c} sold {child}'s [bike|tablet|game]. {He} thinks that {he} lost it.",
        "{child} missed [eleven|nine|fourteen] days of school since {month}.",
        "Strangers slept in the living room; {child} kept {his} shoes on in bed.",
    ),
    dangers=(
        "{c} may use [after court|when friends come by], and {child} could be alone with {chim}.",
        "{child} may find what {c} uses, and swallow it.",
        "People who sell may come to the house, and {kids} could be there.",
    ),
    said_by_child=(
        "I check if {cshe} is breathing. I am good at it.",
        "I do not like it when the bathroom is locked.",
        "I know the difference between sleepy and gone.",
        "I want {c} back, the one who makes pancakes.",
    ),
    acts=(
        "{c} told {a} that {cshe} wanted to use; {a} took {kids} for the night and sat with {chim}.",
        "{c} turned an old friend away at the door, and called {b}.",
        "{a} saw that {c} was not well and did not leave for work.",
        "{c} flushed what {cshe} had bought, before {kids} came home, and said so at the meeting.",
    ),
    shown=(
        "[Fourteen|Twenty|Nine] tests since {month} were clear, and {a} saw {c} with {kids} each day.",
        "{c} has told {a} early each time for [six|seven|ten] weeks.",
    ),
    unclear=(
        "What does {c} take now? The clinic tells us with {cher} release.",
        "Who are the two people on the lease? {b} knows one of them.",
        "Where did {kids} sleep in the week of the move?",
    ),
    harder=(
        "{c} lost {cher} place at the clinic after [missing two appointments|the move].",
        "Everybody {c} knew in this town used. New friends take time.",
        "{c}'s back hurts since the accident; that is how it began.",
    ),
    steps=(
        "{c} and {a} go through the house and take out everything that belongs to using.",
        "{worker} drives {c} to the first day at the clinic.",
        "{b} talks with the school about who may pick up {child}.",
        "{c} changes {cher} number, and gives it to five people.",
    ),
)
