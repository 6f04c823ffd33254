"""Words of the question bank: who is asked, in what way, and at which point of the work."""

from threefold.practice.vocabulary.term import Term
from threefold.practice.words import Words


class Audience(Term):
    """Who is asked."""

    CHILD = (
        "child",
        Words("A child or young person", "Una niña, un niño o joven"),
        Words("In a child's words, one thing at a time.", "Con palabras de niño, una cosa a la vez."),
    )
    PARENT = (
        "parent",
        Words("A parent", "Una madre o un padre"),
        Words("Whoever raises the child.", "Quien cría al niño."),
    )
    NETWORK = (
        "network",
        Words("Family and friends", "Familia y amigos"),
        Words(
            "Relatives, friends, neighbors, resource parents.",
            "Familiares, amigos, vecinos, madres y padres de recursos.",
        ),
    )
    REPORTER = (
        "reporter",
        Words("Whoever calls the hotline", "Quien llama a la línea"),
        Words(
            "Never asked or kept on the family's map.", "Nunca se hace ni se guarda en el mapa de la familia."
        ),
    )
    COLLEAGUE = (
        "colleague",
        Words("A colleague", "Una persona del equipo"),
        Words("In consultation, supervision or a team.", "En una consulta, en supervisión o en un equipo."),
    )


class QuestionType(Term):
    """In what way a question opens a talk. The kinds are those of solution-focused practice."""

    OPEN = (
        "open",
        Words("Open", "Abierta"),
        Words("Lets people begin where they want to.", "Deja que cada quien empiece donde quiera."),
    )
    DETAIL = (
        "detail",
        Words("What a camera would show", "Lo que mostraría una cámara"),
        Words("Who did what, when, where and how.", "Quién hizo qué, cuándo, dónde y cómo."),
    )
    IMPACT = (
        "impact",
        Words("What it does to the child", "Lo que le causa al niño"),
        Words("From an act to its effect on a child.", "De un acto a su efecto en un niño."),
    )
    EXCEPTION = (
        "exception",
        Words("When it went another way", "Cuando fue de otra manera"),
        Words(
            "A time when the problem could have come and did not.",
            "Una vez que el problema pudo venir y no vino.",
        ),
    )
    SCALING = (
        "scaling",
        Words("From 0 to 10", "Del 0 al 10"),
        Words("A number, and the talk that follows it.", "Un número, y la plática que le sigue."),
    )
    COPING = (
        "coping",
        Words("How people keep going", "Cómo se sigue adelante"),
        Words("Sees how hard it is, and what helps.", "Reconoce lo difícil, y lo que ayuda."),
    )
    FUTURE = (
        "future",
        Words("The future hoped for", "El futuro que se espera"),
        Words(
            "What will be there when the problem is gone, and the first small step.",
            "Lo que habrá cuando el problema ya no esté, y el primer paso pequeño.",
        ),
    )
    POSITION = (
        "position",
        Words("Through somebody else's eyes", "Con los ojos de otra persona"),
        Words("Who holds which view, and what others would say.", "Quién ve qué, y qué dirían los demás."),
    )
    NETWORK = (
        "network",
        Words("Who can be there", "Quién puede estar"),
        Words("Finds the family's own people.", "Encuentra a la gente de la familia."),
    )
    SAFETY = (
        "safety",
        Words("What keeps the child safe", "Lo que protege al niño"),
        Words("What was done, and who will do what, when.", "Lo que se hizo, y quién hará qué y cuándo."),
    )
    THREE = (
        "three",
        Words("The three questions", "Las tres preguntas"),
        Words("The frame of every talk.", "El marco de toda plática."),
    )
    FOLLOW_UP = (
        "follow_up",
        Words("Going on from an answer", "Seguir a partir de una respuesta"),
        Words("Draws out more of what was just said.", "Saca más de lo que se acaba de decir."),
    )


class DecisionPoint(Term):
    """Where in the work with a family a question fits, from the first call to the time after."""

    HOTLINE = (
        "hotline",
        Words("Hotline", "Línea de denuncias"),
        Words("Somebody calls: what is known?", "Alguien llama: ¿qué se sabe?"),
    )
    EMERGENCY = (
        "er",
        Words("Emergency response", "Respuesta de emergencia"),
        Words("Are the children safe now?", "¿Están seguros los niños ahora?"),
    )
    COURT = (
        "court",
        Words("Investigation and court", "Investigación y corte"),
        Words("What does the judge need to know?", "¿Qué necesita saber el juez?"),
    )
    MAINTENANCE = (
        "fm",
        Words("Family maintenance", "Mantenimiento familiar"),
        Words("Is safety growing at home?", "¿Crece la seguridad en casa?"),
    )
    REUNIFICATION = (
        "fr",
        Words("Family reunification", "Reunificación familiar"),
        Words("What must be seen for the children to come home?", "¿Qué debe verse para que vuelvan a casa?"),
    )
    PERMANENCY = (
        "permanency",
        Words("A home for good", "Un hogar para siempre"),
        Words("Who are this child's people for life?", "¿Quién acompañará a este niño toda la vida?"),
    )
    TRANSITION = (
        "tay",
        Words("Growing up and out", "Hacia la vida adulta"),
        Words("Who and what is there after 18?", "¿Quién y qué habrá después de los 18?"),
    )
    CLOSING = (
        "closing",
        Words("Closing and after", "Cierre y después"),
        Words("Who keeps it going?", "¿Quién lo mantiene?"),
    )
