"""The NCANDS child files of a folder as the table reports, under the numbers by which children are known in care."""

from collections.abc import Iterable
from pathlib import Path

from threefold.outcomes.federal.tables import Tables, engine, ready
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.ncands.layout import OWN, Layout, layout
from threefold.outcomes.ncands.reading import NEEDED, lines, report

TABLE = "reports"
LINKED = """
    SELECT t.* EXCLUDE (row, record, child_id, chid, afcarsid),
        coalesce(l.number, t.afcarsid, 'chid:' || t.chid) AS child_id
    FROM reports t LEFT JOIN (
        SELECT chid, arg_max(afcarsid, row) AS number FROM reports
        WHERE afcarsid IS NOT NULL AND chid IS NOT NULL GROUP BY chid
    ) l ON t.chid = l.chid
    ORDER BY t.row
"""
INFERRED = (
    "places from character 50 on are inferred, not published (docs/outcomes.md); "
    f"{OWN} in the same folder can say them"
)
SEVERAL = "SELECT count(*) FROM (SELECT chid FROM reports GROUP BY chid HAVING count(DISTINCT afcarsid) > 1)"


def files(folder: Path) -> list[Path]:
    """The child files of a folder: those that end in .dat, and texts whose name begins with ncands."""
    there = [one for one in folder.iterdir() if one.is_file()]
    return sorted(one for one in there if _is_ours(one.name.casefold()))


def _is_ours(name: str) -> bool:
    return name.endswith(".dat") or (name.startswith("ncands") and name.endswith(".txt"))


def load(found: Iterable[Path], place: Path) -> list[tuple[str, str]]:
    """Write the table of these files; what is to be said about them.

    Raises:
        Refused: a file cannot be read, or they are of several states.
    """
    ordered = list(found)
    own = layout(ordered[0].parent, NEEDED)
    with Tables(place, (TABLE,), ("chid", "afcarsid")) as tables:
        for file in _in_order(ordered, own):
            for fields in lines(file, own):
                tables.add(TABLE, 0, report(fields))
    with engine(place, (TABLE,)) as tables_of:
        tables_of.sql(LINKED).write_parquet(str(ready(place, TABLE)))
        several = int(tables_of.sql(SEVERAL).fetchall()[0][0])
    said = (
        [f"children with several numbers in care (AFCARSID), of which the last stands: {several:,}"]
        if several
        else []
    )
    if own.unsure:
        said.append(INFERRED)
    return [(TABLE, one) for one in said]


def _in_order(found: list[Path], own: Layout) -> list[Path]:
    first = {file: next(lines(file, own), None) for file in found}
    states = {str(one["STATERR"]): file.name for file, one in first.items() if one}
    if len(states) > 1:
        raise Refused(
            f"{' and '.join(states.values())} are of several states ({', '.join(states)}). "
            "Numbers of children are a state's own: put each state in a folder of its own."
        )
    return sorted(found, key=lambda file: (str((first[file] or {}).get("SUBYR")), file.name))
