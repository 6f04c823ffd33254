"""A safety plan's days, its homes, and who said yes and has a copy: rules 12, 13, 15 and 47, on both sides of each
border.
"""

from datetime import date

import pytest

from threefold.practice.rules.facts.plans import SignatureView
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, FINISHING, Line, lines, plan
from threefold.practice.vocabulary.plans import CopyGiven, PlanKind, SignatureMethod

PLAN = t.PLAN.id
FIRST, LAST = t.PLAN.starts_on, t.PLAN.expires_on
NO_FIRST = (12, FINISHING, PLAN, "This plan has no first day yet.")
NO_LAST = (12, FINISHING, PLAN, "This plan has no last day yet.")
NO_REVIEW = (12, FINISHING, PLAN, "There is no day yet to go through this plan together.")
BACKWARDS = (12, FINISHING, PLAN, "This plan ends before it begins.")
OUTSIDE = (12, FINISHING, PLAN, "The day to go through the plan is not within its time.")


def softer(line: Line) -> Line:
    return (line[0], ADVICE, *line[2:])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"starts_on": None}, [NO_FIRST]),
        ({"expires_on": None}, [NO_LAST]),
        ({"review_on": None}, [NO_REVIEW]),
        ({"starts_on": None, "expires_on": None, "review_on": None}, [NO_REVIEW, NO_FIRST, NO_LAST]),
        # A plan for one day is a plan.
        ({"expires_on": FIRST, "review_on": FIRST}, []),
        ({"expires_on": date(2026, 2, 12)}, [BACKWARDS]),
        ({"review_on": FIRST}, []),
        ({"review_on": LAST}, []),
        ({"review_on": date(2026, 2, 12)}, [OUTSIDE]),
        ({"review_on": date(2026, 4, 11)}, [OUTSIDE]),
        ({"review_on": date(2026, 4, 11), "starts_on": None}, [OUTSIDE, NO_FIRST]),
        ({"review_on": date(2026, 2, 12), "expires_on": None}, [OUTSIDE, NO_LAST]),
    ],
)
def test_a_plan_has_its_days_in_order(changed: dict[str, object], said: list[Line]) -> None:
    assert lines(plan(**changed), 12) == said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"starts_on": None}, [NO_FIRST]),
        ({"expires_on": None}, [softer(NO_LAST)]),
        ({"review_on": None}, [softer(NO_REVIEW)]),
        ({"expires_on": date(2026, 2, 12)}, [BACKWARDS]),
    ],
)
def test_a_plan_for_afterwards_may_go_on_without_an_end(changed: dict[str, object], said: list[Line]) -> None:
    assert lines(plan(kind=PlanKind.AFTERCARE, **changed), 12) == said


FIRM = f"{FINISHING}, firm"
PAST = (13, FIRM, PLAN, "This plan is past its last day.")
NO_REASON = (13, FIRM, PLAN, "This plan was made longer without a reason.")


@pytest.mark.parametrize(
    ("on", "changed", "said"),
    [
        (date(2026, 4, 10), {}, []),
        (date(2026, 4, 11), {}, [PAST]),
        (date(2026, 4, 11), {"active": False}, []),
        (date(2026, 4, 11), {"expires_on": None}, []),
        (t.TODAY, {"before_expires_on": date(2026, 4, 9)}, [NO_REASON]),
        (t.TODAY, {"before_expires_on": date(2026, 4, 9), "extension_reason": " "}, [NO_REASON]),
        (t.TODAY, {"before_expires_on": date(2026, 4, 9), "extension_reason": "Nadia's clinic"}, []),
        # The same last day, an earlier one, or none: it was not made longer.
        (t.TODAY, {"before_expires_on": date(2026, 4, 10)}, []),
        (t.TODAY, {"before_expires_on": date(2026, 4, 11)}, []),
        (t.TODAY, {"before_expires_on": date(2026, 4, 9), "expires_on": None}, []),
    ],
)
def test_a_plan_is_in_force_to_its_last_day_and_longer_with_a_reason(
    on: date, changed: dict[str, object], said: list[Line]
) -> None:
    assert lines(plan(on, **changed), 13) == said


MOTHERS, FATHERS, AUNTS = (t.id_of(home) for home in ("mother's", "father's", "aunt's"))
WHOSE = (15, ADVICE, PLAN, "This plan does not say for which home it is.")


def without_plan(home: object) -> Line:
    return (15, ADVICE, home, "There is another home where a child may not be safe, and it has no plan.")


@pytest.mark.parametrize(
    ("its_own", "unsafe", "planned", "said"),
    [
        (None, set(), set(), []),
        # One home without a plan: this is its plan.
        (None, {MOTHERS}, set(), []),
        (MOTHERS, {MOTHERS}, {MOTHERS}, []),
        (MOTHERS, {MOTHERS, FATHERS}, {MOTHERS, FATHERS}, []),
        (MOTHERS, {FATHERS}, {MOTHERS}, [without_plan(FATHERS)]),
        (MOTHERS, {MOTHERS, FATHERS}, {MOTHERS}, [without_plan(FATHERS)]),
        (
            MOTHERS,
            {FATHERS, AUNTS},
            {MOTHERS},
            sorted([without_plan(FATHERS), without_plan(AUNTS)], key=lambda one: str(one[2])),
        ),
        (None, {MOTHERS, FATHERS}, {MOTHERS, FATHERS}, [WHOSE]),
    ],
)
def test_each_unsafe_home_has_its_own_plan(
    its_own: object, unsafe: set[object], planned: set[object], said: list[Line]
) -> None:
    found = plan(
        household=its_own, unsafe_households=frozenset(unsafe), planned_households=frozenset(planned)
    )
    assert lines(found, 15) == said


def signature(method: SignatureMethod = SignatureMethod.DRAWN, copy: CopyGiven = CopyGiven.GIVEN) -> object:
    return SignatureView(person=t.NADIA.id, method=method, copy=copy)


HOLDS_FINISHING = "holds up finishing"
UNSIGNED = (47, HOLDS_FINISHING, t.NADIA.id, "It is not written down whether Nadia says yes to this plan.")
NO_COPY = (47, ADVICE, t.NADIA.id, "Nadia has no copy of this plan yet.")


@pytest.mark.parametrize(
    ("active", "signatures", "said"),
    [
        (True, (), [UNSIGNED]),
        (False, (), [UNSIGNED]),
        (True, (signature(),), []),
        (True, (signature(SignatureMethod.REFUSED),), []),
        (True, (signature(copy=CopyGiven.PENDING),), [NO_COPY]),
        (False, (signature(copy=CopyGiven.PENDING),), []),
        (True, (signature(copy=CopyGiven.NOT_WANTED),), []),
        (True, (signature(copy=CopyGiven.UNSAFE),), []),
    ],
)
def test_each_parent_said_yes_or_no_and_has_a_copy_once_it_is_in_force(
    active: bool, signatures: tuple[SignatureView, ...], said: list[Line]
) -> None:
    assert lines(plan(active=active, signatures=signatures), 47) == said


def test_each_parent_is_asked_for_apart() -> None:
    found = lines(plan(signers=(t.NADIA, t.HUGO), signatures=(signature(),)), 47)
    assert found == [
        (
            47,
            HOLDS_FINISHING,
            t.HUGO.id,
            "It is not written down whether Hugo says yes to this plan.",
        )
    ]


@pytest.mark.parametrize(("active", "speaks"), [(False, HOLDS_FINISHING), (True, ADVICE)])
def test_parents_kept_safe_from_each_other_are_not_asked_for_one_yes(active: bool, speaks: str) -> None:
    said = "Nadia and Hugo are kept safe from each other, so nobody is asked to say yes to this plan."
    apart = plan(active=active, signers=(), both_ways=(t.NADIA, t.HUGO))
    assert lines(apart, 47) == [(47, speaks, PLAN, said)]
    (one,) = [one for one in apart if one.rule == 47]
    assert one.message.es.startswith("Nadia y Hugo tienen protección mutua")
    assert lines(plan(both_ways=(t.NADIA, t.HUGO)), 47) == []
