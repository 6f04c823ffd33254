"""A worker asks that a rule may wait, the supervisor says yes or no with a reason, and both stay on record."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.plans.changes.asking import answer_override, ask_override
from threefold.plans.changes.lifecycle import end_plan, override_rule
from threefold.plans.errors import PlanIsOver, ReasonNeeded
from threefold.plans.facts import findings_of
from threefold.plans.models import Override, OverrideRequest, Plan
from threefold.plans.tests.things import action, danger, in_circle, plan, sign, who
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.web.needs import desk_of, needs_of
from threefold.web.tests.test_needs import AT

pytestmark = pytest.mark.django_db
NOBODY_DOES = 10
RULE_12 = "A safety plan has a first day, a last day and a day to go through it together"


@pytest.fixture
def begun(cast: Cast) -> Plan:
    """A plan that lacks its last day: rule 12 holds it up."""
    about = danger(cast)
    in_circle(cast, told=about)
    row = plan(cast, dangers=frozenset({about.pk}), expires_on=None)
    action(cast, row, danger=about.pk)
    sign(cast, row)
    return row


def ask(cast: Cast, row: Plan, **more: Any) -> OverrideRequest:
    return ask_override(**{"plan": row, "rule": 12, "reason": "Tonight.", **who(cast), **more})


def answer(cast: Cast, asked: OverrideRequest, *, granted: bool, **more: Any) -> OverrideRequest:
    given = {
        "request": asked,
        "granted": granted,
        "answer": "Until Monday.",
        **who(cast, cast.supervisor),
        **more,
    }
    return answer_override(**given)


def whats(worker: Any) -> str:
    with translation.override("en"):
        return "\n".join(need.what for need in needs_of(desk_of(worker, at=AT)))


def test_asked_answered_and_let_pass(cast: Cast, begun: Plan) -> None:
    asked = ask(cast, begun)
    assert ask(cast, begun, reason="Again.").pk == asked.pk
    said = f"Alma asks whether this may wait for the Marlow family: “{RULE_12}”"
    assert said in whats(cast.supervisor)
    assert said not in whats(cast.worker) and said not in whats(cast.stranger)
    row = answer(cast, asked, granted=True)
    assert (row.granted, row.answered_by, row.answer) == (True, cast.supervisor, "Until Monday.")
    assert Override.objects.get(plan=begun, rule=12).reason == "Until Monday."
    assert said not in whats(cast.supervisor)
    assert f"It may wait for the Marlow family’s safety plan: “{RULE_12}”" in whats(cast.worker)
    kinds = set(Entry.objects.filter(family=cast.family.pk).values_list("kind", flat=True))
    assert {"plans.override_asked", "plans.override_answered", "plans.rule_overridden"} <= kinds


def test_a_no_has_its_reason_and_lets_nothing_pass_and_stands(cast: Cast, begun: Plan) -> None:
    asked = ask(cast, begun)
    answer(cast, asked, granted=False)
    answer(cast, asked, granted=True, answer="Well, yes.")
    asked.refresh_from_db()
    assert (asked.granted, asked.answer) == (False, "Until Monday.")
    assert not Override.objects.exists()
    assert f"It comes first for the Marlow family’s safety plan: “{RULE_12}”" in whats(cast.worker)
    assert ask(cast, begun).pk != asked.pk


def test_nobody_asks_for_what_does_not_hold_up_and_only_a_supervisor_answers(cast: Cast, begun: Plan) -> None:
    for wrong, error in (
        ({"rule": 1}, RuleBroken), ({"reason": " "}, ReasonNeeded), ({"by": cast.stranger}, NotAllowed),
        ({"family": cast.other_family, "by": cast.stranger}, NotAllowed),
    ):  # fmt: skip
        with pytest.raises(error):
            ask(cast, begun, **wrong)
    asked = ask(cast, begun)
    for worker in (cast.worker, cast.second, cast.stranger):
        with pytest.raises(NotAllowed):
            answer(cast, asked, granted=True, by=worker)
    with pytest.raises(ReasonNeeded):
        answer(cast, asked, granted=True, answer="  ")
    assert not Override.objects.exists() and OverrideRequest.objects.get().answered_at is None


def test_letting_it_pass_at_once_answers_whoever_asked(cast: Cast, begun: Plan) -> None:
    asked = ask(cast, begun)
    override_rule(plan=begun, rule=12, reason="The judge sits on Monday.", **who(cast, cast.supervisor))
    asked.refresh_from_db()
    assert (asked.granted, asked.answer) == (True, "The judge sits on Monday.")


def test_a_yes_to_what_was_mended_meanwhile_lets_nothing_pass(cast: Cast, begun: Plan) -> None:
    asked = ask(cast, begun)
    Plan.objects.filter(pk=begun.pk).update(expires_on="2026-04-10")
    assert answer(cast, asked, granted=True).granted is True
    assert not Override.objects.exists()


def test_the_pages_ask_and_answer(cast: Cast, begun: Plan) -> None:
    finish = reverse("plans:finish-plan", args=[cast.family.pk, begun.pk])
    worker, boss = signed_in(cast.worker), signed_in(cast.supervisor)
    assert "Ask your supervisor to let it pass" in worker.get(finish).content.decode()
    to, change = reverse("plans:ask-override", args=[cast.family.pk, begun.pk]), str(new_id())
    refused = worker.post(to, {"rule": "12", "reason": ""})
    assert refused.status_code == 422 and "Why can it not wait?" in refused.content.decode()
    nothing = worker.post(to, {"rule": "1", "reason": "x"})
    assert nothing.status_code == 422 and "There is nothing to let pass." in nothing.content.decode()
    for _ in range(2):
        assert worker.post(to, {"rule": "12", "reason": "Tonight.", "change_id": change}).status_code == 302
    page = worker.get(finish).content.decode()
    assert "Tonight." in page and "The answer is not there yet." in page
    asked = OverrideRequest.objects.get()
    at = reverse("plans:answer-override", args=[cast.family.pk, asked.pk])
    assert worker.get(at).status_code == 404 and signed_in(cast.stranger).get(at).status_code == 404
    assert "Tonight." in boss.get(at).content.decode() and at in boss.get(finish).content.decode()
    wrong = boss.post(at, {"granted": "perhaps", "reason": "kept words"})
    assert wrong.status_code == 422 and "kept words" in wrong.content.decode()
    assert boss.post(at, {"granted": "no", "reason": "Give it a day."}).status_code == 302
    assert "Beth said no on" in worker.get(finish).content.decode()
    assert boss.get(at).status_code == 302


def test_a_plan_in_which_nobody_does_anything_is_let_pass_by_nobody(cast: Cast) -> None:
    empty = plan(cast)
    finish = reverse("plans:finish-plan", args=[cast.family.pk, empty.pk])
    for worker, name in ((cast.worker, "plans:ask-override"), (cast.supervisor, "plans:override-rule")):
        browser = signed_in(worker)
        assert f'name="rule" value="{NOBODY_DOES}"' not in browser.get(finish).content.decode()
        body = {"rule": str(NOBODY_DOES), "reason": "Tonight."}
        said = browser.post(reverse(name, args=[cast.family.pk, empty.pk]), body)
        assert said.status_code == 422
        assert "Nobody can let this pass: Nobody does anything in this plan yet." in said.content.decode()
    nobody = action(cast, empty, doer=None)
    with pytest.raises(RuleBroken) as broken:
        override_rule(plan=empty, rule=NOBODY_DOES, reason="Tonight.", **who(cast, cast.supervisor))
    assert "Nobody is named who does anything in this plan." in str(broken.value)
    nobody.doer_worker = cast.worker
    nobody.save()
    assert not any(one.firm for one in findings_of(empty, on=AT.date()) if one.rule == NOBODY_DOES)
    assert not OverrideRequest.objects.exists() and not Override.objects.exists()
    page = signed_in(cast.worker).get(reverse("web:rule", args=[NOBODY_DOES])).content.decode()
    assert "Only this nobody lets pass: A plan in which nobody does anything." in page


def test_a_question_about_a_plan_that_has_ended_is_answered_by_nobody(cast: Cast, begun: Plan) -> None:
    asked = ask(cast, begun)
    end_plan(plan=begun, on=AT.date(), reason="The children are with Pearl.", **who(cast))
    at = reverse("plans:answer-override", args=[cast.family.pk, asked.pk])
    boss = signed_in(cast.supervisor)
    before = Entry.objects.exclude(kind__startswith="read.").count()
    for answered in (
        boss.get(at, follow=True),
        boss.post(at, {"granted": "yes", "reason": "Yes."}, follow=True),
    ):
        assert "This plan has ended, so nobody waits for an answer any more." in answered.content.decode()
    with pytest.raises(PlanIsOver):
        answer(cast, asked, granted=True)
    with pytest.raises(PlanIsOver):
        override_rule(plan=begun, rule=12, reason="Tonight.", **who(cast, cast.supervisor))
    asked.refresh_from_db()
    assert asked.answered_at is None and not Override.objects.exists()
    assert Entry.objects.exclude(kind__startswith="read.").count() == before
    assert RULE_12 not in whats(cast.supervisor)
