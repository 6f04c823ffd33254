"""An everyday word beside a street, a place, a title or an owner's s is a name; in a sentence it is not."""

import pytest

from threefold.practice.named import stands_as_name
from threefold.practice.spans import Span


def stands(text: str) -> bool:
    """Whether the word between the stars stands as a name."""
    before, word, after = text.split("*")
    return stands_as_name(before + word + after, Span(len(before), len(before) + len(word)))


@pytest.mark.parametrize(
    "text",
    [
        "He waits on *Fell* Street.",
        "He waits on *Fell* street.",
        "*Fell* Street is long.",
        "*Fell* St",
        "She was seen. *Fell* Avenue again.",
        "Vive por la Calle *Ventana*.",
        "vive por la calle *Ventana*",
        "Calle *Ventana*",
        "Mr *Fell* came.",
        "We saw mrs. *Fell* there.",
        "la señora *Ventana*",
        "They stay at *Fell*'s porch.",
        "They stay at *Fell*’s.",
        "It is on St. *Fell* by the sea.",
        "the *Fell* School",
    ],
)
def test_a_name(text: str) -> None:
    assert stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "she *fell* street",
        "*Fell* street light in the night.",
        "He ran. *Fell* street again.",
        "He ran.   *Fell* street again.",
        "He ran\n*Fell* street",
        "“*Fell* street”",
        "He said *Fell* and laughed.",
        "*Fell*'s",
        "*Fell* Hugo down?",
        "ran st. *Fell* asleep",
        "*Fell*",
        "Mister *Fell* north",
    ],
)
def test_no_name(text: str) -> None:
    assert not stands(text)
