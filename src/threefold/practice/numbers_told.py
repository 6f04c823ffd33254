"""Numbers told in part: the end of a telephone number ("ends in 0163"), and a licence plate without its first digit."""

import re
from collections.abc import Iterator

from threefold.practice.folding import words_of
from threefold.practice.generic_words import GENERIC
from threefold.practice.spans import Span

LAST = 4
_NEAR = 50
_GAP = (
    r"(?:[\s:,\"'“(]|\b(?:is|are|was|in|with|the|of|her|his|number|phone|es|son|en|con|el|los|las|de|su)\b)*"
)
_ENDING_BEFORE = re.compile(
    r"(?:\bend(?:s|ed|ing)?\s+(?:in|with)|\blast\s+(?:four|4|digits|numbers)(?:\s+(?:digits|numbers))?"
    r"|\b(?:termina(?:ba|do|da|n)?|terminaci[oó]n|acaba(?:ba|do|da)?)\s+(?:en|con)"
    rf"|\b[uú]ltim[oa]s\s+(?:cuatro|4|d[ií]gitos|n[uú]meros|cifras)(?:\s+(?:d[ií]gitos|n[uú]meros|cifras))?){_GAP}$",
    re.IGNORECASE,
)
_ENDING_AFTER = re.compile(
    r"[\s,]*(?:(?:is|are|es|son)\s+)?(?:(?:the|its|her|his|los|las|sus)\s+)?(?:last\s+(?:four|4|digits|numbers)"
    r"|at\s+the\s+end|[uú]ltim[oa]s|al\s+final)\b",
    re.IGNORECASE,
)
_PLATE = re.compile(r"\b(\d?)[\s-]?([A-Za-z]{2,3})[\s-]?(\d{3,4})\b")


def is_an_ending(text: str, span: Span) -> bool:
    """Whether the words around four digits make them the end of a number."""
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    return bool(_ENDING_BEFORE.search(before) or _ENDING_AFTER.match(after))


def plate_parts(value: str) -> Iterator[str]:
    """What people say of a licence plate: its letters with the number after them, folded."""
    for _first, letters, number in _PLATE.findall(value):
        if "".join(words_of(letters)) not in GENERIC:
            yield "".join(words_of(letters + number))
