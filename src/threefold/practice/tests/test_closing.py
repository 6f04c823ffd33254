"""What stands in the way of closing a family's file: rules 16, 21 and 50, to the day and by name."""

from dataclasses import replace

import pytest

from threefold.practice.rules.facts.plans import GoalShown
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, Line, closing, lines
from threefold.practice.words import Words

CLOSING = "holds up closing"
GOAL = t.GOAL.id
NO_TIME = (21, CLOSING, GOAL, "One goal never said for how long.")
NOT_WRITTEN = (50, CLOSING, GOAL, "It is not written down that one goal was shown for the agreed time.")
TOO_SHORT = (50, CLOSING, GOAL, "One goal was shown for 55 of 56 days.")


@pytest.mark.parametrize(
    ("agreed", "shown", "in_words", "said"),
    [
        (56, 55, False, [TOO_SHORT]),
        (56, 56, False, []),
        (56, 57, False, []),
        (56, None, False, [NOT_WRITTEN]),
        (None, 3, False, [NO_TIME]),
        (None, None, False, [NO_TIME, NOT_WRITTEN]),
        # Only the goal's text says for how long.
        (None, 3, True, []),
        (None, None, True, [NOT_WRITTEN]),
        (56, 55, True, [TOO_SHORT]),
    ],
)
def test_a_goal_was_shown_for_the_time_that_was_agreed(
    agreed: int | None, shown: int | None, in_words: bool, said: list[Line]
) -> None:
    goal = GoalShown(goal=GOAL, agreed_days=agreed, shown_days=shown, in_words=in_words)
    assert lines(closing(goals=(goal,))) == said


def test_each_goal_is_looked_at() -> None:
    first, second = (GoalShown(goal=t.id_of(one), agreed_days=7, shown_days=6) for one in ("one", "two"))
    found = lines(closing(goals=(first, second)))
    assert {one[2] for one in found} == {first.goal, second.goal}


def test_a_goal_names_somebody_who_goes_on_with_it() -> None:
    said = "One goal names nobody from the family's own people."
    assert lines(closing(goals_without_network=frozenset({GOAL}))) == [(21, CLOSING, GOAL, said)]


def test_no_plan_is_in_force_and_the_plan_is_called_by_name() -> None:
    plan, other = sorted((t.PLAN.id, t.id_of("other plan")), key=str)
    found = closing(active_plans=frozenset({plan, other}), plan_names={plan: Words("Nights", "Noches")})
    assert lines(found) == [
        (16, CLOSING, plan, "A safety plan is still in force: Nights."),
        (16, CLOSING, other, "A safety plan is still in force."),
    ]
    assert found[0].message.es == "Todavía hay un plan de seguridad vigente: Noches."


def test_each_child_was_seen_alone() -> None:
    one = lines(closing(seen_alone=frozenset({t.TOMAS.id})))
    assert one == [(50, CLOSING, t.IRENE.id, "Irene has not been seen alone lately.")]
    assert {line[2] for line in lines(closing(seen_alone=frozenset()))} == {t.TOMAS.id, t.IRENE.id}


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"network_met_on": None}, (50, CLOSING, "network", "The network has not met about closing.")),
        ({"aftercare": False}, (50, CLOSING, "aftercare", "There is no plan for afterwards.")),
    ],
)
def test_the_network_met_and_there_is_a_plan_for_afterwards(changed: dict[str, object], line: Line) -> None:
    assert lines(closing(**changed)) == [line]


def test_unfinished_worries_are_told_and_hold_up_nothing() -> None:
    named, nameless = t.id_of("named"), t.id_of("nameless")
    found = lines(closing(drafts=((named, "Nights"), (nameless, ""))))
    assert set(found) == {
        (50, ADVICE, named, "The worry “Nights” is still a draft."),
        (50, ADVICE, nameless, "One worry is still a draft."),
    }


def test_what_is_complete_may_be_closed() -> None:
    assert lines(closing()) == []
    nothing = replace(t.CLOSING, goals=(), children=())
    assert lines(closing(goals=nothing.goals, children=nothing.children)) == []
