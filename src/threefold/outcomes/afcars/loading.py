"""The AFCARS files of a folder as tables. A child's record of a later period replaces the earlier one whole."""

from collections.abc import Iterable
from pathlib import Path

from threefold.outcomes.afcars.reading import Part, head, records
from threefold.outcomes.afcars.rows import rows
from threefold.outcomes.federal.tables import Tables, engine, ready
from threefold.outcomes.loading.refusing import Refused

TABLES = ("children", "episodes", "placements", "visits")
NO_HOMES = (
    "AFCARS names no homes: every living arrangement counts as another one, and of siblings nothing is known"
)


def files(folder: Path) -> list[Path]:
    """The XML files of a folder."""
    return sorted(one for one in folder.iterdir() if one.suffix.casefold() == ".xml" and one.is_file())


def load(found: Iterable[Path], place: Path) -> list[tuple[str, str]]:
    """Write the tables of these files; what is to be said about them.

    Raises:
        Refused: a file cannot be read, or they are of several agencies.
    """
    seen = last_period = 0
    ordered = _in_order(found)
    with Tables(place, TABLES) as tables:
        for file, period in ordered:

            def take(record: Part, file: Path = file) -> None:
                nonlocal seen
                seen += 1
                for table, row in rows(record, file.name):
                    tables.add(table, seen, row)

            records(file, take)
            last_period = seen if period != ordered[-1][1] else last_period
    replaced, dropped = _latest(place, last_period)
    said = [("placements", NO_HOMES)]
    if replaced:
        said.append(("children", f"records that a later record of the same child replaces: {replaced:,}"))
    if dropped:
        said.append(("episodes", f"{DROPPED}: {dropped:,}"))
    return said


def _in_order(found: Iterable[Path]) -> list[tuple[Path, str]]:
    """The files and their periods, from the earliest."""
    heads = {file: head(file) for file in found}
    agencies = {one["E1"]: file.name for file, one in heads.items()}
    if len(agencies) > 1:
        raise Refused(
            f"{' and '.join(agencies.values())} are of several agencies ({', '.join(agencies)}). "
            "Numbers of children are an agency's own: put each agency in a folder of its own."
        )
    return sorted(((file, one["E2"]) for file, one in heads.items()), key=lambda one: (one[1], one[0].name))


LATEST = """
    SELECT t.* EXCLUDE (row, record) FROM one_table t
    WHERE t.child_id IS NULL OR t.record IN (SELECT max(record) FROM children GROUP BY child_id)
    ORDER BY t.row
"""
DROPPED = "stays of children who are in no file of the last period, without an exit (they count as in care)"
GONE = """
    SELECT count(*) FROM episodes e JOIN (SELECT child_id, max(record) AS last FROM children GROUP BY child_id) c
    ON e.child_id = c.child_id AND e.record = c.last
    WHERE e.exit_date IS NULL AND c.last <= ?
"""
REPLACED = "SELECT count(child_id) - count(DISTINCT child_id) FROM children"


def _latest(place: Path, before: int) -> tuple[int, int]:
    """Only rows of each child's last record, and all without a child's number.

    How many records that replaced; how many stays without an exit stand in a last record up to `before`.
    """
    with engine(place, TABLES) as tables:
        for name in TABLES:
            tables.view(name).create_view("one_table", replace=True)
            tables.sql(LATEST).write_parquet(str(ready(place, name)))
        replaced, gone = tables.sql(REPLACED).fetchall(), tables.sql(GONE, params=[before]).fetchall()
        return int(replaced[0][0]), int(gone[0][0])
