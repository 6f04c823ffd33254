"""Plans with all that a copy needs, in a constant number of queries."""

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from threefold.families.models import Family
from threefold.mapping.models import DangerStatement
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Signature, Trigger

IN_ORDER = ("place", "created_at", "pk")


def plans_of(family: Family) -> QuerySet[Plan]:
    """The family's plans, those that count now first, the newest first."""
    rows = Plan.objects.filter(family=family).select_related("household")
    rows = rows.annotate(waits=_waiting(action=None, trigger=None, line=None, plan=OuterRef("pk")))
    return rows.prefetch_related(
        "only_for",
        Prefetch(
            "signatures", Signature.objects.select_related("person", "worker").order_by("created_at", "pk")
        ),
        Prefetch("actions", _actions()),
        Prefetch("triggers", _triggers()),
        Prefetch("lines", _lines()),
        Prefetch("dangers", dangers()),
    ).order_by("-created_at", "pk")


def dangers() -> QuerySet[DangerStatement]:
    """Danger statements with their goals, as `disclosure` asks about them."""
    rows = DangerStatement.objects.select_related("said_by", "goal", "goal__said_by")
    return rows.prefetch_related("chosen", "caregivers", "goal__chosen").order_by("place", "created_at", "pk")


def _actions() -> QuerySet[Action]:
    rows = Action.objects.filter(removed_at=None).annotate(waits=_waiting(action=OuterRef("pk")))
    rows = rows.select_related("said_by", "doer", "doer_worker", "backup", "witness", "danger__said_by")
    return rows.prefetch_related("chosen", "children", "danger__chosen").order_by(*IN_ORDER)


def _triggers() -> QuerySet[Trigger]:
    rows = Trigger.objects.filter(removed_at=None).annotate(waits=_waiting(trigger=OuterRef("pk")))
    return rows.select_related("said_by").prefetch_related("chosen", "people").order_by(*IN_ORDER)


def _lines() -> QuerySet[PlanLine]:
    rows = PlanLine.objects.filter(removed_at=None).annotate(waits=_waiting(line=OuterRef("pk")))
    return rows.select_related("said_by").prefetch_related("chosen").order_by(*IN_ORDER)


def _waiting(**about: object) -> Exists:
    return Exists(LateWording.objects.filter(settled_at=None, **about))
