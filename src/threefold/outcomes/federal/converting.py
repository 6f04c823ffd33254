"""The federal files of a folder, turned into tables that can be loaded: all of them, or a refusal and nothing."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

Said = tuple[str, str]


@dataclass
class Converted:
    """A passing folder with the tables, which file each came from, and what is to be said about them."""

    place: Path
    source: dict[str, str] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)

    def file(self, table: str) -> Path | None:
        """The table's file, if a federal file gave it."""
        return self.place / f"{table}.parquet" if table in self.source else None


@contextmanager
def converted(folder: Path) -> Iterator[Converted]:
    """What the federal files of this folder say, until the block ends.

    Raises:
        Refused: one of them cannot be read.
    """
    from threefold.outcomes.afcars import loading as afcars
    from threefold.outcomes.ncands import loading as ncands

    with tempfile.TemporaryDirectory(prefix="threefold-outcomes-") as place:
        found = Converted(Path(place))
        if files := afcars.files(folder):
            found.said += afcars.load(files, found.place)
            found.source |= dict.fromkeys(afcars.TABLES, files[0].name)
        if files := ncands.files(folder):
            found.said += ncands.load(files, found.place)
            found.source[ncands.TABLE] = files[0].name
        yield found
