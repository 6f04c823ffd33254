"""A caregiver who hits, or punishes so hard that it hurts."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="hitting",
    allegation="Physical harm",
    reporters=(
        ("A gym teacher", "RP saw marks on the back of the legs in the locker room.", "gym\nlocker room"),
        ("A pediatrician", "RP saw a bruise in the shape of a belt.", "pediatrician\nshape of a"),
        ("A bus driver", "RP heard the child say that going home was scary.", "bus driver"),
    ),
    safe=(
        "It was reported that {c} hit {child} [after a bad grade|over a chore] and left marks.",
        "It was reported that {child} was [hit|slapped] at home and did not want to [go home|take off {his} jacket].",
    ),
    harm=(
        "In {month} {c} hit {child} with a [cord|hairbrush|shoe] because [of a bad grade|the dishes were not done|{he} had lied]. {child} had [marks on both legs|a bruise on the back] for [ten days|two weeks] and was afraid to go home.",
        "On a {day} in {month} {c} slapped {child} in the face so that {his} lip [split|bled]. {child} [stayed at a friend's house for two nights|stopped talking at dinner].",
    ),
    title=(("When {c} hits", "Cuando {c} pega"), ("Punished until it hurts", "Castigos que lastiman")),
    danger=(
        (
            "{worried} are worried that {c} may hit {child} when {he} [brings home a bad grade|talks back|lies]. {child} could be [badly bruised|hurt so that {he} needs a doctor] and stop trusting {c}.",
            "A {worried_es} les preocupa que {c} pueda pegarle a {child} cuando [trae malas notas|contesta|dice mentiras]. {child} podría quedar con golpes graves y dejar de confiar en {c}.",
        ),
        (
            "{worried} are worried that {c} may lose {cher} temper [at bedtime|in the morning rush] with {kids}. {child} could be shaken or thrown and badly hurt.",
            "A {worried_es} les preocupa que {c} pueda perder la calma [a la hora de dormir|en las mañanas] con {kids_es}. {child} podría sufrir una lesión grave.",
        ),
    ),
    goal=(
        (
            "{team} make sure that {kids} <is|are> taught with words and with rules everybody knows, and that {c} steps out and calls somebody when {cshe} is about to hit. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que a {kids_es} se <le|les> enseñe con palabras y con reglas que todos conocen, y de que {c} salga y llame a alguien antes de pegar. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("I teach with my mouth, not with my hand.", "Enseño con la boca, no con la mano."),
        ("They come to me when something went wrong.", "Vienen conmigo cuando algo salió mal."),
    ),
    county_goal=("{kids} <is|are> taught without being hurt.",),
    plan_title=(("When it gets too much for {c}", "Cuando ya es demasiado para {c}"),),
    bottom=(
        (
            "Nobody hits {kids}, with or without a thing in the hand.",
            "Nadie le pega a {kids_es}, ni con la mano ni con nada.",
        ),
    ),
    monitoring=(
        (
            "{worker} talks with {child} at school every second {day}, and with {c} the same week.",
            "{worker} habla con {child} en la escuela cada dos semanas, y con {c} esa misma semana.",
        ),
    ),
    deeds=(
        Deed(
            by="c",
            text=(
                "{c} goes out to the porch and calls {a} before {cshe} punishes.",
                "{c} sale al patio y llama a {a} antes de castigar.",
            ),
            when=("Each time it gets loud", "Cada vez que sube la voz"),
            backup=("{c} calls {b}.", "{c} llama a {b}."),
            noticed=(
                "{a} asks {child} how it went the same evening",
                "{a} le pregunta a {child} esa misma tarde",
            ),
            protects=(
                "There is somebody else between the anger and {child}.",
                "Hay otra persona entre el enojo y {child}.",
            ),
        ),
        Deed(
            by="a",
            text=(
                "{a} is there on report card day and goes through the grades with {child}.",
                "{a} está el día de las notas y las revisa con {child}.",
            ),
            when=("The day that school sends them, from 3 pm", "El día que llegan, desde las 3 de la tarde"),
            backup=("{b} comes.", "{b} viene."),
            noticed=("{b} calls at dinner time", "{b} llama a la hora de la cena"),
            protects=(
                "{c} hears about grades from {a}, with {child} out of reach.",
                "{c} se entera por {a}, con {child} en otro cuarto.",
            ),
        ),
        Deed(
            by="b",
            text=(
                "{b} has {kids} on Sunday afternoons so that {c} can rest.",
                "{b} cuida a {kids_es} los domingos en la tarde para que {c} descanse.",
            ),
            when=("From 1 to 6 pm", "De 1 a 6 de la tarde"),
            backup=("{a} has them.", "{a} los cuida."),
            noticed=("{a} drives them there", "{a} los lleva"),
            protects=("{c} begins the week rested.", "{c} empieza la semana con descanso."),
            minutes=9420,
        ),
    ),
    signs=(
        (
            ("{c} speaks very low and slow", "{c} habla muy bajo y despacio"),
            ("{child} goes to {a}'s and says so.", "{child} se va a casa de {a} y avisa."),
        ),
        (
            ("There is a mark on {child}", "{child} tiene una marca"),
            ("Whoever sees it calls {worker} that day.", "Quien la vea llama a {worker} ese mismo día."),
        ),
    ),
    child_text=(
        (
            "Nobody may hit you. If it gets loud you can go to {a}'s. Telling is allowed.",
            "Nadie te puede pegar. Si hay gritos puedes ir con {a}. Está permitido contarlo.",
        ),
    ),
    question=(
        (
            "How safe <is|are> {kids} when something goes wrong?",
            "¿Qué tan a salvo <está|están> {kids_es} cuando algo sale mal?",
        ),
    ),
    ten=(
        (
            "Mistakes are talked about, and nobody is afraid to come home.",
            "Los errores se hablan, y nadie tiene miedo de llegar a casa.",
        ),
    ),
    zero=(("{child} will be hit tonight.", "Esta noche le van a pegar a {child}."),),
    harms=(
        "{c} hit {child} with a [belt|spoon|slipper] over [a broken cup|spilled milk|a phone call from school].",
        "{child} wore long sleeves on a hot {day} to cover a bruise.",
        "{c} made {child} kneel on [rice|the floor] for an hour; {his} knees were [raw|swollen].",
        "{c} pulled {child} by the hair in the [store|parking lot]. Two people saw it.",
        "{child} threw up before school on the day of the report cards.",
    ),
    dangers=(
        "{c} may hit {child} again when the school calls, and {he} could be hurt worse.",
        "{child} may run away after a bad grade, and could be alone at night.",
    ),
    said_by_child=(
        "I hide my papers in my shoe.",
        "I can tell by the breathing.",
        "{c} says sorry after. I know {cshe} means it.",
        "I would rather get grounded for a year.",
    ),
    acts=(
        "{c} went out to the porch when {child} broke the [window|lamp], and called {a} instead of hitting.",
        "{a} stayed through dinner on report card day; the D in math was talked about, and nobody was hit.",
        "{b} took {child} home from practice because {c} texted that {cshe} was too angry to drive.",
    ),
    shown=(
        "Since {month} nobody saw a mark, and {child} says, alone, that nobody hit {him}.",
        "{c} called {a} [four|six|seven] times before it got loud.",
    ),
    unclear=(
        "Is the mark on {child}'s arm old or new? We wait for the doctor.",
        "What does {c} mean by a spanking? Nobody asked {chim} to show it.",
    ),
    harder=(
        "{c} was hit as a child, and says that it made {chim} strong.",
        "{child} has trouble [sitting still|reading], and the school calls every week.",
        "People at {cher} church say that a good parent is strict.",
    ),
    steps=(
        "{c} and {child} write down five house rules and what follows when one is broken.",
        "{worker} asks the school to send grades to {a} as well.",
        "{c} tries the ten-minute walk, and tells {a} each time.",
    ),
    ages=("small", "school", "teen"),
)
