"""Closing a family's file: plans, goals, children, network, afterwards; a supervisor lets it pass with a note."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.families.changes.family import FamilyFacts, change_family
from threefold.families.models import Family
from threefold.families.readers import reader_for_worker
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import SafetyGoal
from threefold.plans.closing import before_closing
from threefold.plans.models import Plan
from threefold.plans.tests.things import TODAY, UNTIL, danger, plan
from threefold.practice.errors import RuleBroken

pytestmark = pytest.mark.django_db


def goal(cast: Cast, **more: Any) -> SafetyGoal:
    """The goal of a worry, without its parts as long as none are given."""
    given: dict[str, Any] = {
        "family": cast.family, "text": "Somebody sober drives.", "status": "shared", "audience": "circle",
        "agency": cast.agency, "created_at": AT, "written_by": cast.worker, "danger": danger(cast), **more,
    }  # fmt: skip
    return SafetyGoal.objects.create(**given)


def rules(cast: Cast, on: date = TODAY) -> set[int]:
    return {one.rule for one in before_closing(Family.objects.get(pk=cast.family.pk), on)}


def messages(cast: Cast) -> str:
    return " ".join(one.message.en for one in before_closing(Family.objects.get(pk=cast.family.pk), TODAY))


def test_a_plan_in_force_holds_the_closing_up_until_it_is_over(cast: Cast) -> None:
    Plan.objects.filter(pk=plan(cast).pk).update(status=Plan.Status.ACTIVE)
    assert 16 in rules(cast)
    assert 16 not in rules(cast, UNTIL.replace(day=UNTIL.day + 1))
    Plan.objects.update(kind="aftercare", expires_on=None)
    assert 16 not in rules(cast) and "no plan for afterwards" not in messages(cast)


def test_a_goal_needs_time_network_and_to_be_shown(cast: Cast) -> None:
    row = goal(cast)
    assert {21, 50} <= rules(cast)
    row.duration_value, row.duration_unit = 8, "weeks"
    row.save()
    row.network.add(cast.grandmother)
    assert 21 not in rules(cast)
    assert "not written down that one goal was shown" in messages(cast)
    row.met_on = TODAY
    row.save()
    assert "goal" not in messages(cast)
    row.met_on, row.closed_on = None, TODAY
    row.save()
    assert "goal" not in messages(cast)


def test_children_and_the_network_are_asked_about_and_a_supervisor_lets_the_rest_pass(cast: Cast) -> None:
    assert "Ivy has not been seen alone" in messages(cast)
    facts = FamilyFacts(
        name="Marlow", stage="closed", opened_on=TODAY, seen_alone=frozenset({cast.child.pk, cast.sibling.pk}),
        network_met_on=TODAY,
    )  # fmt: skip
    who = {"family": cast.family, "at": AT}
    with pytest.raises(RuleBroken) as held:
        change_family(by=cast.worker, id=new_id(), facts=facts, base_version=1, **who)
    assert [one.message.en for one in held.value.problems] == ["There is no plan for afterwards."]
    noted = replace(facts, closing_note="They moved to her sister's.")
    change_family(by=cast.supervisor, id=new_id(), facts=noted, base_version=1, **who)
    assert Family.objects.get(pk=cast.family.pk).stage == "closed"


def test_the_page_asks_and_says_what_is_missing(cast: Cast) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "family_facts")
    sent = {
        "name": "Marlow", "stage": "closed", "opened_on": "2026-03-02", "seen_alone": [str(cast.child.pk)],
        "network_met_on": "2026-03-01", **hidden(client.get(page)),
    }  # fmt: skip
    text = client.post(page, sent).content.decode()
    assert "Otto has not been seen alone lately." in text
    assert "Ivy has not been seen alone" not in text and "The network has not met" not in text
    assert client.post(page, {**sent, "seen_alone": [str(cast.mother.pk)]}).status_code == 422


def test_a_worry_that_stayed_a_draft_is_named_and_holds_nothing_up(cast: Cast) -> None:
    told = danger(cast, title="Nights alone", status="draft")
    danger(cast, title="Told in confidence", status="draft", in_confidence=True)
    danger(cast, title="Read together")
    family = Family.objects.get(pk=cast.family.pk)
    reader = reader_for_worker(cast.worker, family, Role.SOCIAL_WORKER, at=AT)
    found = [one for one in before_closing(family, TODAY, reader) if one.level == "advise"]
    # Nobody reads it where a change asks, so no word of the worry is in it.
    assert "Nights alone" not in messages(cast)
    assert found[0].subject == told.pk
    assert [one.message.en for one in found] == [
        "The worry “Nights alone” is still a draft.",
        "One worry is still a draft.",
    ]
    page = signed_in(cast.worker).get(address(cast, "family_facts") + "?close=1").content.decode()
    first, _, advice = page.partition("To think about before it closes")
    assert "Nights alone" in advice and "Nights alone" not in first and "Told in confidence" not in page
    assert f'href="/families/{cast.family.pk}/worries/{told.pk}/"' in advice
    who = {"family": cast.family, "at": AT, "id": new_id(), "base_version": 1}
    facts = FamilyFacts(name="Marlow", stage="closed", opened_on=TODAY, closing_note="They moved.")
    change_family(by=cast.supervisor, facts=facts, **who)
    assert Family.objects.get(pk=cast.family.pk).stage == "closed"


def test_each_plan_in_force_is_named(cast: Cast) -> None:
    made = [plan(cast, title="Nights"), plan(cast, kind="immediate", title="")]
    Plan.objects.update(status=Plan.Status.ACTIVE)
    family = Family.objects.get(pk=cast.family.pk)
    reader = reader_for_worker(cast.worker, family, Role.SOCIAL_WORKER, at=AT)
    found = {one.subject: one.message.en for one in before_closing(family, TODAY, reader) if one.rule == 16}
    said = ("A safety plan is still in force: Network plan, “Nights”.",
            "A safety plan is still in force: Immediate plan.")  # fmt: skip
    assert found == dict(zip([row.pk for row in made], said, strict=True))
    # Where a change asks, nobody reads it: no word of the family is in it.
    assert "Nights" not in messages(cast) and "Network plan" in messages(cast)
