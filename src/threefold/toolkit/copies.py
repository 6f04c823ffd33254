"""What a reader may have of filled tools: sheet by sheet, as the child chose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, decide
from threefold.families.copies.words import may_meet
from threefold.families.models import Family
from threefold.toolkit.answers import is_asked, is_empty
from threefold.toolkit.definition import Kind, Prompt, Section
from threefold.toolkit.models import FilledTool, SheetChoice

Choices = dict[tuple[UUID, str], SheetChoice]


@dataclass(frozen=True, kw_only=True)
class AnswerCopy:
    """One answer with what was asked. The value is as it was kept; a choice's is its key."""

    key: str
    asks: str
    kind: Kind
    value: Any


@dataclass(frozen=True, kw_only=True)
class SheetCopy:
    """One section that the reader may see, with what was answered in it."""

    key: str
    title: str
    answers: tuple[AnswerCopy, ...]


@dataclass(frozen=True, kw_only=True)
class FilledCopy:
    """One version of a filled tool. `later` says that a next version has taken its place."""

    id: UUID
    root: UUID
    tool: str
    title: str
    credit: str
    person: UUID | None
    number: int
    edition: int
    language: str
    finished_at: datetime | None
    later: bool
    reason: str
    sheets: tuple[SheetCopy, ...]


def filled_tools(
    family: Family, reader: Reader, surface: Surface, *, tool: str = "", ledger: Ledger | None = None
) -> tuple[FilledCopy, ...]:
    """A family's filled tools with all their versions, the newest first. Of the family's side nobody hears that there
    is a tool of which nothing is for them.
    """
    rows = FilledTool.objects.filter(family=family).order_by("-created_at", "-pk")
    found = list(rows.filter(tool=tool) if tool else rows)
    chosen = _choices(family) if found else {}
    amended = {row.amends_id for row in found}
    counted = Ledger() if ledger is None else ledger
    copies = [_copy(row, reader, surface, chosen, row.pk in amended, counted) for row in found]
    return tuple(one for one in copies if reader.is_staff or one.sheets)


def _choices(family: Family) -> Choices:
    """The newest word of each child about each sheet."""
    rows = SheetChoice.objects.filter(family=family).order_by("at", "pk").prefetch_related("people")
    return {(row.filled_id, row.sheet): row for row in rows}


def _copy(
    row: FilledTool, reader: Reader, surface: Surface, chosen: Choices, later: bool, ledger: Ledger
) -> FilledCopy:
    tool = row.definition
    sheets = [
        _sheet(section, row, reader)
        for section in tool.sections
        if _filled(section, row)
        and ledger.take(reader, row.piece(section, chosen.get((row.root, section.key))), surface)
    ]
    told = row.reason and decide(reader, row.reason_piece(), surface).shown
    return FilledCopy(
        id=row.pk, root=row.root, tool=tool.key, title=tool.title.in_(reader.language),
        credit=tool.credit.in_(reader.language), person=row.person_id, number=row.number, edition=row.edition,
        language=row.language, finished_at=row.finished_at, later=later, reason=row.reason if told else "",
        sheets=tuple(sheets),
    )  # fmt: skip


def _filled(section: Section, row: FilledTool) -> bool:
    return any(not is_empty(one) for one in row.payload.get(section.key, {}).values())


def _sheet(section: Section, row: FilledTool, reader: Reader) -> SheetCopy:
    answers = row.payload.get(section.key, {})
    asked = (one for one in section.prompts if is_asked(one, answers) and not is_empty(answers.get(one.key)))
    language = reader.language
    return SheetCopy(
        key=section.key,
        title=section.title.in_(language),
        answers=tuple(_answers(asked, answers, reader)),
    )


def _answers(prompts: Iterable[Prompt], answers: dict[str, Any], reader: Reader) -> Iterator[AnswerCopy]:
    for one in prompts:
        value = answers[one.key]
        if one.kind is Kind.PERSON and not may_meet(reader, UUID(value)):
            continue
        if one.kind is Kind.ROWS:
            value = [_row(one.columns, row, reader) for row in value]
        yield AnswerCopy(key=one.key, asks=one.asks.in_(reader.language), kind=one.kind, value=value)


def _row(columns: tuple[Prompt, ...], row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    asked = [one for one in columns if not is_empty(row.get(one.key))]
    return {one.key: one.value for one in _answers(asked, row, reader)}
