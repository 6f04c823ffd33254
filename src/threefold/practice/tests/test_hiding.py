"""Words about something hidden, on paper that lies at home."""

import pytest

from threefold.practice.hiding import tells_of_hiding


@pytest.mark.parametrize("text", [
    "The hidden phone is at Pearl's.", "Nora calls from her second phone", "The phone is well hidden.", "A packed bag",
    "The bag stands packed", "The code word is lemon.", "She hides the spare key", "El teléfono escondido",
    "su otro celular", "La maleta está lista.", "La palabra clave es limón", "sin que él se entere", "Dinero escondido",
])  # fmt: skip
def test_what_must_not_be_found_is_noticed(text: str) -> None:
    assert tells_of_hiding(text)


@pytest.mark.parametrize("text", [
    "Pearl drives on the second day.", "Call this telephone number.", "Otto plays hide and seek",
    "The phone is charged.",
    "Packed lunches", "Pearl llama por teléfono", "La segunda semana", "",
])  # fmt: skip
def test_everyday_words_are_not(text: str) -> None:
    assert not tells_of_hiding(text)
