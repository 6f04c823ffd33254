"""Page: one tool with its guide, a sample, and the families for whom it can be begun."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from threefold.accounts.models import Worker
from threefold.audit.recording import record_reads
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.toolkit.answers import is_asked, is_empty
from threefold.toolkit.copies import AnswerCopy, SheetCopy
from threefold.toolkit.definition import Section, Tool
from threefold.toolkit.registry import kept_with
from threefold.web.filled.guide import guide_of
from threefold.web.filled.kinds import here
from threefold.web.filled.reading import ReadSheet, sheet_of
from threefold.web.filled.shelf import on_shelf
from threefold.web.filled.work import tool_named
from threefold.web.needs.desk import desk_of


def toolkit_tool(request: HttpRequest, tool: str) -> HttpResponse:
    """One tool."""
    found = tool_named(tool)
    context = {
        "nav": "toolkit",
        "tool": on_shelf(found),
        "credit": found.credit,
        "guide": guide_of(found, get_language() or "en"),
        "sample": _sample(found),
        "families": families_to_write_for(request, Group.CHILD_VOICE),
    }
    return render(request, "web/filled/toolkit_tool.html", context)


def families_to_write_for(request: HttpRequest, group: Group) -> list[tuple[Any, str]]:
    """The families in which this worker may write something of a group, by name. That their names were read is written
    down.
    """
    worker, at = request.user, now()
    assert isinstance(worker, Worker)
    desk = desk_of(worker, at=at)
    mine = {pk: desk.families[pk] for pk in desk.writing(group)}
    record_reads(by=worker, at=at, group=Group.HEADER, surface=Surface.SCREEN, families=mine, quoted={})
    return sorted(((pk, desk.name_of(pk)) for pk in mine), key=lambda one: one[1])


def _sample(tool: Tool) -> tuple[ReadSheet, ...]:
    """The folder's filled example in the reader's language, read as a filled tool is."""
    spanish = (get_language() or "en").startswith("es")
    answers = json.loads(kept_with(tool, "example.es.json" if spanish else "example.json"))
    return tuple(_sheet(one, answers[one.key]) for one in tool.sections if one.key in answers)


def _sheet(section: Section, answers: dict[str, Any]) -> ReadSheet:
    said = tuple(
        AnswerCopy(key=one.key, asks=here(one.asks), kind=one.kind, value=answers[one.key])
        for one in section.prompts
        if is_asked(one, answers) and not is_empty(answers.get(one.key))
    )
    copy = SheetCopy(key=section.key, title=here(section.title), answers=said)
    # Nobody in a sample says who may see it.
    return sheet_of(section, copy, {}, get_language() or "en", is_sheet=False)
