"""Protected places, telephones and names, however they are spelled in somebody's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice.needles import contains, exactly, needles_of, needles_of_contact, needles_of_name

ADDRESS = "418 Larkspur Way #6, Benham"
PHONE = "(209) 555-0163"


@pytest.mark.parametrize(
    "text",
    [
        "She lives at 418 Larkspur Way.",
        "418 LARKSPUR",
        "larkspur way, number 418",
        "the Larkspur place",
        "L a r k s p u r",
        "Lark-spur",
        "Lárkspür",
        "ｌａｒｋｓｐｕｒ",
        "Lark\u200bspur",
        "near Benham",
    ],
)
def test_an_address_is_found(text: str) -> None:
    assert contains(text, needles_of(ADDRESS))


@pytest.mark.parametrize(
    "text",
    [
        "Call 209-555-0163",
        "5550163",
        "555 01 63",
        "+1 (209) 555.0163",
        "５５５－０１６３",
        "five five five, zero one six three",
        "cinco cinco cinco cero uno seis tres",
    ],
)
def test_a_telephone_is_found(text: str) -> None:
    assert contains(text, needles_of(PHONE))


@pytest.mark.parametrize(
    "text", ["The way home", "Unit 6", "555-0199", "four hundred", "She went to school on 4/18", ""]
)
def test_everyday_words_are_not(text: str) -> None:
    assert contains(text, needles_of(ADDRESS) + needles_of(PHONE)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Perla Quintanar said",
        "Quintanar, Perla",
        "Ms. Quintanar",
        "QUINTANAR",
        "perla   quintanar",
        "Pérla Quintánar",
    ],
)
def test_a_name_is_found(text: str) -> None:
    assert contains(text, needles_of_name("Perla", "Quintanar"))


def test_a_first_name_alone_is_left_to_giveaways() -> None:
    assert contains("Perla came", needles_of_name("Perla", "Quintanar")) == ()
    assert contains("Perla came", exactly("Perla"))
    assert contains("Perlas came", exactly("Perla")) == ()


def test_names_of_places_and_post() -> None:
    found = needles_of("Sunny Steps Preschool, 94703", besides=["Leo"])
    assert contains("her class at Sunny Steps", found)
    assert contains("94703", found)
    assert contains("a sunny day, two steps", found) == ()
    mail = needles_of("nadia.rivas@example.org")
    assert contains("write to nadia.rivas", mail)


def test_the_place_in_the_text_is_told() -> None:
    text = "Go to 418 Larkspur Way now"
    (span,) = contains(text, needles_of(ADDRESS))
    assert span.of(text) == "418 Larkspur Way"


def test_needles_keep_quiet() -> None:
    assert "larkspur" not in repr(needles_of(ADDRESS)).lower()


@given(before=st.text(max_size=20), after=st.text(max_size=20))
def test_found_whatever_stands_around(before: str, after: str) -> None:
    assert contains(f"{before} 418 Larkspur Way {after}", needles_of(ADDRESS))


@given(value=st.text(max_size=60), text=st.text(max_size=60))
def test_any_value_and_any_text(value: str, text: str) -> None:
    for span in contains(text, needles_of(value)):
        assert 0 <= span.start < span.end <= len(text)


def test_how_somebody_is_reached_is_written_in_sentences() -> None:
    needles = needles_of_contact(
        "Hospital desk, staff only. Wants a call back: 555-0123, 12 Tule Ave, Sunny Steps Preschool"
    )
    assert not contains("What everyone wants to see: the children are safe at their desk.", needles)
    for told in ("Call 555-0123.", "five five five zero one two three", "at 12 Tule", "near Sunny Steps"):
        assert contains(told, needles), told
