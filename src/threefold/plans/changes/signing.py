"""Who said yes to a plan, or did not, and whether they have their copy (rule 47)."""

from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.plans import events
from threefold.plans.changes.content import SignatureText
from threefold.plans.changes.editions import OVER, keep_edition, locked
from threefold.plans.changes.rows import fill, known, ours, refuse_strangers
from threefold.plans.errors import NotSigned, PlanIsOver
from threefold.plans.models import Plan, Signature
from threefold.plans.strokes import checked
from threefold.practice.errors import NotAllowed
from threefold.practice.vocabulary.plans import CopyGiven, SignatureMethod


@change("plans.sign_plan", writes="plan.text")
def sign_plan(
    *, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, text: SignatureText
) -> Signature:
    """Write down that somebody said yes to the plan as it reads now, or did not. That wording is kept.

    Raises:
        NotAllowed: an id of another family, or nobody, or two at once.
        NotSigned: the way of signing that was chosen has nothing in it (no line drawn, no name typed).
        PlanIsOver: an ended plan is signed by nobody.
    """
    refuse_strangers(family, Signature, text)
    known(CopyGiven, text.copy)
    known(SignatureMethod, text.method)
    if (text.person is None) == (text.worker is None):
        raise NotAllowed("plan.text")
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    signature = Signature(
        id=id, agency_id=family.agency_id, created_at=at, plan=row, plan_version=row.edition
    )
    fill(signature, text)
    signature.strokes = _said(text)
    signature.copy_given_on = text.signed_on if text.copy == CopyGiven.GIVEN else None
    signature.save()
    keep_edition(row, by=by, at=at)
    signed = events.PlanSigned(
        plan=row.pk, signature=signature.pk, edition=row.edition, method=text.method, copy=text.copy
    )
    record(signed, by=by, at=at, family=family.pk, subject=row.pk)
    return signature


@change("plans.note_copy", writes="plan.text")
def note_copy(
    *, by: Worker, family: Family, id: UUID, at: datetime, signature: Signature, copy: str, on: date
) -> Signature:
    """Write down that somebody got their copy, did not want it, or cannot safely have it."""
    ours(family, signature.plan.family_id)
    known(CopyGiven, copy)
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    row.copy = copy
    row.copy_given_on = on if copy == CopyGiven.GIVEN else None
    row.save(update_fields=["copy", "copy_given_on"])
    noted = events.CopyNoted(plan=row.plan_id, signature=row.pk, copy=copy)
    record(noted, by=by, at=at, family=family.pk, subject=row.plan_id)
    return row


def _said(text: SignatureText) -> list[list[list[float]]]:
    if text.method == SignatureMethod.TYPED and not text.typed_name.strip():
        raise NotSigned
    if text.method != SignatureMethod.DRAWN:
        return []
    strokes = checked(text.strokes)
    if not strokes:
        raise NotSigned
    return strokes
