"""Plans that were written and that nobody put in force: for all families of a page in the same queries.

No word of a plan stands here, and not who said yes or no: only whether everybody who is asked agreed, and since when.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.core.clock import day_of
from threefold.families.linking import linked
from threefold.families.models import Person
from threefold.families.readers import apart_in_each
from threefold.plans.facts import asked_of, homes_of
from threefold.plans.models import Action, Plan, Signature
from threefold.practice.vocabulary.plans import SignatureMethod


@dataclass(frozen=True, kw_only=True)
class Lying:
    """A plan that holds for nobody yet. `since` is the day of the last yes where everybody agreed, else the day on
    which it was begun; `written` says whether anybody does anything in it.
    """

    family: UUID
    plan: UUID
    agreed: bool
    written: bool
    since: date


def lying(families: Collection[UUID], *, on: date) -> tuple[Lying, ...]:
    """Plans being written in these families, the longest lying first."""
    rows = Plan.objects.filter(family__in=families, status=Plan.Status.DRAFT)
    drafts = list(rows.prefetch_related("only_for", "signatures"))
    if not drafts:
        return ()
    with_drafts = {row.family_id for row in drafts}
    people: dict[UUID, list[Person]] = {pk: [] for pk in with_drafts}
    for one in Person.objects.filter(family__in=with_drafts).order_by("created_at", "pk"):
        people[one.family_id].append(one)
    does = Action.objects.filter(plan__in=drafts, removed_at__isnull=True)
    written = set(does.values_list("plan", flat=True))
    homes, apart = homes_of(with_drafts, on), apart_in_each(with_drafts, on)
    found = (
        _lying(
            row,
            asked_of(row, people[row.family_id], homes, apart.get(row.family_id, {})),
            written=row.pk in written,
        )
        for row in drafts
    )
    return tuple(sorted(found, key=lambda one: (not one.agreed, one.since, one.plan)))


def _lying(row: Plan, asked: tuple[UUID, ...], *, written: bool) -> Lying:
    last: dict[UUID, Signature] = {}
    for one in sorted(linked(row, "signatures"), key=lambda one: (one.created_at, one.pk)):
        if one.person_id is not None and one.plan_version == row.edition:
            last[one.person_id] = one
    said_yes = [last[pk].signed_on for pk in asked if pk in last and _is_yes(last[pk])]
    agreed = bool(asked) and len(said_yes) == len(asked)
    return Lying(
        family=row.family_id,
        plan=row.pk,
        agreed=agreed,
        written=written,
        since=max(said_yes) if agreed else day_of(row.created_at),
    )


def _is_yes(row: Signature) -> bool:
    return row.method != SignatureMethod.REFUSED
