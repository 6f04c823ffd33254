"""A child who does not get the care that a doctor ordered."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="medicine",
    allegation="Severe neglect, medical",
    reporters=(
        (
            "A pharmacist",
            "RP says that the inhaler was not collected for three months.",
            "pharmacist\nnot collected",
        ),
        ("A clinic nurse", "RP says five visits in a row were missed.", "clinic nurse\nin a row"),
        ("A soccer coach", "RP saw the child unable to breathe on the sideline.", "soccer\nsideline"),
    ),
    safe=(
        "It was reported that {child} did not get {his} [inhaler|seizure medicine|insulin] and became very ill.",
    ),
    harm=(
        "In {month} {c} did not give {child} {his} [inhaler|seizure medicine|insulin] for [five days|a week]. {child} could not [breathe|stand up] and was in the hospital for [two|three] nights.",
        "Between {month} and the report {c} missed [four|five] visits at the [heart|lung|diabetes] clinic. {child} [lost weight|had two attacks at school] and was in pain.",
    ),
    title=(
        ("Days without medicine for {child}", "Días sin medicina para {child}"),
        ("Nobody sees that {child} is ill", "Nadie ve que {child} se enferma"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may not give {child} {his} medicine when [work gets busy|money runs out|{cshe} thinks that {he} is well]. {child} could [stop breathing|have a seizure|pass out] and die.",
            "A {worried_es} les preocupa que {c} pueda dejar de darle la medicina a {child} cuando [hay mucho trabajo|no alcanza el dinero|piensa que ya está bien]. {child} podría [dejar de respirar|desmayarse] y morir.",
        ),
        (
            "{worried} are worried that {c} may not notice when {child} gets ill at night. {child} could be [in intensive care|badly harmed] before anybody calls.",
            "A {worried_es} les preocupa que {c} no note cuando {child} se enferma en la noche y que {child} podría llegar a terapia intensiva antes de que alguien llame.",
        ),
    ),
    goal=(
        (
            "{team} make sure that {child} gets each dose on time every day, and is seen by the doctor when the chart turns yellow. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que {child} reciba cada dosis a su hora todos los días, y de que vea al doctor cuando la tabla se ponga amarilla. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(("Every dose, every day, and {child} plays.", "Cada dosis, cada día, y {child} juega."),),
    county_goal=("{child} gets what the doctor ordered, and somebody sees that {he} does.",),
    plan_title=(("Every dose, every day", "Cada dosis, cada día"),),
    bottom=(("Nobody stops a medicine but the doctor.", "Nadie suspende una medicina más que el doctor."),),
    monitoring=(
        (
            "{worker} looks at the chart each visit, and asks the clinic once a month.",
            "{worker} revisa la tabla en cada visita y pregunta a la clínica una vez al mes.",
        ),
    ),
    deeds=(
        Deed(
            by="c",
            text=(
                "{c} gives each dose and marks it on the chart.",
                "{c} da cada dosis y la marca en la tabla.",
            ),
            when=("At 7 am and 7 pm", "A las 7 de la mañana y de la noche"),
            backup=("{a} comes over and gives it.", "{a} viene y la da."),
            noticed=(
                "{a} gets a picture of the chart each evening",
                "{a} recibe una foto de la tabla cada tarde",
            ),
            protects=("{child} stays well.", "{child} sigue bien."),
            minutes=420,
        ),
        Deed(
            by="a",
            text=(
                "{a} picks up the medicine at the pharmacy before it runs out.",
                "{a} recoge la medicina antes de que se acabe.",
            ),
            when=("On the first of each month", "El primero de cada mes"),
            backup=("{b} picks it up.", "{b} la recoge."),
            noticed=("{b} counts what is left on Sundays", "{b} cuenta lo que queda los domingos"),
            protects=("There is always enough in the house.", "Siempre hay suficiente en casa."),
        ),
        Deed(
            by="b",
            text=(
                "{b} goes along to each doctor's visit and writes down what is said.",
                "{b} va a cada consulta y anota lo que dice el doctor.",
            ),
            when=("As the clinic sets it", "Cuando lo fija la clínica"),
            backup=("{a} goes along.", "{a} va."),
            noticed=("{a} reads the notes the same day", "{a} lee las notas ese mismo día"),
            protects=("Two adults know what the doctor wants.", "Dos adultos saben lo que quiere el doctor."),
        ),
    ),
    signs=(
        (
            ("A box on the chart is empty", "Hay una casilla vacía en la tabla"),
            ("{a} calls {c} within the hour.", "{a} llama a {c} en esa hora."),
        ),
        (
            ("{child} [breathes fast|is hard to wake]", "{child} [respira rápido|no despierta bien]"),
            ("Call 911, then {a}.", "Llamen al 911 y después a {a}."),
        ),
    ),
    child_text=(
        (
            "{c} gives you your medicine, {a} looks at the chart. You may remind everybody, and nobody will be cross.",
            "{c} te da tu medicina y {a} mira la tabla. Puedes recordarles a todos, y nadie se enoja.",
        ),
    ),
    question=(
        (
            "How sure is it that {child} gets {his} medicine?",
            "¿Qué tan seguro es que {child} recibe su medicina?",
        ),
    ),
    ten=(
        ("Every dose is given, and nobody needs to ask.", "Se da cada dosis, y nadie tiene que preguntar."),
    ),
    zero=(("{child} would get nothing tonight.", "{child} no recibiría nada esta noche."),),
    harms=(
        "{child} was brought to the hospital [blue around the lips|shaking] on a {day} in {month}.",
        "The pharmacy says that nobody picked up the medicine for [two|three] months.",
        "{child} had an attack at school; the inhaler in {his} bag was empty.",
        "{c} gave half of each dose to make it last until payday.",
        "{child} has missed [eight|twelve] days of school because {he} was too tired.",
    ),
    dangers=(
        "{c} may stop the medicine when {child} looks well, and {he} could end up in the hospital.",
        "The medicine may run out at the end of the month, and {child} could have an attack.",
    ),
    said_by_child=(
        "I know when I need it. I do not always say so.",
        "I hate the mask. I like the sticker.",
        "I pretend to be fine so that {c} can go to work.",
        "I want to run like the others.",
    ),
    acts=(
        "{c} called {a} at eleven at night when {child} breathed fast, and they went in together.",
        "{a} saw the empty box and was at the pharmacy [before it closed|the same hour].",
        "{child} asked for the inhaler at practice, and the coach called {c}, who came.",
    ),
    shown=(
        "No dose was missed in [five|six|eight] weeks; the chart and the pharmacy say the same.",
        "{c} has been at every visit since {month}.",
    ),
    unclear=(
        "Did the first clinic explain the dose in a language that {c} reads?",
        "Is there mold in {child}'s room? The landlord was asked.",
        "Does the school have a plan for an attack?",
    ),
    harder=(
        "The clinic is [two buses|fifty minutes] away and opens when {c} works.",
        "The first doctor [laughed at a question|spoke too fast], and {c} did not go back.",
        "The medicine costs [40|75] dollars until the card comes.",
    ),
    steps=(
        "{c} hangs the chart where {child} can reach it.",
        "{worker} asks the clinic for an interpreter.",
        "{a} learns how to use the [spacer|meter].",
        "{c} gives the school a spare inhaler.",
    ),
)
