"""Plans with all that a copy needs, in a constant number of queries."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from threefold.families.linking import put_in
from threefold.families.models import Family
from threefold.mapping.rows import Rows
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Signature, Trigger

IN_ORDER = ("place", "created_at", "pk")
SAID_BY = ("said_by",)


def plans_of(family: Family, *, only: UUID | None = None, known: Rows | None = None) -> list[Plan]:
    """The family's plans, the newest first; or one of them. `known`: people and worries that are loaded already."""
    rows = Plan.objects.filter(family=family).select_related("household")
    rows = rows.annotate(waits=_waiting(action=None, trigger=None, line=None, plan=OuterRef("pk")))
    if only is not None:
        rows = rows.filter(pk=only)
    rows = rows.prefetch_related(
        Prefetch("signatures", Signature.objects.select_related("worker").order_by("created_at", "pk")),
        Prefetch("actions", _parts(Action, "action").select_related("doer_worker")),
        Prefetch("triggers", _parts(Trigger, "trigger")),
        Prefetch("lines", _parts(PlanLine, "line")),
    ).order_by("-created_at", "pk")
    found = list(rows)
    _link(found, known or Rows(family))
    return found


def _link(found: list[Plan], known: Rows) -> None:
    people = known.people
    actions = [row for plan in found for row in plan.actions.all()]
    put_in(found, people, "only_for")
    put_in(found, known.answered, "dangers")
    put_in((row for plan in found for row in plan.signatures.all()), people, one=("person",))
    put_in(actions, people, "chosen", "children", one=(*SAID_BY, "doer", "backup", "witness"))
    put_in(actions, known.answered, one=("danger",))
    put_in((row for plan in found for row in plan.triggers.all()), people, "chosen", "people", one=SAID_BY)
    put_in((row for plan in found for row in plan.lines.all()), people, "chosen", one=SAID_BY)


def _parts(kind: type[Any], link: str) -> QuerySet[Any]:
    waits = _waiting(**{link: OuterRef("pk")})
    rows: QuerySet[Any] = kind._default_manager.filter(removed_at=None).annotate(waits=waits)
    return rows.order_by(*IN_ORDER)


def _waiting(**about: object) -> Exists:
    return Exists(LateWording.objects.filter(settled_at=None, **about))
