"""Spark: for data that must stay on a cluster. The extra `threefold[spark]` and Java 17 must be there."""

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import ibis

from threefold.outcomes.engines import duckdb, java
from threefold.outcomes.loading.preparing import Said
from threefold.outcomes.loading.refusing import Refused

INSTALL = "pip install --no-deps --require-hashes -r requirements-spark.lock"
CLUSTER = "PYSPARK_SUBMIT_ARGS"
"""Where Spark itself looks for the cluster that it is to run on, as in `--master spark://host:7077 pyspark-shell`."""
HERE = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": str(os.cpu_count() or 1),
}
"""Without a cluster nothing listens to other machines, and work is cut into as many parts as this one has hands for."""
LOGGING = Path(__file__).with_name("log4j2.properties")
SETTINGS = {
    "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={LOGGING.as_uri()}",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.log.level": "ERROR",
}


def missing() -> str:
    """What must be installed first, in plain words; empty where nothing is missing."""
    if find_spec("pyspark") is None:
        return f"Spark is not installed. Install the extra threefold[spark]; in a clone: .venv/bin/python -m {INSTALL}."
    return java.missing()


@dataclass
class Spark:
    """Tables that were stored are held by the executors, without the way that led to them."""

    session: Any
    connection: Any
    given: dict[str, Any]
    said: list[Said]
    names: list[str] = field(default_factory=list)

    def stored(self, name: str, expression: Any) -> Any:
        """A view of what was worked out."""
        self.connection.create_view(name, expression, overwrite=True)
        self.names.append(name)
        self.session.table(name).localCheckpoint().createOrReplaceTempView(name)
        return self.connection.table(name)

    def repeated(self, table: Any, keys: Collection[str]) -> bool:
        """Are there more rows than keys?"""
        return bool(table.count().execute() > table.select(*keys).distinct().count().execute())


@contextmanager
def over(folder: Path) -> Iterator[Spark]:
    """The tables of a folder: read by the same code as for DuckDB, which refuses the same, and handed over as Parquet.

    Where Spark runs on a cluster, the place for passing files (TMPDIR) must be one that all of it sees.

    Raises:
        Refused: a file cannot be read, or something is missing.
    """
    if why := missing():
        raise Refused(f"The engine spark cannot start. {why} Without --engine, DuckDB counts the same.")
    with TemporaryDirectory(prefix="threefold-spark-") as place:
        with duckdb.over(folder) as read:
            for name, table in read.given.items():
                table.to_parquet(Path(place) / f"{name}.parquet")
        session = _session(place)
        connection = ibis.pyspark.connect(session)
        given = {name: _handed(session, connection, place, name) for name in read.given}
        own = Spark(session, connection, given, read.said)
        try:
            yield own
        finally:
            for name in own.names + [_name(one) for one in given]:
                session.catalog.dropTempView(name)


def _name(table: str) -> str:
    return f"threefold_given_{table}"


def _handed(session: Any, connection: Any, place: str, table: str) -> Any:
    session.read.parquet(f"{place}/{table}.parquet").createOrReplaceTempView(_name(table))
    return connection.table(_name(table))


def _session(place: str) -> Any:
    """One for this process: it takes seconds to start.

    Raises:
        Refused: Spark does not start.
    """
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    asked = SparkSession.builder.appName("threefold outcomes")
    settings = SETTINGS | {"spark.sql.warehouse.dir": f"{place}/warehouse"}
    if "--master" not in os.environ.get(CLUSTER, ""):
        asked, settings = asked.master("local[*]"), settings | HERE
    for name, value in settings.items():
        asked = asked.config(name, value)
    try:
        return asked.getOrCreate()
    except PySparkRuntimeError as error:
        raise Refused(
            f"Spark did not start ({str(error).splitlines()[0][:160]}). Nothing was counted."
        ) from None
