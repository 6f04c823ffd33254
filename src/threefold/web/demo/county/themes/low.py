"""A caregiver so sad or so unwell that nobody looks after the children."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="low",
    allegation="General neglect",
    reporters=(
        (
            "A home visitor of the clinic",
            "RP came three times and nobody opened; the TV was on.",
            "home visitor\nTV was on",
        ),
        (
            "A relative by marriage",
            "RP says the parent has not left the bed since the burial.",
            "since the burial",
        ),
        ("A school attendance clerk", "RP says that nobody answers the school's calls.", "attendance"),
    ),
    safe=(
        "It was reported that {c} [did not get up|stayed in bed] for days and that {kids} [had nothing to eat|did not get to school].",
    ),
    harm=(
        "In {month} {c} did not get out of bed for [four|five|six] days, and nobody else was there. {child} [ate dry noodles|wore the same clothes all week|missed a week of school], and was scared that {c} would die.",
        "On a night in {month} {c} took [too many pills|all of {cher} pills] while {kids} <was|were> asleep. {child} found {chim} in the morning, could not wake {chim}, and screamed until a neighbor came.",
    ),
    title=(
        ("Days when {c} cannot get up", "Días en que {c} no se puede levantar"),
        ("When {c} wants to die", "Cuando {c} se quiere morir"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may be too sad to get up when {cshe} is alone with {kids}. {child} could go [hungry|without medicine] and be hurt with nobody to see it.",
            "A {worried_es} les preocupa que {c} pueda estar tan triste que no se levante cuando está a solas con {kids_es}. {child} podría [pasar hambre|quedarse sin medicina] y lastimarse sin que nadie lo vea.",
        ),
        (
            "{worried} are worried that {c} may try to end {cher} life when {kids} <is|are> at home. {child} could find {chim}, and be alone for hours.",
            "A {worried_es} les preocupa que {c} pueda intentar quitarse la vida cuando {kids_es} <está|están> en casa. {child} podría encontrarse con eso y pasar horas sin nadie.",
        ),
    ),
    goal=(
        (
            "{team} make sure that somebody who is up and well gives {kids} meals, school and bedtime every day, and that {c} tells somebody on a bad morning. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que alguien que está bien les dé a {kids_es} comida, escuela y hora de dormir cada día, y de que {c} avise cuando amanece mal. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("On my bad days they still have a good day.", "En mis días malos, ellos tienen un buen día."),
        ("Nobody has to check if I am breathing.", "Nadie tiene que revisar si respiro."),
    ),
    county_goal=("Somebody is up and well with {kids}, every day.",),
    plan_title=(("Good days on bad days", "Días buenos en los días malos"),),
    bottom=(
        (
            "{kids} <is|are> never alone with {c} on a day when {cshe} cannot get up.",
            "{kids_es} no se <queda|quedan> a solas con {c} cuando no se puede levantar.",
        ),
    ),
    monitoring=(
        (
            "{worker} comes by each {day} morning, and {a} sends a message every day at nine.",
            "{worker} pasa cada semana en la mañana, y {a} manda un mensaje cada día a las nueve.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} calls at seven, and comes over when {c} is not up.",
                "{a} llama a las siete, y viene si {c} no se ha levantado.",
            ),
            when=("Every morning at 7", "Cada mañana a las 7"),
            backup=("{b} calls and comes.", "{b} llama y viene."),
            noticed=("{b} gets a thumbs-up by eight", "{b} recibe una señal antes de las ocho"),
            protects=(
                "A bad morning is known before school.",
                "Se sabe de una mala mañana antes de la escuela.",
            ),
            minutes=420,
        ),
        Deed(
            by="b",
            text=(
                "{b} cooks for {kids} on Mondays and Thursdays and stays until bedtime.",
                "{b} les cocina a {kids_es} los lunes y jueves y se queda hasta la hora de dormir.",
            ),
            when=("From 5 to 8 pm", "De 5 a 8 de la noche"),
            backup=("{a} cooks.", "{a} cocina."),
            noticed=("{a} hears from {child} after dinner", "{a} habla con {child} después de cenar"),
            protects=(
                "There is a hot meal and somebody to tell things to.",
                "Hay comida caliente y alguien que escucha.",
            ),
            minutes=1020,
        ),
        Deed(
            by="a",
            text=(
                "{a} keeps {c}'s pills and brings them each day.",
                "{a} guarda las pastillas de {c} y las trae cada día.",
            ),
            when=("Every evening", "Cada tarde"),
            backup=("{b} brings them.", "{b} las trae."),
            noticed=("{b} counts with {a} on Sundays", "{b} las cuenta con {a} los domingos"),
            protects=(
                "There are never enough pills in the house to die of.",
                "Nunca hay en casa pastillas suficientes para morir.",
            ),
            minutes=1140,
        ),
    ),
    signs=(
        (
            ("The blinds stay down past nine", "Las persianas siguen abajo después de las nueve"),
            ("{a} comes over with the key.", "{a} viene con la llave."),
        ),
        (
            ("{c} gives things away or says goodbye", "{c} regala sus cosas o se despide"),
            (
                "Nobody leaves {chim} alone. Call 988, or 911.",
                "Nadie deja a {c} sin compañía. Llamen al 988 o al 911.",
            ),
        ),
    ),
    child_text=(
        (
            "On a bad morning {a} comes. You can send {a} a heart, any time. It is not because of you.",
            "En una mala mañana viene {a}. Le puedes mandar un corazón a cualquier hora. No es por tu culpa.",
        ),
    ),
    question=(
        (
            "How well <is|are> {kids} looked after on {c}'s bad days?",
            "¿Qué tan bien <está|están> {kids_es} en los días malos de {c}?",
        ),
    ),
    ten=(
        (
            "{kids} <has|have> a good day whatever kind of day {c} has.",
            "{kids_es} <tiene|tienen> un buen día sea cual sea el día de {c}.",
        ),
    ),
    zero=(
        ("Nobody would know if {c} did not get up tomorrow.", "Nadie sabría si {c} no se levanta mañana."),
    ),
    harms=(
        "{child} made [bottles|lunch|dinner] for everybody for [three|four] days because {c} did not get up.",
        "{child} stayed home from school to watch {c}.",
        "There was [no food but rice|sour milk and cereal] in the house on {day}.",
        "{child} heard {c} say that everybody would be better off without {chim}.",
        "{c} left the stove on and went back to bed; the pan [burned|smoked] until {child} woke.",
    ),
    dangers=(
        "{c} may have a bad week around the day of the funeral, and {child} could be alone with it.",
        "{child} may stop going to school to watch {c}.",
    ),
    said_by_child=(
        "I make the coffee so that {cshe} gets up for the smell.",
        "I do not tell {chim} about my bad days.",
        "When {c} showers it is a good day.",
        "I sleep by the door, just in case.",
    ),
    acts=(
        "{c} sent {a} the message at [six thirty|seven]; {a} took {kids} to school.",
        "{c} told {b} that {cshe} did not want to live, and {b} stayed until the clinic opened.",
        "{a} noticed the blinds, came in with the key and made breakfast.",
    ),
    shown=(
        "{kids} <was|were> at school on every day but [one|two] since {month}.",
        "{c} has told somebody on each bad morning for [five|seven] weeks.",
    ),
    unclear=(
        "Does {c} take the new medicine? {a} saw the box, closed.",
        "Who has the second key?",
        "What did {c} mean by not being here much longer? Ask today.",
    ),
    harder=(
        "{c} lost a baby in {month} and has not spoken of it.",
        "The pharmacy asks [60|90] dollars for what helped.",
        "It gets dark early, and {c} works [alone|from home].",
    ),
    steps=(
        "{a} gets a key made.",
        "{worker} finds out which clinic takes {c}'s card.",
        "{c} writes three people on the fridge whom {child} may call.",
        "{b} walks with {c} every {day}.",
    ),
)
