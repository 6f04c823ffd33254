"""When an everyday word stands as a name in somebody's words: "Fell Street" and "on Fell St", not "she fell"."""

import re

from threefold.practice.folding import plain
from threefold.practice.generic_words import PLACE_WORDS, SMALL_WORDS, STREET_WORDS
from threefold.practice.spans import Span

_NEAR = 30
_TITLES = frozenset(
    ["mr", "mrs", "ms", "miss", "dr", "sr", "sra", "srta", "don", "dona", "senor", "senora", "senorita"]
)
# "St" is a saint, but also a street.
_KINDS = (STREET_WORDS | PLACE_WORDS) - SMALL_WORDS - frozenset(["north", "south", "east", "west", "old"]) | {
    "st"
}
_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+$")
_AFTER = re.compile(r"\s+([^\W\d_]+)")
_OWNS = re.compile(r"['’]s\b")
_SENTENCE_ENDS = '.!?:;\n"“”«»¿¡(-–—•*'


def stands_as_name(text: str, span: Span) -> bool:
    """Whether the word is written as a name, and the words beside it make it a street, a place or somebody."""
    if not text[span.start].isupper():
        return False
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    ahead, behind = _BEFORE.search(before), _AFTER.match(after)
    if ahead and (plain(ahead[1]) in _TITLES or (plain(ahead[1]) in _KINDS and ahead[1][0].isupper())):
        return True
    follows = behind is not None and plain(behind[1]) in _KINDS
    if _begins_a_sentence(before):
        return follows and behind is not None and behind[1][0].isupper()
    spanish = ahead is not None and plain(ahead[1]) in _KINDS
    return follows or spanish or bool(_OWNS.match(after))


def _begins_a_sentence(before: str) -> bool:
    kept = before.rstrip(" \t")
    return not kept or kept[-1] in _SENTENCE_ENDS
