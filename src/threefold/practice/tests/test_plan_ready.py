"""Who is ready for their part in a safety plan, and whether the worries were read together: advice of 45 and 54."""

from dataclasses import replace

import pytest

from threefold.practice.findings import Level
from threefold.practice.rules import checks
from threefold.practice.rules.facts.plans import ApartView, SignatureView
from threefold.practice.tests import things as t
from threefold.practice.tests.asking import ADVICE, Said, lines, plan
from threefold.practice.vocabulary.plans import SignatureMethod

QUOTED = "“Olga sleeps at the house”"
REFUSED = f"Hugo did not say yes to the plan, and has a part in {QUOTED}."
NO_YES = f"Hugo has a part in {QUOTED}, and has not said yes in the circle of support."
NOT_TOLD = f"Hugo has a part in {QUOTED}, and nobody has told Hugo the worry."
NOT_SIGNED = f"Hugo has a part in {QUOTED}, and did not sign yet."
OLGA, HUGO = t.member(t.OLGA), t.member(t.HUGO)
NADIA_SIGNED, OLGA_SIGNED, HUGO_SIGNED = t.PLAN.signatures
HUGO_REFUSED = replace(HUGO_SIGNED, method=SignatureMethod.REFUSED)
ELSEWHERE = frozenset({t.id_of("another worry")})


def with_hugo(**member: object) -> Said:
    return plan(members=(OLGA, t.member(t.HUGO, **member)))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (plan(), []),
        (plan(members=(OLGA,)), [NO_YES]),
        (with_hugo(active=False), [NO_YES]),
        (with_hugo(agreed=False), [NO_YES]),
        (with_hugo(told=frozenset()), [NOT_TOLD]),
        (with_hugo(told=ELSEWHERE), [NOT_TOLD]),
        (with_hugo(told=frozenset(), told_part=t.PLAN.dangers), []),
        # Another worry of the plan is not the one that this action answers.
        (
            plan(members=(OLGA, t.member(t.HUGO, told=ELSEWHERE)), dangers=t.PLAN.dangers | ELSEWHERE),
            [NOT_TOLD],
        ),
        (plan(signatures=(NADIA_SIGNED, OLGA_SIGNED)), [NOT_SIGNED]),
        (plan(signatures=(NADIA_SIGNED, OLGA_SIGNED, HUGO_REFUSED)), [REFUSED]),
        # Nobody was asked to sign yet.
        (plan(signatures=()), []),
        # A caregiver needs no place in the circle, and signs like everybody.
        (plan(members=(OLGA,), caregivers=frozenset({t.HUGO.id})), []),
        (plan(signatures=(OLGA_SIGNED,), caregivers=frozenset({t.HUGO.id})), [NOT_SIGNED]),
    ],
)
def test_whoever_has_a_part_said_yes_knows_and_signed(found: Said, said: list[str]) -> None:
    assert lines(found, 45) == [(45, ADVICE, t.ACTION.id, one) for one in said]


def test_an_action_without_a_danger_asks_for_one_of_the_plans() -> None:
    anywhere = (replace(t.ACTION, danger=None),)
    untold = (OLGA, t.member(t.HUGO, told=ELSEWHERE))
    assert lines(plan(actions=anywhere), 45) == []
    assert [one[3] for one in lines(plan(actions=anywhere, members=untold), 45)] == [NOT_TOLD]
    assert lines(plan(actions=anywhere, members=untold, dangers=frozenset(), threats=()), 45) == []


@pytest.mark.parametrize("helper", [t.MS_PARK, t.IRENE])
def test_children_and_the_paid_need_no_place_but_their_no_is_told(helper: object) -> None:
    actions = (replace(t.ACTION, backup=helper, witness=None),)
    assert lines(plan(actions=actions), 45) == []
    refused = SignatureView(person=helper.id, method=SignatureMethod.REFUSED)
    (one,) = lines(plan(actions=actions, signatures=(*t.PLAN.signatures, refused)), 45)
    assert one[3] == REFUSED.replace("Hugo", helper.called)


def test_each_person_is_told_once_and_the_others_after_them() -> None:
    strangers = (replace(t.ACTION, doer=t.HUGO, backup=t.HUGO, witness=t.OLGA),)
    again = (*strangers, replace(strangers[0], id=t.id_of("again")))
    found = lines(plan(actions=again, members=()), 45)
    assert [one[3].split()[0] for one in found] == ["Hugo", "Olga"]
    assert {one[2] for one in found} == {t.ACTION.id}


@pytest.mark.parametrize(
    ("active", "owns", "fix"),
    [
        (False, None, "Talk with Hugo before the plan is in force, or choose somebody else."),
        (True, None, "Talk with Hugo, or choose somebody else."),
        (True, True, "Talk with Hugo, or choose somebody else."),
        (True, False, "Choose somebody else."),
    ],
)
def test_nobody_is_sent_to_talk_with_the_one_others_are_kept_safe_from(
    active: bool, owns: bool | None, fix: str
) -> None:
    apart = () if owns is None else (ApartView(person=t.HUGO, safe=(t.NADIA,), owns=owns),)
    signatures = (NADIA_SIGNED, OLGA_SIGNED, HUGO_REFUSED)
    found = plan(active=active, apart=apart, signatures=signatures)
    assert [one.fix.en for one in found if one.rule == 45] == [fix]  # type: ignore[union-attr]


def test_the_one_others_are_kept_safe_from_is_not_asked_into_the_circle() -> None:
    for owns, said in ((False, []), (True, [NO_YES])):
        apart = (ApartView(person=t.HUGO, safe=(t.NADIA,), owns=owns),)
        assert [one[3] for one in lines(plan(apart=apart, members=(OLGA,)), 45)] == said


def test_a_draft_is_told_and_never_holds_up_even_where_a_county_blocks() -> None:
    said = "It was not read together yet: no copy of the plan will say this worry and its goal."
    drafts = replace(t.PLAN, unread=t.PLAN.dangers)
    assert lines(checks.findings_for_plan(drafts, on=t.TODAY)) == [(54, ADVICE, t.DANGER.id, said)]
    (stricter,) = checks.findings_for_plan(drafts, on=t.TODAY, levels={54: Level.BLOCK})
    assert not stricter.firm
    assert stricter.moments == frozenset()
