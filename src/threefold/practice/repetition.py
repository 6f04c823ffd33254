"""The same words used again for another child or family (rule 55): families should recognise themselves in their plan.

Texts are compared without names, numbers, accents and punctuation. Short ones are left alone: "Call Grandma".
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from threefold.practice.folding import words_of

FEWEST_WORDS = 8
ALIKE = 0.8
_RUN = 3


@dataclass(frozen=True, kw_only=True)
class Used:
    """A text that was used before: of which thing, and which family or child it was about."""

    id: UUID | str
    about: UUID | str
    text: str
    names: tuple[str, ...] = ()


def bare_words(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """The words that remain when names and numbers are taken out."""
    left_out = {word for name in names for word in words_of(name)}
    return tuple(word for word in words_of(text) if not word.isdigit() and word not in left_out)


def fingerprint(text: str, names: Iterable[str] = ()) -> str:
    """Equal for texts that differ in names, numbers and punctuation only; empty for short texts."""
    words = bare_words(text, names)
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:32] if len(words) >= FEWEST_WORDS else ""


def similarity(one: str, other: str, names: Iterable[str] = ()) -> float:
    """From 0, nothing in common, to 1, the same: the share of three-word runs that both have."""
    known = tuple(names)
    first, second = _runs(bare_words(one, known)), _runs(bare_words(other, known))
    return len(first & second) / len(first | second) if first and second else 0.0


def repeated(text: Used, earlier: Iterable[Used], *, alike: float = ALIKE) -> tuple[Used, ...]:
    """The earlier texts about somebody else that say nearly the same."""
    if len(bare_words(text.text, text.names)) < FEWEST_WORDS:
        return ()
    return tuple(
        one
        for one in earlier
        if one.about != text.about and similarity(text.text, one.text, (*text.names, *one.names)) >= alike
    )


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return (
        frozenset(words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1)))
        if words
        else frozenset()
    )
