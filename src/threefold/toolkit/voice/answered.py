"""You said, this changed: what children said in finished tools, each with what became of it, as a reader may have it.

Everything is taken from the copies of the sheets: what is not on a reader's sheet is not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, decide
from threefold.families.models import Family
from threefold.toolkit.copies import FilledCopy, Rows, filled_tools, rows_of
from threefold.toolkit.models import ChildAnswer
from threefold.toolkit.registry import tool_of
from threefold.toolkit.voice.facts import ANSWERED, Fact, FactKind, facts_of


@dataclass(frozen=True, kw_only=True)
class AnswerTold:
    """What became of it; without `words` it is open, and `who` answers by `by_day`."""

    words: str
    who: str
    who_id: UUID | None
    by_day: date | None
    told_on: date | None
    action: UUID | None
    at: datetime


@dataclass(frozen=True, kw_only=True)
class SayingCopy:
    """One thing that a child said, where and when, and the newest answer to it."""

    id: UUID
    root: UUID
    filled: UUID
    person: UUID | None
    kind: FactKind
    sheet: str
    title: str
    text: str
    language: str
    translation: str
    said_at: datetime
    answer: AnswerTold | None


def said_by_children(
    family: Family, reader: Reader, surface: Surface, *, ledger: Ledger | None = None
) -> tuple[SayingCopy, ...]:
    """All rules, needs, hopes and worries of children in the newest version of each finished tool."""
    rows = rows_of(family)
    copies = filled_tools(family, reader, surface, ledger=ledger, known=rows)
    found = [(copy, fact) for copy in copies if _stands(copy) for fact in _facts(copy)]
    answers = _answers(reader, surface, rows, {copy.id for copy, _fact in found})
    return tuple(_saying(copy, fact, answers) for copy, fact in found)


def _stands(copy: FilledCopy) -> bool:
    return copy.finished_at is not None and not copy.later and copy.withdrawn_at is None


def _facts(copy: FilledCopy) -> Iterator[Fact]:
    payload: dict[str, Any] = {
        sheet.key: {one.key: one.value for one in sheet.answers} for sheet in copy.sheets
    }
    yield from (one for one in facts_of(tool_of(copy.tool), payload) if one.kind in ANSWERED)


def _saying(copy: FilledCopy, fact: Fact, answers: dict[UUID, AnswerTold]) -> SayingCopy:
    id = fact.id_in(copy.root)
    assert copy.finished_at is not None
    return SayingCopy(
        id=id, root=copy.root, filled=copy.id, person=copy.person, kind=fact.kind, sheet=fact.sheet, title=copy.title,
        text=fact.text, language=fact.language or copy.language, translation=fact.translation,
        said_at=copy.finished_at, answer=answers.get(id),
    )  # fmt: skip


def _answers(reader: Reader, surface: Surface, known: Rows, shown: set[UUID]) -> dict[UUID, AnswerTold]:
    """The newest answer to each saying, of those whose words this reader may have."""
    rows = {row.root: row for row in known.found if row.pk in shown}
    given = ChildAnswer.objects.filter(filled__in=rows).select_related("who", "action").order_by("at", "pk")
    newest = {one.saying: one for one in given} if rows else {}
    found: dict[UUID, AnswerTold] = {}
    for one in newest.values():
        row = rows[one.filled_id]
        section = row.definition.section(one.sheet)
        sheet = known.said[row.root].piece(row, section) if section else None
        if sheet and decide(reader, one.piece(sheet), surface).shown:
            found[one.saying] = _told(one)
    return found


def _told(row: ChildAnswer) -> AnswerTold:
    return AnswerTold(
        words=row.words, who=row.who.name if row.who else "", who_id=row.who_id, by_day=row.by_day, told_on=row.told_on,
        # A line that was taken out of its plan is no answer any more.
        action=row.action.pk if row.action and row.action.removed_at is None else None, at=row.at,
    )  # fmt: skip
