"""Whom a safety plan rests on: rules 7, 8, 14, 33, with one person and two, grown up or not, in the circle or not."""

from dataclasses import replace

import pytest

from threefold.practice.rules.facts.people import MemberView, PersonView
from threefold.practice.rules.plan_people import counts_as_network, everyone_in
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, Line, action, lines, network, plan

PLAN, ACTION, NEW = t.PLAN.id, t.ACTION.id, t.id_of("new")
NO_NETWORK = (
    7,
    FINISHING,
    PLAN,
    "No network, no plan: nobody from the family's own people is in it yet, apart from the one who caused the harm.",
)
NOBODYS_PART = (
    7,
    FINISHING,
    PLAN,
    "There is a circle of support, but none of the family's own people in it has a part in this plan. Whoever is paid "
    "to be there does not count: they leave one day.",
)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ((), [NO_NETWORK]),
        ((t.member(t.NADIA),), [NO_NETWORK]),
        ((t.member(t.MS_PARK),), [NO_NETWORK]),
        ((t.member(t.IRENE),), [NO_NETWORK]),
        ((t.member(t.OLGA, agreed=False),), [NO_NETWORK]),
        ((t.member(t.OLGA, active=False),), [NO_NETWORK]),
        ((t.member(t.OLGA),), []),
        ((t.member(t.NADIA), t.member(t.OLGA)), []),
    ],
)
def test_no_network_no_plan(members: tuple[MemberView, ...], said: list[Line]) -> None:
    assert lines(plan(members=members), 7) == said


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"doer": t.OLGA, "backup": t.MS_PARK, "witness": None}, []),
        ({"doer": t.MS_PARK, "backup": t.OLGA, "witness": None}, []),
        ({"doer": t.MS_PARK, "backup": None, "witness": t.OLGA}, []),
        ({"doer": t.MS_PARK, "backup": None, "witness": None}, [NOBODYS_PART]),
        # The one who caused the harm is in the circle, and does not count.
        ({"doer": t.NADIA, "backup": None, "witness": None}, [NOBODYS_PART]),
        # Hugo is not in this circle.
        ({"doer": t.HUGO, "backup": None, "witness": None}, [NOBODYS_PART]),
    ],
)
def test_somebody_of_the_circle_has_a_part(people: dict[str, PersonView | None], said: list[Line]) -> None:
    members = (t.member(t.NADIA), t.member(t.OLGA))
    changed = replace(t.ACTION, **people)
    assert lines(plan(members=members, actions=(changed,)), 7) == said


def test_a_plan_without_actions_is_not_told_that_nobody_has_a_part() -> None:
    assert lines(plan(actions=()), 7) == []


def test_a_circle_by_itself_is_only_advised() -> None:
    found = network(members=(t.member(t.NADIA),))
    assert lines(found, 7) == [(7, ADVICE, "network", NO_NETWORK[3])]


def test_who_counts_as_network_and_who_is_in_an_action() -> None:
    assert counts_as_network(t.member(t.OLGA))
    for out in (t.member(t.OLGA, active=False), t.member(t.TOMAS), t.member(t.MS_PARK)):
        assert not counts_as_network(out)
    assert everyone_in(replace(t.ACTION, doer=t.OLGA, backup=None, witness=t.HUGO)) == (t.OLGA, t.HUGO)
    assert everyone_in(replace(t.ACTION, doer=None, backup=t.NADIA, witness=None)) == (t.NADIA,)


ALONE = (8, FINISHING, NEW, "“Olga sleeps at the house” rests only on Nadia, who the worry is about.")


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"doer": t.NADIA, "backup": None, "witness": None}, [ALONE]),
        ({"doer": t.NADIA, "backup": t.OLGA, "witness": None}, []),
        ({"doer": t.NADIA, "backup": None, "witness": t.OLGA}, []),
        ({"doer": t.NADIA, "backup": t.NADIA, "witness": t.OLGA}, []),
        ({"doer": t.NADIA, "backup": t.NADIA, "witness": t.NADIA}, [ALONE]),
        ({"doer": t.NADIA, "backup": t.IRENE, "witness": t.TOMAS}, [ALONE]),
        ({"doer": t.NADIA, "backup": t.IRENE, "witness": t.OLGA}, []),
        ({"doer": t.NADIA, "backup": None, "witness": None, "by_worker": True}, []),
        ({"doer": None, "backup": None, "witness": None}, []),
        ({"doer": t.OLGA, "backup": None, "witness": None}, []),
    ],
)
def test_nobody_who_caused_harm_guards_alone(people: dict[str, object], said: list[Line]) -> None:
    assert lines(action(**people), 8) == said


def test_each_action_is_looked_at_after_one_that_is_the_countys() -> None:
    mine = {"doer": t.NADIA, "backup": None, "witness": None}
    countys = replace(t.ACTION, id=t.id_of("county"), by_worker=True)
    actions = (countys, replace(t.ACTION, id=NEW, **mine))
    assert lines(plan(actions=actions), 8) == [ALONE]


@pytest.mark.parametrize(
    ("age", "written", "asked"),
    [(12, "", True), (12, " ", True), (12, "She chose.", False), (11, "", False), (None, "", False)],
)
def test_children_of_twelve_take_part(age: int | None, written: str, asked: bool) -> None:
    irene = replace(t.IRENE, age=age)
    found = lines(plan(children=(irene,), children_took_part=written), 14)
    said = (14, ADVICE, t.IRENE.id, "It is not written how Irene took part in making this plan.")
    assert found == ([said] if asked else [])


@pytest.mark.parametrize("part", ["doer", "backup", "witness"])
def test_whom_a_child_does_not_want_there_has_no_part_without_a_note(part: str) -> None:
    people = {"doer": t.OLGA, "backup": None, "witness": None, part: t.HUGO}
    unwanted = frozenset({t.HUGO.id})
    changed = (replace(t.ACTION, **people),)
    said = "A child asked that Hugo not be there, and Hugo has a part in “Olga sleeps at the house”."
    assert lines(plan(actions=changed, red_circle=unwanted), 33) == [(33, FINISHING, ACTION, said)]
    assert lines(plan(actions=changed, red_circle=unwanted, red_circle_noted=unwanted), 33) == []
    others_note = frozenset({t.OLGA.id})
    assert lines(plan(actions=changed, red_circle=unwanted, red_circle_noted=others_note), 33) != []


def test_whom_a_child_does_not_want_there_may_be_out_of_the_plan() -> None:
    assert lines(plan(red_circle=frozenset({t.NADIA.id})), 33) == []
