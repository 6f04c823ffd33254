"""What children said in tools: that they did, when, and whether it went on and was answered. Never a word of it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Agency
from threefold.casework import ids
from threefold.casework.rows_of_cases import Row
from threefold.core.clock import day_of
from threefold.toolkit.answers import of_section
from threefold.toolkit.models import ChildAnswer, FactLink, FilledTool
from threefold.toolkit.registry import tools
from threefold.toolkit.voice.facts import ANSWERED, facts_of

# Answers may be as large as a drawing.
FEW = 50


def _stretches(agency: Agency) -> Iterator[list[FilledTool]]:
    """Finished tools of children, of each the version that stands."""
    own = [key for key, tool in tools().items() if tool.is_childs]
    found = FilledTool.objects.filter(
        agency=agency, tool__in=own, person__isnull=False, state=FilledTool.State.FINISHED, withdrawn_at=None,
        amended_by=None,
    )  # fmt: skip
    waiting: list[FilledTool] = []
    for one in found.order_by("pk").iterator(FEW):
        waiting.append(one)
        if len(waiting) == FEW:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def child_views(agency: Agency) -> Iterator[Row]:
    """One a tool, with the first day on which something of it went on."""
    for several in _stretches(agency):
        went_on: dict[UUID, date] = {}
        for root, at in _onward(several):
            went_on[root] = min(day_of(at), went_on.get(root, date.max))
        for one in several:
            yield (
                ids.row(one.root), ids.case(one.family_id), ids.person(one.person_id), one.tool, _held(one),
                _spoke(one), went_on.get(one.root),
            )  # fmt: skip


def _onward(several: list[FilledTool]) -> Iterator[tuple[UUID, datetime]]:
    roots = [one.root for one in several]
    yield from FactLink.objects.filter(filled__in=roots).values_list("filled", "at")
    acted = ChildAnswer.objects.filter(filled__in=roots, action__isnull=False)
    yield from acted.values_list("filled", "at")


def _spoke(one: FilledTool) -> bool:
    """Whether a word stands on any of the child's own sheets."""
    sheets = (section for section in one.definition.sections if section.is_sheet)
    return any(word.strip() for section in sheets for word in of_section(section, one.answers))


def _held(one: FilledTool) -> date:
    """The day that the worker wrote down, if it is one that had come when the tool was finished."""
    assert one.finished_at is not None
    finished = day_of(one.finished_at)
    try:
        return min(date.fromisoformat(str(one.answers.get("prepare", {}).get("on"))), finished)
    except ValueError:
        return finished


def child_sayings(agency: Agency) -> Iterator[Row]:
    """Each worry, hope, rule and need. It is answered while the newest answer has words, since the first that had."""
    for several in _stretches(agency):
        answers = _answers([one.root for one in several])
        for one in several:
            for fact in facts_of(one.definition, one.answers):
                if fact.kind in ANSWERED:
                    saying = fact.id_in(one.root)
                    answered, told = answers.get(saying, (None, None))
                    yield (
                        ids.row(saying), ids.case(one.family_id), ids.person(one.person_id), _held(one), answered, told,
                    )  # fmt: skip


def _answers(roots: list[UUID]) -> dict[UUID, tuple[date | None, date | None]]:
    found: dict[UUID, tuple[date | None, date | None]] = {}
    rows: Any = ChildAnswer.objects.filter(filled__in=roots).order_by("at", "pk")
    for saying, words, at, told in rows.values_list("saying", "words", "at", "told_on"):
        first = found.get(saying, (None, None))[0]
        found[saying] = ((first or day_of(at)) if words else None, told if words else None)
    return found
