"""Each part that a text may say, seen by word lists in English and Spanish at once. `parts` gathers them by kind."""

import re

from threefold.practice.statements.lexicon import AHEAD, DURATION, EFFECT, PRESENCE, Pattern
from threefold.practice.statements.reading import starts_with_service, tells_past, unquoted

_SOURCE = Pattern(
    r"reports?|reported|told|said|says?|saw|states?|stated|according to|per the|records?|observed|documented|found",
    r"se (?:inform[oó]|report[oó]|vio|sabe)|dijo|dice|cont[oó]|seg[uú]n|report[oó]|inform[oó]|vio|consta",
)
_WORRY = Pattern(
    r"(?:is|are|was|were|am|'re|'m)? ?(?:very |so |still |all )?(?:worried|concerned|afraid)|worr(?:y|ies)|fears?|"
    r"(?:is|are) (?:sure|certain)",
    r"preocupad[oa]s?|(?:le|les|nos|me) preocup(?:a|[oó]|aba)n?|temen?|tememos|preocupaci[oó]n",
)
_CONTEXT = Pattern(
    r"when(?:ever)?|as soon as|while|if(?! nothing)|during|after|before(?! reunif)|at night|on (?:week(?:ends?|"
    r"nights?)|pay ?day)",
    r"cuando|mientras|si(?! nada)|durante|despu[eé]s de|antes de|de noche|en las noches|los fines de semana",
)
_CAREGIVER = Pattern(
    r"mother|mom|mommy|father|dad|daddy|parents?|step\w+|grand\w+|aunt|uncle|foster \w+|caregivers?|boyfriend|"
    r"girlfriend|"
    r"(?:Mr|Mrs|Ms)\.? \w+",
    r"mam[aá]|pap[aá]|madre|padre|padres|abuel[oa]s?|t[ií][oa]s?|padrastro|madrastra|novi[oa]|la pareja|se[nñ]ora? \w+",
)
_NETWORK = Pattern(
    r"network|family members|relatives|grand\w+|gma|nana|abuela|aunt|uncle|cousin|sister|brother|neighbors?|"
    r"friends?|sponsor|pastor|"
    r"coach|god\w+|church|elder|safety people|circle",
    r"red|familiares|abuel[oa]s?|t[ií][oa]s?|prim[oa]s?|herman[oa]s?|vecin[oa]s?|amig[oa]s?|padrin[oa]s?|madrinas?|"
    r"pastora?|comadre|compadre|iglesia|templo|c[ií]rculo|entrenadora?",
)
_WHEN = Pattern(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tonight|today|tomorrow|(?:each|every|once an?|twice an?) \w+|"
    r"daily|weekly|"
    r"nightly|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m)|\d{1,2}/\d{1,2}|by \w+|before|after|when(?:ever)?|if|until|"
    r"at noon|"
    r"(?:january|february|march|april|june|july|august|september|october|november|december) \d+",
    r"lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|hoy|mañana|esta noche|cada \w+|"
    r"tod[oa]s l[oa]s \w+|"
    r"a las? \d+|\d{1,2}/\d{1,2}|antes de|despu[eé]s de|cuando|si|hasta|\d{1,2} de \w+|diario|diariamente",
)

_NAME = re.compile(
    r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+|^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ (?:will|may|might|could|is|was|and|va|se|no"
    r"|puede|podr[ií]a|[a-z]+ed|\w+rá|\w+ó|left|hit|took|calls|sleeps|stays|drives)\b"
)


def says_source(text: str) -> bool:
    """Whether somebody or a record says or saw it."""
    return _SOURCE.found(text)


def says_past_act(text: str) -> bool:
    """Whether a caregiver or a name stands with a verb in the past."""
    return tells_past(text) and _somebody(text)


def says_feared_act(text: str) -> bool:
    """Whether a caregiver or a name stands with what may happen."""
    return AHEAD.found(unquoted(text)) and _somebody(text)


def says_impact(text: str) -> bool:
    """Whether some word tells of body, feeling, school or the like."""
    return EFFECT.found(text)


def says_who_worries(text: str) -> bool:
    """Whether somebody is said to be worried."""
    return _WORRY.found(text)


def says_context(text: str) -> bool:
    """Whether it says when, where or if."""
    return _CONTEXT.found(text)


def looks_ahead(text: str) -> bool:
    """Whether it speaks of what may or will happen."""
    return AHEAD.found(unquoted(text))


def says_caregiver(text: str) -> bool:
    """Whether a caregiver is named, by name or as mother, father and the like."""
    return _somebody(text)


def says_network(text: str) -> bool:
    """Whether somebody from the family's own people takes part."""
    return _NETWORK.found(text)


def says_presence(text: str) -> bool:
    """Whether something is said that will be there to see."""
    return PRESENCE.found(unquoted(text))


def says_duration(text: str) -> bool:
    """Whether it says for how long."""
    return DURATION.found(text)


def says_owner(text: str) -> bool:
    """Whether somebody grown up is named who does it."""
    return _somebody(text)


def says_deed(text: str) -> bool:
    """Whether somebody does something that is not a service."""
    return PRESENCE.found(unquoted(text)) and not starts_with_service(text)


def says_when(text: str) -> bool:
    """Whether it says a day, an hour, how often, or after what."""
    return _WHEN.found(text)


def _somebody(text: str) -> bool:
    """Mother, father and the like, or a capital that is no beginning of a sentence, or one that a verb follows."""
    return _CAREGIVER.found(text) or _NAME.search(text) is not None
