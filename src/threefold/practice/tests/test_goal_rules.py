"""Safety goals, scales and the inquiry about a tribe: rules 20, 21, 27, 28, 42 and 44."""

from dataclasses import replace
from datetime import date

import pytest

from threefold.practice.findings import Moment
from threefold.practice.rules.facts.mapping import GoalChange
from threefold.practice.rules.facts.people import IcwaView
from threefold.practice.rules.goals import names_network, says_how_long
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, Line, goal, lines, whole
from threefold.practice.vocabulary.family import IcwaStatus

GOAL = t.GOAL.id
AWAKE = "A rested grown-up is awake with the children."
NO_TIME = (21, ADVICE, GOAL, "This goal does not say for how long.")
NOBODY = (21, ADVICE, GOAL, "This goal names nobody from the family's own people.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Nadia will not take pills, and Olga will not leave.", True),
        ("Nadia will not take pills. A rested grown-up is awake with the children.", False),
        (AWAKE, False),
    ],
)
def test_a_goal_says_what_is_there(words: str, told: bool) -> None:
    said = (20, ADVICE, GOAL, "This goal says only what will stop.")
    assert lines(goal(text=words), 20) == ([said] if told else [])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": AWAKE}, []),
        ({"text": AWAKE, "duration_days": None}, [NO_TIME]),
        ({"text": f"{AWAKE} Everyone sees this for eight weeks.", "duration_days": None}, []),
        ({"text": AWAKE, "network": ()}, [NOBODY]),
        ({"text": AWAKE, "network": (t.MS_PARK,)}, [NOBODY]),
        ({"text": AWAKE, "network": (t.MS_PARK, t.OLGA)}, []),
        ({"text": f"Olga is there. {AWAKE}", "network": ()}, [NOBODY]),
        ({"text": f"Olga is there. {AWAKE}", "network": (), "own_people": (t.HUGO, t.OLGA)}, []),
        ({"text": f"Her network sees it. {AWAKE}", "network": ()}, []),
        ({"text": AWAKE, "network": (), "duration_days": None}, [NO_TIME, NOBODY]),
    ],
)
def test_a_goal_says_for_how_long_and_with_whom(changed: dict[str, object], said: list[Line]) -> None:
    found = goal(**changed)
    assert lines(found, 21) == said
    assert all(one.moments == {Moment.CLOSE} for one in found if one.rule == 21)
    assert says_how_long(replace(t.GOAL, **changed)) == (NO_TIME not in said)
    assert names_network(replace(t.GOAL, **changed)) == (NOBODY not in said)


NO_REASON = (44, FINISHING, GOAL, "This goal was changed without a reason.")
NOT_TOLD = (44, FINISHING, GOAL, "This goal was changed, and it is not written when the family was told.")


@pytest.mark.parametrize(
    ("reason", "told", "said"),
    [
        ("New job", t.TODAY, []),
        ("", t.TODAY, [NO_REASON]),
        (" ", t.TODAY, [NO_REASON]),
        ("New job", None, [NOT_TOLD]),
        ("", None, [NO_REASON, NOT_TOLD]),
    ],
)
def test_goal_posts_move_with_a_reason_and_in_the_open(
    reason: str, told: date | None, said: list[Line]
) -> None:
    change = GoalChange(number=2, reason=reason, family_told_on=told)
    assert set(lines(goal(changes=(change,)), 44)) == set(said)
    fine = GoalChange(number=1, reason="Nights", family_told_on=t.TODAY)
    assert set(lines(goal(changes=(fine, change)), 44)) == set(said)


SCALE = t.SCALE.id
NO_ENDS = (27, FINISHING, SCALE, "This scale does not say what 10 and 0 mean.")
AVERAGED = (27, FINISHING, SCALE, "This scale shows one number for several people.")
ZERO_FIRST = (28, ADVICE, SCALE, "This scale begins with 0.")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"ten": ""}, [NO_ENDS]),
        ({"zero": " "}, [NO_ENDS]),
        ({"averaged": True}, [AVERAGED]),
        ({"ten": "", "averaged": True}, [NO_ENDS, AVERAGED]),
        ({"ten_first": False}, [ZERO_FIRST]),
    ],
)
def test_a_scale_has_ends_ten_first_and_no_average(changed: dict[str, object], said: list[Line]) -> None:
    assert lines(whole(scales=(replace(t.SCALE, **changed),))) == said


TOMAS = t.TOMAS.id
BLANK = (42, FINISHING, TOMAS, "It is not written whether anybody asked about a tribe for Tomás.")
UNCALLED = (42, ADVICE, TOMAS, "There is reason to think of a tribe for Tomás, and nobody has called it yet.")
UNINVITED = (42, ADVICE, TOMAS, "The tribe has not been invited to plan for Tomás.")
REASONS = (IcwaStatus.REASON_TO_BELIEVE, IcwaStatus.REASON_TO_KNOW, IcwaStatus.CONFIRMED)


def inquiry(status: IcwaStatus | str, **more: object) -> list[Line]:
    return lines(whole(icwa=(IcwaView(child=t.TOMAS, status=status, **more),)))


@pytest.mark.parametrize("status", REASONS)
def test_a_reason_to_believe_brings_the_tribe_in(status: IcwaStatus) -> None:
    assert inquiry(status) == sorted([UNCALLED, UNINVITED], key=lambda one: one[3])
    assert inquiry(status, tribe_contacted_on=t.TODAY) == [UNINVITED]
    assert inquiry(status, tribe_invited=True) == [UNCALLED]
    assert inquiry(status, tribe_contacted_on=t.TODAY, tribe_invited=True) == []
    assert inquiry(str(status)) == inquiry(status)


UNASKED = (42, ADVICE, TOMAS, "Nobody has asked yet about a tribe for Tomás.")
UNANSWERED = (42, ADVICE, TOMAS, "Somebody asked about a tribe for Tomás, and there is no answer yet.")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("", [BLANK]),
        (IcwaStatus.NOT_ASKED, [UNASKED]),
        (IcwaStatus.ASKED_NO_ANSWER, [UNANSWERED]),
        (IcwaStatus.NO_REASON, []),
        ("a word of another system", []),
    ],
)
def test_an_inquiry_is_never_blank_and_stays_open_until_it_is_answered(status: str, said: list[Line]) -> None:
    assert inquiry(status) == said
    assert inquiry(status, tribe_contacted_on=t.TODAY, tribe_invited=True) == said
