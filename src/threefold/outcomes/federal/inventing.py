"""The same invented lives as federal files; what no such file holds stands beside them as CSV."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from threefold.outcomes.afcars import writing as afcars
from threefold.outcomes.calendar import day
from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.writing import TABLES, stretches, writer
from threefold.outcomes.ncands import writing as ncands

LIVES = ("children", "episodes", "placements", "visits")
FORMATS = {"afcars": LIVES, "ncands": ("reports",), "federal": (*LIVES, "reports")}
"""Which tables a format tells in federal files."""


def generate(out: Path, *, count: int, years: int, seed: int, kind: str) -> dict[str, int]:
    """Write the files; how many rows each table has. The same seed tells of the same children as in any format."""
    import pyarrow as pa

    out.mkdir(parents=True, exist_ok=True)
    rows = dict.fromkeys(TABLES, 0)
    with ExitStack() as open_files:
        into = _Files(out, FORMATS[kind], open_files)
        for name, columns in stretches(count, years, seed):
            table = pa.table(columns)
            rows[name] += table.num_rows
            into.write(name, table)
    return rows


class _Files:
    """Where each table goes."""

    def __init__(self, out: Path, federal: tuple[str, ...], open_files: ExitStack) -> None:
        self.out, self.federal, self.open_files = out, federal, open_files
        self.lives: dict[str, Any] = {}
        self.beside: dict[str, Any] = {}
        self.reports = open_files.enter_context(ncands.Writer(out))
        if "children" in federal:
            self.xml = open_files.enter_context((out / "afcars.xml").open("w", encoding="utf-8"))
            afcars.begin(self.xml, day(chances.END))
            open_files.callback(afcars.finish, self.xml)

    def write(self, name: str, table: Any) -> None:
        if name not in self.federal:
            self._plain(name, table)
        elif name == "reports":
            self.reports.write(table.to_pylist())
        else:
            self.lives[name] = table
            if len(self.lives) == len(LIVES):
                afcars.write(self.xml, *(self.lives.pop(one).to_pylist() for one in LIVES))

    def _plain(self, name: str, table: Any) -> None:
        if name not in self.beside:
            file = writer(self.out / f"{name}.csv", table.schema)
            self.beside[name] = self.open_files.enter_context(file)
        self.beside[name].write_table(table)
