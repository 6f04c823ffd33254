"""The lengths of a county's clocks, as the rules take them, and their versions, as an administrator reads them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.accounts.models import ClockVersion
from threefold.core.clock import day_of
from threefold.practice.clock_kinds import KINDS, ClockKind, ClockName
from threefold.practice.lengths import Lengths, SetLength
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class ClockStanding:
    """A clock in one county on a day: its length for what begins now, since when, and what has been decided for later.
    Newest first; what was taken back is among the versions, and counts nowhere.
    """

    kind: ClockKind
    length: int
    since: ClockVersion | None
    coming: tuple[ClockVersion, ...]
    versions: tuple[ClockVersion, ...]

    @property
    def said(self) -> Words:
        """The length that holds, in words."""
        return self.kind.said(self.length)

    def length_on(self, on: date, *, without: UUID | None = None) -> int:
        """The length that holds for what begins on a day, as if one version had never been written."""
        counting = (one for one in self.versions if one.withdrawn_at is None and one.pk != without)
        known = [one for one in counting if one.valid_from <= on]
        # Newest first: of one day, the first that is met was written last.
        return max(known, key=lambda one: one.valid_from).length if known else self.kind.standard


def lengths_of(agency: UUID) -> Lengths:
    """All lengths of a county, in one query."""
    rows = ClockVersion.objects.filter(agency=agency, withdrawn_at__isnull=True).order_by("at", "pk")
    known = rows.values_list("clock", "length", "valid_from", "at")
    return Lengths(
        SetLength(
            clock=ClockName(clock), length=length, valid_from=valid_from, said_on=day_of(at), said_at=at
        )
        for clock, length, valid_from, at in known
        if clock in KINDS
    )


def clocks_of(agency: UUID, on: date) -> tuple[ClockStanding, ...]:
    """Every clock with its versions, in the order of the practice."""
    rows: dict[str, list[ClockVersion]] = {}
    for row in (
        ClockVersion.objects.filter(agency=agency).select_related("by", "withdrawn_by").order_by("at", "pk")
    ):
        rows.setdefault(row.clock, []).append(row)
    return tuple(_standing(kind, rows.get(kind.name, []), on) for kind in KINDS.values())


def _standing(kind: ClockKind, rows: list[ClockVersion], on: date) -> ClockStanding:
    """`rows` in the order in which they were written: of two from one day, the later one holds."""
    by_day = {row.valid_from: row for row in rows if row.withdrawn_at is None}
    reached = [day for day in by_day if day <= on]
    since = by_day[max(reached)] if reached else None
    return ClockStanding(
        kind=kind,
        length=since.length if since else kind.standard,
        since=since,
        coming=tuple(by_day[day] for day in sorted(by_day) if day > on),
        versions=tuple(reversed(rows)),
    )
