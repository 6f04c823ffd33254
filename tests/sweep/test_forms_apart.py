"""The forms that no page of the rich record shows as it stands: each is brought about, then sent twice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from tests.sweep.forms import forms_of
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of
from tests.sweep.test_forms import counts
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.models import Opening
from threefold.mapping.models import DangerStatement, HarmStatement, MapItem, Scale
from threefold.networks.models import Member
from threefold.plans.models import Action, Plan, Signature

pytestmark = pytest.mark.django_db
Bring = Callable[[Rich], Any]


@dataclass(frozen=True)
class Apart:
    """A form by its address: who sends what to it, and what has to be so before."""

    name: str
    sent: dict[str, Any]
    who: str = "worker"
    bring: Bring = lambda rich: None
    ids: dict[str, str] | None = None
    query: str = ""
    fine: int = 302

    def address(self, rich: Rich, made: Any) -> str:
        """Where it is sent; what `bring` made is the row it is about."""
        wanted: dict[str, Any] = {
            name: made.pk if key == "made" else rich.ids[key][0] for name, key in (self.ids or {}).items()
        }
        if "statement" in wanted:
            wanted["kind"] = "harm"
        if self.name not in ("web:keep_draft", "families:break_glass"):
            wanted["family"] = rich.cast.family.pk
        return reverse(self.name, kwargs=wanted) + self.query


def _step(rich: Rich) -> MapItem:
    made: MapItem = rich.make(MapItem, "family", category="next_step", basis="observed", audience="family")
    return made


def _ready_plan(rich: Rich) -> Plan:
    """A plan that nobody has put in force, though nothing holds it up."""
    made: Plan = rich.make(
        Plan, kind="immediate", language="en", status="draft", starts_on=today(), audience="circle",
        expires_on=today() + timedelta(days=5), review_on=today() + timedelta(days=3), dangers=[rich.ids["danger"][0]],
    )  # fmt: skip
    rich.make(
        Action, "circle", plan=made, doer=rich.cast.mother, backup=rich.cast.grandmother, time_order=450,
        audience="circle", children=[rich.cast.child], danger_id=rich.ids["danger"][0],
    )  # fmt: skip
    rich.canaries.make(
        Signature, agency=rich.cast.agency, plan=made, person=rich.cast.mother, method="typed", signed_on=today(),
        plan_version=1, copy="given",
    )  # fmt: skip
    return made


def _plan_alone(rich: Rich) -> Plan:
    """A plan that rests on nobody of the circle."""
    made = _ready_plan(rich)
    Plan.objects.filter(pk=made.pk).update(kind="network")
    Member.objects.filter(family=rich.cast.family).update(active=False)
    return made


def _left(rich: Rich) -> Member:
    row = Member.objects.get(pk=rich.ids["member"][0])
    row.active = False
    row.save()
    return row


def _sealed_open(rich: Rich) -> None:
    rich.make(
        Opening,
        worker=rich.cast.worker,
        group=Group.REPORTER,
        break_glass=False,
        purpose="court",
        until=now() + timedelta(hours=1),
    )


def _whole_harm(rich: Rich) -> HarmStatement:
    made: HarmStatement = rich.make(
        HarmStatement, "family", basis="observed", audience="family", status="draft", children=[rich.cast.child],
        caregivers=[rich.cast.father],
    )  # fmt: skip
    made.text = f"Dale left {rich.cast.child.called} alone in March. {rich.cast.child.called} was cold."
    made.save()
    return made


def _closed_harm(rich: Rich) -> HarmStatement:
    made = _whole_harm(rich)
    made.status, made.closed_on = "closed", today()
    made.save()
    return made


def _scale(rich: Rich) -> Scale:
    made: Scale = rich.make(Scale, kind="safety", language="en")
    return made


SCALE = {"kind": "safety", "question": "How safe is it?", "zero": "No grown-up is awake.", "ten": "One is, each night.",
         "language": "en", "base_version": 1}  # fmt: skip
FORMS = (
    Apart("mapping:finish-step", {"done_on": today().isoformat()}, bring=_step, ids={"item": "made"}),
    Apart("mapping:item", {"category": "next_step", "text": "Pearl told me alone.", "language": "en", "who": "me",
                           "said_on": today().isoformat(), "basis": "reported", "audience": "family",
                           "in_confidence": "on", "base_version": 1}, bring=_step, ids={"item": "made"}),
    Apart("mapping:order-columns", {"column_order": "well,worry,next"}, ids={"session": "session"}),
    Apart("mapping:add-in-meeting", {"question": "well", "step": "well", "text": "They sing in the car.",
                                     "category": "strength", "who": "me"}, ids={"session": "session"}),
    Apart("mapping:others-fine", {}, ids={"session": "session"}),
    Apart("mapping:write-sentence", {"kind": "harm", "behavior": "left them alone"}, fine=200),
    Apart("mapping:help-now", {"kind": "action", "text": "She sits with them."}, fine=200),
    Apart("mapping:share-statement", {"on": today().isoformat()}, bring=_whole_harm,
          ids={"statement": "made"}),
    Apart("mapping:reopen-statement", {}, bring=_closed_harm, ids={"statement": "made"}),
    Apart("mapping:withdraw-position", {"reason": "It was Pearl who said it."}, ids={"position": "position"}),
    Apart("mapping:change-scale", SCALE, bring=_scale, ids={"scale": "made"}),
    Apart("networks:come-back", {}, bring=_left, ids={"member": "made"}),
    Apart("plans:override-rule", {"rule": "7", "reason": "The mother signs tomorrow."}, who="supervisor",
          bring=_plan_alone, ids={"plan": "made"}, fine=200),
    Apart("plans:finish-plan", {}, bring=_ready_plan, ids={"plan": "made"}),
    Apart("plans:add-line", {"kind": "hard", "text": "The anniversary in May.", "language": "en", "audience": "family",
                             "reason": "They asked for it."}, ids={"plan": "aftercare"}),
    Apart("families:close_opening", {}, bring=_sealed_open, query=f"?group={Group.REPORTER}"),
    Apart("families:declare_conflict", {"worker": "me", "reason": "They are my neighbors.",
                                        "starts": today().isoformat()}),
    Apart("families:end_assignment", {"until": (today() - timedelta(days=1)).isoformat()},
          ids={"assignment": "assignment"}),
    Apart("plans:action", {"text": "Pearl told me alone.", "language": "en", "audience": "family", "reason": "Asked.",
                           "in_confidence": "on", "base_version": 1}, ids={"plan": "plan", "part": "action"}),
    Apart("plans:sign", {"text": "Pearl told me alone.", "then_text": "I call.", "language": "en", "reason": "Asked.",
                         "audience": "kept", "base_version": 1}, who="second", ids={"plan": "plan", "part": "sign"}),
    Apart("families:break_glass", {"purpose": "child_in_danger", "reason": "A child called us."}, who="stranger"),
    Apart("web:keep_draft", {"keep": "x", "text": "half a sentence"}, fine=204),
)  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_apart_sent_twice_has_one_effect(rich: Rich, form: Apart) -> None:
    made = form.bring(rich)
    client, body = client_of(rich, form.who), {"change_id": str(new_id()), **form.sent}
    if body.get("worker") == "me":
        body["worker"] = str(rich.cast.worker.pk)
    if "who" in body:
        body["who"] = f"worker:{rich.cast.worker.pk}"
    if form.name == "families:break_glass":
        body |= {"family_name": rich.cast.family.name, "somebody": rich.cast.child.preferred_name}
    address = form.address(rich, made)
    first = client.post(address, body)
    once = counts()
    second = client.post(address, body)
    assert (first.status_code, second.status_code) == (form.fine, form.fine), first.content.decode()[-4000:]
    assert counts() == once
    assert first.get("Location") == second.get("Location")


def test_a_worry_written_anew_and_sent_twice_has_one_effect(rich: Rich) -> None:
    """The worries of the rich record wait for a word about two wordings; this one does not."""
    made = rich.make(
        DangerStatement, "family", audience="family", status="draft", children=[rich.cast.child],
        caregivers=[rich.cast.father], text="Dale may leave Ivy alone.",
    )  # fmt: skip
    client = client_of(rich, "worker")
    page = reverse("mapping:pair", kwargs={"family": rich.cast.family.pk, "danger": made.pk})
    forms = [one for one in forms_of(page, client.get(page).content.decode()) if one.target == "mapping:pair"]
    body = forms[0].body({"d-how": "free", "d-text": "Dale may leave Ivy alone at night."})
    first, once = client.post(page, body), counts()
    second = client.post(page, body)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert counts() == once
