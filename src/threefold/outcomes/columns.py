"""The tables that may come in: their columns, how each is read, and which must be there."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the text of a cell is read."""

    ID = "id"
    DAY = "day"
    CODE = "code"
    WORD = "word"
    YES = "yes"


@dataclass(frozen=True)
class Column:
    """One column. What is not `needed` may be missing from a file: it is then empty, and the result says so."""

    name: str
    kind: Kind
    needed: bool = True


@dataclass(frozen=True)
class Source:
    """One table. `key` tells its rows apart: of two rows with one key the later one stands."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def needed(self) -> list[str]:
        """Names of columns that must be there."""
        return [one.name for one in self.columns if one.needed]


def _source(name: str, key: str, *columns: tuple[str, Kind] | tuple[str, Kind, bool]) -> Source:
    return Source(name, tuple(key.split()), tuple(Column(*one) for one in columns))


SOURCES = (
    _source(
        "children",
        "child_id",
        ("child_id", Kind.ID),
        ("dob", Kind.DAY),
        ("sex", Kind.WORD, False),
        ("race_eth", Kind.WORD, False),
        ("sibling_group_id", Kind.ID, False),
    ),
    _source(
        "episodes",
        "child_id episode_id",
        ("episode_id", Kind.ID),
        ("child_id", Kind.ID),
        ("removal_date", Kind.DAY),
        ("exit_date", Kind.DAY),
        ("exit_reason", Kind.CODE),
        ("agency_local", Kind.WORD, False),
    ),
    _source(
        "placements",
        "child_id episode_id placement_id",
        ("placement_id", Kind.ID),
        ("episode_id", Kind.ID),
        ("child_id", Kind.ID),
        ("seq", Kind.CODE, False),
        ("start_date", Kind.DAY),
        ("end_date", Kind.DAY),
        ("setting_code", Kind.CODE),
        ("provider_id", Kind.ID),
        ("relationship", Kind.WORD, False),
        ("temporary", Kind.YES, False),
    ),
    _source(
        "reports",
        "child_id report_id",
        ("report_id", Kind.ID),
        ("child_id", Kind.ID),
        ("report_date", Kind.DAY),
        ("incident_date", Kind.DAY, False),
        ("disposition", Kind.CODE),
        ("age_code", Kind.CODE, False),
        ("fatality", Kind.YES, False),
        ("response_time", Kind.WORD, False),
        ("investigation_start", Kind.DAY, False),
        ("contact", Kind.WORD, False),
    ),
    _source(
        "visits",
        "child_id visit_id",
        ("visit_id", Kind.ID),
        ("child_id", Kind.ID),
        ("visit_date", Kind.DAY),
        ("location", Kind.WORD, False),
        ("mode", Kind.WORD, False),
        ("completed", Kind.YES, False),
    ),
    _source(
        "population",
        "area as_of age race_eth_report",
        ("area", Kind.ID),
        ("as_of", Kind.DAY),
        ("age", Kind.CODE),
        ("race_eth_report", Kind.WORD, False),
        ("count", Kind.CODE),
    ),
)
BY_NAME = {one.name: one for one in SOURCES}
