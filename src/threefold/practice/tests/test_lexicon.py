"""How the word lists look for their words."""

import pytest

from threefold.practice.statements.lexicon import Jargon, Pattern
from threefold.practice.words import Words

ASK = Words("What happened?", "¿Qué pasó?")


@pytest.mark.parametrize("text", ["may", "She MAY go", "que pueda, si quiere", "puedan or might"])
def test_both_languages_are_looked_for_at_once(text: str) -> None:
    assert Pattern("may|might", "pueda|puedan").found(text)


@pytest.mark.parametrize("text", ["maybe", "dismay", "puedante", "", "go"])
def test_whole_words_only(text: str) -> None:
    assert not Pattern("may|might", "pueda|puedan").found(text)


def test_jargon_is_found_in_small_and_in_capital_letters() -> None:
    neglect = Jargon("neglect|at risk", ASK)
    assert [found.group() for found in neglect.pattern.finditer("Neglect, AT RISK, neglected")] == [
        "Neglect",
        "AT RISK",
    ]
    assert neglect.ask == ASK


def test_short_forms_are_found_in_capitals_only() -> None:
    short = Jargon("Mo|DA", ASK, capitals=True)
    assert [found.group() for found in short.pattern.finditer("Mo saw the DA. mo da MO Mom")] == ["Mo", "DA"]
