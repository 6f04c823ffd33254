"""What a column and a table are: how a cell is read, what must be there, what tells rows apart."""

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


def source(name: str, key: str, *columns: tuple[str, Kind] | tuple[str, Kind, bool]) -> Source:
    """One table; columns that may be missing say False."""
    return Source(name, tuple(key.split()), tuple(Column(*one) for one in columns))
