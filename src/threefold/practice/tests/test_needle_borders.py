"""What each kind of sealed value gives away in somebody's words, and what stays an everyday word."""

import pytest

from threefold.practice.needles import (
    beside,
    contains,
    needles_of,
    needles_of_contact,
    needles_of_name,
    needles_of_number,
    needles_of_somebody,
)
from threefold.practice.spans import Span


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        ("the larkspur x@example.org", "by the larkspur"),
        ('near "Larkspur" by Benham', "the Larkspur"),
        ("fell st", "on Fell Street"),
        ("48 Alder Way", "the Alders"),
        ("48 Larkspur", "number 48"),
        ("12 ulm Rd", "near Ulm"),
        ("14 fell Rd", "on Fell Street"),
        ("12 Larkspur Way #48", "number 48"),
        ("418 Blue Heron Way", "Blue Heron 418"),
        ("48 main apt Oak Rd", "number 48"),
        ("by Sunny Steps of green", "near Sunny Steps"),
        ("２０９ ５５５ ０１６３", "Call 555-0163"),
        ("48 Calle Rosa", "Calle Rosa #48"),
        ("ofelia@example.org", "write to ofelia"),
    ],
)
def test_given_away(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed))


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        ("contact@larkspur.org", "contact her"),
        ("ulm@larkspur.org", "ulm"),
        ("Larkspur Way behind trinkets", "some trinkets"),
        ("fell asleep", "on Fell Street"),
        ("fell e dormido", "on Fell Street"),
        ("Fell, Benham", "she fell"),
        ("48 Estate Way", "the estates"),
        ("48 school", "number 48"),
        ("Larkspur 48", "number 48"),
        ("48 main apt B Oak Rd", "number 48"),
        ("48 main 7 Oak Rd", "number 48"),
    ],
)
def test_kept(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed)) == ()


def test_a_telephone_number_alone() -> None:
    needles = needles_of_number("cell (209) 555-0163 and 209 555 0199", besides="county (209) 555-0199")
    assert contains("555-0163", needles)
    assert contains("it ends in 0163", needles)
    assert contains("555-0199", needles) == ()
    assert needles_of_number("Larkspur Way") == ()
    assert needles_of_number("555-0163") != ()


def test_somebody_is_found_by_each_word_of_the_name() -> None:
    assert contains("Quintanar came", needles_of_somebody("Perla Quintanar, aunt"))
    assert contains("she ran to the aunt", needles_of_somebody("Ruth Baker, aunt")) == ()
    assert contains("Baker told them.", needles_of_somebody("Ruth Baker"))
    assert contains("Baker told them.", needles_of_somebody("Ruth Baker", besides=["Leo Baker"])) == ()


@pytest.mark.parametrize("text", ["larkspur lodge", "two larkspur lodges"])
def test_several_words_of_how_somebody_is_reached(text: str) -> None:
    assert contains(text, needles_of_contact("larkspur lodge, evenings"))


@pytest.mark.parametrize("value", ["larkspur, call back", "Ask Larkspur to call"])
def test_one_word_of_how_somebody_is_reached_tells_nothing(value: str) -> None:
    assert contains("the larkspur", needles_of_contact(value)) == ()


@pytest.mark.parametrize(
    ("first", "last", "text", "found"),
    [
        ("Perla", "", "Perla came", True),
        ("Ana", "Li", "Li came", False),
        ("Ana", "Li", "Li, Ana", True),
        ("Ana", "Paz", "Paz came", True),
        ("María José", "Gil Ocampo", "Maria Gil", True),
        ("María José", "Gil Ocampo", "María José Ocampo", True),
        ("María José", "Gil Ocampo", "Jose Gil", False),
        ("", "Gil Ocampo", "Gil came", False),
    ],
)
def test_a_full_name(first: str, last: str, text: str, found: bool) -> None:
    assert bool(contains(text, needles_of_name(first, last))) is found


@pytest.mark.parametrize(
    ("sealed", "text", "found"),
    [
        ("Larkspur Way", "at the Larkspar lodge", ["Larkspar"]),
        ("Larkspur Way", "Larkspur, Larkspur and Larkspur", ["Larkspur"] * 3),
        (
            "(209) 555-0163",
            "five five five zero one six three or 5 5 5 zero 1 6 three, five five five zero one six three",
            [
                "five five five zero one six three",
                "5 5 5 zero 1 6 three",
                "five five five zero one six three",
            ],
        ),
    ],
)
def test_each_place_is_told_from_its_first_letter_to_its_last(
    sealed: str, text: str, found: list[str]
) -> None:
    assert [span.of(text) for span in contains(text, needles_of(sealed))] == found


def test_finds_within_others_are_no_finds() -> None:
    whole = Span(5, 20)
    for within in (Span(5, 10), Span(8, 20), Span(5, 20), Span(6, 19)):
        assert beside([within], [Span(30, 40), whole]) == ()
    for beyond in (Span(0, 10), Span(10, 25), Span(0, 25), Span(21, 22)):
        assert beside([beyond], [whole]) == (beyond,)
    assert beside([whole], []) == (whole,)
