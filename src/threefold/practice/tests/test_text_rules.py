"""Texts that people will read: the reporter (4), plain words (24), reading level (25), the person first (53)."""

import pytest

from threefold.practice.findings import Finding
from threefold.practice.readability import FEWEST_WORDS
from threefold.practice.readability import grade as measured
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, DURO, HANDING_OVER, HARD, lines, text

REPORTER = "Something here may tell who made the report."


def test_a_clue_of_this_report_is_firm_and_a_guess_is_not() -> None:
    clue = text("The green door was open.", giveaways=("green door",))
    assert lines(clue) == [(4, f"{HANDING_OVER}, firm", "text", REPORTER)]
    assert lines(text("The reporter says Nadia was asleep."), 4) == [(4, HANDING_OVER, "text", REPORTER)]
    spanish = text("La persona que llamó dice que Nadia dormía.", "es")
    assert lines(spanish, 4) == [(4, HANDING_OVER, "text", REPORTER)]


def test_what_families_do_not_read_is_not_held_up() -> None:
    assert text("The reporter says Nadia was asleep.", for_family=False) == ()
    assert text(HARD, for_family=False) == ()


def pictured(word: str) -> tuple[int, str, str, str]:
    return (24, ADVICE, "text", f"People may picture different things at “{word}”.")


def test_each_code_or_category_is_told_once_with_what_to_ask() -> None:
    assert lines(text("There was neglect. Neglect again."), 24) == [pictured("neglect")]
    several = lines(text("There was neglect, and she is bipolar."), 24)
    assert sorted(several) == sorted([pictured("neglect"), pictured("bipolar")])


def test_a_name_is_no_category_whatever_its_case() -> None:
    for name in (
        {"called": "Neglect"},
        {"called": "Ms. N", "first_name": "Neglect"},
        {"called": "Ms. N", "last_name": "Neglect"},
        {"called": "Mary Neglect"},
    ):
        somebody = t.person(**name)
        assert lines(text("There was neglect.", people=(t.OLGA, somebody)), 24) == []
    assert lines(text("There was neglect.", people=(t.OLGA,)), 24) == [pictured("neglect")]
    # A name does not quiet the words after it.
    found = text("Neglect was neglect, and bipolar.", people=(t.person("Neglect"),))
    assert lines(found, 24) == [pictured("bipolar")]


def grade(found: tuple[Finding, ...]) -> list[str]:
    told = lines(found, 25)
    assert all(one[1:3] == (ADVICE, "text") for one in told)
    return [one[3] for one in told]


@pytest.mark.parametrize(("words", "lang"), [(HARD, "en"), (DURO, "es")])
def test_hard_texts_are_told_a_grade_and_no_more_than_the_last_one(words: str, lang: str) -> None:
    assert grade(text(words, lang)) == ["This reads like grade 12 or more; families' texts aim at grade 6."]


def test_the_border_is_a_grade_beyond_the_sixth() -> None:
    # Words of one and of two syllables in one sentence: 11.8 * syllables a word + 0.39 * words - 15.59.
    def sentence(two: int, words: int = 12) -> str:
        return " ".join(["under"] * two + ["house"] * (words - two)) + "."

    assert grade(text(sentence(5))) == []
    assert grade(text(sentence(6))) == []
    # To the tenth: seventh grade is the border, and still within it.
    assert measured(sentence(6, 17), "en") == 7.0
    assert grade(text(sentence(6, 17))) == []
    (said,) = grade(text(sentence(7)))
    assert said == "This reads like grade 8 or more; families' texts aim at grade 6."


def test_short_texts_have_no_grade() -> None:
    hard = ["intervention"] * FEWEST_WORDS
    assert grade(text(" ".join(hard))) != []
    assert grade(text(" ".join(hard[1:]))) == []


def test_the_familys_own_names_are_not_hard_to_read() -> None:
    words = "Maximiliana calls Olga. " * 6
    for name in (
        {"called": "Maximiliana"},
        {"called": "Max", "first_name": "Maximiliana"},
        {"called": "Max", "last_name": "Maximiliana"},
    ):
        somebody = t.person(**name)
        assert grade(text(words, people=(somebody,))) == []
    assert grade(text(words)) != []


def test_labels_are_told_once_with_other_words() -> None:
    found = text("Nadia is an addict. Addict! An ADDICT.")
    assert [one[3] for one in lines(found, 53)] == ["“addict” makes a person into one thing."]
    (one,) = [one for one in found if one.rule == 53]
    assert one.subject == "text"
    assert one.fix is not None
    assert one.fix.en.startswith("For example: “")
    assert "“”" not in one.fix.en + one.fix.es
