"""A family laid into a pattern: the rows that its story would have written, as a database takes them."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from threefold.core.clock import day_of
from threefold.core.sealing import seal
from threefold.web.demo.county.figures import figures_of
from threefold.web.demo.county.ids import prefix, suffix
from threefold.web.demo.county.leaves import words_of
from threefold.web.demo.county.pattern import Pattern, Table
from threefold.web.demo.story import Story
from threefold.web.demo.telling.beginning import born
from threefold.web.demo.telling.teller import moment_of_day

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True)
class Whose:
    """Whose family it is: its place in the county, its worker (with their name) and the moment it is told at.

    `move` takes a day of the pattern to the family's own.
    """

    seed: int
    number: int
    agency: UUID
    worker: UUID
    name: str
    at: datetime
    move: Callable[[int], int]


class Copyist:
    """Lays families into one pattern, again and again."""

    def __init__(self, pattern: Pattern, *, at: datetime, zone: str) -> None:
        self.pattern, self.at, self.zone = pattern, at, zone
        self.base: list[Any] = [None] * len(pattern.places)
        self.turns: dict[str, list[tuple[int, tuple[Any, ...]]]] = {}
        self.suffixes = [suffix(one) for one in range(pattern.ids)]
        for at_, (kind, *rest) in enumerate(pattern.places):
            self.turns.setdefault(kind, []).append((at_, tuple(rest)))
        for at_, (_kind, value) in self.turns.pop("fixed", []):
            self.base[at_] = value

    def rows(self, story: Story, whose: Whose) -> Iterator[tuple[Table, Rows]]:
        """The rows of one family, a table at a time."""
        pool = self._pool(story, whose)
        for table in self.pattern.tables:
            yield table, [getter(pool) for getter in table.getters]

    def _pool(self, story: Story, whose: Whose) -> list[Any]:
        pool = self.base.copy()
        ids = [prefix(whose.seed, whose.number) + one for one in self.suffixes]
        words = [*words_of(story), whose.name]
        figures = [value for _place, value in figures_of(story)]
        births = [born(whose.at, one.born)[1] for one in story.people]
        self._put(pool, "agency", lambda: whose.agency.hex)
        self._put(pool, "worker", lambda: whose.worker.hex)
        self._put(pool, "id", lambda at: ids[at])
        self._put(pool, "word", lambda at: words[at])
        self._put(pool, "figure", lambda at: figures[at])
        self._put(pool, "born", lambda at: births[at] and str(births[at]))
        self._put(pool, "day", lambda ago: day_text(self.at, whose.move(ago)))
        self._put(pool, "moment", lambda ago, was: self._moment(ago, was, whose))
        self._put(pool, "sealed", lambda *what: _sealed(words, ids, *what))
        self._put(pool, "dashed", lambda at: dashed(pool[at]))
        self._put(pool, "json", lambda pieces, gaps: _json(pieces, [pool[at] for at in gaps]))
        return pool

    def _put(self, pool: list[Any], kind: str, value: Callable[..., Any]) -> None:
        for at, rest in self.turns.get(kind, ()):
            pool[at] = value(*rest)

    def _moment(self, ago: int, was: datetime, whose: Whose) -> str:
        return moment_text(self.at, ago, whose.move(ago), was) + self.zone


def dashed(digits: str) -> str:
    """An id as people write it."""
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


@lru_cache(maxsize=20_000)
def day_text(at: datetime, ago: int) -> str:
    """A day that many days before a moment."""
    return (day_of(at) - timedelta(days=ago)).isoformat()


@lru_cache(maxsize=20_000)
def moment_text(at: datetime, ago: int, moved: int, was: datetime) -> str:
    """A moment `ago` days before `at`, on another day: as much before or after the teller's hour as it was."""
    fresh = moment_of_day(at, moved) + (was - moment_of_day(at, ago))
    return fresh.astimezone(UTC).replace(tzinfo=None).isoformat(" ")


def _sealed(words: Sequence[str], ids: Sequence[str], word: int, purpose: Any, pk: int, name: str) -> str:
    return seal(words[word], key=purpose, bound_to=f"{dashed(ids[pk])}:{name}")


def _json(pieces: tuple[str, ...], values: list[Any]) -> str:
    text = pieces[0]
    for value, piece in zip(values, pieces[1:], strict=True):
        text += json.dumps(value) + piece
    return text
