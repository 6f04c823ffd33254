"""What a reader may have of the county's figures: leaders and supervisors all, everybody what was published for all.

Every number in them went through the one function that lets figures out; here nothing is counted.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from threefold.accounts.models import Agency, Worker
from threefold.audit.recording import record_read
from threefold.disclosure.common import Common, may_common
from threefold.disclosure.groups import Surface
from threefold.results.models import Figure, Publication
from threefold.results.practice import PRACTICE

# What stands on the pages for the county alone.
INSIDE_ALONE = frozenset({"equity", "quality", *PRACTICE})
INSIDE_BREAKDOWNS = frozenset({"county"})


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One publication as a reader may have it; `of` is the county, for whom it is `inside` or not."""

    id: UUID
    county: str
    agency: UUID
    inside: bool
    start: date
    end: date
    data_end: date
    at: datetime
    engine: str
    version: str
    few: int

    @property
    def list_address(self) -> str:
        """Where all outcomes of this county stand for this reader."""
        return (
            reverse("results:outcomes")
            if self.inside
            else reverse("results:public_outcomes", args=[self.agency])
        )

    def address(self, name: str, file: str = "") -> str:
        """Where one figure stands, or its file (csv, json)."""
        kind = f"outcome_{file}" if file else "outcome"
        if self.inside:
            return reverse(f"results:{kind}", args=[name])
        return reverse(f"results:public_{kind}", args=[self.agency, name])

    def figures(self) -> dict[str, dict[str, Any]]:
        """All figures by name, in one query."""
        rows = Figure.objects.filter(publication=self.id).values_list("name", "content")
        return {name: self._cut(found) for name, found in rows if self.inside or name not in INSIDE_ALONE}

    def figure(self, name: str) -> dict[str, Any] | None:
        """One figure; None where there is none for this reader."""
        if not self.inside and name in INSIDE_ALONE:
            return None
        found = (
            Figure.objects.filter(publication=self.id, name=name).values_list("content", flat=True).first()
        )
        return None if found is None else self._cut(found)

    def _cut(self, found: dict[str, Any]) -> dict[str, Any]:
        if self.inside or "by" not in found or not isinstance(found["by"], dict):
            return found
        return found | {"by": {by: own for by, own in found["by"].items() if by not in INSIDE_BREAKDOWNS}}


def may_read(worker: Worker) -> bool:
    """Whether somebody reads the county's own figures."""
    return may_common(worker.duties, Common.FIGURES)


def shelf_for(worker: Worker, *, at: datetime, surface: Surface = Surface.SCREEN) -> Shelf | None:
    """The newest figures of the worker's county, with a line in the log; None where nothing was published."""
    assert may_read(worker), "the view asks first"
    row = _newest(worker.agency_id, public=False)
    record_read(
        by=worker, at=at, group=Common.FIGURES, surface=surface, family=None, subject=row.pk if row else None
    )
    return _shelf(row, inside=True)


def shelf_for_all(agency: UUID) -> Shelf | None:
    """The newest figures that a county published for everybody."""
    return _shelf(_newest(agency, public=True), inside=False)


def counties() -> list[Agency]:
    """Counties that published figures for everybody, in the order of their names."""
    own = Publication.objects.filter(is_public=True).values("agency")
    return list(Agency.objects.filter(pk__in=own).order_by("name", "pk"))


def _newest(agency: UUID, *, public: bool) -> Publication | None:
    rows = Publication.objects.filter(agency=agency).select_related("agency")
    rows = rows.filter(is_public=True) if public else rows
    return rows.order_by("-at", "-pk").first()


def _shelf(row: Publication | None, *, inside: bool) -> Shelf | None:
    if row is None:
        return None
    return Shelf(
        id=row.pk, county=row.agency.name, agency=row.agency_id, inside=inside, start=row.start, end=row.end,
        data_end=row.data_end, at=row.at, engine=row.engine, version=row.version, few=row.limits["few"],
    )  # fmt: skip
