"""Words that people type for what a question says in other words, in both languages, folded."""

from threefold.practice.questions.stems import stem
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category
from threefold.practice.vocabulary.term import Term

# What is said of a kind of question, beside its label.
_OF: dict[Term, str] = {
    Category.HARM: "hurt hit injury bruise abuse neglect past herida golpe lastimar moreton abuso descuido",
    Category.DANGER: "risk fear afraid future again threat riesgo temor miedo futuro amenaza",
    Category.COMPLICATING_FACTOR: "stress money housing health history problem estres dinero vivienda salud problema",
    Category.GRAY_AREA: "unclear unknown unsure maybe duda confuso",
    Category.STRENGTH: "good resource proud well bueno recurso orgullo",
    Category.ACT_OF_PROTECTION: "protect kept safe action proteger cuidar accion",
    Category.SAFETY: "safe secure seguro",
    Category.SAFETY_GOAL: "goal objective change behavior meta objetivo cambio conducta",
    Category.NEXT_STEP: "plan task action tarea accion",
    Category.BEST_HOPE: "wish dream hope deseo sueno esperanza",
    Category.PURPOSE: "meeting agenda reunion",
    Audience.CHILD: "kid teen youth boy girl adolescente",
    Audience.PARENT: "mother father mom dad caregiver mama papa cuidador",
    Audience.NETWORK: "relative friend neighbor grandmother aunt uncle support foster pariente abuela tia tio vecino",
    Audience.REPORTER: "caller report intake mandated collateral denuncia informante",
    Audience.COLLEAGUE: "worker supervisor supervision team teacher nurse trabajadora equipo maestra",
    QuestionType.OPEN: "begin start engage empezar",
    QuestionType.DETAIL: "behavior describe detail conducta detalle",
    QuestionType.IMPACT: "effect impact efecto impacto",
    QuestionType.EXCEPTION: "exception different excepcion",
    QuestionType.SCALING: "scale scaling number escala numero",
    QuestionType.COPING: "coping cope resilience stress aguantar resiliencia",
    QuestionType.FUTURE: "miracle preferred vision goal milagro sueno vision",
    QuestionType.POSITION: "relationship perspective view position relacion postura punto vista",
    QuestionType.NETWORK: "circle support people circulo apoyo gente",
    QuestionType.SAFETY: "plan protect safety proteger",
    QuestionType.THREE: "worried working well mapping mapa",
    QuestionType.FOLLOW_UP: "ears amplify",
    DecisionPoint.HOTLINE: "intake llamada",
    DecisionPoint.EMERGENCY: "investigation investigacion",
    DecisionPoint.COURT: "judge report hearing juez informe audiencia",
    DecisionPoint.PERMANENCY: "adoption guardian adopcion tutela",
    DecisionPoint.TRANSITION: "independent aging nmd independiente",
    DecisionPoint.CLOSING: "close aftercare end cerrar final",
}
# Words that stand for each other.
_GROUPS = (
    "alcohol drink drunk drinking sober toma tomar beber bebe borracho",
    "drug drugs meth droga drogas use",
    "scare afraid fear frightened miedo temor asusta",
    "mom mother mama madre",
    "dad father papa padre",
    "child kid son daughter nino nina hijo hija",
    "sibling brother sister hermano hermana",
    "grandmother grandma abuela",
    "bed sleep night dormir noche cama",
    "school class teacher escuela clase maestra",
    "hit hitting beat golpe pega pegar",
    "angry anger mad enojo coraje",
    "fight argue violence pelea pelear violencia",
    "police cops policia",
    "doctor hospital medico",
    "house home casa hogar",
    "gun firearm weapon pistol rifle bullets arma pistola balas",
    "baby newborn infant bebe recien nacido",
    "suicide suicidal kill killing die suicidio suicida matar matarse morir",
    "cry cries crying llora llorar llanto",
)


def said_of(term: Term) -> str:
    """What people also type for a term; nothing when there is nothing."""
    return _OF.get(term, "")


def also_said(word: str) -> frozenset[str]:
    """The stems that stand for the same as this one."""
    return _ALSO.get(word, frozenset())


def _by_stem() -> dict[str, frozenset[str]]:
    groups = [frozenset(map(stem, group.split())) for group in _GROUPS]
    return {
        one: frozenset().union(*(group for group in groups if one in group))
        for one in frozenset().union(*groups)
    }


_ALSO = _by_stem()
