"""Writing canonical tables row by row, with only a batch of rows in memory."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from threefold.outcomes.columns import BY_NAME, Kind
from threefold.outcomes.loading.values import arrow_type

BATCH = 20_000
Row = Mapping[str, Any]


class Tables:
    """Parquet files of rows as they come, each with the number of its row and of the record that it came from."""

    def __init__(self, place: Path, names: Iterable[str], more: Iterable[str] = ()) -> None:
        """`more` are columns of text beside the canonical ones."""
        self.place, self.more = place, tuple(more)
        self.waiting: dict[str, list[Row]] = {name: [] for name in names}
        self.rows = dict.fromkeys(self.waiting, 0)
        self.open = ExitStack()
        self.writers: dict[str, Any] = {}

    def __enter__(self) -> "Tables":
        import pyarrow.parquet as pq

        for name in self.waiting:
            writer = pq.ParquetWriter(raw(self.place, name), self._schema(name))
            self.writers[name] = self.open.enter_context(writer)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            for name in self.waiting:
                self._write(name)
        self.open.close()

    def add(self, name: str, record: int, row: Row) -> None:
        """One row."""
        self.rows[name] += 1
        waiting = self.waiting[name]
        waiting.append({**row, "row": self.rows[name], "record": record})
        if len(waiting) >= BATCH:
            self._write(name)

    def _write(self, name: str) -> None:
        import pyarrow as pa

        waiting, schema = self.waiting[name], self._schema(name)
        if waiting:
            columns = [pa.array([row.get(one.name) for row in waiting], one.type) for one in schema]
            self.writers[name].write_table(pa.table(columns, schema=schema))
            waiting.clear()

    def _schema(self, name: str) -> Any:
        import pyarrow as pa

        days = {one.name: pa.date32() for one in BY_NAME[name].columns if one.kind is Kind.DAY}
        own = {one.name: arrow_type(one.kind) for one in BY_NAME[name].columns} | days
        texts = dict.fromkeys(self.more, pa.string())
        return pa.schema([("row", pa.int64()), ("record", pa.int64()), *(own | texts).items()])


def raw(place: Path, name: str) -> Path:
    """Where the rows of a table stand before the latest are picked out."""
    return place / f"{name}.rows"


def ready(place: Path, name: str) -> Path:
    """Where a table stands that can be loaded."""
    return place / f"{name}.parquet"


@contextmanager
def engine(place: Path, names: Iterable[str]) -> Iterator[Any]:
    """The tables as they came, on an engine that keeps beside them what does not fit in memory."""
    import duckdb

    with duckdb.connect(config={"temp_directory": str(place / "spill")}) as connection:
        for name in names:
            connection.read_parquet(str(raw(place, name))).create_view(name)
        yield connection
