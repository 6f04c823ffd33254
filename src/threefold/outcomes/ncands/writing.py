"""Writing invented reports as NCANDS child files, one for each federal year in which they were decided."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from threefold.outcomes.calendar import day
from threefold.outcomes.inventing import chances
from threefold.outcomes.ncands.layout import PLACES

STATE = "ZZ"
DECIDED_AFTER = timedelta(days=30)
FROM_CARE = "c"
NO_ALLEGATION = 8
LENGTH = max(one.end for one in PLACES.values())


class Writer:
    """Files of the years, opened when a report of the year comes."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.open = ExitStack()
        self.files: dict[int, IO[str]] = {}

    def __enter__(self) -> "Writer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.open.close()

    def write(self, reports: Iterable[Mapping[str, Any]]) -> None:
        """A line for each report."""
        for one in reports:
            decided = min(one["report_date"] + DECIDED_AFTER, day(chances.END))
            year = decided.year + (decided.month >= 10)
            if year not in self.files:
                file = (self.out / f"ncands-{year}.dat").open("w", encoding="ascii", newline="\n")
                self.files[year] = self.open.enter_context(file)
            self.files[year].write(line(_fields(one, year, decided)) + "\n")


def line(fields: Mapping[str, object]) -> str:
    """The fields at their places, everything else blank."""
    text = [" "] * LENGTH
    for name, value in fields.items():
        place = PLACES[name]
        said = f"{value:%m%d%Y}" if isinstance(value, date) else "" if value is None else str(value)
        assert len(said) <= place.length, f"{name} cannot hold {said}"
        text[place.start - 1 : place.end] = f"{said:{place.length}}"
    return "".join(text)


def _fields(one: Mapping[str, Any], year: int, decided: date) -> dict[str, object]:
    level, child = one["disposition"], one["child_id"]
    return {
        "SUBYR": year,
        "STATERR": STATE,
        "RPTID": one["report_id"],
        "CHID": child,
        "RPTDT": one["report_date"],
        "INVDATE": one["investigation_start"],
        "RPTSRC": 99,
        "RPTDISP": None if level == NO_ALLEGATION else level,
        "RPTDISDT": decided,
        "CHAGE": f"{one['age_code']:02}",
        "MAL1LEV": f"{level:02}",
        "MALDEATH": 2,
        "AFCARSID": child if child.startswith(FROM_CARE) else None,
        "INCIDDT": one["incident_date"],
    }
