"""Copies that were made and are still on the worker's table (rule 47)."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.copies.people import NameCopy
from threefold.families.models import HandedOver, Person, Protection
from threefold.plans.models import Signature
from threefold.practice.vocabulary.plans import CopyGiven
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.needs.links import link
from threefold.web.needs.words import people_on
from threefold.web.phrases import listed


def needs(desk: Desk) -> Iterator[Need]:
    """One need a family with everybody who waits for their copy. From whom others are kept safe has a need of their
    own: those two never stand in one line.
    """
    rows = HandedOver.objects.filter(desk.whose("by"), family__in=desk.seeing(Group.ACCOUNTING))
    waiting: dict[UUID, dict[UUID, Person]] = {}
    found = list(rows.select_related("person").order_by("at", "pk"))
    said = _said({row.person_id for row in found if row.outcome == HandedOver.Outcome.MADE})
    for row in found:
        people = waiting.setdefault(row.family_id, {})
        if row.outcome == HandedOver.Outcome.MADE and not _is_settled(row, said):
            people.setdefault(row.person_id, row.person)
        else:
            people.pop(row.person_id, None)
    apart = Protection.objects.not_over(desk.on).filter(family__in=waiting, starts__lte=desk.on)
    kept_from = set(apart.values_list("from_person", flat=True))
    named: dict[UUID, list[NameCopy]] = {}
    everybody = (one for people in waiting.values() for one in people.values())
    for one in people_on(desk, everybody, Group.ACCOUNTING):
        named.setdefault(one.family, []).append(one)
    for family, theirs in named.items():
        together = [one for one in theirs if one.id not in kept_from]
        alone = [[one] for one in theirs if one.id in kept_from]
        yield from (_need(desk, family, some) for some in (together, *alone) if some)


def _said(people: set[UUID]) -> dict[UUID, dict[UUID, Signature]]:
    """By person, the last word about each plan, where it says what became of the copy."""
    found: dict[UUID, dict[UUID, Signature]] = {}
    rows = Signature.objects.filter(person__in=people) if people else Signature.objects.none()
    for row in rows.order_by("created_at", "pk"):
        if row.person_id is not None:
            found.setdefault(row.person_id, {})[row.plan_id] = row
    return found


def _is_settled(made: HandedOver, said: dict[UUID, dict[UUID, Signature]]) -> bool:
    """Whether the plan's page says already what became of it: no paper is safe with them, or this plan's copy was not
    wanted, or was given since.
    """
    mine = said.get(made.person_id, {})
    if any(one.copy == CopyGiven.UNSAFE for one in mine.values()):
        return True
    of_plan = mine.get(made.subject) if made.subject else None
    if of_plan is None or of_plan.copy == CopyGiven.PENDING:
        return False
    given_on = of_plan.copy_given_on
    return of_plan.copy == CopyGiven.NOT_WANTED or (given_on is not None and given_on >= day_of(made.at))


def _need(desk: Desk, family: UUID, people: list[NameCopy]) -> Need:
    page = link(family, "web:copies")
    return Need(
        what=_("Give %(people)s their copy") % {"people": listed([one.name for one in people])},
        why=_("It is made for the %(name)s family, and nobody wrote down that it was given.")
        % {"name": desk.name_of(family)},
        href=page if len(people) > 1 else f"{page}#for-{people[0].id}",
        action=_("Open the copies"),
        family=family,
        brief=_("A copy is not given yet"),
        parts=tuple(Part(what=one.name, href=f"{page}#for-{one.id}") for one in people)
        if len(people) > 1
        else (),
        open=True,
    )
