"""Plans with all that a copy needs, in a constant number of queries."""

from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from threefold.families.models import Family, Person
from threefold.mapping.models import DangerStatement
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Signature, Trigger

IN_ORDER = ("place", "created_at", "pk")


def plans_of(family: Family, *, only: UUID | None = None) -> list[Plan]:
    """The family's plans, the newest first; or one of them."""
    rows = Plan.objects.filter(family=family).select_related("household")
    rows = rows.annotate(waits=_waiting(action=None, trigger=None, line=None, plan=OuterRef("pk")))
    if only is not None:
        rows = rows.filter(pk=only)
    rows = rows.prefetch_related(
        "only_for",
        Prefetch("signatures", Signature.objects.select_related("worker").order_by("created_at", "pk")),
        Prefetch("actions", _actions()),
        Prefetch("triggers", _triggers()),
        Prefetch("lines", _lines()),
        Prefetch("dangers", dangers()),
    ).order_by("-created_at", "pk")
    found, people = list(rows), people_of(family)
    for plan in found:
        _name(plan, people)
    return found


def people_of(family: Family) -> dict[UUID, Person]:
    """Everybody of the family, loaded once: joining them to each row that names them costs more."""
    return {person.pk: person for person in Person.objects.filter(family=family)}


def name_people(row: models.Model, people: dict[UUID, Person], *fields: str) -> None:
    """Put the people whom these fields name into a row."""
    for field in fields:
        pk = getattr(row, f"{field}_id")
        if pk is not None:
            setattr(row, field, people[pk])


def dangers() -> QuerySet[DangerStatement]:
    """Danger statements with their goals, as `disclosure` asks about them; the caller names their people."""
    rows = DangerStatement.objects.select_related("goal")
    return rows.prefetch_related(chosen(), chosen("goal__chosen")).order_by("place", "created_at", "pk")


def chosen(lookup: str = "chosen") -> "Prefetch[str]":
    """For whom words were chosen: ids are enough to decide."""
    return Prefetch(lookup, Person.objects.only("pk"))


def name_danger(danger: DangerStatement | None, people: dict[UUID, Person]) -> None:
    """Put the people whom a worry and its goal name into them."""
    if danger is not None:
        name_people(danger, people, "said_by")
        goal = getattr(danger, "goal", None)
        if goal is not None:
            name_people(goal, people, "said_by")


def _name(plan: Plan, people: dict[UUID, Person]) -> None:
    for signature in plan.signatures.all():
        name_people(signature, people, "person")
    for action in plan.actions.all():
        name_people(action, people, "said_by", "doer", "backup", "witness")
        name_danger(action.danger, people)
    for part in (*plan.triggers.all(), *plan.lines.all()):
        name_people(part, people, "said_by")
    for danger in plan.dangers.all():
        name_danger(danger, people)


def _actions() -> QuerySet[Action]:
    rows = Action.objects.filter(removed_at=None).annotate(waits=_waiting(action=OuterRef("pk")))
    rows = rows.select_related("doer_worker")
    return rows.prefetch_related(chosen(), "children", Prefetch("danger", dangers())).order_by(*IN_ORDER)


def _triggers() -> QuerySet[Trigger]:
    rows = Trigger.objects.filter(removed_at=None).annotate(waits=_waiting(trigger=OuterRef("pk")))
    return rows.prefetch_related(chosen(), "people").order_by(*IN_ORDER)


def _lines() -> QuerySet[PlanLine]:
    rows = PlanLine.objects.filter(removed_at=None).annotate(waits=_waiting(line=OuterRef("pk")))
    return rows.prefetch_related(chosen()).order_by(*IN_ORDER)


def _waiting(**about: object) -> Exists:
    return Exists(LateWording.objects.filter(settled_at=None, **about))
