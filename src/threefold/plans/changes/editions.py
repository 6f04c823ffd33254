"""Editions: the plan as it read when somebody relied on it. A plan in force changes only with a reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import models

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.models import Family
from threefold.plans.changes.content import ActionText, LineText, PlanText, TriggerText
from threefold.plans.changes.rows import given_of, ours, to_json
from threefold.plans.errors import PlanIsOver, ReasonNeeded
from threefold.plans.models import Plan, PlanVersion

OVER = (Plan.Status.ENDED, Plan.Status.REPLACED)


@contextmanager
def editing(family: Family, plan: Plan, *, by: Worker, at: datetime, reason: str = "") -> Iterator[Plan]:
    """The plan, locked, while one of its words changes; afterwards its versions move on.

    Raises:
        NotAllowed: a plan of another family.
        PlanIsOver: an ended plan stays as it was.
        ReasonNeeded: the plan is in force and no reason was given.
    """
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    in_force = row.status == Plan.Status.ACTIVE
    if in_force and not reason.strip():
        raise ReasonNeeded
    relied_on = in_force or row.versions.filter(number=row.edition).exists()
    yield row
    row.version += 1
    row.edition += int(relied_on)
    row.save()
    if in_force:
        keep_edition(row, by=by, at=at, reason=reason)


def locked(family: Family, plan: Plan) -> Plan:
    """The plan as it stands now, kept from others until this change is done."""
    ours(family, plan.family_id)
    return Plan.objects.select_for_update().get(pk=plan.pk)


def keep_edition(plan: Plan, *, by: Worker, at: datetime, reason: str = "") -> PlanVersion:
    """Keep the words of the present edition, once."""
    kept = PlanVersion.objects.filter(plan=plan, number=plan.edition).first()
    if kept is not None:
        return kept
    return PlanVersion.objects.create(
        id=new_id(),
        agency_id=plan.agency_id,
        created_at=at,
        plan=plan,
        number=plan.edition,
        content=content(plan),
        reason=reason,
        by=by,
        at=at,
    )


def content(plan: Plan) -> dict[str, Any]:
    """The plan and its parts as JSON values, in their order."""
    return {
        "plan": to_json(given_of(plan, PlanText)),
        "actions": _parts(plan.actions, ActionText),
        "triggers": _parts(plan.triggers, TriggerText),
        "lines": _parts(plan.lines, LineText),
    }


def _parts(rows: Any, kind: type) -> list[dict[str, Any]]:
    present: models.QuerySet[Any] = rows.filter(removed_at=None).order_by("place", "created_at", "pk")
    names = {one.name for one in fields(kind)}
    many = [one.name for one in present.model._meta.many_to_many if one.name in names]
    found = present.prefetch_related(*many)
    return [{"id": str(row.pk), **to_json(given_of(row, kind))} for row in found]


def next_place(rows: Any) -> int:
    """The place after the last part."""
    last: int | None = rows.aggregate(last=models.Max("place"))["last"]
    return 0 if last is None else last + 1
