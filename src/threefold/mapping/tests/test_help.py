"""The writing help: what the words already say, which to look at, one question; it never refuses anything."""

import pytest

from threefold.mapping.help import help_for
from threefold.practice.coach import Known, read
from threefold.practice.coach.rules import rule_of
from threefold.practice.questions import for_finding
from threefold.practice.statements.parts import Part
from threefold.practice.vocabulary.questions import Category

GOOD = {
    "harm": "It was reported that Nora left Ivy alone at night. As a result, Ivy was burned on the arm.",
    "danger": "The county and Pearl are worried that Nora may leave Ivy alone at night, and that Ivy could be burned.",
    "goal": (
        "Nora will work with her network, Pearl and Gus, and show that Pearl or Gus sleeps in the house every night "
        "Nora works, for eight weeks."
    ),
}
THIN = {"harm": "Neglect.", "danger": "Ivy is unsafe.", "goal": "Nora completes a parenting class."}


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_statement_has_all_its_points(kind: str) -> None:
    assert [one.words.en for one in help_for(kind, GOOD[kind], "en").points if not one.met] == []


@pytest.mark.parametrize("kind", THIN)
def test_a_thin_one_misses_some_and_the_first_of_them_is_asked_about(kind: str) -> None:
    found = help_for(kind, THIN[kind], "en")
    missed = next(one for one in read(kind, THIN[kind], "en").missing)
    assert next(one.words for one in found.points if not one.met) == rule_of(kind, missed.rule).looks_for
    assert found.question in [one.words for one in for_finding(kind, missed.rule)]


def test_every_note_is_a_whole_sentence() -> None:
    text = "The addicts and the drunks, illegals and bad mothers, a batterer; RP said DV and neglect by a bipolar mom."
    found = help_for("harm", text, "en", ("bad mothers",))
    assert "Say: a person who uses drugs." in [one.words.en for one in found.notes]
    assert "Diga: una persona que usa drogas." in [one.words.es for one in found.notes]
    said = [words for one in found.notes for words in (one.words, one.why) if words]
    assert [one.en for one in said if not (one.en.endswith((".", "?")) and one.es.endswith((".", "?")))] == []


@pytest.mark.parametrize("kind", GOOD)
def test_without_words_there_is_a_question_and_nothing_else(kind: str) -> None:
    found = help_for(kind, "  ", "es")
    assert (found.points, found.pieces, found.notes) == ((), (), ())
    assert "¿" in found.question.es
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
    assert "towel" not in found.notes[0].words.en
    assert not help_for("danger", "There was a red towel.", "en").marked


def test_a_point_shows_the_words_that_say_it_and_why_it_matters() -> None:
    found = {one.words: one for one in help_for("danger", GOOD["danger"], "en").points}
    impact = found[rule_of("danger", "has_child_impact").looks_for]
    assert (impact.shown, impact.why is not None) == ("could be burned", True)


def test_a_name_that_the_family_knows_is_read_as_who_they_are() -> None:
    text = "Nora will sit with Tita at supper every night and write down what Ivy eats, for eight weeks."
    network = rule_of("goal", "has_network").looks_for
    without = {one.words: one.met for one in help_for("goal", text, "en").points}
    known = (Known(("Nora",), "caregiver"), Known(("Tita",), "network"), Known(("Ivy",), "child"))
    assert {one.words: one.met for one in help_for("goal", text, "en", cast=known).points}[network]
    assert network in without


def test_a_thing_on_the_map_is_sorted_with_its_reasons_and_asked_about_accordingly() -> None:
    text = "He hit Ivy with a belt and she had a bruise."
    found = help_for("map", text, "en")
    assert found.sorting is not None
    assert found.sorting.kind is Category.HARM
    assert "hit" in found.sorting.because
    assert all(one in text for one in found.sorting.because)
    assert found.question in [one.words for one in for_finding("map", "harm")]
    assert help_for("map", "", "en", column="strength").question in [
        one.words for one in for_finding("map", "strength")
    ]


def test_who_may_have_reported_is_marked_and_can_be_left_as_it_is() -> None:
    text = "The school nurse told us he had bruises."
    (note,) = (one for one in help_for("harm", text, "en").notes if "who reported" in one.words.en)
    assert note.key is not None
    left = help_for("harm", text, "en", waved=frozenset({note.key}))
    assert note.words not in [one.words for one in left.notes]
    assert left.left == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was DV.",
        "He is an addict.",
        "The reporter says so.",
        "The school nurse told us.",
        "Mom neglects him.",
    ],
)
def test_whatever_is_marked_says_why(text: str) -> None:
    notes = help_for("harm", text, "en").notes
    assert notes and all(one.why and one.source for one in notes)
