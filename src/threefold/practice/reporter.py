"""Words that would give a reporter away (rules 4 and 5): ways of speaking of one, and this report's own clues.

A hint is a place for a worker to look at. It cannot know that "the school is worried" names the reporter, nor that a
detail is known to one person only: that is why giveaways are written down with the report, and come in here.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from threefold.practice.needles import contains, exactly
from threefold.practice.spans import Span, joined
from threefold.practice.words import Words

PHRASE = Words("This speaks of the person who reported.", "Esto habla de la persona que hizo el reporte.")
GIVEAWAY = Words("These words would tell who reported.", "Estas palabras dirían quién hizo el reporte.")

_OFFICE = r"(?:the )?(?:hot ?line|county|cps|dcfs|cfs|agency|child protective services|child welfare)"
_OFICINA = r"(?:al? |el |la )?(?:l[ií]nea|condado|cps|dcfs|agencia|protecci[oó]n de menores|reporte)"
_CALLED = r"(?:called|phoned|rang|reported)"
_LLAMO = r"(?:llam[oó]|report[oó]|avis[oó]|denunci[oó])"
_END = r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:saw|says?|said|heard|dice|dijo|vio|oy[oó])\b)"
_ENGLISH = (
    r"\b(?:(?:the|our|a|this|anonymous|mandated|confidential) ){0,3}"
    r"reporters?(?!s? (?:from|for|of) the (?:news|paper))\b",
    r"\bR/?Ps?\b",
    r"\breporting part(?:y|ies)\b",
    r"\bmandated (?:report(?:er)?|party)s?\b",
    r"\bthe caller\b|\banonymous (?:call|caller|tip)\b",
    (
        rf"\b(?:who|that) (?:had |has |first )?(?:called|phoned|rang|reported)"
        rf"(?: it\b| this\b| us\b| {_OFFICE}| (?:my|his|her) (?:mother|mom|father|dad) in\b|{_END})"
    ),
    rf"\b(?:called|phoned|rang|reported (?:it|this|her|him|them)? ?to) {_OFFICE}\b",
    r"\b(?:made|filed|phoned in|called in) (?:the|a|this) (?:report|referral|hotline call)\b",
    r"\b(?:reported|report was made|referral was made|referral came in|report came in) (?:by|from)\b",
    r"\bthe (?:person|one|somebody|someone) who (?:called|phoned|reported)\b",
    r"\bper (?:the )?(?:RP|reporter|caller)\b",
)
_SPANISH = (
    r"\b(?:la |el |una? )?(?:reportante|denunciante|informante)s?\b",
    rf"\b(?:la persona|el|la|quien|alguien|un[ao]|vecin[ao]) que (?:nos )?{_LLAMO}(?: {_OFICINA}\b|{_END})",
    rf"\bla persona que (?:nos )?{_LLAMO}\b",
    rf"\bqui[eé]n (?:nos )?{_LLAMO}(?: {_OFICINA}\b|{_END})",
    rf"\b{_LLAMO} (?:al|a la|a) {_OFICINA}\b",
    r"\b(?:hizo|puso|present[oó]) (?:el|un|la|una|este) (?:reporte|denuncia|informe|llamada)\b",
    r"\b(?:el|la) (?:reporte|denuncia|llamada) (?:lo|la) hizo\b",
    r"\b(?:reportad[oa]|denunciad[oa]) por\b",
    r"\bllamada an[oó]nima\b",
    r"\bobligad[oa]s? a reportar\b",
)

_TELLING = (
    r"\b(?:reported|made (?:the|a) (?:report|call)|is the (?:one|caller))\b",
    rf"\b(?:told|called|phoned|rang|texted|contacted|informed|warned|alerted|wrote to|spoke to|went to) "
    rf"(?:us|{_OFFICE}|the (?:social )?worker|you (?:people|folks|guys|all)|y['’]?all)\b",
    r"\bnos (?:llam|avis|cont|dij|report|inform|escrib)\w*",
    rf"\b(?:dijo|cont[oó]|inform[oó]|habl[oó]|escribi[oó]|fue|avis[oó]|llam[oó]) (?:al|a la|a|con el|con la) "
    rf"(?:trabajador[a]? social|{_OFICINA})\b",
    r"\b(?:report[oó]|denunci[oó])\b",
)

# Whose work it is to report, telling the county: no more than a place to look at, for they tell it other things too.
GUESS = Words(
    "A reader could guess from this who reported. Does it have to stand here?",
    "Por esto alguien podría adivinar quién reportó. ¿Hace falta ponerlo?",
)
_WORKS = (
    r"(?:(?:the|his|her|their|a) )?(?:(?:school )?(?:nurse|counselor)|teacher|principal|day ?care|school)"
)
_TRABAJA = (
    r"(?:la|el|su|una?) (?:enfermer[ao]|maestr[ao]|profesora?|director[a]?|consejer[ao]|guarder[ií]a|escuela)"
    r"(?: de (?:la escuela|\w+))?"
)
_GUESSED = (
    rf"\b{_WORKS} (?:told|called|phoned|contacted|informed|wrote to) (?:us|the (?:social )?worker)\b",
    rf"\b{_WORKS} (?:called|phoned)(?=\s*(?:[.,;:!?)]|$)|\s+(?:because|about|when|to say)\b)",
    rf"\b{_TRABAJA} nos (?:llam[oó]|avis[oó]|cont[oó]|dijo|inform[oó]|escribi[oó])\b",
    rf"\b{_TRABAJA} (?:llam[oó]|avis[oó])(?=\s*(?:[.,;:!?)]|$)|\s+(?:porque|cuando|para)\b)",
)

# "It was not the teacher who called": whoever is ruled out leaves fewer.
_RULING_OUT = (
    r"\b(?:(?:was|were|is) not|(?:was|were|is)n['’]t|never) [^.;:?!\n]{0,40}?\b(?:who|that) (?:had |has |ever )?"
    rf"(?:called|phoned|rang|reported|told)(?: {_OFFICE}\b| us\b| you\b| it\b| this\b| on (?:us|me|you)\b|{_END})",
    rf"\b(?:was|were|is)(?: not|n['’]t) (?:the )?(?:reporter|caller|one who {_CALLED})\b",
    rf"\bno (?:fue|es|era) [^.;:?!\n]{{0,40}}?\b(?:quien|la que|el que) (?:l[eo]s? |nos )?{_LLAMO}",
)


def rules_out(text: str) -> bool:
    """Whether a text says of somebody that it was not they who reported: whoever knows the others knows more then."""
    return _pattern(_RULING_OUT).search(text) is not None


def tells_of_reporting(text: str) -> bool:
    """Whether a text speaks of somebody who told the county, in either language. Beside a name it tells who it was."""
    told = _pattern(_TELLING).search(text)
    return told is not None or _pattern(_ENGLISH + _SPANISH).search(text) is not None


def reporter_hints(text: str, lang: str, giveaways: Iterable[str] = ()) -> tuple[Span, ...]:
    """Where a text speaks of a reporter, or holds one of the report's giveaway phrases, in order.

    Phrases of both languages are looked for, those of `lang` first: families' texts mix them. Giveaways are found
    whole, whatever their accents, capitals and spacing.
    """
    spans = [Span(span.start, span.end, GIVEAWAY) for span in giveaways_in(text, giveaways)]
    order = (_SPANISH, _ENGLISH) if lang.startswith("es") else (_ENGLISH, _SPANISH)
    for found in _pattern(order[0] + order[1]).finditer(text):
        spans.append(Span(found.start(), found.end(), PHRASE))
    return joined(spans)


def guesses(text: str) -> tuple[Span, ...]:
    """Where a text says that somebody whose work it is to report told the county something, in either language."""
    return tuple(Span(one.start(), one.end(), GUESS) for one in _pattern(_GUESSED).finditer(text))


def giveaways_in(text: str, giveaways: Iterable[str]) -> tuple[Span, ...]:
    """Where a text holds one of the giveaway phrases of the report."""
    return contains(text, [needle for phrase in giveaways for needle in exactly(phrase)])


@lru_cache(maxsize=8)
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    # "RP" counts in capitals only, so the flag is set for the other parts one by one.
    return re.compile("|".join(part if "R/?P" in part else f"(?i:{part})" for part in parts))
