"""Children left alone, or with somebody who cannot look after them."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="alone",
    allegation="General neglect, caretaker absence",
    reporters=(
        (
            "A mail carrier",
            "RP saw small children at the window three days in a row.",
            "mail carrier\nthree days in a row",
        ),
        (
            "A motel manager",
            "RP went in with a room key and found the children alone.",
            "motel manager\nroom key",
        ),
        ("A librarian", "RP says they stay until closing and nobody comes.", "librarian\nuntil closing"),
    ),
    safe=(
        "It was reported that {kids} <was|were> alone at home for [a night|many hours], and that nobody knew when {c} would be back.",
    ),
    harm=(
        "In {month} {c} left {kids} alone [overnight|from noon until midnight] [to work a double shift|to see a friend]. {child} [fell from the balcony rail|cut {his} hand on a can|let a stranger in] and [needed stitches|was badly frightened].",
        "On a {day} in {month} {c} left {kids} with somebody who [had been drinking|fell asleep]. {child} [walked along the road in the dark|was found at the gas station], cold and crying.",
    ),
    title=(
        ("{kids} alone at night", "{kids_es} sin nadie en la noche"),
        ("Nobody knows when {c} is back", "Nadie sabe cuándo vuelve {c}"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may leave {kids} alone when {cshe} is called in to work. {child} could [get out and be hit by a car|start a fire] and be badly hurt.",
            "A {worried_es} les preocupa que {c} pueda dejar a {kids_es} sin nadie cuando le llaman del trabajo. {child} podría [salirse a la calle y ser atropellado|causar un incendio] y lastimarse de gravedad.",
        ),
    ),
    goal=(
        (
            "{team} make sure that an adult whom {kids} <knows|know> is with <him|them> at every hour, and that everybody knows who it is. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que un adulto conocido esté con {kids_es} a toda hora, y de que todos sepan quién es. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("There is always one of us there.", "Siempre hay uno de nosotros."),
        ("Nobody waits at the window.", "Nadie espera en la ventana."),
    ),
    county_goal=("An adult in the house at every hour, and everybody knows who.",),
    plan_title=(("Who is with {kids}, hour by hour", "Quién está con {kids_es}, hora por hora"),),
    bottom=(
        (
            "{kids} <is|are> never at home without an adult.",
            "{kids_es} nunca se <queda|quedan> en casa sin un adulto.",
        ),
    ),
    monitoring=(
        (
            "{worker} sees the week's list every Sunday evening and comes by on a day nobody told.",
            "{worker} ve la lista cada domingo y pasa un día sin avisar.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} is at the house whenever {c} works late.",
                "{a} está en la casa cuando {c} trabaja tarde.",
            ),
            when=("From 3 pm until {c} is home", "Desde las 3 hasta que llega {c}"),
            backup=("{b} comes.", "{b} viene."),
            noticed=("{b} calls the house at six", "{b} llama a la casa a las seis"),
            protects=("An adult is in the house.", "Hay un adulto en la casa."),
            minutes=900,
        ),
        Deed(
            by="c",
            text=(
                "{c} sends the week's list to {a} and {b} every Sunday.",
                "{c} manda la lista de la semana a {a} y a {b} cada domingo.",
            ),
            when=("Sunday at 6 pm", "Domingo a las 6 de la tarde"),
            backup=("{a} asks for it.", "{a} la pide."),
            noticed=("{b} answers with a yes to each day", "{b} contesta con un sí a cada día"),
            protects=("No hour is left open.", "No queda ninguna hora sin nadie."),
            minutes=9720,
        ),
        Deed(
            by="b",
            text=(
                "{b} takes {kids} when {c} is called in at short notice.",
                "{b} recibe a {kids_es} cuando le llaman a {c} de repente.",
            ),
            when=("Day or night", "De día o de noche"),
            backup=("{a} takes them.", "{a} los recibe."),
            noticed=("{a} hears from {b} when they are asleep", "{a} sabe por {b} cuando ya duermen"),
            protects=("Nobody stays behind.", "Nadie se queda atrás."),
        ),
    ),
    signs=(
        (
            ("{c}'s shift changes and the list is empty", "Cambia el turno de {c} y la lista está vacía"),
            ("{b} comes, and {c} goes only then.", "{b} viene, y solo entonces sale {c}."),
        ),
        (
            ("{child} answers the phone and is alone", "{child} contesta el teléfono y no hay nadie"),
            ("{a} goes at once and stays.", "{a} va de inmediato y se queda."),
        ),
    ),
    child_text=(
        (
            "There is always a grown-up with you. If you are alone, call {a}. You are not in trouble.",
            "Siempre hay un adulto contigo. Si no hay nadie, llama a {a}. No hiciste nada malo.",
        ),
    ),
    question=(
        (
            "How sure is it that somebody is with {kids}?",
            "¿Qué tan seguro es que alguien está con {kids_es}?",
        ),
    ),
    ten=(("No hour of the week is open.", "No queda ninguna hora de la semana sin nadie."),),
    zero=(("{kids} would be alone tonight.", "{kids_es} no tendrían a nadie esta noche."),),
    harms=(
        "{kids} <was|were> alone from [four until eleven|six until two in the morning] on a {day} in {month}.",
        "{child} set off the smoke alarm making [toast|popcorn]; the fire department came.",
        "{child} walked to the store at [nine|ten] at night to buy milk.",
        "{c} left {kids} with a neighbor whom {cshe} had met that week.",
        "{child} fell off the [bunk|fence], and nobody was there to take {him} to the doctor until evening.",
    ),
    dangers=(
        "{c} may be called in at night, and {kids} could be alone again.",
        "{child} may cook, and could be burned.",
    ),
    said_by_child=(
        "I am the babysitter. I do not get paid.",
        "I know how to lock both locks.",
        "I do not open, even when they say {c}'s name.",
        "I turn on every light.",
    ),
    acts=(
        "{c} said no to a shift because nobody could come.",
        "{b} took {kids} at midnight when {c} was called in.",
        "{c} drove back from the interstate when {a} did not answer.",
    ),
    shown=(
        "For [six|eight|nine] weeks the list had a name beside each hour.",
        "{worker} came by [four|five] times unannounced, and an adult was there each time.",
    ),
    unclear=(
        "Who was with {kids} on the nights in {month}? {c} names two people.",
        "How old is the sitter?",
        "Does the motel let {a} in at night?",
    ),
    harder=(
        "{c}'s boss gives shifts by text, [an hour|two hours] before.",
        "Child care at night does not exist in this town.",
        "{c} lost {cher} last job when {child} was ill.",
    ),
    steps=(
        "{c} asks {cher} boss for shifts in writing.",
        "{worker} looks for a place in the after-school program.",
        "{a} and {b} get keys.",
        "{child} learns {a}'s and {b}'s numbers.",
    ),
)
