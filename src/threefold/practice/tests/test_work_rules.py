"""The county's own deadlines and words, and objectives: rules 17, 18, 19, 38, 39, 43 and 55, to the day."""

from dataclasses import replace
from datetime import date

import pytest

from threefold.practice.findings import Moment
from threefold.practice.rules import checks
from threefold.practice.rules.work import day_said
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import (
    ADVICE,
    FINISHING,
    PLAN_WORDS,
    Line,
    late,
    lines,
    objective,
    reused,
)
from threefold.practice.words import Words

MONDAY = date(2026, 3, 2)


def assessment(day: str) -> Line:
    return (38, ADVICE, "family", f"The safety assessment was to be recorded by {day}.")


@pytest.mark.parametrize(
    ("dates", "on", "said"),
    [
        ({}, date(2026, 3, 9), []),
        ({"first_met_on": MONDAY}, date(2026, 3, 4), []),
        ({"first_met_on": MONDAY}, date(2026, 3, 5), [assessment("4 March")]),
        ({"first_met_on": MONDAY, "safety_assessed_on": MONDAY}, date(2026, 3, 5), []),
        ({"first_met_on": MONDAY, "holidays": frozenset({date(2026, 3, 3)})}, date(2026, 3, 5), []),
        (
            {"first_met_on": MONDAY, "holidays": frozenset({date(2026, 3, 3)})},
            date(2026, 3, 6),
            [assessment("5 March")],
        ),
    ],
)
def test_the_assessment_is_recorded_in_two_working_days(
    dates: dict[str, object], on: date, said: list[Line]
) -> None:
    assert lines(late(on=on, **dates)) == said


def first_plan(day: str) -> Line:
    return (39, ADVICE, "family", f"The first case plan was due on {day}.")


def again(day: str) -> Line:
    return (39, ADVICE, "family", f"The case plan was to be gone through again by {day}.")


OPENED = {"opened_on": date(2026, 1, 1)}


@pytest.mark.parametrize(
    ("dates", "on", "said"),
    [
        (OPENED, date(2026, 3, 2), []),
        (OPENED, date(2026, 3, 3), [first_plan("2 March")]),
        ({**OPENED, "disposition_on": date(2026, 2, 1)}, date(2026, 2, 1), []),
        ({**OPENED, "disposition_on": date(2026, 2, 1)}, date(2026, 2, 2), [first_plan("1 February")]),
        ({**OPENED, "disposition_on": date(2026, 4, 1)}, date(2026, 3, 3), [first_plan("2 March")]),
        ({**OPENED, "first_case_plan_on": date(2026, 2, 1)}, date(2026, 8, 1), []),
        ({**OPENED, "first_case_plan_on": date(2026, 2, 1)}, date(2026, 8, 2), [again("1 August")]),
        ({**OPENED, "case_plan_on": date(2026, 2, 1)}, date(2026, 8, 2), [again("1 August")]),
        # The newest plan counts.
        (
            {**OPENED, "first_case_plan_on": date(2026, 2, 1), "case_plan_on": date(2026, 5, 1)},
            date(2026, 8, 2),
            [],
        ),
        ({"first_case_plan_on": date(2026, 2, 1)}, date(2026, 8, 2), []),
    ],
)
def test_the_case_plan_is_made_and_gone_through_again(
    dates: dict[str, object], on: date, said: list[Line]
) -> None:
    assert lines(late(on=on, **dates)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 1, 31), Words("31 January", "31 de enero")),
        (date(2026, 2, 4), Words("4 February", "4 de febrero")),
        (date(2026, 12, 1), Words("1 December", "1 de diciembre")),
    ],
)
def test_days_are_said_as_people_say_them(day: date, said: Words) -> None:
    assert day_said(day) == said


def test_words_of_another_family_are_told_but_not_whose() -> None:
    said = "Nearly the same words were used for somebody else."
    assert lines(reused(PLAN_WORDS.replace("Olga", "Rosa"))) == [(55, ADVICE, "a", said)]
    assert reused("Uncle Hugo looks in at ten each night and writes it in the book by the door") == ()


OBJECTIVE = t.OBJECTIVE.id
ATTEND = {"text": "Attend anger management"}
ATTENDED = "“Attend anger management” says what is attended, not what is done."
QUOTED = "“Nadia calls Olga before she takes the...”"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"final": True}, []),
        (ATTEND, [(17, ADVICE, OBJECTIVE, ATTENDED)]),
        ({**ATTEND, "final": True}, [(17, FINISHING, OBJECTIVE, ATTENDED)]),
        ({"goal": None}, [(18, FINISHING, OBJECTIVE, f"{QUOTED} belongs to no danger and no goal.")]),
        ({"goal": None, "danger": t.DANGER.id}, []),
        ({"danger": t.DANGER.id}, []),
        ({"behavior_seen": True}, []),
        ({"met": True, "behavior_seen": True}, []),
        (
            {"met": True, "service_completed": True},
            [(19, FINISHING, OBJECTIVE, f"{QUOTED} is marked as reached, and nobody wrote what was seen.")],
        ),
    ],
)
def test_an_objective_is_behavior_answers_a_worry_and_was_seen(
    changed: dict[str, object], said: list[Line]
) -> None:
    assert lines(objective(**changed)) == said


def test_a_draft_objective_that_a_county_hardens_holds_up_finishing() -> None:
    (one,) = objective(**ATTEND)
    assert Moment.FINISH in one.moments


@pytest.mark.parametrize(("counted", "told"), [(None, False), (3, False), (4, False), (5, True), (6, True)])
def test_of_two_caregivers_the_one_who_came_less_far_is_the_measure(counted: int | None, told: bool) -> None:
    found = checks.findings_for_progress(replace(t.PROGRESS, counted=counted))
    said = f"{counted} is written for this goal, and one caregiver is at 4."
    assert lines(found) == ([(43, ADVICE, t.GOAL.id, said)] if told else [])
    assert [one.fix for one in found] == ([Words("Write 4.", "Escriba 4.")] if told else [])


def test_without_progress_nothing_is_measured() -> None:
    assert checks.findings_for_progress(replace(t.PROGRESS, by_caregiver=())) == ()


PLACED = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("dates", "on", "said"),
    [
        ({}, date(2026, 3, 2), []),
        ({}, date(2026, 3, 3), ["2 March"]),
        ({"team_meeting_days": 30}, date(2026, 2, 1), ["31 January"]),
        # What was before a child came there does not count.
        ({"team_met_on": date(2025, 12, 31)}, date(2026, 3, 3), ["2 March"]),
        ({"team_met_on": PLACED}, date(2026, 3, 3), []),
    ],
)
def test_the_team_meets_in_sixty_days_after_a_child_was_placed(
    dates: dict[str, object], on: date, said: list[str]
) -> None:
    told = [(40, ADVICE, "family", f"The team was to meet with the family by {day}.") for day in said]
    assert lines(late(placed_on=PLACED, on=on, **dates)) == told


def test_without_a_placement_no_team_is_asked_for() -> None:
    assert lines(late(on=date(2026, 3, 3), team_met_on=None)) == []


@pytest.mark.parametrize(
    ("dates", "on", "said"),
    [
        ({}, date(2026, 4, 1), []),
        ({}, date(2026, 4, 2), ["The dangers were to be looked at again by 1 April."]),
        ({"prevention_looked_on": date(2026, 3, 1)}, date(2026, 4, 2), []),
        ({"prevention_looked_on": MONDAY}, date(2026, 6, 3), ["The dangers were to be looked at again by 2 June."]),
        # A look from before the services began is none.
        ({"prevention_looked_on": date(2025, 1, 1)}, date(2026, 4, 1), []),
        ({"prevention_check_months": 1}, date(2026, 2, 2), ["The dangers were to be looked at again by 1 February."]),
        # The twelve months count their first day; after them nothing else is asked.
        ({"prevention_looked_on": date(2026, 12, 1)}, date(2026, 12, 31), []),
        ({}, date(2027, 1, 1), ["The time for prevention services was over on 31 December."]),
        ({"prevention_months": 6}, date(2026, 7, 1), ["The time for prevention services was over on 30 June."]),
    ],
)  # fmt: skip
def test_prevention_services_are_looked_at_and_end(
    dates: dict[str, object], on: date, said: list[str]
) -> None:
    told = [(51, ADVICE, "family", text) for text in said]
    assert lines(late(prevention_from=date(2026, 1, 1), on=on, **dates)) == told


def test_without_prevention_services_nobody_is_asked_to_look() -> None:
    assert lines(late(on=date(2030, 1, 1), prevention_looked_on=date(2026, 1, 1))) == []
