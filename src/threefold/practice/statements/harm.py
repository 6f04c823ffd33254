"""Harm: what a caregiver did or did not do, when, and what it did to the child. Told as past. Source: SFNFCI, M6-TN."""

import re
from dataclasses import dataclass

from threefold.practice.folding import plain
from threefold.practice.statements.asking import Ask
from threefold.practice.statements.sentences import Someone, clause, follow, is_spanish, listed, paragraph
from threefold.practice.vocabulary.questions import Basis
from threefold.practice.words import Words

_SOURCES = {
    Basis.REPORTED: Words("It was reported that", "Se informó que"),
    Basis.OBSERVED: Words("It was seen that", "Se vio que"),
    Basis.ADMITTED: Words("It is known that", "Se sabe que"),
    Basis.VERIFIED: Words("It is known that", "Se sabe que"),
    Basis.UNCLEAR: Words(
        "It was reported, and is not yet clear, that", "Se informó, y todavía no está claro, que"
    ),
}
_DAY_EN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december) \d|\d{1,2}[/-]\d",
    re.IGNORECASE,
)
_DAY_ES = re.compile(
    r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b(?! y )|\d{1,2} de |\d{1,2}[/-]\d",
    re.IGNORECASE,
)
_STARTS_EN = (
    (_DAY_EN, "on "),
    (re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", re.IGNORECASE), "on "),
    (re.compile(r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d{4}$",
                re.IGNORECASE), "in "),
)  # fmt: skip
_STARTS_ES = (
    (_DAY_ES, "el "),
    (re.compile(r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes) y |s[aá]bados|domingos", re.IGNORECASE), "los "),
    (re.compile(r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\d{4}$",
                re.IGNORECASE), "en "),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class HarmParts:
    """The parts of a harm statement. `effect_possible`: how the child could have been hurt, where nothing happened.

    `source` replaces the opening words; left empty, the basis chooses words that give no reporter away.
    """

    children: tuple[str, ...] = ()
    caregivers: tuple[Someone, ...] = ()
    behavior: str = ""
    when: str = ""
    effect: str = ""
    effect_possible: bool = False
    basis: Basis = Basis.REPORTED
    source: str = ""


def questions(parts: HarmParts) -> tuple[Ask, ...]:
    """What the builder asks, in order."""
    return (
        Ask(key="children", chosen=True, question=Words("Which children?", "¿Qué niños?")),
        Ask(key="caregivers", chosen=True, question=Words("Who was caring for them?", "¿Quién los cuidaba?")),
        Ask(
            key="behavior",
            question=Words("What did this person do, or not do?", "¿Qué hizo, o qué no hizo, esta persona?"),
            lead=behavior_lead(parts),
            help=Words(
                "What one could have filmed, told as past: left, hit, did not pick up.",
                "Lo que se habría podido grabar, contado en pasado: dejó, golpeó, no recogió.",
            ),
        ),
        Ask(
            key="when",
            needed=False,
            question=Words("When, and how often?", "¿Cuándo, y qué tan seguido?"),
            help=Words("A day, a night, since when.", "Un día, una noche, desde cuándo."),
        ),
        Ask(
            key="effect",
            question=Words("What did it do to the child?", "¿Qué le causó al niño?"),
            lead=effect_lead(parts),
            help=Words(
                "On the body, on feelings, at school, or what nearly happened.",
                "En el cuerpo, en lo que siente, en la escuela, o lo que casi pasó.",
            ),
        ),
        Ask(key="basis", chosen=True, question=Words("How do we know?", "¿Cómo lo sabemos?")),
    )


def begins_as_reported(text: str) -> bool:
    """Whether a statement begins as one of which the county was told."""
    return plain(text.strip()).startswith(
        ("it was reported", "it has been reported", "se informo", "se reporto")
    )


def behavior_lead(parts: HarmParts) -> Words:
    """How the sentence begins up to what the caregiver did."""
    return Words(*(f"{_source(parts, lang)} {_who(parts, lang)}" for lang in ("en", "es")))


def effect_lead(parts: HarmParts) -> Words:
    """How the sentence about the child begins, up to what happened."""
    return Words(*(f"{_result(lang)} {_child(parts, lang)}" for lang in ("en", "es")))


def write(parts: HarmParts, lang: str) -> str:
    """The harm statement; parts that are missing leave their sentence out."""
    names = [*parts.children, *(one.name for one in parts.caregivers)]
    return paragraph(
        [
            follow(_source(parts, lang), _who(parts, lang), parts.behavior, names),
            follow(_result(lang), _child(parts, lang), parts.effect, names),
        ]
    )


def _source(parts: HarmParts, lang: str) -> str:
    source = parts.source.strip() or _SOURCES[parts.basis].in_(lang)
    return source + _when(parts.when, lang)


def _who(parts: HarmParts, lang: str) -> str:
    someone = "la persona que los cuidaba" if is_spanish(lang) else "the person in charge"
    return listed([one.said() for one in parts.caregivers], lang) or someone


def _when(when: str, lang: str) -> str:
    """Set between commas; a bare day gets the word that it needs ("on", "el")."""
    told = when.strip().rstrip(".,; ")
    if not told:
        return ""
    starts = _STARTS_ES if is_spanish(lang) else _STARTS_EN
    before = next((word for pattern, word in starts if pattern.match(told)), "")
    return f", {before}{clause(told, '')},"


def _result(lang: str) -> str:
    return "Como consecuencia," if is_spanish(lang) else "As a result,"


def _child(parts: HarmParts, lang: str) -> str:
    if is_spanish(lang):
        could = " pudieron haber" if len(parts.children) != 1 else " pudo haber"
        return (listed(parts.children, lang) or "los niños") + (could if parts.effect_possible else "")
    return (listed(parts.children, lang) or "the children") + (" could have" if parts.effect_possible else "")
