"""The house number of a sealed address without its street, and ordinary numbers that are no house."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.house_numbers import in_words, is_a_house, may_stand_alone
from threefold.practice.needles import contains, needles_of
from threefold.practice.spans import Span

ALDER = "48 Alder Way, Fernbrook"
# A street with an everyday name: by itself it tells nothing.
OAK = "48 Oak Street"
ROSA = "Calle Rosa 48"

IT_IS = (
    "number {n}", "#{n}", "house {n}", "apt. {n}", "the house is number {n}", "casa {n}", "el número {n}", "No. {n}",
    "n.º {n}", "la dirección es {n}", "It is apt #{n}.",
)  # fmt: skip
ORDINARY = (
    "{n} mg twice a day", "he is {n}", "age {n}", "at {n} years old", "a los {n} años", "{n} weeks", "at {n} percent",
    "every {n} hours", "en {n} horas", "at 10:{n}", "at {n}:15", "{n}%", "number {n}.5", "she paid ${n}", "bus {n}",
    "at {n} mg", "{n} Oaks grew", "house {n} hours later", "casa {n} días después", "12/{n}", "({n})", "{n} a week",
    "al {n} por ciento",
)  # fmt: skip


@pytest.mark.parametrize("text", [
    "We meet at number 48.", "They are at 48 now.", "The house is 48", "#48", "# 48", "apt 48", "en el 48",
    "la casa 48", "número 48", "number forty-eight", "número cuarenta y ocho", "48 ald", "48 Ald.", "forty-eight Alder",
])  # fmt: skip
def test_the_number_of_the_house_is_found_beside_a_word_for_it(text: str) -> None:
    assert contains(text, needles_of(ALDER))


@pytest.mark.parametrize("text", [
    "48 Oak", "Oak 48", "forty-eight Oak Street", "Oak Street 48", "Oak Street number 48", "Oak, no. 48",
    "oak street #48",
])  # fmt: skip
def test_number_and_street_are_found_in_another_writing(text: str) -> None:
    assert contains(text, needles_of(OAK))


@pytest.mark.parametrize(
    "text", ["Rosa 48", "calle Rosa, número 48", "48 Rosa", "Rosa cuarenta y ocho", "en el 48"]
)
def test_a_number_behind_the_street_is_a_house_number_too(text: str) -> None:
    assert contains(text, needles_of(ROSA))


def test_the_find_is_the_number_alone() -> None:
    text = "She is at number 48 until Friday"
    (span,) = contains(text, needles_of(ALDER))
    assert span.of(text) == "48"


@given(number=st.integers(11, 9999), said=st.sampled_from(IT_IS))
def test_every_house_number_is_found(number: int, said: str) -> None:
    assert contains(said.format(n=number), needles_of(f"{number} Alder Way"))


@given(number=st.integers(1, 9999), said=st.sampled_from(ORDINARY))
def test_ordinary_numbers_do_not_trip(number: int, said: str) -> None:
    assert contains(said.format(n=number), needles_of(f"{number} Alder Way")) == ()


@given(hour=st.integers(1, 24), said=st.sampled_from(("at {n}", "at {n} we eat", "al {n}", "number {n}")))
def test_hours_and_numbers_of_a_scale_do_not_trip(hour: int, said: str) -> None:
    if hour > 10 and said.startswith("number"):
        return
    assert contains(said.format(n=hour), needles_of(f"{hour} Alder Way")) == ()


@pytest.mark.parametrize(
    "text", ["at 730", "at 1015", "at 7.30", "number 7", "Oak trees", "48", "the 48 of them", "Apt 6"]
)
def test_what_could_be_anything_is_left_alone(text: str) -> None:
    for value in ("730 Oak Street", "1015 Oak Street", "7 Oak Street", "48 Oak Street #6"):
        assert contains(text, needles_of(value)) == ()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("7", ("seven", "siete")),
        ("20", ("twenty", "veinte")),
        ("25", ("twentyfive", "veinticinco")),
        ("30", ("thirty", "treinta")),
        ("48", ("fortyeight", "cuarentayocho")),
        ("91", ("ninetyone", "noventayuno")),
        ("418", ("foureighteen", "cuatrodieciocho")),
        ("1015", ("tenfifteen", "diezquince")),
        ("2130", ("twentyonethirty", "veintiunotreinta")),
        ("405", ()),
        ("100", ()),
        ("12345", ()),
        ("10045", ()),
    ],
)
def test_how_a_number_is_said(number: str, said: tuple[str, ...]) -> None:
    assert in_words(number) == said


def test_the_numbers_of_a_scale_do_not_stand_alone() -> None:
    assert not may_stand_alone("10")
    assert may_stand_alone("11")


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("at 25", True),
        ("at 24", False),
        ("at 1", False),
        ("at 50", True),
        ("at 105", False),
        ("at 730", False),
        ("at 731", True),
        ("at 1060", True),
        ("at 2400", False),
        ("at 2505", True),
        ("number 730", True),
        ("number 48 hours later", False),
        ("house 48 mg", False),
        ("at 48 percent", False),
        ("48", False),
    ],
)
def test_an_hour_or_an_amount_is_no_house(text: str, house: bool) -> None:
    (number,) = [word for word in text.split() if word.isdigit()]
    at = text.index(number)
    assert is_a_house(text, Span(at, at + len(number)), number) is house
