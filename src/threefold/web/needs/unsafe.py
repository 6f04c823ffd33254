"""A child said that they are not safe: it stands first, for the worker and the supervisor, the same day and until it is
written down what was done. Taken back, it stays until a supervisor has read why.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.toolkit.models import FilledTool
from threefold.toolkit.prompts.child import END
from threefold.toolkit.voice.alarms import taken_back, waiting
from threefold.toolkit.voice.models import AlarmNote
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.needs.links import link
from threefold.web.needs.words import people_on
from threefold.web.phrases import days_since

# How long the workers of the family read on their first page that it was answered.
SHOWN = timedelta(days=7)


def needs(desk: Desk) -> Iterator[Need]:
    """One for each tool in which a child said so. Whoever only facilitates is told nothing that a child said."""
    families = desk.seeing(Group.CHILD_VOICE, mine=False)
    yield from _raised(desk, waiting(families))
    yield from _taken_back(desk, list(taken_back(families)))
    yield from _written(desk)


def _raised(desk: Desk, rows: list[FilledTool]) -> Iterator[Need]:
    names = _names(desk, rows)
    writers = Worker.objects.filter(pk__in={row.author_of(END.key) for row in rows})
    by = {one.pk: one.name for one in writers} if rows else {}
    for row in rows:
        said_on = day_of(row.created_at)
        told = _told(desk, row, names) | {"worker": by.get(row.author_of(END.key), "")}
        yield Need(
            what=_("%(child)s of the %(name)s family is not safe") % told
            if told["child"]
            else _("A child of the %(name)s family is not safe") % told,
            why=_(
                "%(worker)s wrote it down %(ago)s: the child said so. It stays until somebody writes what was done."
            )
            % (told | {"ago": days_since(said_on, desk.on)}),
            href=_page(desk, row),
            action=_("Read it, and write what was done"),
            day=said_on,
            late=said_on < desk.on,
            first=True,
            family=row.family_id,
            parts=_family(desk, row.family_id),
            open=True,
            brief=_("A child is not safe"),
            since=_("said %(ago)s") % {"ago": days_since(said_on, desk.on)},
        )  # fmt: skip


def _taken_back(desk: Desk, notes: list[AlarmNote]) -> Iterator[Need]:
    names = _names(desk, [one.filled for one in notes])
    for one in notes:
        on = day_of(one.at)
        told = _told(desk, one.filled, names) | {"worker": one.by.name, "ago": days_since(on, desk.on)}
        yield Need(
            what=_("%(worker)s took back that %(child)s of the %(name)s family is not safe") % told
            if told["child"]
            else _("%(worker)s took back that a child of the %(name)s family is not safe") % told,
            why=_("Taken back %(ago)s. It stays here until a supervisor has read why.") % told,
            href=_page(desk, one.filled),
            action=_("Read why"),
            day=on,
            late=on < desk.on,
            first=True,
            family=one.family_id,
            parts=_family(desk, one.family_id),
            open=True,
            brief=_("An alarm was taken back"),
            since=_("taken back %(ago)s") % told,
        )


def _written(desk: Desk) -> Iterator[Need]:
    """For a week, before the family's own workers: what a supervisor wrote."""
    since = desk.at - SHOWN
    rows = AlarmNote.objects.filter(
        Q(kind=AlarmNote.Kind.ANSWERED, at__gt=since) | Q(looked_at__gt=since),
        family__in=set() if desk.looks_on else desk.seeing(Group.CHILD_VOICE),
    )
    notes = list(rows.select_related("filled__person", "by", "looked_by").order_by("at", "pk"))
    names = _names(desk, [one.filled for one in notes])
    for one in notes:
        writer = one.looked_by or one.by
        if writer.pk == desk.worker.pk:
            continue
        told = _told(desk, one.filled, names) | {"worker": writer.name}
        yield Need(
            what=_("%(worker)s read why an alarm of the %(name)s family was taken back") % told
            if one.looked_by
            else _("%(worker)s wrote what was done for a child of the %(name)s family who was not safe")
            % told,
            why=_("It stands on the tool’s page. The child hears it from you, if nobody has told them."),
            href=link(one.family_id, "web:filled_tool", filled=one.filled_id),
            action=_("Read it"),
            family=one.family_id,
            brief=_("Your supervisor wrote about an alarm"),
        )


def _names(desk: Desk, rows: Iterable[FilledTool]) -> dict[UUID, str]:
    people = people_on(desk, (row.person for row in rows if row.person), Group.CHILD_VOICE)
    return {one.id: one.name for one in people}


def _told(desk: Desk, row: FilledTool, names: dict[UUID, str]) -> dict[str, str]:
    child = names.get(row.person_id, "") if row.person_id else ""
    return {"name": desk.name_of(row.family_id), "child": child}


def _page(desk: Desk, row: FilledTool) -> str:
    """Where this worker writes to it: a supervisor on a page of its own, the family's workers in the tool."""
    looks = desk.families[row.family_id].role is Role.SUPERVISOR
    return link(row.family_id, "web:answer_alarm" if looks else "web:filled_tool", filled=row.pk)


def _family(desk: Desk, family: UUID) -> tuple[Part, ...]:
    told = {"name": desk.name_of(family)}
    return (Part(what=_("The %(name)s family") % told, href=reverse("web:family", args=[family])),)
