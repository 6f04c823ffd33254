"""`python -m bench.outcomes.floor FOLDER`: DuckDB reads each value of the columns that the seven read, and no more."""

import json
import sys
from pathlib import Path

import duckdb

from bench.outcomes import COLUMNS


def main() -> int:
    """A number a table that only whoever read all of it knows."""
    folder = Path(sys.argv[1])
    found = {table: read(folder / f"{table}.parquet", names) for table, names in COLUMNS.items()}
    print(json.dumps(found))
    return 0


def read(file: Path, names: tuple[str, ...]) -> list[int]:
    """A sum over each column: bytes of texts, days, codes. The least and the greatest stand in the file's footer."""
    connection = duckdb.connect()
    table = connection.read_parquet(str(file))
    kinds = dict(zip(table.columns, table.types, strict=True))
    sums = ", ".join(f"sum({_number(name, str(kinds[name]))})" for name in names)
    (row,) = table.aggregate(sums).fetchall()
    return [int(one or 0) for one in row]


def _number(name: str, kind: str) -> str:
    return {"VARCHAR": f"strlen({name})", "DATE": f"date_diff('day', DATE '1970-01-01', {name})"}.get(
        kind, name
    )


if __name__ == "__main__":
    sys.exit(main())
