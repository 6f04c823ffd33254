"""The column of a map entry: what its definition tells apart, with the words that speak for it."""

import pytest

from threefold.practice.coach import columns, read
from threefold.practice.coach.features import signs_of
from threefold.practice.coach.learning import learned
from threefold.practice.coach.text import text_of

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


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Landlord is going to evict them at the end of the month.", "en"),
        ("Power company will shut the lights off Friday.", "en"),
        ("Los van a desalojar a fin de mes.", "es"),
        ("El casero les va a subir la renta en enero.", "es"),
    ],
)
def test_what_others_will_do_to_a_family_is_no_step_of_theirs(text, lang):
    assert read("map", text, lang).suggestion.column == "complicating_factor"


def test_nothing_is_suggested_for_an_entry_without_words():
    assert read("map", " ... ", "en").suggestion is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Court on 5/6.", "a date and no verb"),
        ("She is a good worker but she lost her job.", "harder after a but"),
        ("See if the aunt can come.", "topic.stilltodo"),
        ("It is only a matter of time.", "topic.foreboding"),
        ("Three people give different versions.", "topic.unknown"),
        ("He stood in the doorway.", "topic.stoodbetween"),
        ("Nobody drinks.", "topic.letgo"),
    ],
)
def test_turns_of_speech_are_signs_and_their_words_can_be_shown(text, sign):
    looked_at = text_of("map", text, "en")
    first, last = dict(signs_of(looked_at))[sign]
    assert text[slice(*looked_at.span(first, last))].strip()


def test_the_same_examples_give_the_same_weights_in_each_learning():
    examples = [(("a", "b"), "harm"), (("a", "c"), "strength"), (("b",), "harm"), (("c",), "strength")]
    weights = learned(examples)
    assert weights == learned(examples)
    assert max(columns.scores(weights, ["b"]).items(), key=lambda one: one[1])[0] == "harm"
