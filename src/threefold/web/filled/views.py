"""Pages: the tools of a family, and one of them as it is read."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from threefold.core.clock import today
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience, decide
from threefold.families.access import Opened, open_family
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.families.models import Person
from threefold.families.page import family_page
from threefold.library.guides import is_too_young
from threefold.toolkit.copies import FilledCopy, rows_of
from threefold.toolkit.copies import filled_tools as copies_of
from threefold.toolkit.models import ChildDraft
from threefold.toolkit.registry import tool_of
from threefold.toolkit.sitting.copies import readers_said
from threefold.toolkit.voice.exceptions import exceptions_of
from threefold.web.filled.alarm import alarm_page
from threefold.web.filled.chosen import chosen_of, given_of, safety_of
from threefold.web.filled.compare import compared, open_to
from threefold.web.filled.finding import FindForm
from threefold.web.filled.giving import given_up
from threefold.web.filled.kept import between, note_kept
from threefold.web.filled.listing import entries_of, names_of_workers, series_of
from threefold.web.filled.onward import onward_page, still_there
from threefold.web.filled.passing import hold_page
from threefold.web.filled.reading import About, sheets_of
from threefold.web.filled.shelf import shelf
from threefold.web.filled.work import Work, work_on


def filled_tools(request: HttpRequest, family: UUID) -> HttpResponse:
    """What is begun and what stands, of whom and by whom; what to begin; with a query, the same tool over time."""
    opened = open_family(request, family, Group.CHILD_VOICE)
    rows = rows_of(opened.family)
    copies = copies_of(opened.family, opened.reader, Surface.SCREEN, known=rows)
    people = list(people_of(opened.family).values())
    names = names_for(people, opened.reader, Surface.SCREEN)
    known = entries_of(copies, names)
    entries = [one for one in known if one.withdrawn_on is None]
    context = family_page(opened, "tools") | {"may_write": opened.may_write(Group.CHILD_VOICE)}
    series = series_of(entries)
    if "compare" in request.GET:
        mine, of = open_to(rows, opened.reader), request.GET.get("of", "")
        which = compared(copies, entries, mine, names, request.GET["compare"], of)
        if which is None:
            raise Http404
        return render(request, "web/filled/compare.html", context | {"compared": which})
    lists = {
        "begun": [one for one in entries if not one.finished],
        "finished": [one for one in entries if one.finished],
        "withdrawn": [one for one in known if one.withdrawn_on is not None],
        "series": series,
        "shelf": shelf(),
        "form": FindForm(),
        "child_can": _a_child_can(people),
    }
    return render(request, "web/filled/list.html", context | lists)


def _a_child_can(people: Iterable[Person]) -> bool:
    """Whether some child of the family is old enough for the tool of a child's own words."""
    children = (one for one in people if one.is_child and not one.deceased)
    born = (one.born_on for one in children if one.birth_known != Person.BirthKnown.UNBORN)
    return any(not is_too_young(one, today()) for one in born)


def filled_tool(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """One version as it stands: each sheet that is for this reader, its versions, and who may see what."""
    opened = open_family(request, family, Group.CHILD_VOICE)
    copies = copies_of(opened.family, opened.reader, Surface.SCREEN)
    copy = next((one for one in copies if one.id == filled), None)
    if copy is None:
        raise Http404
    note_kept(work_on(opened, filled), copy)
    page = reading_page(opened, copy, copies) | onward_page(opened, copy)
    return render(request, "web/filled/read.html", page)


def reading_page(opened: Opened, copy: FilledCopy, copies: tuple[FilledCopy, ...]) -> dict[str, Any]:
    """What the page of one version needs."""
    names = names_for(list(people_of(opened.family).values()), opened.reader, Surface.SCREEN)
    versions = [one for one in copies if one.root == copy.root]
    by = names_of_workers(pk for one in versions for pk in (one.written_by, one.withdrawn_by) if pk)
    work = work_on(opened, copy.id)
    return family_page(opened, "tools") | {
        "copy": copy,
        "tool": tool_of(copy.tool),
        "of": names.get(copy.person, "") if copy.person else "",
        "sheets": sheets_of(copy, names, get_language() or "en", _about(work, copy, versions, names)),
        "versions": [(one, by.get(one.written_by, "")) for one in versions],
        "by": by.get(copy.written_by, ""),
        "withdrawn_by": by.get(copy.withdrawn_by, "") if copy.withdrawn_by else "",
        "newest": versions[0].id,
        **alarm_page(opened, work),
        "between": between(work),
        "unprepared": _unprepared(opened, versions),
        "left": copy.withdrawn_at is None and not copy.later and bool(given_up(work)),
        "open_sitting": copy.withdrawn_at is not None
        and opened.may_write(Group.CHILD_VOICE)
        and ChildDraft.objects.filter(filled=copy.id, worker=opened.worker, open=True).exists(),
        "may_write": copy.withdrawn_at is None and opened.may_write(Group.CHILD_VOICE),
        "goes_out": any(one.is_sheet or one.audience != Audience.STAFF for one in work.tool.sections),
        "still_there": still_there(opened, copy, names) if copy.id == versions[0].id else [],
        **hold_page(work),
        "advice": work.advice if copy.withdrawn_at is None and not copy.later else (),
    }


def _unprepared(opened: Opened, versions: list[FilledCopy]) -> list[str]:
    """Why the screen was handed over before all was prepared, for who reads the workers' notes."""
    rows = ChildDraft.objects.filter(filled__in=[one.id for one in versions]).exclude(unprepared="")
    return [one.unprepared for one in rows if decide(opened.reader, one.why_piece(), Surface.SCREEN).shown]


def _about(work: Work, copy: FilledCopy, versions: list[FilledCopy], names: dict[UUID, str]) -> About:
    opened = work.opened
    tapped = readers_said(opened.family, opened.reader, Surface.SCREEN, [one.id for one in versions])
    return About(
        chosen=chosen_of(work.choices.values(), names),
        safety=safety_of(exceptions_of(copy.root, opened.reader, Surface.SCREEN), names),
        tapped=tapped if copy.withdrawn_at is None else {},
        given=given_of(work.said, opened.reader),
        goes_to=work.goes_to if copy.withdrawn_at is None and not copy.later else {},
    )
