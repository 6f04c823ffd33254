"""A child's sheet before a worker who may write: what the pages on who may see it begin with."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from threefold.disclosure.groups import Group
from threefold.families.answering import writing
from threefold.toolkit.definition import Section
from threefold.toolkit.voice.apart import readers_of
from threefold.web.filled.chosen import Askable, askable
from threefold.web.filled.work import Work, work_on


@dataclass(frozen=True, kw_only=True)
class OfSheet:
    """The tool, the sheet, and whom the child can be asked about."""

    work: Work
    section: Section
    known: Askable


def of_a_sheet(page: Callable[[HttpRequest, OfSheet], HttpResponse]) -> Callable[..., HttpResponse]:
    """The page of one sheet. Of what was withdrawn nothing is asked any more: it is read."""

    @wraps(page)
    def view(request: HttpRequest, family: UUID, filled: UUID, sheet: str) -> HttpResponse:
        work = work_on(writing(request, family, Group.CHILD_VOICE), filled)
        section = sheet_before(work, sheet)
        if work.row.withdrawn_at is not None and request.method != "POST":
            return redirect("web:filled_tool", family=family, filled=filled)
        known = askable(work.opened.family, work.names, lambda people: may_go_to(work, section, people))
        return page(request, OfSheet(work=work, section=section, known=known))

    return view


def sheet_before(work: Work, key: str) -> Section:
    """A child's sheet that this worker may read.

    Raises:
        Http404: there is none of this name.
    """
    section = next((one for one in work.sections if one.key == key and one.is_sheet), None)
    if section is None:
        raise Http404
    return section


def may_go_to(work: Work, section: Section, people: frozenset[UUID]) -> frozenset[UUID]:
    """Of these people, those whom the sheet and what it shows can go to at all, were they all chosen."""
    everybody = {one.key: people for one in work.tool.sections if one.is_sheet}
    return readers_of(work.tool, section, work.versions, everybody)
