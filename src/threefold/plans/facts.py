"""A plan as the practice rules ask about it. Never shown: what comes out are findings."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Q

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import label_for
from threefold.families.linking import linked
from threefold.families.models import Family, Person, Residence
from threefold.families.readers import KNOWING, Secret
from threefold.families.seeing import person_view
from threefold.mapping.models import DangerStatement
from threefold.mapping.rows import Rows
from threefold.networks.facts import member_views
from threefold.plans.apart import apart_in
from threefold.plans.models import Action, Plan, Signature
from threefold.plans.telltale import telltale_parts
from threefold.practice.findings import Finding
from threefold.practice.rules.checks import findings_for_plan
from threefold.practice.rules.facts.mapping import ThreatView
from threefold.practice.rules.facts.people import PersonView
from threefold.practice.rules.facts.plans import ActionView, PlanView, SignatureView
from threefold.practice.vocabulary.plans import CopyGiven, PlanKind, SignatureMethod

CAREGIVERS = (Person.Standing.PARENT, Person.Standing.CAREGIVER)


def findings_of(
    plan: Plan,
    *,
    on: date,
    opened: Collection[Group] = (),
    known: Rows | None = None,
    reader: Reader | None = None,
) -> tuple[Finding, ...]:
    """What the practice rules say about a plan on a day, to a worker who has `opened` these groups with a reason.
    `known` as in `plans_of`; `reader` is the worker who reads it, where somebody does.
    """
    return findings_for_plan(plan_facts(plan, on=on, opened=opened, known=known, reader=reader), on=on)


def plan_facts(
    plan: Plan,
    *,
    on: date,
    opened: Collection[Group] = (),
    known: Rows | None = None,
    reader: Reader | None = None,
) -> PlanView:
    """All that the rules need to know about one plan, in a constant number of queries. `known` as in `plans_of`."""
    family = plan.family
    facts = (known or Rows(family)).facts_on(on)
    people = list(facts.people.values())
    rows = _actions(plan)
    answered = _dangers(plan)
    homes = homes_of({family.pk}, on)
    before, why = _longer(plan)
    seen = {person.pk: person_view(person, on) for person in people}
    told = telltale_parts(plan, _known_to(reader, facts.secrets), opened)
    return PlanView(
        id=plan.pk,
        kind=PlanKind(plan.kind),
        active=plan.status == Plan.Status.ACTIVE,
        starts_on=plan.starts_on,
        expires_on=plan.expires_on,
        review_on=plan.review_on,
        before_expires_on=before,
        extension_reason=why,
        actions=tuple(_action(row, seen) for row in rows),
        members=member_views(family, on, facts.people),
        caused_harm=frozenset(one.pk for danger in answered for one in danger.caregivers.all()),
        dangers=frozenset(danger.pk for danger in answered),
        threats=tuple(
            ThreatView(
                id=one.pk,
                label=label_for(reader, Surface.SCREEN, Group.MAP, one.label) if reader else one.label,
                open=one.resolved_on is None,
                dangers=frozenset(danger.pk for danger in one.dangers.all()),
            )
            for one in plan.threats.prefetch_related("dangers")
        ),
        children=tuple(seen[one.pk] for one in people if one.is_child),
        children_took_part=plan.children_took_part,
        household=plan.household_id,
        unsafe_households=frozenset(home for home, who in homes.items() if who & _children(people)),
        planned_households=_planned(family),
        signers=tuple(seen[one] for one in asked_of(plan, people, homes, frozenset(facts.kept_apart))),
        signatures=tuple(_signature(row) for row in _current(plan)),
        telltale=told.whole,
        telltale_partly=told.partly,
        telltale_of=told.gives_away,
        naming=told.naming,
        caregivers=frozenset(one.pk for one in people if one.standing in CAREGIVERS),
        unread=frozenset(danger.pk for danger in answered if _unread(danger)),
        apart=apart_in(plan, facts, on=on),
        both_ways=tuple(seen[pk] for pk in _both_ways(people, facts.kept_apart)),
    )


def _known_to(reader: Reader | None, secrets: Iterable[Secret]) -> tuple[Secret, ...]:
    """A worker to whom things are sealed must not learn from what is held up which words tell of them. Copies leave
    such words out all the same, and the social worker reads what holds them up.
    """
    knows = reader is None or reader.role in KNOWING
    return tuple(one for one in secrets if knows or one.hidden.group is Group.ADULTS)


def _unread(danger: DangerStatement) -> bool:
    """Whether the worry, or the goal that answers it, was not read with the family yet."""
    goal = getattr(danger, "goal", None)
    draft = DangerStatement.Status.DRAFT
    return danger.status == draft or (goal is not None and goal.status == draft)


def _longer(plan: Plan) -> tuple[date | None, str]:
    """The last day that stood before the present edition of a plan in force, and why it changed (rule 13)."""
    if plan.status != Plan.Status.ACTIVE or plan.finished_at is None:
        return None, ""
    kept = {row.number: row for row in plan.versions.filter(number__gte=plan.edition - 1)}
    now, before = kept.get(plan.edition), kept.get(plan.edition - 1)
    if now is None or before is None or now.at <= plan.finished_at:
        return None, ""
    day = before.content["plan"].get("expires_on")
    return (date.fromisoformat(day) if day else None), now.reason


def _actions(plan: Plan) -> Iterable[Action]:
    if hasattr(plan, "waits"):
        # Loaded by `plans_of`, with the children of each action.
        return plan.actions.all()
    rows = plan.actions.filter(removed_at=None).prefetch_related("children")
    return rows.order_by("place", "created_at", "pk")


def _dangers(plan: Plan) -> list[DangerStatement]:
    if hasattr(plan, "waits"):
        return list(linked(plan, "dangers"))
    return list(plan.dangers.select_related("goal").prefetch_related("caregivers"))


def _action(row: Action, seen: dict[UUID, PersonView]) -> ActionView:
    who = partial(_seen, seen)
    return ActionView(
        id=row.pk,
        text=row.text,
        lang=row.language,
        doer=who(row.doer_id),
        by_worker=row.doer_worker_id is not None,
        when=row.when,
        backup=who(row.backup_id),
        backup_text=row.backup_text,
        witness=who(row.witness_id),
        noticed=row.noticed_how,
        is_service=row.is_service,
        controls_now=row.controls_now,
        danger=row.danger_id,
        children=frozenset(one.pk for one in row.children.all()),
    )


def _seen(seen: dict[UUID, PersonView], person: UUID | None) -> PersonView | None:
    return None if person is None else seen[person]


def _children(people: Iterable[Person]) -> set[UUID]:
    return {one.pk for one in people if one.is_child}


def homes_of(families: Collection[UUID], on: date) -> dict[UUID, set[UUID]]:
    """Who lives where on a day, in the homes of these families."""
    found: dict[UUID, set[UUID]] = {}
    stays = Q(until__isnull=True) | Q(until__gte=on)
    for row in Residence.objects.filter(stays, household__family__in=families):
        found.setdefault(row.household_id, set()).add(row.person_id)
    return found


def _planned(family: Family) -> frozenset[UUID]:
    rows: Any = Plan.objects.filter(family=family, status__in=(Plan.Status.DRAFT, Plan.Status.ACTIVE))
    return frozenset(rows.exclude(household=None).values_list("household", flat=True))


def signers_of(plan: Plan, *, on: date, known: Rows | None = None) -> tuple[UUID, ...]:
    """The parents and caregivers who are asked for their yes, and must have a copy. `known` as in `plans_of`."""
    rows = known or Rows(plan.family)
    people = list(rows.people.values())
    return asked_of(plan, people, homes_of({plan.family_id}, on), rows.kept_apart_on(on))


def asked_of(
    plan: Plan, people: list[Person], homes: dict[UUID, set[UUID]], apart: Container[UUID]
) -> tuple[UUID, ...]:
    """Who is asked for their yes. Of somebody's own plan: they. Else those of the plan's home; never somebody from whom
    others are protected. A resource parent is asked about a plan of their own home: that of the parents' home waits
    for the parents.
    """
    asked = (*CAREGIVERS, Person.Standing.RESOURCE_PARENT)
    grown = [one for one in people if one.standing in asked and not one.deceased]
    own = {person.pk for person in plan.only_for.all()}
    if own:
        return tuple(one.pk for one in grown if one.pk in own)
    near = [one for one in grown if one.pk not in apart and one.whereabouts_known]
    here = homes.get(plan.household_id, set()) if plan.household_id else set()
    family = [one for one in near if one.standing in CAREGIVERS]
    placed = [one.pk for one in near if one.pk in here and one.standing not in CAREGIVERS]
    at_home = [one for one in family if one.pk in here]
    return (*(one.pk for one in at_home or family), *placed)


def _both_ways(people: Iterable[Person], apart: Mapping[UUID, frozenset[UUID]]) -> Iterator[UUID]:
    """Parents and caregivers under orders that go both ways."""
    for one in people:
        mutual = any(one.pk in apart.get(other, ()) for other in apart.get(one.pk, ()))
        if mutual and one.standing in CAREGIVERS and one.whereabouts_known and not one.deceased:
            yield one.pk


def _current(plan: Plan) -> Iterable[Signature]:
    """The last word of each person about the present edition."""
    rows = plan.signatures.filter(plan_version=plan.edition, person__isnull=False).order_by(
        "created_at", "pk"
    )
    return {row.person_id: row for row in rows}.values()


def _signature(row: Signature) -> SignatureView:
    assert row.person_id is not None
    return SignatureView(
        person=row.person_id,
        method=SignatureMethod(row.method),
        refused_words=row.refused_words,
        copy=CopyGiven(row.copy),
    )
