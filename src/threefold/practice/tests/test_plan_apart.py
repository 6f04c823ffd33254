"""A plan with somebody in it from whom others are kept safe: what their copy would tell (56), and whether what
protects those people rests on them (57).
"""

from dataclasses import replace

import pytest

from threefold.practice.findings import Level
from threefold.practice.rules import checks
from threefold.practice.rules.facts.plans import ApartPart, ApartView
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, Line, Said, apart, lines, plan

PLAN, ACTION = t.PLAN.id, t.ACTION.id
OWN_PLAN = (
    "This plan is Hugo's own. Kept safe from Hugo: Nadia. Hugo's copy will hold all of the plan that names no sealed "
    "place."
)
A_PART = (
    "Hugo has a part in this plan. Kept safe from Hugo: Nadia. Hugo's copy will hold only what was chosen for Hugo by "
    "name, and nothing else of the plan."
)
ON_COPY = "On Hugo's copy: “Olga sleeps at the house” "
BY_MOUTH = "Hugo has a part in “Olga sleeps at the house”, and that "
NAMES = "names Nadia, kept safe from Hugo"
HOME = "tells the home of Nadia, kept safe from Hugo"


@pytest.mark.parametrize(("owns", "said"), [(True, OWN_PLAN), (False, A_PART)])
def test_each_such_person_is_told_once(owns: bool, said: str) -> None:
    view = (ApartView(person=t.HUGO, safe=(t.NADIA,), owns=owns),)
    assert lines(plan(apart=view), 56) == [(56, ADVICE, PLAN, said)]


@pytest.mark.parametrize(
    ("active", "fix"),
    [
        (True, "Read it once as Hugo would."),
        (False, "Read it once as Hugo would, before the plan is in force."),
    ],
)
def test_it_is_read_once_as_that_person_would(active: bool, fix: str) -> None:
    found = plan(active=active, apart=(ApartView(person=t.HUGO, safe=(t.NADIA,), owns=True),))
    assert [one.fix.en for one in found if one.rule == 56] == [fix]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("part", "speaks", "said"),
    [
        ({"names": (t.NADIA,)}, ADVICE, f"{ON_COPY}{NAMES}."),
        ({"names": (t.NADIA,), "when": True}, FINISHING, f"{ON_COPY}{NAMES}, and says when."),
        ({"homes": (t.NADIA,)}, FINISHING, f"{ON_COPY}{HOME}."),
        ({"homes": (t.NADIA,), "when": True}, FINISHING, f"{ON_COPY}{HOME}."),
        ({"names": (t.NADIA,), "homes": (t.NADIA,)}, FINISHING, f"{ON_COPY}{NAMES}, and {HOME}."),
        (
            {"names": (t.NADIA,), "homes": (t.NADIA,), "when": True},
            FINISHING,
            f"{ON_COPY}{NAMES}, and says when, and {HOME}.",
        ),
        # What reaches them only by word of mouth is advice.
        ({"on_copy": False, "names": (t.NADIA,), "when": True}, ADVICE, f"{BY_MOUTH}{NAMES}, and says when."),
        ({"on_copy": False, "homes": (t.NADIA,)}, ADVICE, f"{BY_MOUTH}{HOME}."),
        (
            {"text": "", "homes": (t.NADIA,)},
            FINISHING,
            f"On Hugo's copy: what the plan says as a whole {HOME}.",
        ),
    ],
)
def test_what_tells_when_or_where_they_are_holds_up(part: dict[str, object], speaks: str, said: str) -> None:
    found = [one for one in lines(apart(**part), 56) if one[2] == ACTION]
    assert found == [(56, speaks, ACTION, said)]


def test_a_name_alone_never_holds_up_even_where_a_county_blocks() -> None:
    parts = (ApartPart(id=ACTION, text=t.ACTION.text, on_copy=True, names=(t.NADIA,)),)
    named = replace(t.PLAN, apart=(reader(parts=parts, owns=True),))
    found = checks.findings_for_plan(named, on=t.TODAY, levels={56: Level.BLOCK})
    assert [one.rule for one in found] == [56, 56]
    assert all(one.level is Level.BLOCK and one.moments == frozenset() for one in found)


def test_it_is_said_in_spanish_too() -> None:
    (one,) = [one for one in apart(names=(t.NADIA,), homes=(t.OLGA,)) if one.subject == ACTION]
    assert one.message.es == (
        "En la copia de Hugo: “Olga sleeps at the house” nombra a Nadia, con protección frente a Hugo, y dice la casa "
        "de Olga, con protección frente a Hugo."
    )
    assert one.fix is not None
    assert one.fix.en.startswith("Say what Hugo does, without where the others are or when")


def reader(**more: object) -> ApartView:
    return ApartView(**{"person": t.HUGO, "safe": (t.NADIA,), **more})


def doing(view: ApartView, **people: object) -> Said:
    nobody = {"doer": t.OLGA, "backup": None, "witness": None}
    return plan(apart=(view,), actions=(replace(t.ACTION, **{**nobody, **people}),))


SAFE = "Kept safe from Hugo: Nadia."
STEPS_IN = (57, FINISHING, ACTION, f"Hugo is the one to step in for “Olga sleeps at the house”. {SAFE}")
SEES = (57, FINISHING, ACTION, f"Hugo is the one to see “Olga sleeps at the house”. {SAFE}")
THEIRS, OTHERS = frozenset({t.NADIA.id}), frozenset({t.TOMAS.id})


@pytest.mark.parametrize(
    ("view", "people", "said"),
    [
        (reader(), {"backup": t.HUGO}, [STEPS_IN]),
        (reader(), {"witness": t.HUGO}, [SEES]),
        (reader(), {"backup": t.HUGO, "witness": t.HUGO}, [STEPS_IN]),
        (reader(), {"backup": t.OLGA, "witness": t.NADIA}, []),
        (reader(), {}, []),
        (reader(), {"doer": None, "backup": t.HUGO}, [STEPS_IN]),
        # What somebody does themself is rule 8's, and an own plan keeps them away with them in it.
        (reader(), {"doer": t.HUGO, "backup": t.HUGO}, []),
        (reader(owns=True), {"backup": t.HUGO}, []),
        # An action for some children: it protects those who are kept safe, in it or named in it.
        (reader(), {"backup": t.HUGO, "children": OTHERS}, []),
        (reader(), {"backup": t.HUGO, "children": THEIRS}, [STEPS_IN]),
        (reader(), {"backup": t.HUGO, "children": OTHERS | THEIRS}, [STEPS_IN]),
        (reader(), {"doer": t.NADIA, "backup": t.HUGO, "children": OTHERS}, [STEPS_IN]),
        (reader(), {"backup": t.NADIA, "witness": t.HUGO, "children": OTHERS}, [SEES]),
        (reader(), {"backup": t.HUGO, "witness": t.NADIA, "children": OTHERS}, [STEPS_IN]),
        (reader(parts=(ApartPart(id=ACTION),)), {"backup": t.HUGO, "children": OTHERS}, [STEPS_IN]),
        (reader(parts=(ApartPart(id=PLAN),)), {"backup": t.HUGO, "children": OTHERS}, []),
    ],
)
def test_what_protects_them_does_not_rest_on_that_person(
    view: ApartView, people: dict[str, object], said: list[Line]
) -> None:
    assert lines(doing(view, **people), 57) == said
