"""A worker's own print of a filled tool: every sheet that this worker may have. Copies for others are made at the
copies desk, one for each person.
"""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.printing.paper import Paper
from threefold.printing.pdf import Unprintable
from threefold.toolkit.copies import FilledCopy, filled_tools
from threefold.toolkit.papers.filled import Sheet, filled_paper
from threefold.web.desk.making import bytes_of
from threefold.web.papers.files import as_file


@require_safe
def filled_tool_pdf(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """As PDF, to look at and print."""
    return _printed(request, family, filled, Surface.PRINT)


@require_safe
def filled_tool_word(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """As a Word file."""
    return _printed(request, family, filled, Surface.WORD)


def _printed(request: HttpRequest, family: UUID, filled: UUID, surface: Surface) -> HttpResponse:
    opened = open_family(request, family, Group.CHILD_VOICE, surface)
    reader = replace(opened.reader, language=_language())
    copy = next(iter(filled_tools(opened.family, reader, surface, filled=filled)), None)
    if copy is None:
        raise Http404
    paper = _paper(request, opened, copy, surface)
    try:
        made, _digest = bytes_of(paper, surface)
    except Unprintable:
        messages.error(request, _("This machine cannot make a PDF. The Word copy works."))
        return redirect("web:family", family=family)
    return as_file(made, surface, slugify(f"{copy.tool} {paper.day.isoformat()}"))


def _paper(request: HttpRequest, opened: Opened, copy: FilledCopy, surface: Surface) -> Paper:
    people = people_of(opened.family).values()
    sheet = Sheet(
        whose=_("%(name)s’s own copy") % {"name": opened.worker.name},
        day=day_of(now()),
        county=opened.family.agency.name,
        language=_language(),
        names=names_for(people, opened.reader, surface),
        large=request.GET.get("large") == "yes",
        whole=True,
    )
    return filled_paper(copy, sheet)


def _language() -> str:
    return (get_language() or "en")[:2]
