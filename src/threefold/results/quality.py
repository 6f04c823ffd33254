"""What is faulty in the data that the figures rest on, table by table. Nothing of it was dropped in silence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from threefold.results import saying
from threefold.results.groups import Text

TABLES: dict[str, Text] = {
    "children": _("Children"), "episodes": _("Stays in care"), "placements": _("Homes and facilities"),
    "reports": _("Reports"), "visits": _("Visits"), "population": _("Children who live in the county"),
    "cases": _("Cases of families"),
}  # fmt: skip
MISSING, FAULTY, DOUBTFUL = "missing", "faulty", "doubtful"


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One table: its rows, and how many things are missing, faulty or doubtful in them."""

    name: Text
    rows: str
    missing: str
    faulty: str
    doubtful: str
    above: bool


def checked(found: dict[str, Any]) -> Iterator[Checked]:
    """The tables that came and that people know by a name."""
    for name, one in found.items():
        if name in TABLES:
            counts = {weight: _sum(one["flags"], weight) for weight in (MISSING, FAULTY, DOUBTFUL)}
            yield Checked(name=TABLES[name], rows=saying.whole(one["rows"]), above=_above(one), **counts)


def _sum(flags: list[dict[str, Any]], weight: str) -> str:
    """Where one of several is hidden, so is their sum: it would tell it."""
    own = [one["count"] for one in flags if one["weight"] == weight]
    known = [one for one in own if one is not None]
    return saying.whole(sum(known)) if len(known) == len(own) else str(saying.TOO_FEW)


def _above(one: dict[str, Any]) -> bool:
    return any(flag["limit"] and (flag["count"] or 0) > flag["limit"] * one["rows"] for flag in one["flags"])
