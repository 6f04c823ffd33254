"""A caregiver who drinks until nobody can wake them."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="drinking",
    allegation="General neglect",
    reporters=(
        (
            "A clerk of the gas station",
            "RP sold the beer and saw the children wait in the car.",
            "gas station\nclerk",
        ),
        (
            "A neighbor across the landing",
            "RP has heard the children cry at night more than once.",
            "landing",
        ),
        ("The school nurse", "RP says a child fell asleep at school two days in a row.", "school nurse"),
        (
            "A relative by marriage",
            "RP came by with cake and could not wake the parent.",
            "came by with cake",
        ),
    ),
    safe=(
        "It was reported that {kids} <was|were> alone [in the evening|at night] and that {c} could not be woken.",
        "It was reported that {c} drank [at home|in the afternoon] and that nobody [cooked for|looked after] {kids}.",
    ),
    harm=(
        "It was reported that [one night in {month}|on a weekend in {month}] {c} drank until {cshe} could not be woken. {child} "
        "[went out to look for help in the dark|tried to cook and burned {his} hand|was found on the stairs, crying], and "
        "{kids} did not [eat until noon|sleep that night].",
        "In {month} {c} drank [a bottle of vodka|twelve beers|wine all afternoon] while nobody else was at home. {child} "
        "[called an aunt and she did not pick up|sat beside {c} until morning|missed two days of school], and was [afraid that {c} would not wake up|hungry and scared].",
    ),
    title=(
        ("Nobody can wake {c}", "Nadie puede despertar a {c}"),
        ("Alone while {c} drinks", "Sin nadie cuando {c} toma"),
        ("Nights when {c} drinks", "Noches en que {c} toma"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may drink until {cshe} cannot be woken when {cshe} is the only adult at home. "
            "{child} could [get out and be hit by a car|be badly burned|be hurt with nobody to help].",
            "A {worried_es} les preocupa que {c} pueda tomar hasta que nadie le pueda despertar cuando es la única persona adulta en casa. "
            "{child} podría [salir y ser atropellado por un carro|quemarse de gravedad|lastimarse sin que nadie ayude].",
        ),
        (
            "{worried} are worried that {c} may drink [after a bad day|on weekends|when the bills come] and drive with {kids}. "
            "{child} could be [badly hurt|killed] in a crash.",
            "A {worried_es} les preocupa que {c} pueda tomar [después de un mal día|los fines de semana] y manejar con {kids}. "
            "{child} podría sufrir heridas graves en un choque.",
        ),
    ),
    goal=(
        (
            "{team} make sure that a sober adult is awake for {kids} every evening and can be woken all night. "
            "Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que un adulto que no ha tomado esté con {kids_es} cada tarde y se pueda despertar toda la noche. "
            "Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
        (
            "{team} see to it that {kids} <is|are> always with an adult who has not been drinking and can drive them. "
            "Everyone needs to see this for {weeks} weeks.",
            "{team_es} cuidan de que {kids_es} siempre <esté|estén> con un adulto que no ha tomado y que puede manejar. "
            "Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("[My|Our] kids can always wake a grown-up.", "Mis hijos siempre pueden despertar a un adulto."),
        (
            "When it gets hard I call before I open a bottle.",
            "Cuando se pone difícil, llamo antes de abrir una botella.",
        ),
    ),
    county_goal=("A sober adult in reach, every night.", "Somebody sober is there whenever {c} is not."),
    plan_title=(
        (
            "So that {kids} always <has|have> a grown-up who wakes up",
            "Para que {kids_es} siempre <tenga|tengan> un adulto que despierta",
        ),
        ("Somebody sober every night", "Cada noche, alguien que no ha tomado"),
    ),
    bottom=(
        (
            "{kids} <is|are> never alone with an adult who has been drinking.",
            "{kids_es} nunca se <queda|quedan> a solas con un adulto que ha tomado.",
        ),
        ("Nobody who has been drinking drives {kids}.", "Nadie que ha tomado maneja con {kids_es}."),
    ),
    monitoring=(
        (
            "{worker} calls {a} every [Friday|Monday] and comes by twice a month, once without saying when.",
            "{worker} llama a {a} cada semana y pasa dos veces al mes, una sin avisar.",
        ),
        (
            "{worker} comes every [Tuesday|Thursday] and talks with {child} alone.",
            "{worker} viene cada semana y habla a solas con {child}.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} sleeps over every Friday and Saturday.",
                "{a} se queda a dormir cada viernes y sábado.",
            ),
            when=("From 6 pm until breakfast", "Desde las 6 de la tarde hasta el desayuno"),
            backup=(
                "{b} sleeps over. {a} asks by noon.",
                "{b} se queda a dormir. {a} le avisa antes del mediodía.",
            ),
            noticed=(
                "{b} says good night on the phone at eight",
                "{b} da las buenas noches por teléfono a las ocho",
            ),
            protects=(
                "An adult who has not been drinking is in the house.",
                "En la casa hay un adulto que no ha tomado.",
            ),
            minutes=6840,
        ),
        Deed(
            by="c",
            text=("{c} calls {a} before {cshe} opens a drink.", "{c} llama a {a} antes de abrir una bebida."),
            when=("Any hour", "A cualquier hora"),
            backup=("{b} comes over.", "{b} viene a la casa."),
            noticed=("{a} writes the call into the log", "{a} anota la llamada"),
            protects=("{a} comes and stays with {kids}.", "{a} viene y se queda con {kids_es}."),
        ),
        Deed(
            by="b",
            text=(
                "{b} comes by on weekday evenings and sees {kids} to bed.",
                "{b} pasa las tardes entre semana y acuesta a {kids_es}.",
            ),
            when=("Around 8 pm", "Como a las 8 de la noche"),
            backup=("{a} comes instead.", "{a} viene en su lugar."),
            noticed=(
                "{a} gets a text when the lights are out",
                "{a} recibe un mensaje cuando se apaga la luz",
            ),
            protects=("Somebody sees each evening how {c} is.", "Alguien ve cada tarde cómo está {c}."),
            minutes=1200,
        ),
    ),
    signs=(
        (
            ("{c} stops answering texts", "{c} deja de contestar mensajes"),
            ("{a} drives over the same hour.", "{a} va a la casa en esa misma hora."),
        ),
        (
            ("{child} calls and nobody wakes up", "{child} llama y nadie despierta"),
            (
                "{a} or {b} goes at once, then calls the county.",
                "{a} o {b} va de inmediato y después llama al condado.",
            ),
        ),
        (
            ("There is a bottle in the house", "Hay una botella en la casa"),
            ("{kids} <sleeps|sleep> at {a}'s.", "{kids_es} <duerme|duermen> en casa de {a}."),
        ),
    ),
    child_text=(
        (
            "{a} sleeps at your house on Fridays and Saturdays. You can call {a} or {b} at any hour. You did nothing wrong.",
            "{a} duerme en tu casa los viernes y sábados. Puedes llamar a {a} o a {b} a cualquier hora. No hiciste nada malo.",
        ),
    ),
    question=(
        ("How safe <is|are> {kids} at night?", "¿Qué tan a salvo <está|están> {kids_es} por la noche?"),
    ),
    ten=(
        (
            "The goal is met, and the county can step back.",
            "La meta se cumple, y el condado puede dar un paso atrás.",
        ),
    ),
    zero=(
        ("{kids} cannot sleep at home tonight.", "{kids_es} no <puede|pueden> dormir en casa esta noche."),
    ),
    harms=(
        "{c} drank until {cshe} could not be woken; {child} [slept on the floor beside {chim}|ate cereal for dinner|got {himself} ready for school].",
        "On a {day} in {month} {c} drove {kids} [home from a barbecue|to the store] after [three|four|five] beers. {child} cried the whole way.",
        "{child} came to school [in the clothes of the day before|without lunch] [twice|three times] in one week in {month}.",
        "{c} fell on the stairs while carrying {child}. {child} had a bruise on the [hip|shoulder|forehead].",
        "The stove was on when {b} came in. {c} was asleep and {kids} <was|were> in the kitchen.",
        "{child} missed [a dentist visit|a check-up|a game] because {c} was too sick to drive.",
        "{c} shouted at {child} for waking {chim}. {child} hid in the [closet|bathroom] until dark.",
    ),
    dangers=(
        "{c} may drink again on [payday|the anniversary of {cher} father's death|a long weekend], and {child} could be alone with nobody to ask.",
        "{c} may drive after drinking, and {kids} could be in the car.",
        "{child} may try to cook when {c} sleeps, and could be burned.",
        "If {c} drinks at night, {child} could go out to look for help and get lost.",
    ),
    said_by_child=(
        "I want {c} to wake up when I call.",
        "I count the bottles. I know that I should not have to.",
        "When {c} is like that I put a chair against my door.",
        "I like it when {c} is just tired, not that kind of tired.",
        "I do not ask friends to come over.",
    ),
    acts=(
        "{c} wanted to drink, called {a}, and {a} came and [slept over|stayed until morning].",
        "{c} poured out [the bottle|two bottles] before {kids} came home, and told {a}.",
        "{a} noticed that {c} slurred on the phone, drove over and took {kids} [for pizza|to {a}'s house] for the night.",
        "{c} left the birthday party when the beer came out, and took {kids} [to the park|bowling].",
        "{child} called {a}; {a} came within [ten|twenty] minutes and stayed.",
        "{c} asked {b} to drive {kids} because {cshe} had had a glass of wine.",
    ),
    shown=(
        "{a} or {b} slept over on [six|eight|nine] weekend nights in a row.",
        "For [three|four|five] weeks {c} has called somebody each time {cshe} wanted to drink.",
        "On every visit since {month} {c} was sober, and {child} knew whom to call.",
    ),
    unclear=(
        "Was there a night like this before {month}? Ask {c} and the clinic, with {cher} release.",
        "How much does {c} drink when {kids} <is|are> with {a}? Nobody has asked.",
        "Did {child} see {c} fall? {He} says one thing to {a} and another to us.",
        "Does {c}'s boss know? The shift was changed and we do not know why.",
    ),
    harder=(
        "{c} works [late shifts|weekends|split shifts], and the schedule changes every week.",
        "Everybody in {c}'s family drinks at parties. Saying no is noticed.",
        "The nearest meeting in {cher} language is [forty minutes|an hour] away.",
        "{c}'s own [father|mother|brother] died of drinking, and {cshe} does not talk about it.",
    ),
    steps=(
        "{c} and {a} clear the house of alcohol together.",
        "{worker} asks the clinic for an evening appointment for {c}.",
        "{a} writes {cher} shifts on the kitchen calendar each Sunday.",
        "{child} learns {a}'s number by heart.",
        "{c} tells {cher} boss that weekends are for {kids}.",
    ),
)
