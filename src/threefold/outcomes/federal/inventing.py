"""The same invented lives as federal files; what no such file holds stands beside them as CSV."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from threefold.outcomes.afcars import writing as afcars
from threefold.outcomes.calendar import day
from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.writing import TABLES, stretches, writer

FORMATS = ("afcars",)
LIVES = ("children", "episodes", "placements", "visits")


def generate(out: Path, *, count: int, years: int, seed: int, kind: str) -> dict[str, int]:
    """Write the files; how many rows each table has. The same seed tells of the same children as in any format."""
    import pyarrow as pa

    out.mkdir(parents=True, exist_ok=True)
    rows = dict.fromkeys(TABLES, 0)
    lives: dict[str, Any] = {}
    beside: dict[str, Any] = {}
    with ExitStack() as files:
        xml = files.enter_context((out / "afcars.xml").open("w", encoding="utf-8"))
        afcars.begin(xml, day(chances.END))
        for name, columns in stretches(count, years, seed):
            table = pa.table(columns)
            rows[name] += table.num_rows
            if name in LIVES:
                lives[name] = table
            else:
                if name not in beside:
                    beside[name] = files.enter_context(writer(out / f"{name}.csv", table.schema))
                beside[name].write_table(table)
            if len(lives) == len(LIVES):
                afcars.write(xml, *(lives.pop(one).to_pylist() for one in LIVES))
        afcars.finish(xml)
    return rows
