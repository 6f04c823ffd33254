"""A home that is not safe to live in."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="home",
    allegation="General neglect, unsafe home",
    reporters=(
        ("A fire inspector", "RP saw wires and no way out of the back room.", "inspector\nback room"),
        ("A delivery driver", "RP smelled gas and saw a baby on the floor.", "delivery\nbaby on the floor"),
        (
            "A cousin who stayed there",
            "RP slept there two nights and left because of the rats.",
            "stayed there\nrats at night",
        ),
    ),
    safe=(
        "It was reported that {kids} <lives|live> in a place [without water|full of trash|with open wires] and that {child} was hurt there.",
    ),
    harm=(
        "In {month} {child} [stepped on glass|was bitten by a rat|touched an open wire] in {c}'s home, where [trash stood to the windows|the power came through the window on a cord]. {He} had [stitches|a fever for days|a burned hand].",
        "Through {month} {c} and {kids} had [no water|no heat], and {child} [was ill three times|slept in {his} coat]. {c} told nobody.",
    ),
    title=(("A home where {child} gets hurt", "Una casa donde {child} se lastima"),),
    danger=(
        (
            "{worried} are worried that {c} may let [trash and wires pile up|the heater run at night] at home. {child} could be [burned in a fire|poisoned|badly cut].",
            "A {worried_es} les preocupa que {c} pueda dejar que [se junten basura y cables|la estufa quede prendida de noche] en casa. {child} podría quemarse en un incendio.",
        ),
    ),
    goal=(
        (
            "{team} keep two rooms and the way to the door clear and warm every day, so that {kids} can sleep, eat and play without being hurt. Everyone needs to see this for {weeks} weeks.",
            "{team_es} mantienen libres y cálidos dos cuartos y el paso a la puerta cada día, para que {kids_es} <pueda|puedan> dormir, comer y jugar sin lastimarse. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(("A house where they can go barefoot.", "Una casa donde pueden andar descalzos."),),
    county_goal=("Two clear rooms, a clear door, and heat.",),
    plan_title=(("Two clear rooms and a clear door", "Dos cuartos y una puerta libres"),),
    bottom=(
        (
            "{kids} <sleeps|sleep> where there is heat, water and a way out.",
            "{kids_es} <duerme|duermen> donde hay calor, agua y salida.",
        ),
    ),
    monitoring=(
        (
            "{worker} walks through with {c} every second {day}, and {a} sends a picture each week.",
            "{worker} recorre la casa con {c} cada dos semanas, y {a} manda una foto por semana.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} comes on Saturdays and clears the hall and the kitchen with {c}.",
                "{a} viene los sábados y despeja el pasillo y la cocina con {c}.",
            ),
            when=("From 9 am to 1 pm", "De 9 de la mañana a 1 de la tarde"),
            backup=("{b} comes.", "{b} viene."),
            noticed=("{a} sends {b} a picture", "{a} le manda una foto a {b}"),
            protects=("Nobody steps on glass, and the door opens.", "Nadie pisa vidrios, y la puerta abre."),
            minutes=7740,
        ),
        Deed(
            by="b",
            text=(
                "{b} has {kids} overnight when there is no heat or water.",
                "{b} recibe a {kids_es} en la noche cuando no hay calor o agua.",
            ),
            when=("Any night", "Cualquier noche"),
            backup=("{a} has them.", "{a} los recibe."),
            noticed=("{a} hears from {b} by nine", "{a} sabe por {b} antes de las nueve"),
            protects=("Nobody sleeps in the cold.", "Nadie duerme con frío."),
            minutes=1200,
        ),
        Deed(
            by="c",
            text=(
                "{c} puts the heater out at ten and shows {a} by picture.",
                "{c} apaga la estufa a las diez y le manda una foto a {a}.",
            ),
            when=("Every night at 10", "Cada noche a las 10"),
            backup=("{a} calls at a quarter past.", "{a} llama a las diez y cuarto."),
            noticed=("{a} sees the picture", "{a} ve la foto"),
            protects=("No fire at night.", "No hay fuego de noche."),
            minutes=1320,
        ),
    ),
    signs=(
        (
            ("There is a smell of gas", "Huele a gas"),
            ("Everybody goes out. Call 911 from the street.", "Salen todos. Llamen al 911 desde la calle."),
        ),
        (
            ("The door does not open all the way", "La puerta no abre bien"),
            ("{a} comes the same day.", "{a} viene ese mismo día."),
        ),
    ),
    child_text=(
        (
            "{a} comes on Saturdays and makes room. If you are cold you sleep at {b}'s.",
            "{a} viene los sábados y hace lugar. Si hace frío duermes en casa de {b}.",
        ),
    ),
    question=(
        (
            "How safe is it for {kids} to sleep and play at home?",
            "¿Qué tan seguro es para {kids_es} dormir y jugar en casa?",
        ),
    ),
    ten=(("Everybody can go barefoot.", "Todos pueden andar descalzos."),),
    zero=(("Nobody could get out in a fire.", "Nadie podría salir en un incendio."),),
    harms=(
        "{child} cut {his} foot on [glass|a can lid] in the hall.",
        "There was no [water|power] for [nine|six] days in {month}; {kids} washed at the gas station.",
        "{child} coughs at night; there is black mold over {his} bed.",
        "The space heater burned a hole in {child}'s blanket.",
        "{child} was sent home from school with [lice for the fourth time|clothes that smelled of smoke].",
    ),
    dangers=(
        "The heater may set the curtain on fire, and {kids} could be asleep.",
        "The stairs may give way, and {child} could fall.",
    ),
    said_by_child=(
        "I do my homework at the laundromat. It is warm.",
        "I do not like the sounds in the wall.",
        "I want a table.",
    ),
    acts=(
        "{c} put everybody into the car when it smelled of gas, and called.",
        "{b} had {kids} for [three|four] nights while the power was off.",
        "{a} and {c} carried out [twelve|twenty] bags in one day.",
    ),
    shown=(
        "Two rooms and the door were clear on each of the last [five|six] visits.",
        "{a} sent a picture every week since {month}.",
    ),
    unclear=(
        "Who has to fix the heat, the landlord or {c}? The lease does not say.",
        "Is there lead in the paint? The test is ordered.",
    ),
    harder=(
        "The landlord [does not answer|wants them out].",
        "{c} keeps things since {cher} mother died; each bag is a fight.",
        "There is no cheaper place within an hour.",
    ),
    steps=(
        "{worker} writes to the landlord about the heat.",
        "{c} chooses the first corner to clear.",
        "{a} brings smoke alarms.",
        "{worker} asks the housing office for the emergency list.",
    ),
)
