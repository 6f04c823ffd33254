"""Sealed names and numbers told in part, in the plural, or with a slip."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.practice.misspelt import one_slip
from threefold.practice.needles import contains, needles_of, needles_of_contact


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        ("Blue Hen Inn", "They are at the Blue Hens."),
        ("Wintergreen Lodge", "Over by the Wintergreens"),
        ("Pinecone Inn", "the Pinecone's back room"),
        ("Wintergreen Lodge", "at the Wintergren"),
        ("Wintergreen Lodge", "at the wintergrean lodge"),
        ("418 Larkspur Way", "on Lakrspur"),
        ("plate 7KTR552", "KTR 552"),
        ("White Ford 7KTR552", "a car with KTR552"),
        ("White Ford 7KTR552", "7-KTR-552"),
        ("(209) 555-0163", "Her number ends in 0163."),
        ("(209) 555-0163", "the last four are 01 63"),
        ("(209) 555-0163", "ends in zero one six three"),
        ("(209) 555-0163", "su teléfono termina en 0163"),
        ("(209) 555-0163", "los últimos cuatro: cero uno seis tres"),
        ("(209) 555-0163", "0163 are the last four digits"),
    ],
)
def test_found(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed))


@pytest.mark.parametrize(
    ("sealed", "text"),
    [
        ("Blue Hen Inn", "The hens are blue."),
        ("14 Cardenal Way", "The cardinal sang."),
        ("Benham", "Benhan came"),
        ("7KTR552", "Room 552"),
        ("(209) 555-0163", "Case 0163 was closed."),
        ("(209) 555-0163", "The night ends in fights; 0163 is the room."),
        ("Marisel Court", "Marisol slept."),
    ],
)
def test_not_found(sealed: str, text: str) -> None:
    assert contains(text, needles_of(sealed, besides=["Marisol"])) == ()


def test_how_somebody_is_reached_counts_too() -> None:
    needles = needles_of_contact("call (209) 555-0163, drives 7KTR552")
    assert contains("ends with 0163", needles)
    assert contains("KTR552", needles)


@settings(deadline=None)
@given(word=st.text("abcdefgh", min_size=7, max_size=10), at=st.integers(0, 6), letter=st.sampled_from("xyz"))
def test_any_one_slip_is_a_slip(word: str, at: int, letter: str) -> None:
    wrong, missing, more = (
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
    )
    for slip in (wrong, missing, more):
        assert one_slip(slip, word)
        assert one_slip(word, slip)
    assert not one_slip(word, word)
    assert not one_slip(letter + word + letter, word)
