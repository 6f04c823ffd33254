"""The column of a map entry: what its definition tells apart, with the words that speak for it."""

import pytest

from threefold.practice.coach import read

ENTRIES = (
    ("harm", "Dad hit Abe with a cord and he could not sit down at school."),
    ("danger", "We are worried that dad may hit Abe when he drinks."),
    ("complicating_factor", "Dad lost his job and they are behind on rent."),
    ("strength", "Mom has been sober for a year."),
    ("acts_of_protection", "Mom called Grandma when dad started yelling and Grandma took the kids."),
    ("next_step", "Call Grandma by Friday."),
)
SPANISH = (
    ("harm", "El papá le pegó a Beto y le dejó un moretón."),
    ("danger", "Nos preocupa que el papá le pegue a Beto cuando tome."),
    ("complicating_factor", "El papá perdió el trabajo y deben la renta."),
    ("strength", "La mamá quiere mucho a sus hijos."),
    (
        "acts_of_protection",
        "La mamá le habló a la abuela cuando empezaron los gritos y la abuela se llevó a los niños.",
    ),
    ("next_step", "La mamá va a llamar a la clínica el lunes."),
)


@pytest.mark.parametrize(
    ("column", "text", "lang"), [(*one, "en") for one in ENTRIES] + [(*one, "es") for one in SPANISH]
)
def test_an_entry_is_put_into_its_column_with_reasons_and_a_runner_up(column, text, lang):
    found = read("map", text, lang).suggestion
    assert found.column == column
    assert found.runner_up != column
    assert 0 < found.sure <= 1
    assert found.reasons
    assert all(one.of(text).strip() for one in found.reasons)


def test_nothing_is_suggested_for_an_entry_without_words():
    assert read("map", " ... ", "en").suggestion is None
