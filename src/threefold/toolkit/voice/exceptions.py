"""The exceptions for safety of one tool, as a reader may have them: to whom, why, what the child knows."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.toolkit.models import SheetOverride


@dataclass(frozen=True, kw_only=True)
class ExceptionCopy:
    """One exception, or (naming nobody) the end of one. Its words are empty for who may not know them."""

    at: datetime
    by: UUID
    people: frozenset[UUID]
    reason: str
    told_on: date | None
    told_by: str
    told_how: str
    why_not_told: str

    @property
    def is_over(self) -> bool:
        """Whether it says that the exception ended."""
        return not self.people


def exceptions_of(root: UUID, reader: Reader, surface: Surface) -> dict[str, tuple[ExceptionCopy, ...]]:
    """By the sheet's key all that was written down, the newest first. Whoever asks has the sheet before them."""
    found: dict[str, tuple[ExceptionCopy, ...]] = {}
    rows = SheetOverride.objects.filter(filled=root).order_by("at", "pk").prefetch_related("people")
    for row in rows:
        found[row.sheet] = (_copy(row, reader, surface), *found.get(row.sheet, ()))
    return found


def _copy(row: SheetOverride, reader: Reader, surface: Surface) -> ExceptionCopy:
    knows = decide(reader, row.piece(), surface).shown
    return ExceptionCopy(
        at=row.at, by=row.by_id, people=row.people_ids, told_on=row.told_on,
        reason=row.reason if knows else "", told_by=row.told_by if knows else "",
        told_how=row.told_how if knows else "", why_not_told=row.why_not_told if knows else "",
    )  # fmt: skip
