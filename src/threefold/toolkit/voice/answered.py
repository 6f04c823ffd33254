"""You said, this changed: what children said in finished tools, each with what became of it, as a reader may have it.

Each saying is decided as its sheet is: what is not on a reader's sheet is not here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Piece, decide
from threefold.families.models import Family
from threefold.toolkit.copies import Rows, rows_of
from threefold.toolkit.models import ChildAnswer, FilledTool
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
    family: Family,
    reader: Reader,
    surface: Surface,
    *,
    of: UUID | None = None,
    ledger: Ledger | None = None,
) -> tuple[SayingCopy, ...]:
    """All rules, needs, hopes and worries of children (`of`: of one) in what stands of each finished tool. `ledger`
    counts saying by saying, as its sheet is decided.
    """
    rows, counted = rows_of(family), Ledger() if ledger is None else ledger
    found = [
        (row, fact)
        for row in rows.found
        if row.finished_at is not None and rows.said[row.root].stands(row) and of in (None, row.person_id)
        for fact in facts_of(row.definition, row.answers)
        if fact.kind in ANSWERED and counted.take(reader, _sheet(row, fact.sheet, rows), surface)
    ]
    answers = _answers(reader, surface, rows, {row.pk for row, _fact in found})
    return tuple(_saying(row, fact, reader, answers) for row, fact in found)


def _sheet(row: FilledTool, key: str, rows: Rows) -> Piece:
    section = row.definition.section(key)
    assert section is not None
    return rows.said[row.root].piece(row, section)


def _saying(row: FilledTool, fact: Fact, reader: Reader, answers: dict[UUID, AnswerTold]) -> SayingCopy:
    id = fact.id_in(row.root)
    assert row.finished_at is not None
    return SayingCopy(
        id=id, root=row.root, filled=row.pk, person=row.person_id, kind=fact.kind, sheet=fact.sheet,
        title=row.definition.title.in_(reader.language), text=fact.text, language=fact.language or row.language,
        translation=fact.translation, said_at=row.finished_at, answer=answers.get(id),
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
