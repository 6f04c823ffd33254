"""Plans, their parts, evidence, signatures and wordings of the rich family."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.sweep.marks import MARKS, marked
from threefold.core.clock import now, today
from threefold.mapping.models import DangerStatement
from threefold.plans import models as p
from threefold.plans.changes import editions, rows
from threefold.plans.changes.content import ActionText, PlanText

if TYPE_CHECKING:
    from tests.sweep.rich import Rich


def add_plans(rich: "Rich") -> None:
    """A network plan in force, an aftercare plan in force, and a plan that is the mother's alone."""
    for kind, only_for in (("network", ()), ("aftercare", ()), ("immediate", (rich.cast.mother,))):
        plan = _plan(rich, kind, only_for)
        if kind == "network":
            rich.name("plan", plan)
            _evidence(rich, plan)
            _wordings(rich, plan)
        elif kind == "aftercare":
            rich.name("aftercare", plan)


def _plan(rich: "Rich", kind: str, only_for: tuple[Any, ...]) -> p.Plan:
    on = today()
    plan = rich.make(
        p.Plan, "own" if only_for else "", kind=kind, language="en", status="active", starts_on=on,
        expires_on=on + timedelta(days=20), review_on=on + timedelta(days=5), finished_at=now(), audience="circle",
        only_for=only_for, dangers=[DangerStatement.objects.get(pk=rich.ids["danger"][0])],
    )  # fmt: skip
    for mark in MARKS:
        _parts(rich, plan, mark)
    for person, method in ((rich.cast.mother, "typed"), (rich.cast.father, "refused")):
        signature = rich.canaries.make(
            p.Signature, agency=rich.cast.agency, plan=plan, person=person, method=method, signed_on=on,
            plan_version=1, copy="pending",
        )  # fmt: skip
        if kind == "network":
            rich.name("signature", signature)
    return plan


def _parts(rich: "Rich", plan: p.Plan, mark: Any) -> None:
    cast, said = rich.cast, marked(rich.cast, mark)
    name = f"own_{mark.key}" if plan.kind == "immediate" else mark.key
    if plan.kind == "aftercare":
        line = rich.make(p.PlanLine, name, plan=plan, kind="hard", **said)
        if mark.key == "staff":
            rich.name("line", line)
        return
    action = rich.make(
        p.Action, name, plan=plan, doer=cast.grandmother, backup=cast.neighbor, witness=cast.mother, time_order=450,
        children=[cast.child], danger_id=rich.ids["danger"][0], **said,
    )  # fmt: skip
    sign = rich.make(p.Trigger, name, plan=plan, people=[cast.grandmother], **said)
    if plan.kind == "network" and mark.key == "staff":
        rich.name("action", action)
        rich.name("sign", sign)


def _evidence(rich: "Rich", plan: p.Plan) -> None:
    cast, on = rich.cast, today()
    action = p.Action.objects.get(pk=rich.ids["action"][0])
    for mark in MARKS:
        said = marked(cast, mark)
        entry = rich.make(p.LogEntry, mark.key, plan=plan, action=action, day=on, outcome="partly", **said)
        act = rich.make(
            p.ActOfProtection, mark.key, day=on, people=[cast.mother], witness=cast.neighbor, children=[cast.child],
            danger_id=rich.ids["danger"][0], **said,
        )  # fmt: skip
        if mark.key == "staff":
            rich.name("entry", entry)
            rich.name("act", act)


def _wordings(rich: "Rich", plan: p.Plan) -> None:
    """An earlier edition, words that came late, and a rule that a supervisor let pass."""
    cast = rich.cast
    edition = p.PlanVersion(plan=plan)
    words = rich.canaries.reworded(editions.content(plan), lambda: edition, "content")
    rich.canaries.make(p.PlanVersion, agency=cast.agency, plan=plan, number=1, content=words, by=cast.worker)
    action = p.Action.objects.get(pk=rich.ids["action"][0])
    for row, kind, link in ((plan, PlanText, {}), (action, ActionText, {"action": action})):
        blank = p.LateWording(plan=plan)
        given = rich.canaries.reworded(
            rows.to_json(rows.given_of(row, kind)),
            lambda blank=blank: blank,
            "given",  # type: ignore[misc]
        )
        late = rich.canaries.make(
            p.LateWording, agency=cast.agency, plan=plan, given=given, by=cast.worker, **link
        )
        rich.name("late", late)
    rich.canaries.make(p.Override, agency=cast.agency, plan=plan, rule=13, by=cast.supervisor)
    for rule, answered in ((14, None), (11, now())):
        asked = rich.canaries.make(
            p.OverrideRequest, agency=cast.agency, plan=plan, rule=rule, by=cast.worker, answered_at=answered,
            answered_by=cast.supervisor if answered else None, granted=False if answered else None,
        )  # fmt: skip
        if answered is None:
            rich.name("asked", asked)
