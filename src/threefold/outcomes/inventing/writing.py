"""Writing invented tables, a stretch of children after another, so that any number fits in memory."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from threefold.outcomes.casework_columns import CASEWORK
from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.homes import home_rows, visit_rows
from threefold.outcomes.inventing.lives import child_rows, children, population_rows, stay_rows, stays
from threefold.outcomes.inventing.practice import practice
from threefold.outcomes.inventing.reports import report_rows

STRETCH = 100_000
LIVES = ("children", "episodes", "placements", "reports", "visits", "population")
TABLES = (*LIVES, *(one.name for one in CASEWORK))


def generate(out: Path, *, count: int, years: int, seed: int, kind: str = "csv", tables: tuple[str, ...] = TABLES,
             reports: int = chances.REPORTS, moves: float = chances.MOVES) -> dict[str, int]:  # fmt: skip
    """Write the tables; how many rows each has. The same seed writes the same children."""
    import pyarrow as pa

    out.mkdir(parents=True, exist_ok=True)
    rows = dict.fromkeys(tables, 0)
    writers: dict[str, Any] = {}
    with ExitStack() as open_files:
        for name, columns in stretches(count, years, seed, tables, reports, moves):
            table = pa.table(columns)
            if name not in writers:
                writers[name] = open_files.enter_context(writer(out / f"{name}.{kind}", table.schema))
            writers[name].write_table(table)
            rows[name] += table.num_rows
    return rows


def writer(file: Path, schema: Any) -> Any:
    """What writes a table into this file, by its ending."""
    import pyarrow.csv as pc
    import pyarrow.parquet as pq

    if file.suffix == ".parquet":
        return pq.ParquetWriter(file, schema, compression="zstd")
    return pc.CSVWriter(
        file, schema, write_options=pc.WriteOptions(quoting_style="needed", quoting_header="needed")
    )


def stretches(
    count: int,
    years: int,
    seed: int,
    tables: tuple[str, ...] = TABLES,
    reports: int = chances.REPORTS,
    moves: float = chances.MOVES,
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables of one stretch of children after another. Fewer tables, other dice: the lives are then others."""
    import numpy as np

    done = dict.fromkeys(TABLES, 0)
    for first in range(0, count, STRETCH):
        dice = np.random.default_rng([seed, first])
        own = children(dice, first, min(STRETCH, count - first), years)
        lived = stays(dice, own, done["episodes"])
        made: dict[str, Callable[[], dict[str, Any]]] = {
            "children": partial(child_rows, dice, own),
            "episodes": partial(stay_rows, dice, own, lived),
            "placements": partial(home_rows, dice, own, lived, done["placements"], moves),
            "reports": partial(report_rows, dice, own, lived, done["reports"], years, reports),
            "visits": partial(visit_rows, dice, own, lived, done["visits"]),
        }
        done["episodes"] += len(lived.number)
        if first == 0:
            made["population"] = partial(population_rows, count, years)
        if any(one not in LIVES for one in tables):
            # Dice of its own: the lives are the same with and without casework.
            for name, columns in practice(np.random.default_rng([seed, first, 1]), own).items():
                made[name] = partial(dict, columns)
        for name in (one for one in tables if one in made):
            columns = made[name]()
            done[name] += 0 if name == "episodes" else len(next(iter(columns.values())))
            yield name, columns
