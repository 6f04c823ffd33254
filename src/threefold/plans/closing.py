"""What stands in the way of closing a family's file: goals, plans, the network, afterwards (rules 16, 21, 50).

It stands here because plans are the last thing that a file waits for; goals are asked of `mapping`.
"""

from datetime import date
from uuid import UUID

from django.urls import reverse

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family, Person
from threefold.families.seeing import person_view
from threefold.mapping.closing import drafts_at_closing, goals_at_closing, worries_of
from threefold.plans.copies import Holding
from threefold.plans.models import Plan
from threefold.practice.findings import Finding, Subject
from threefold.practice.rules.checks import findings_for_closing
from threefold.practice.rules.facts.plans import ClosingView
from threefold.practice.vocabulary.plans import PlanKind
from threefold.practice.words import Words


def before_closing(family: Family, on: date, reader: Reader | None = None) -> tuple[Finding, ...]:
    """What the rules say about closing this family's file on a day, to whoever reads it."""
    return findings_for_closing(closing_view(family, on, reader))


def closing_view(family: Family, on: date, reader: Reader | None = None) -> ClosingView:
    """All that the rules ask about, in a constant number of queries."""
    goals, without_network = goals_at_closing(family)
    plans = list(Plan.objects.filter(family=family).in_force(on))
    children = Person.objects.filter(family=family, standing=Person.Standing.CHILD, deceased=False)
    born = children.exclude(birth_known=Person.BirthKnown.UNBORN).order_by("created_at", "pk")
    return ClosingView(
        on=on,
        goals=goals,
        goals_without_network=without_network,
        active_plans=frozenset(row.pk for row in plans if row.kind != PlanKind.AFTERCARE),
        plan_names={row.pk: _called(row, reader) for row in plans},
        children=tuple(person_view(row, on) for row in born),
        seen_alone=frozenset(row.pk for row in family.seen_alone.all()),
        network_met_on=family.network_met_on,
        aftercare=any(row.kind == PlanKind.AFTERCARE for row in plans),
        drafts=drafts_at_closing(family, reader),
    )


def _called(row: Plan, reader: Reader | None) -> Words:
    """The kind of plan, with its title as the reader may have it."""
    kind = PlanKind(row.kind).label
    title = Holding(plan=row, reader=reader, surface=Surface.SCREEN).title if reader else ""
    return Words("{kind}, “{title}”", "{kind}, «{title}»").filled(kind=kind, title=title) if title else kind


def ways(family: Family, subjects: frozenset[Subject]) -> dict[Subject, str]:
    """The plans in the way, and the worries whose drafts or goals are, each with its page."""
    plans = Plan.objects.filter(family=family, pk__in=_ids(subjects)).values_list("pk", flat=True)
    found: dict[Subject, str] = {pk: reverse("plans:plan", args=[family.pk, pk]) for pk in plans}
    for subject, danger in worries_of(family, _ids(subjects)).items():
        found[subject] = reverse("mapping:pair", args=[family.pk, danger])
    return found


def _ids(subjects: frozenset[Subject]) -> frozenset[UUID]:
    return frozenset(one for one in subjects if isinstance(one, UUID))
