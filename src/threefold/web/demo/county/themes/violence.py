"""Violence between the adults, with children in the house. It is about whoever is violent, never about whoever is hurt."""

from threefold.web.demo.county.themes.theme import Deed, Theme

THEME = Theme(
    key="violence",
    allegation="Emotional harm, violence at home",
    reporters=(
        (
            "A police officer",
            "RP came on a call at night; children were under the table.",
            "officer\nunder the table",
        ),
        ("The upstairs neighbor", "RP heard a door break and a child scream.", "upstairs"),
        ("An emergency room nurse", "RP saw bruises on the other parent's arm.", "emergency room"),
        ("A coworker", "RP gave a ride home and heard about the phone.", "ride home"),
    ),
    safe=(
        "It was reported that {c} [hit|pushed] the other adult at home [at night|on a weekend] and that {kids} <was|were> in the next room.",
        "It was reported that there [was shouting|were blows] between the adults and that {child} tried to step in.",
    ),
    harm=(
        "On a night in {month} {c} [broke a door|threw a chair|hit the other adult in the face] while {kids} <was|were> at home. {child} "
        "[hid under the bed|ran to a neighbor without shoes|stood between them and was knocked down] and [could not sleep alone for weeks|was shaking when help came].",
        "In {month} {c} [grabbed the other adult by the arm|took the phone away and shouted] and {child} was [pushed against the wall|hit by a cup]. {He} had a [cut on the forehead|bruise on the arm].",
    ),
    title=(
        ("When {c} gets violent", "Cuando {c} golpea"),
        ("Blows while {kids} <is|are> at home", "Golpes cuando {kids_es} <está|están> en casa"),
    ),
    danger=(
        (
            "{worried} are worried that {c} may hit another adult when {kids} <is|are> near. {child} could be [hit by accident|badly hurt trying to help] and live in fear.",
            "A {worried_es} les preocupa que {c} pueda golpear a otra persona adulta cuando {kids_es} <está|están> cerca. {child} podría [recibir un golpe|lastimarse al querer ayudar] y vivir con miedo.",
        ),
        (
            "{worried} are worried that {c} may break things and shout [when there is no money|after work|when drinking]. {child} could be hurt by what is thrown.",
            "A {worried_es} les preocupa que {c} pueda romper cosas y gritar [cuando no hay dinero|después del trabajo]. {child} podría lastimarse con lo que se avienta.",
        ),
    ),
    goal=(
        (
            "{team} make sure that {kids} <is|are> only in a home where the adults talk without blows and threats, and that {c} leaves and calls somebody when it gets loud. Everyone needs to see this for {weeks} weeks.",
            "{team_es} se aseguran de que {kids_es} <esté|estén> solo en una casa donde los adultos hablan sin golpes ni amenazas, y de que {c} sale y llama a alguien cuando sube la voz. Todos necesitan ver esto durante {weeks_es} semanas.",
        ),
    ),
    family_goal=(
        ("In our house nobody is afraid.", "En nuestra casa nadie tiene miedo."),
        ("I walk out before I get loud, and I call.", "Me salgo antes de gritar, y llamo."),
    ),
    county_goal=("No blows, no threats, and {kids} <sleeps|sleep> through the night.",),
    plan_title=(
        (
            "So that {kids} <is|are> safe when voices rise",
            "Para que {kids_es} <esté|estén> a salvo cuando suben las voces",
        ),
    ),
    bottom=(
        (
            "{kids} <is|are> never in the house when {c} is there and shouting.",
            "{kids_es} no se <queda|quedan> en la casa cuando {c} está gritando.",
        ),
    ),
    monitoring=(
        (
            "{worker} talks with each adult alone, and with {child} at school, every [week|second week].",
            "{worker} habla a solas con cada adulto, y con {child} en la escuela, cada semana.",
        ),
    ),
    deeds=(
        Deed(
            by="a",
            text=(
                "{a} fetches {kids} when {child} sends the word they agreed on.",
                "{a} recoge a {kids_es} cuando {child} manda la palabra acordada.",
            ),
            when=("Day or night", "De día o de noche"),
            backup=("{b} drives over.", "{b} va en carro."),
            noticed=(
                "{b} calls back when everybody is in the car",
                "{b} llama cuando todos están en el carro",
            ),
            protects=(
                "The children are out of the house before it gets worse.",
                "Los niños salen antes de que empeore.",
            ),
        ),
        Deed(
            by="c",
            text=(
                "{c} leaves for {a}'s house when {cshe} gets loud, and stays the night.",
                "{c} se va a casa de {a} cuando levanta la voz, y pasa la noche ahí.",
            ),
            when=("Any hour", "A cualquier hora"),
            backup=("{b} picks {chim} up.", "{b} pasa por {c}."),
            noticed=("{a} writes to {b} that {c} has arrived", "{a} le escribe a {b} que {c} llegó"),
            protects=(
                "There is a night between the anger and the children.",
                "Hay una noche entre el enojo y los niños.",
            ),
        ),
        Deed(
            by="b",
            text=("{b} takes {kids} every Saturday.", "{b} se lleva a {kids_es} cada sábado."),
            when=("From 10 am to 7 pm", "De 10 de la mañana a 7 de la noche"),
            backup=("{a} takes them.", "{a} se los lleva."),
            noticed=("{a} hears from them at noon", "{a} habla con ellos al mediodía"),
            protects=(
                "Paydays and visits of friends fall on Saturdays.",
                "Los días más difíciles caen en sábado.",
            ),
            minutes=7800,
        ),
    ),
    signs=(
        (
            ("{c} walks up and down and checks phones", "{c} camina de un lado a otro y revisa teléfonos"),
            ("{a} comes for {kids} at once.", "{a} viene enseguida por {kids_es}."),
        ),
        (
            ("Something is thrown or broken", "Se avienta o se rompe algo"),
            (
                "Anybody calls 911. {kids} <sleeps|sleep> at {a}'s.",
                "Cualquiera llama al 911. {kids_es} <duerme|duermen> en casa de {a}.",
            ),
        ),
    ),
    child_text=(
        (
            "When it gets loud you send the word to {a}, and {a} comes. It is not your job to stop it.",
            "Cuando haya gritos le mandas la palabra a {a}, y {a} viene. No te toca a ti pararlo.",
        ),
    ),
    question=(
        (
            "How safe <is|are> {kids} when the adults disagree?",
            "¿Qué tan a salvo <está|están> {kids_es} cuando los adultos no están de acuerdo?",
        ),
    ),
    ten=(
        (
            "Nobody has been hit or threatened for months, and {kids} <knows|know> it.",
            "Hace meses que nadie golpea ni amenaza, y {kids_es} lo <sabe|saben>.",
        ),
    ),
    zero=(
        (
            "It will happen again tonight, and nobody would come.",
            "Va a pasar otra vez esta noche, y nadie vendría.",
        ),
    ),
    harms=(
        "{c} punched a hole in the [kitchen wall|bedroom door] while {child} did homework beside it.",
        "{child} woke from shouting [three nights|twice] in one week in {month} and fell asleep in class.",
        "{c} threw a [plate|phone|remote]; it hit {child} on the [arm|foot].",
        "{child} stepped between the adults and was pushed [against the table|to the floor].",
        "The police came at [one|two] in the morning. {kids} saw {c} taken away.",
        "{child} has wet the bed since {month}, and says that {he} listens for the door.",
    ),
    dangers=(
        "{c} may get violent again when [the rent is due|somebody talks of leaving], and {child} could be in the way.",
        "{child} may try to protect the adult who is hurt, and be hurt {himself}.",
        "{c} may come back at night although [the order|the agreement] says not to, and {kids} could be there.",
    ),
    said_by_child=(
        "I turn the music up so that the little ones do not hear.",
        "I know by the way the car door closes.",
        "I want everybody to use inside voices.",
        "When it is quiet I wait for it to stop being quiet.",
    ),
    acts=(
        "{c} walked out when {cshe} felt {chimself} get loud, went to {a}'s and stayed the night.",
        "{child} sent the word; {a} was there in [eight|twelve] minutes and took {kids} along.",
        "{b} kept {kids} overnight because {c} had [lost the job|had a bad day] and asked {b} to.",
        "{c} gave {a} the keys to the [gun safe|car] for the weekend.",
    ),
    shown=(
        "For [five|six|eight] weeks nobody was hit or threatened; {a}, {b} and {child} say the same, each alone.",
        "{c} left the house and called [three|four] times since {month}, each time before it got loud.",
    ),
    unclear=(
        "Are there weapons in the house? {c} says no, {b} is not sure.",
        "Is the order of the court still in force? We ask the clerk.",
        "Who else was there on that night in {month}? Two people tell it differently.",
    ),
    harder=(
        "{c} grew up with blows, and says that nobody ever [called it wrong|stopped it].",
        "The adult who was hurt has no [papers|income|car], and fears losing the home.",
        "They share one phone, and {c} reads the messages.",
    ),
    steps=(
        "{child} and {a} choose a word that means: come now.",
        "{worker} meets the adult who was hurt alone, away from the house.",
        "{c} calls the group on {day} evenings and asks for a place.",
        "{b} puts a bag with clothes and papers at {a}'s.",
    ),
)
