"""DuckDB, inside this process."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ibis

from threefold.outcomes.loading.preparing import Said, prepared
from threefold.outcomes.loading.refusing import Refused


@dataclass
class DuckDB:
    """Tables that were stored are held in memory, and laid on the disk where they do not fit."""

    connection: Any
    given: dict[str, Any]
    said: list[Said]

    def stored(self, name: str, expression: Any) -> Any:
        """A table of this connection."""
        return self.connection.create_table(name, expression, temp=True)

    def repeated(self, table: Any, keys: Collection[str]) -> bool:
        """Numbers that stand for keys are sorted: they take less memory and time."""
        import numpy as np

        numbers = np.sort(ibis.struct({key: table[key] for key in keys}).hash().to_pyarrow().to_numpy())
        return bool((numbers[1:] == numbers[:-1]).any())


@contextmanager
def over(folder: Path) -> Iterator[DuckDB]:
    """The tables of a folder.

    Raises:
        Refused: a file cannot be read, now or while it is counted.
    """
    import duckdb

    connection = ibis.duckdb.connect()
    try:
        with prepared(folder, connection) as (given, said):
            yield DuckDB(connection, given, said)
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        why = str(error).splitlines()[0][:160]
        raise Refused(
            f"The files of {folder} could not be read on while they were counted ({why}). Nothing was counted."
        ) from None
    finally:
        connection.disconnect()
