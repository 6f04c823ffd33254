"""The engines by name."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from threefold.outcomes.engines import duckdb, spark
from threefold.outcomes.engines.engine import Engine
from threefold.outcomes.loading.refusing import Refused

ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {
    "duckdb": duckdb.over,
    "spark": spark.over,
}
PACKAGES = {"duckdb": "duckdb", "spark": "pyspark"}
"""Whose version a result carries."""


def over(folder: Path, engine: str) -> AbstractContextManager[Engine]:
    """The engine over the tables of a folder, until the block ends.

    Raises:
        Refused: there is no such engine, or something that it needs is missing; or a file cannot be read.
    """
    if engine not in ENGINES:
        raise Refused(f"There is no engine {engine} here; there are {' and '.join(ENGINES)}.")
    return ENGINES[engine](folder)
