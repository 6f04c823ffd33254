"""What a reader may have of filled tools: sheet by sheet, as the child chose."""

from collections.abc import Callable, Iterable, Iterator
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
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.said import Said, said_of

# Where a worker looks back: at what was put right, and at what was withdrawn. Neither goes out anywhere.
LOOKING_BACK = (Surface.SCREEN, Surface.FRAGMENT)

# Whether a reader gets these exact words.
Hears = Callable[[dict[str, Any]], bool]


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
    """One version of a filled tool. `later` says that a next version has taken its place, `withdrawn_at` that it and
    all other versions were withdrawn; both stand before workers alone.
    """

    id: UUID
    root: UUID
    tool: str
    title: str
    credit: str
    person: UUID | None
    number: int
    edition: int
    language: str
    written_by: UUID
    begun_at: datetime
    finished_at: datetime | None
    later: bool
    reason: str
    withdrawn_at: datetime | None
    withdrawn_by: UUID | None
    withdrawn_reason: str
    sheets: tuple[SheetCopy, ...]


@dataclass(frozen=True, kw_only=True)
class Rows:
    """The filled tools of a family with the children's choices, loaded once for all readers of a page."""

    found: tuple[FilledTool, ...]
    said: dict[UUID, Said]


def rows_of(family: Family) -> Rows:
    """All of a family, the newest first."""
    found = tuple(FilledTool.objects.filter(family=family).order_by("-created_at", "-pk"))
    return Rows(found=found, said=said_of(family, found))


def filled_tools(
    family: Family,
    reader: Reader,
    surface: Surface,
    *,
    tool: str = "",
    filled: UUID | None = None,
    ledger: Ledger | None = None,
    known: Rows | None = None,
) -> tuple[FilledCopy, ...]:
    """A family's filled tools, the newest first; of one `tool` or one version (`filled`) alone. A worker looks back at
    all versions, also of what was withdrawn; what goes out is what stands. Of the family's side nobody hears that there
    is a tool of which nothing is for them.
    """
    rows = known or rows_of(family)
    counted = Ledger() if ledger is None else ledger
    back = reader.is_staff and surface in LOOKING_BACK
    copies = [
        _copy(row, reader, surface, rows.said[row.root], counted)
        for row in rows.found
        if tool in ("", row.tool) and filled in (None, row.pk) and (back or rows.said[row.root].stands(row))
    ]
    return tuple(one for one in copies if reader.is_staff or one.sheets)


def _copy(row: FilledTool, reader: Reader, surface: Surface, said: Said, ledger: Ledger) -> FilledCopy:
    tool = row.definition
    told = decide(reader, row.reason_piece(), surface).shown
    return FilledCopy(
        id=row.pk, root=row.root, tool=tool.key, title=tool.title.in_(reader.language),
        credit=tool.credit.in_(reader.language), person=row.person_id, number=row.number, edition=row.edition,
        language=row.language, written_by=row.written_by_id, begun_at=row.created_at, finished_at=row.finished_at,
        later=said.has_later(row), reason=row.reason if told else "", withdrawn_at=row.withdrawn_at,
        withdrawn_by=row.withdrawn_by_id, withdrawn_reason=row.withdrawn_reason if told else "",
        sheets=tuple(_sheets(row, reader, surface, said, ledger)),
    )  # fmt: skip


def _sheets(
    row: FilledTool, reader: Reader, surface: Surface, said: Said, ledger: Ledger
) -> Iterator[SheetCopy]:
    """What is shown. Counted, as shown or withheld, is what would stand there, and nothing else."""
    for section in row.definition.sections:
        piece = said.piece(row, section)
        whole = section.is_sheet or not decide(reader, piece, surface).shown
        sheet = _sheet(section, row, reader, _hearing(section, row, reader, surface, ledger, whole))
        if sheet.answers and ledger.take(reader, piece, surface):
            yield sheet


def _hearing(
    section: Section, row: FilledTool, reader: Reader, surface: Surface, ledger: Ledger, whole: bool
) -> Hears:
    return lambda words: whole or ledger.take(reader, row.words_piece(section, words), surface)


def _sheet(section: Section, row: FilledTool, reader: Reader, hears: Hears) -> SheetCopy:
    answers = row.answers.get(section.key, {})
    asked = (one for one in section.prompts if is_asked(one, answers) and not is_empty(answers.get(one.key)))
    told = tuple(_answers(asked, answers, reader, hears))
    return SheetCopy(key=section.key, title=section.title.in_(reader.language), answers=told)


def _answers(
    prompts: Iterable[Prompt], answers: dict[str, Any], reader: Reader, hears: Hears
) -> Iterator[AnswerCopy]:
    for one in prompts:
        value = answers[one.key]
        met = one.kind is not Kind.PERSON or may_meet(reader, UUID(value))
        if not met or (one.kind is Kind.EXACT_WORDS and not hears(value)):
            continue
        if one.kind is Kind.ROWS:
            value = [row for row in (_row(one.columns, row, reader, hears) for row in value) if row]
        if not is_empty(value):
            yield AnswerCopy(key=one.key, asks=one.asks.in_(reader.language), kind=one.kind, value=value)


def _row(columns: tuple[Prompt, ...], row: dict[str, Any], reader: Reader, hears: Hears) -> dict[str, Any]:
    asked = [one for one in columns if not is_empty(row.get(one.key))]
    return {one.key: one.value for one in _answers(asked, row, reader, hears)}
