"""The writing help: what the words already say, which to look at, one question; it never refuses anything."""

import pytest

from threefold.mapping.help import help_for
from threefold.practice.statements.parts import Part

GOOD = {
    "harm": "It was reported that Nora left Ivy alone at night. As a result, Ivy was burned on the arm.",
    "danger": "The county and Pearl are worried that Nora may leave Ivy alone at night, and that Ivy could be burned.",
    "goal": "Nora will work with her network, Pearl and Gus, so that an adult is inside every night, for eight weeks.",
}
THIN = {"harm": "Neglect.", "danger": "Ivy is unsafe.", "goal": "Nora completes a parenting class."}


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_statement_has_all_its_points(kind: str) -> None:
    assert [one.words.en for one in help_for(kind, GOOD[kind], "en").points if not one.met] == []


@pytest.mark.parametrize("kind", THIN)
def test_a_thin_one_misses_some_and_the_first_of_them_is_asked_about(kind: str) -> None:
    found = help_for(kind, THIN[kind], "en")
    missed = [one for one in found.points if not one.met]
    assert missed
    assert found.question == missed[0].ask


@pytest.mark.parametrize("kind", GOOD)
def test_without_words_there_is_a_question_and_nothing_else(kind: str) -> None:
    found = help_for(kind, "  ", "es")
    assert (found.points, found.pieces, found.notes) == ((), (), ())
    assert found.question.es.startswith("¿")
    assert found.question not in found.others


def test_words_to_look_at_are_marked_in_their_place_and_the_text_stays_whole() -> None:
    text = "Nora's neglect and DV. The reporter says so."
    found = help_for("harm", text, "en")
    assert "".join(piece.text for piece in found.pieces) == text
    assert [piece.mark for piece in found.pieces if piece.mark] == list(range(1, len(found.notes) + 1))
    assert {piece.text for piece in found.pieces if piece.mark} >= {"neglect", "DV"}


def test_what_was_answered_need_not_be_read_out_of_the_text() -> None:
    thin = {one.words.en for one in help_for("goal", "Somebody is there.", "en").points if not one.met}
    told = help_for("goal", "Somebody is there.", "en", told=frozenset({Part.DURATION, Part.NETWORK}))
    assert {one.words.en for one in told.points if not one.met} < thin


def test_a_giveaway_is_marked_and_not_told() -> None:
    found = help_for("danger", "There was a red towel.", "en", giveaways=("red towel",))
    assert [piece.text for piece in found.pieces if piece.mark] == ["red towel"]
    assert "towel" not in found.notes[0].en
    assert not help_for("danger", "There was a red towel.", "en").marked
