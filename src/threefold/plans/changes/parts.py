"""Changes of what a plan is made of: actions, early signs, lines of an aftercare plan. One shape for the three."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.plans import events
from threefold.plans.changes.content import ActionText, LineText, TriggerText
from threefold.plans.changes.editions import editing, locked, next_place
from threefold.plans.changes.late import Part, keep_late
from threefold.plans.changes.rows import fill, fill_many, ours, refuse_strangers
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Trigger

Text = ActionText | TriggerText | LineText
_MODEL: dict[type, type[Part]] = {ActionText: Action, TriggerText: Trigger, LineText: PlanLine}


@change("plans.add_part", writes="plan.text")
def add_part(
    *, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, text: Text, reason: str = ""
) -> Part:
    """Put an action, an early sign or an aftercare line into a plan.

    Raises:
        NotAllowed: an id of another family.
        ReasonNeeded: the plan is in force and no reason was given.
    """
    model = _MODEL[type(text)]
    refuse_strangers(family, model, text)
    with editing(family, plan, by=by, at=at, reason=reason) as row:
        part = model(
            id=id, agency_id=family.agency_id, created_at=at, family=family, plan=row, written_by=by,
            place=next_place(model._default_manager.filter(plan=row)),
        )  # fmt: skip
        fill(part, text)
        part.save()
        fill_many(part, text)
    kind = model._meta.model_name or ""
    added = events.PartAdded(plan=plan.pk, part=part.pk, part_kind=kind, audience=text.audience)
    record(added, by=by, at=at, family=family.pk, subject=plan.pk)
    return part


@change("plans.change_part", writes="plan.text")
def change_part(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    part: Part,
    text: Text,
    base_version: int,
    reason: str = "",
) -> Part | LateWording:
    """Change a part. A late edit is kept beside what stands, and a person settles it.

    Raises:
        NotAllowed: an id of another family.
        ReasonNeeded: the plan is in force and no reason was given.
    """
    ours(family, part.family_id)
    refuse_strangers(family, type(part), text)
    plan = locked(family, part.plan)
    row: Part = type(part)._default_manager.get(pk=part.pk)
    if row.version != base_version:
        return keep_late(by=by, family=family, id=id, at=at, plan=plan, given=text, part=row, reason=reason)
    with editing(family, plan, by=by, at=at, reason=reason) as current:
        fill(row, text)
        row.version += 1
        row.save()
        fill_many(row, text)
    kind = type(row)._meta.model_name or ""
    changed = events.PartChanged(
        plan=plan.pk, part=row.pk, part_kind=kind, audience=text.audience, edition=current.edition
    )
    record(changed, by=by, at=at, family=family.pk, subject=plan.pk)
    return row


@change("plans.move_action", writes="plan.text")
def move_action(*, by: Worker, family: Family, id: UUID, at: datetime, action: Action, up: bool) -> Action:
    """Move an action one place up or down. Order is no new wording: editions stay."""
    ours(family, action.family_id)
    locked(family, action.plan)
    rows = list(
        Action.objects.filter(plan=action.plan, removed_at=None).order_by("place", "created_at", "pk")
    )
    old = next(place for place, row in enumerate(rows) if row.pk == action.pk)
    new = min(max(old + (-1 if up else 1), 0), len(rows) - 1)
    rows.insert(new, rows.pop(old))
    for place, row in enumerate(rows):
        row.place = place
    Action.objects.bulk_update(rows, ["place"])
    moved = events.PartMoved(plan=action.plan_id, part=action.pk, place=new)
    record(moved, by=by, at=at, family=family.pk, subject=action.plan_id)
    return action


@change("plans.remove_part", writes="plan.text")
def remove_part(*, by: Worker, family: Family, id: UUID, at: datetime, part: Part, reason: str = "") -> Part:
    """Take a part out of the plan; earlier editions and the log keep it.

    Raises:
        ReasonNeeded: the plan is in force and no reason was given.
    """
    ours(family, part.family_id)
    with editing(family, part.plan, by=by, at=at, reason=reason):
        part.removed_at = at
        part.save(update_fields=["removed_at"])
    removed = events.PartRemoved(plan=part.plan_id, part=part.pk, part_kind=type(part)._meta.model_name or "")
    record(removed, by=by, at=at, family=family.pk, subject=part.plan_id)
    return part
