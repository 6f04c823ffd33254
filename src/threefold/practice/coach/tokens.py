"""A text cut into words that know where they stand: folded, with sentence, quotation and what they may be a form of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from threefold.practice.coach.wordsets import words
from threefold.practice.folding import plain

# "W/o" and the like are one word; "w/mom" is two.
_SLASHED = r"(?<![^\W_])(?i:(?:w/o|w/in|b/c|b/4|f/u|c/o|y/o|h/o|c/u)(?![^\W_])|w/)"
_PIECE = re.compile(_SLASHED + r"|[^\W_]+(?:['’´`][^\W_]+)*['’]?|[^\w\s]|_", re.UNICODE)
# Written together, said apart: "he'll" is "he" and "will".
_TAILS = {"ll": "will", "m": "am", "re": "are", "ve": "have", "d": "would"}
# "Mom's going to", "dad's not home": no possession.
_IS = re.compile(
    r"\s+(?:going|gonna|not|been|always|never|afraid|scared|using|drinking|getting|trying|gone|drunk|high)\b"
)
_PRONOUNS = words("he she it that who there what here where how everyone everybody nobody someone")
_ABBREVIATED = words(
    """
    mr mrs ms dr dra sr sra srta st no apt vs jr sw dept sgt det ofc lt hon approx etc prof rev fr p a m
    hr hrs min
    """
)
_ENDS = frozenset(".!?…")
_OPEN, _CLOSE, _BOTH = frozenset("“«"), frozenset("”»"), frozenset('"')


@dataclass(slots=True, eq=False)
class Token:
    """One word or mark. `norm` is folded; `keys` is all by which a pattern may call it: word, "=lemma", "<class>"."""

    text: str
    start: int
    end: int
    norm: str
    index: int = 0
    sentence: int = 0
    possessive: bool = False
    quoted: bool = False
    word: bool = True
    keys: set[str] = field(default_factory=set)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a text in order, numbered, with sentences and quotations marked."""
    found = list(_pieces(text))
    _number_sentences(text, found)
    _mark_quoted(found)
    return found


def _pieces(text: str) -> Iterator[Token]:
    for match in _PIECE.finditer(text):
        piece, start, end = match.group(), *match.span()
        if not piece[0].isalnum():
            yield Token(piece, start, end, piece, word=False)
            continue
        base, mark, tail = _parted(piece)
        if tail in _TAILS and base:
            cut = start + len(base)
            yield _word(piece[: len(base)], start, cut)
            yield Token(piece[len(base) :], cut, end, _TAILS[tail])
        elif mark and tail == "s" and (base.lower() in _PRONOUNS or _IS.match(text, end)):
            cut = start + len(base)
            yield _word(piece[: len(base)], start, cut)
            yield Token(piece[len(base) :], cut, end, "is")
        elif mark and tail in ("s", ""):
            yield _word(base, start, end, possessive=True)
        else:
            yield _word(piece, start, end)


def _parted(piece: str) -> tuple[str, str, str]:
    for mark in "'’´`":
        if mark in piece:
            base, tail = piece.rsplit(mark, 1)
            return base, mark, tail.lower()
    return piece, "", ""


def _word(text: str, start: int, end: int, *, possessive: bool = False) -> Token:
    norm = re.sub(r"['’´`]", "", plain(text))
    return Token(text, start, end, norm or text, possessive=possessive)


def _number_sentences(text: str, tokens: list[Token]) -> None:
    sentence = 0
    for index, token in enumerate(tokens):
        token.index, token.sentence = index, sentence
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None:
            return
        between = text[token.end : after.start]
        before = tokens[index - 1].norm if index else ""
        stops = token.text in _ENDS and not (token.text == "." and (before in _ABBREVIATED or not between))
        if stops or token.text == ";" or "\n" in between:
            sentence += 1


def _mark_quoted(tokens: list[Token]) -> None:
    opened = -1
    for token in tokens:
        mark = token.text
        if opened < 0 and (mark in _OPEN or mark in _BOTH):
            opened = token.index
        elif opened >= 0 and (mark in _CLOSE or mark in _BOTH):
            for inside in tokens[opened + 1 : token.index]:
                inside.quoted = True
            opened = -1
