"""Harm and danger statements: rules 2, 3, 5, 23 and 26, built part by part and written freely."""

import pytest

from threefold.practice.rules.facts.mapping import PositionView
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, HANDING_OVER, Line, harm, lines, pair
from threefold.practice.vocabulary.questions import Position

DANGER, HARM = t.DANGER.id, t.HARM.id
WHO_WORRIES = "This danger statement does not say who is worried."
MAY_DO = "This danger statement does not say what a caregiver may do."
NO_CHILD = "This danger statement names no child."
EFFECT = "This danger statement does not say what it could do to the child."
FREELY = {"built": False, "worried": (), "agency_worried": False, "behavior": "", "effect": ""}


def danger(*said: str, speaks: str = FINISHING) -> list[Line]:
    return sorted((2, speaks, DANGER, one) for one in said)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, []),
        ({"worried": ()}, []),
        ({"agency_worried": False}, []),
        ({"worried": (), "agency_worried": False}, [WHO_WORRIES]),
        ({"caregivers": ()}, [MAY_DO]),
        ({"behavior": " "}, [MAY_DO]),
        ({"children": ()}, [NO_CHILD]),
        # The child was chosen: the words need not repeat the name.
        ({"text": "Olga is worried that Nadia may sleep and a child could be hurt."}, []),
        ({"effect": " "}, [EFFECT]),
        ({"caregivers": (), "effect": ""}, [EFFECT, MAY_DO]),
    ],
)
def test_a_danger_built_part_by_part_lacks_what_is_empty(parts: dict[str, object], said: list[str]) -> None:
    assert sorted(lines(pair(parts), 2)) == danger(*said)


def test_an_empty_danger_is_held_up_for_each_part() -> None:
    assert sorted(lines(pair({**FREELY, "text": " "}), 2)) == danger(WHO_WORRIES, MAY_DO, NO_CHILD, EFFECT)


@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ("Olga is worried that Nadia may fall asleep and that Tomás could be hit by a car.", {}, []),
        ("Tomás.", {}, [WHO_WORRIES, MAY_DO, EFFECT]),
        ("Tomás.", {"worried": (t.OLGA,)}, [MAY_DO, EFFECT]),
        ("Tomás.", {"agency_worried": True}, [MAY_DO, EFFECT]),
        # Named in the text, or a part chosen beside it.
        ("Nadia. Tomás.", {}, [WHO_WORRIES, EFFECT]),
        ("Nadia. Tomás.", {"caregivers": (t.HUGO,)}, [WHO_WORRIES, MAY_DO, EFFECT]),
        ("Tomás.", {"effect": "be hit by a car"}, [WHO_WORRIES, MAY_DO]),
    ],
)
def test_what_is_read_from_a_danger_is_only_advice(
    words: str, more: dict[str, object], said: list[str]
) -> None:
    found = pair({**FREELY, "text": words, **more})
    assert sorted(lines(found, 2)) == danger(*said, speaks=ADVICE)


def test_a_childs_name_is_sure_even_in_free_text() -> None:
    words = "Olga is worried that Nadia may fall asleep and that a child could be hit by a car."
    assert lines(pair({**FREELY, "text": words}), 2) == danger(NO_CHILD)


DID = "This harm statement does not say what a caregiver did or did not do."
HARMED_NOBODY = "This harm statement names no child."
HARMED_HOW = "This harm statement does not say what it did to the child."
NOT_PAST = "This harm statement does not tell it as past."
UNBUILT = {"built": False, "behavior": "", "effect": ""}


def harmed(*said: str, speaks: str = FINISHING) -> list[Line]:
    return sorted((3, speaks, HARM, one) for one in said)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, []),
        ({"caregivers": ()}, [DID]),
        ({"behavior": " "}, [DID]),
        ({"children": ()}, [HARMED_NOBODY]),
        ({"text": "Nadia fell asleep. As a result, a child was hit by a car."}, []),
        ({"effect": " "}, [HARMED_HOW]),
        ({**UNBUILT, "text": " "}, [DID, HARMED_NOBODY, HARMED_HOW]),
    ],
)
def test_a_harm_lacks_what_is_empty(parts: dict[str, object], said: list[str]) -> None:
    assert sorted(lines(harm(**parts), 3)) == harmed(*said)


@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ("Nadia fell asleep after taking pills. As a result, Tomás was hit by a car.", {}, []),
        ("Tomás.", {}, [DID, HARMED_HOW, NOT_PAST]),
        ("Nadia. Tomás.", {}, [HARMED_HOW, NOT_PAST]),
        ("Nadia. Tomás.", {"caregivers": (t.HUGO,)}, [DID, HARMED_HOW, NOT_PAST]),
        ("Tomás.", {"effect": "was hit by a car"}, [DID, NOT_PAST]),
    ],
)
def test_what_is_read_from_a_harm_is_only_advice(
    words: str, more: dict[str, object], said: list[str]
) -> None:
    assert sorted(lines(harm(**{**UNBUILT, "text": words, **more}), 3)) == harmed(*said, speaks=ADVICE)


def test_a_harm_names_its_child_even_in_free_text() -> None:
    words = "Nadia fell asleep after taking pills. As a result, a child was hit by a car."
    assert lines(harm(**UNBUILT, text=words), 3) == harmed(HARMED_NOBODY)


def test_harm_is_told_as_past_however_it_was_written() -> None:
    assert lines(harm(text="Nadia may take pills and Tomás may be scared."), 3) == harmed(
        NOT_PAST, speaks=ADVICE
    )


ASKED = "Ms. Park is named as worried. Could a family think that Ms. Park made the report?"


@pytest.mark.parametrize(
    ("worried", "confirmed", "told"),
    [
        ((t.OLGA,), (), False),
        ((t.MS_PARK,), (), True),
        ((t.OLGA, t.MS_PARK), (t.OLGA,), True),
        ((t.OLGA, t.MS_PARK), (t.MS_PARK,), False),
    ],
)
def test_a_professional_among_the_worried_is_asked_about(
    worried: tuple[object, ...], confirmed: tuple[object, ...], told: bool
) -> None:
    found = pair({"worried": worried, "asked_about_reporter": frozenset(one.id for one in confirmed)})
    assert lines(found, 5) == ([(5, f"{HANDING_OVER}, firm", DANGER, ASKED)] if told else [])


def test_two_worries_in_one_statement_are_told() -> None:
    words = "Olga is worried that Nadia may drink and may hit and may leave Tomás."
    assert lines(pair({"text": words}), 23) == [(23, ADVICE, DANGER, "This looks like more than one worry.")]
    assert lines(pair(), 23) == []


UNWRITTEN = (26, ADVICE, DANGER, "Somebody sees this differently, and it is not written how.")
GONE = (26, ADVICE, DANGER, "Somebody's different view was here earlier, and is gone.")


@pytest.mark.parametrize(
    ("stance", "words", "said"),
    [
        (Position.DISAGREES, "It was once.", []),
        (Position.DISAGREES, "", [UNWRITTEN]),
        (Position.PARTLY, " ", [UNWRITTEN]),
        (Position.PARTLY, "Only at night.", []),
        (Position.AGREES, "", []),
        # Her disagreement stood here once: not asked now is no answer.
        (Position.NOT_ASKED, "", [GONE]),
    ],
)
def test_another_view_is_written_and_stays(stance: Position, words: str, said: list[Line]) -> None:
    positions = (PositionView(person=t.NADIA.id, stance=stance, words=words),)
    assert lines(pair({"positions": positions}), 26) == said


def test_a_view_that_was_taken_out_is_missed_and_one_that_never_was_is_not() -> None:
    assert lines(pair({"positions": ()}), 26) == [GONE]
    assert lines(pair({"positions": (), "earlier_disagreements": frozenset()}), 26) == []
    others = (PositionView(person=t.OLGA.id, stance=Position.AGREES),)
    assert lines(pair({"positions": others}), 26) == [GONE]
