"""Small strict takers: each gives a value of exactly the asked kind, or refuses with a sentence."""

import unicodedata
from collections.abc import Collection
from typing import Any

from threefold.practice.words import Words


class Refused(ValueError):
    """The drawing cannot be taken as it is. `words` says why; `place` says where in it."""

    def __init__(self, words: Words, place: str) -> None:
        super().__init__(f"{words.en} ({place})")
        self.words, self.place = words, place


SHAPE = Words(
    "This part of the drawing is not in a form we know.", "Esta parte del dibujo no tiene una forma conocida."
)
LONG = Words("There are too many letters here.", "Aquí hay demasiadas letras.")
SIGNS = Words("There is a hidden sign in these words.", "Hay un signo oculto en estas palabras.")
FAR = Words("A number in the drawing is too far off.", "Un número del dibujo está fuera de lugar.")  # fmt: skip


def keyed(value: Any, place: str, must: Collection[str], may: Collection[str] = ()) -> dict[str, Any]:
    """An object with all keys of `must`, perhaps some of `may`, and no other."""
    if not isinstance(value, dict) or not set(must) <= set(value) <= {*must, *may}:
        raise Refused(SHAPE, place)
    return value


def listed(value: Any, place: str) -> list[Any]:
    """A list."""
    if not isinstance(value, list):
        raise Refused(SHAPE, place)
    return value


def whole(value: Any, place: str, low: int, high: int) -> int:
    """A whole number between two others. Yes, no and 1.0 are none."""
    if type(value) is not int:
        raise Refused(SHAPE, place)
    if not low <= value <= high:
        raise Refused(FAR, place)
    return value


def flag(value: Any, place: str) -> bool:
    """Yes or no."""
    if type(value) is not bool:
        raise Refused(SHAPE, place)
    return value


def one_of(value: Any, place: str, known: Collection[str]) -> str:
    """One of our own names."""
    if not isinstance(value, str) or value not in known:
        raise Refused(SHAPE, place)
    return value


def typed(value: Any, place: str, longest: int) -> str:
    """What somebody typed, exactly. Signs that no keyboard makes are refused: no page could hold them."""
    if not isinstance(value, str):
        raise Refused(SHAPE, place)
    if len(value) > longest:
        raise Refused(LONG, place)
    if any(_hidden(letter) for letter in value):
        raise Refused(SIGNS, place)
    return value


def _hidden(letter: str) -> bool:
    if letter in "\n\r\t":
        return False
    return unicodedata.category(letter) in {"Cc", "Cs"} or ord(letter) & 0xFFFE == 0xFFFE
