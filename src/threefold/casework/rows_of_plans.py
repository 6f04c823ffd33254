"""Safety plans, what people do in them, and how their days went."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Subquery

from threefold.accounts.models import Agency
from threefold.casework import ids
from threefold.casework.people import NATURAL, PARENTS, owner
from threefold.casework.rows_of_cases import STRETCH, Row
from threefold.casework.rows_of_maps import _day
from threefold.core.clock import day_of
from threefold.families.models import HandedOver
from threefold.plans.models import Action, LogEntry, Plan, Signature
from threefold.practice.vocabulary.plans import CopyGiven, LogOutcome, PlanKind, SignatureMethod


def case_plans(agency: Agency) -> Iterator[Row]:
    """A plan begins when it was put in force, or on its first day if that is later; a draft has not begun."""
    said_yes = Signature.objects.filter(plan=OuterRef("pk")).exclude(method=str(SignatureMethod.REFUSED))
    copied = Signature.objects.filter(
        plan=OuterRef("pk"), copy=str(CopyGiven.GIVEN), person__isnull=False, copy_given_on__isnull=False
    )
    handed = HandedOver.objects.filter(subject=OuterRef("pk"), outcome=HandedOver.Outcome.GIVEN)
    found = Plan.objects.filter(agency=agency, kind__in=[str(one) for one in PlanKind]).order_by("pk")
    found = found.annotate(
        parent=Exists(said_yes.filter(person__standing__in=PARENTS)),
        network=Exists(said_yes.filter(person__standing__in=NATURAL)),
        copied=Subquery(copied.order_by("copy_given_on").values("copy_given_on")[:1]),
        handed=Subquery(handed.order_by("at").values("at")[:1]),
    )
    names = (
        "pk", "family", "kind", "finished_at", "starts_on", "expires_on", "ended_on", "parent", "network", "copied",
        "handed",
    )  # fmt: skip
    for pk, family, kind, finished, starts, until, ended, parent, network, own, given in found.values_list(
        *names
    ).iterator(STRETCH):
        in_force = day_of(finished) if finished else None
        began = max(in_force, starts or in_force) if in_force else None
        shared = min((one for one in (own, _day(given)) if one), default=None)
        yield ids.row(pk), ids.case(family), kind, began, until, ended, parent, network, shared


def plan_actions(agency: Agency) -> Iterator[Row]:
    """Described: somebody is named, and when; a service alone is not."""
    names = (
        "pk", "plan", "family", "doer", "doer__standing", "doer_worker", "danger", "when", "time_order", "is_service",
        "controls_now", "ends_on", "removed_at",
    )  # fmt: skip
    found = Action.objects.filter(agency=agency).order_by("pk").values_list(*names)
    for (
        pk,
        plan,
        family,
        doer,
        standing,
        worker,
        danger,
        when,
        hour,
        service,
        now,
        ends,
        gone,
    ) in found.iterator(STRETCH):
        told = bool(when.strip()) or hour is not None
        described = bool(doer or worker) and told and (now or not service)
        yield (
            ids.row(pk), ids.row(plan), ids.case(family), owner(standing, worker), ids.person(doer), ids.row(danger),
            described, ends, _day(gone),
        )  # fmt: skip


def plan_log(agency: Agency) -> Iterator[Row]:
    """Entries that stand."""
    names = ("pk", "family", "plan", "action", "day", "outcome")
    found = LogEntry.objects.filter(
        agency=agency, removed_at=None, outcome__in=[str(one) for one in LogOutcome]
    )
    for pk, family, plan, action, day, outcome in found.order_by("pk").values_list(*names).iterator(STRETCH):
        yield ids.row(pk), ids.case(family), ids.row(plan), ids.row(action), day, outcome
