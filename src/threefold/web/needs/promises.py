"""What people promised: what a worker does in a plan, next steps of the family's own people, undertakings that no
plan holds, and plans of which nobody has told how they go.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import MapItem
from threefold.networks.models import Member
from threefold.plans.models import Action, LogEntry, Plan, Trigger
from threefold.practice.clock_kinds import ClockName
from threefold.practice.vocabulary.plans import PlanKind
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand, people_on
from threefold.web.phrases import listed, plain_day


def needs(desk: Desk) -> Iterator[Need]:
    """First what is the worker's own to keep, then what to ask others about."""
    plans = list(Plan.objects.in_force(desk.on).filter(family__in=desk.seeing(Group.PLAN)).order_by("pk"))
    told = _last_told(plans)
    yield from _own(desk)
    yield from _steps_of_people(desk)
    yield from _in_no_plan(desk)
    yield from _quiet(desk, plans, told)


def _last_told(plans: Iterable[Plan]) -> dict[UUID, date]:
    rows = LogEntry.objects.filter(plan__in=[one.pk for one in plans], removed_at__isnull=True)
    found: dict[UUID, date] = dict(rows.values_list("plan").annotate(Max("day")))
    return found


def _own(desk: Desk) -> Iterator[Need]:
    """What the worker took on in a plan in force, until its log tells of it this week; what colleagues did, where
    somebody looks on.
    """
    families = desk.seeing(Group.PLAN, mine=False)
    plans = Plan.objects.in_force(desk.on).filter(family__in=families)
    rows = Action.objects.filter(desk.whose("doer_worker"), plan__in=plans, removed_at__isnull=True)
    rows = rows.filter(Q(starts_on__isnull=True) | Q(starts_on__lte=desk.until))
    rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=desk.on))
    rows = rows.select_related("plan", "said_by", "doer_worker")
    found = list(
        rows.prefetch_related("chosen", "plan__only_for", "plan__signatures").order_by("place", "pk")
    )
    lately = LogEntry.objects.filter(
        action__in=[one.pk for one in found], removed_at__isnull=True, day__gt=desk.on - timedelta(days=7)
    )
    kept = set(lately.values_list("action", flat=True))
    for row in found:
        if row.pk not in kept:
            yield _taken_on(desk, row)


def _taken_on(desk: Desk, row: Action) -> Need:
    shown, mine = may_stand(desk, row.family_id, row.piece()), desk.is_mine(row.doer_worker_id)
    return Need(
        what=row.in_language(desk.worker.language) if shown else _unsaid(mine),
        why=_who_said_so(desk, row, row.when if shown else ""),
        href=link(row.family_id, "plans:plan", plan=row.plan_id) + f"#part-{row.pk}",
        action=_("Open what you do") if mine else _("Open the safety plan"),
        family=row.family_id,
        brief=_("You promised something") if mine else _("A promise to ask about"),
    )


def _unsaid(mine: bool) -> str:
    """For words that may not stand here."""
    return _("Something you do in a safety plan") if mine else _("Something a worker does in a safety plan")


def _who_said_so(desk: Desk, row: Action, when: str) -> str:
    who = row.doer_worker.name if row.doer_worker else ""
    told = {"name": desk.name_of(row.family_id), "worker": who, "when": when}
    if desk.is_mine(row.doer_worker_id):
        return (
            _("You said so in the %(name)s family’s safety plan: %(when)s.") % told
            if when
            else _("You said so in the %(name)s family’s safety plan.") % told
        )
    return (
        _("%(worker)s said so in the %(name)s family’s safety plan: %(when)s.") % told
        if when
        else _("%(worker)s said so in the %(name)s family’s safety plan.") % told
    )


def _steps_of_people(desk: Desk) -> Iterator[Need]:
    """Next steps that somebody of the family or its circle took on, and that are due: ask how it went."""
    rows = MapItem.objects.filter(
        family__in=desk.writing(Group.MAP), owner__isnull=False, done_on__isnull=True, removed_at__isnull=True
    )
    rows = rows.filter(due_on__lte=desk.on).select_related("owner", "said_by").prefetch_related("chosen")
    due = list(rows.order_by("due_on", "pk"))
    names = {one.id: one.name for one in people_on(desk, (row.owner for row in due if row.owner), Group.MAP)}
    for row in due:
        if row.owner_id not in names:
            continue
        shown = may_stand(desk, row.family_id, row.piece())
        words = row.in_language(desk.worker.language)
        said = {"person": names[row.owner_id], "name": desk.name_of(row.family_id)}
        yield Need(
            what=_("Ask %(person)s how it went") % said,
            why=_("%(person)s took it on: “%(words)s”") % {**said, "words": words}
            if shown
            else _("%(person)s of the %(name)s family took on a next step.") % said,
            href=link(row.family_id, "mapping:item", "mapping:map", item=row.pk),
            action=_("Write down what came of it"),
            day=row.due_on if row.due_on == desk.on else None,
            family=row.family_id,
            brief=_("A promise to ask about"),
        )


def _in_no_plan(desk: Desk) -> Iterator[Need]:
    """People of the circle who agreed to something, and have no part in a plan that is written or in force."""
    families = desk.writing(Group.NETWORK) & desk.writing(Group.PLAN)
    rows = Member.objects.filter(family__in=families, active=True, undertakings__ended_on__isnull=True)
    rows = rows.filter(undertakings__isnull=False).select_related("person").distinct()
    promised = list(rows.order_by("created_at", "pk"))
    busy = _in_a_plan(desk, promised)
    idle = {one.person_id: one for one in promised if one.person_id not in busy}
    waiting: dict[UUID, list[Part]] = {}
    for one in people_on(desk, (row.person for row in idle.values()), Group.NETWORK):
        page = link(one.family, "networks:member", "networks:circle", member=idle[one.id].pk)
        waiting.setdefault(one.family, []).append(Part(what=one.name, href=page))
    for family, parts in waiting.items():
        names = listed([one.what for one in parts])
        yield Need(
            what=_("What %(people)s promised is in no plan yet") % {"people": names},
            why=_(
                "They agreed to help the %(name)s family. In a plan everybody knows what, when, and who steps in."
            )
            % {"name": desk.name_of(family)},
            href=link(family, "plans:plans"),
            action=_("Put it into a plan"),
            family=family,
            brief=_("A promise is in no plan"),
            parts=tuple(parts) if len(parts) > 1 else (),
            open=True,
        )


def _in_a_plan(desk: Desk, members: list[Member]) -> set[UUID]:
    """Who of these people does, sees or steps in for something of their family's plans, written or in force."""
    if not members:
        return set()
    people = [one.person_id for one in members]
    # Of these families only: a county's plans are many.
    plans = Plan.objects.filter(family__in={one.family_id for one in members})
    plans = plans.filter(Q(status=Plan.Status.DRAFT) | Q(pk__in=plans.in_force(desk.on)))
    rows = Action.objects.filter(plan__in=plans, removed_at__isnull=True)
    rows = rows.filter(Q(doer__in=people) | Q(backup__in=people) | Q(witness__in=people))
    found = {pk for row in rows.values_list("doer", "backup", "witness") for pk in row if pk}
    signs = Trigger.objects.filter(plan__in=plans, removed_at__isnull=True, people__in=people)
    return found | set(signs.values_list("people", flat=True))


def _quiet(desk: Desk, plans: Iterable[Plan], told: dict[UUID, date]) -> Iterator[Need]:
    """Plans in force of which nobody has told for as long as the county says. Where people look at it together this
    week, or it ends, that need is enough.
    """
    mine = desk.writing(Group.PLAN)
    for row in plans:
        begun = row.starts_on or desk.on
        if row.kind == PlanKind.AFTERCARE or row.family_id not in mine:
            continue
        last = max(told.get(row.pk, begun), begun)
        due = last + timedelta(days=desk.lengths.of(ClockName.PLAN_NEWS, begun))
        near = [day for day in (row.review_on, row.expires_on) if day and desk.on <= day <= desk.until]
        if due > desk.on or near:
            continue
        name = {"name": desk.name_of(row.family_id), "day": plain_day(last)}
        yield Need(
            what=_("Ask how the %(name)s family’s safety plan goes") % name,
            why=_("The newest word about it is of %(day)s.") % name
            if row.pk in told
            else _("It holds since %(day)s, and nobody has told yet how it goes.") % name,
            href=link(row.family_id, "plans:log", plan=row.pk),
            action=_("Write down what you hear"),
            day=due if due == desk.on else None,
            family=row.family_id,
            brief=_("Ask how the plan goes"),
        )
