"""The tables as Ibis expressions, on whatever engine. Indicators see nothing else."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import anchors
from threefold.outcomes.columns import BY_NAME, Source
from threefold.outcomes.engines.choosing import over
from threefold.outcomes.engines.engine import Engine
from threefold.outcomes.loading.preparing import Said


@dataclass
class Tables:
    """Canonical tables by name; dates are numbers of days. A table that did not come is empty."""

    engine: Engine
    given: dict[str, Any]
    said: list[Said] = field(default_factory=list)
    latest: dict[str, Any] = field(default_factory=dict)
    replaced: dict[str, str] = field(default_factory=dict)
    kept: dict[Any, Any] = field(default_factory=dict)
    made: int = 0

    def has(self, name: str) -> bool:
        """Did this table come?"""
        return name in self.given

    def __getitem__(self, name: str) -> Any:
        """A table. Of two rows with one key the later one stands."""
        if not self.has(name):
            return _empty(BY_NAME[name])
        if name not in self.latest:
            self.latest[name] = _latest(self, self.given[name], BY_NAME[name])
        return self.latest[name]

    def told_of(self, names: Collection[str]) -> list[str]:
        """What a reader of figures from these tables must know."""
        for name in names:
            self[name]
        replaced = [self.replaced[one] for one in sorted(names) if one in self.replaced]
        return [said for table, said in self.said if table in names] + replaced

    def anchors(self, *, oldest: int = 21, leap_to_march: bool = False) -> Any:
        """Every day of four centuries with the days that rules are measured against (calendar.anchors)."""
        return self.once(
            ("anchors", oldest, leap_to_march),
            lambda: ibis.memtable(anchors(oldest=oldest, leap_to_march=leap_to_march)),
        )

    def once(self, key: Any, make: Any) -> Any:
        """What several indicators need is worked out once."""
        if key not in self.kept:
            self.kept[key] = self.stored(make())
        return self.kept[key]

    def stored(self, expression: Any) -> Any:
        """Worked out now and kept on the engine until it is closed: what is built upon it stays short to compile."""
        self.made += 1
        return self.engine.stored(f"threefold_{self.made}", expression)


def _empty(source: Source) -> Any:
    import pyarrow as pa

    from threefold.outcomes.loading.values import arrow_type

    columns = {"row": pa.int64()} | {one.name: arrow_type(one.kind) for one in source.columns}
    return ibis.memtable(pa.schema(list(columns.items())).empty_table())


@contextmanager
def opened(folder: Path, engine: str = "duckdb") -> Iterator[Tables]:
    """The tables of a folder, until the block ends.

    Raises:
        Refused: a file cannot be read, or there is no such engine.
    """
    with over(folder, engine) as own:
        yield Tables(own, own.given, own.said)


def _latest(tables: Tables, table: Any, source: Source) -> Any:
    """Without rows that a later row with the same key replaces. Rows without a key are all kept."""
    keys = list(source.key)
    named = ~ibis.or_(*(table[key].isnull() for key in keys))
    only = table.filter(named)
    if not tables.engine.repeated(only, keys):
        return table
    more = int(only.count().execute()) - int(only.select(*keys).distinct().count().execute())
    tables.replaced[source.name] = (
        f"{source.name}: {more} rows are replaced by a later row with the same {' and '.join(keys)}"
    )
    window = ibis.window(group_by=keys, order_by=ibis.desc("row"))
    newest = only.mutate(nth=ibis.row_number().over(window)).filter(_.nth == 0).drop("nth")
    return tables.stored(ibis.union(newest, table.filter(~named)))
