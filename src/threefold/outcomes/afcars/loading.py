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
    seen = 0
    with Tables(place, TABLES) as tables:
        for file in _in_order(found):

            def take(record: Part, file: Path = file) -> None:
                nonlocal seen
                seen += 1
                for table, row in rows(record, file.name):
                    tables.add(table, seen, row)

            records(file, take)
    said = [("placements", NO_HOMES)]
    replaced = _latest(place)
    if replaced:
        said.append(("children", f"records that a later record of the same child replaces: {replaced:,}"))
    return said


def _in_order(found: Iterable[Path]) -> list[Path]:
    heads = {file: head(file) for file in found}
    agencies = {one["E1"]: file.name for file, one in heads.items()}
    if len(agencies) > 1:
        raise Refused(
            f"{' and '.join(agencies.values())} are of several agencies ({', '.join(agencies)}). "
            "Numbers of children are an agency's own: put each agency in a folder of its own."
        )
    return sorted(heads, key=lambda file: (heads[file]["E2"], file.name))


LATEST = """
    SELECT t.* EXCLUDE (row, record) FROM one_table t
    WHERE t.child_id IS NULL OR t.record IN (SELECT max(record) FROM children GROUP BY child_id)
    ORDER BY t.row
"""
REPLACED = "SELECT count(child_id) - count(DISTINCT child_id) FROM children"


def _latest(place: Path) -> int:
    """Only rows of each child's last record, and how many that replaced. Those without a child are all kept."""
    with engine(place, TABLES) as tables:
        for name in TABLES:
            tables.view(name).create_view("one_table", replace=True)
            tables.sql(LATEST).write_parquet(str(ready(place, name)))
        return int(tables.sql(REPLACED).fetchall()[0][0])
