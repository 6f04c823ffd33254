"""A recording made into a pattern: each value in its rows is a place in a pool, and each family brings its own pool.

What a pattern does not know, it refuses: an id that is nobody's, a text that is only a part of the story's words.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db import models

from threefold.core.clock import day_of
from threefold.core.sealing import Purpose, unseal
from threefold.families.models import Person, ProtectedPlace, ReporterVault
from threefold.web.demo.county.figures import figures_of
from threefold.web.demo.county.leaves import words_of
from threefold.web.demo.county.marking import RECORDER, is_mark
from threefold.web.demo.county.recording import Recording, Taken, Unrecordable

SEALED: dict[type, Purpose] = {ReporterVault: "reporter", ProtectedPlace: "location"}
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_GAP = re.compile(r'"@@(\d+)@@"')
# What a place in the pool holds, and which one: ("id", 7), ("word", 12), ("day", 30), ("fixed", "kept") ...
Place = tuple[Any, ...]
Getter = Callable[[list[Any]], tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True)
class Table:
    """The rows of one table, each as places in the pool."""

    model: type[models.Model]
    name: str
    columns: tuple[str, ...]
    getters: tuple[Getter, ...]


@dataclass(kw_only=True)
class Pattern:
    """Everything that is alike in the families of a shape. `places` is the order of the pool."""

    given: dict[str, int]
    places: list[Place] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    ids: int = 0


class Weaver:
    """Makes a pattern of a recording."""

    def __init__(self, told: Recording) -> None:
        self.told = told
        self.words = {text: at for at, text in enumerate((*words_of(told.story), RECORDER))}
        self.ids: dict[UUID, int] = {one: at for at, one in enumerate(told.given.values())}
        self.names = {one: name for name, one in told.given.items()}
        self.figures = {place: at for at, (place, _value) in enumerate(figures_of(told.story))}
        self.births = {told.given[f"person:{one.key}"]: at for at, one in enumerate(told.story.people)}
        self.known: dict[Place, int] = {}

    def weave(self) -> Pattern:
        """The whole pattern."""
        for taken in self.told.tables:
            self._number(taken)
        made = Pattern(given={name: self.ids[one] for name, one in self.told.given.items()})
        made.tables = [self._table(taken) for taken in self.told.tables]
        made.places, made.ids = list(self.known), len(self.ids)
        return made

    def _number(self, taken: Taken) -> None:
        key = [one.primary_key for one in taken.fields]
        if True in key:
            for row in taken.rows:
                self.ids.setdefault(row[key.index(True)], len(self.ids))

    def _table(self, taken: Taken) -> Table:
        meta = taken.model._meta
        getters = [itemgetter(*self._row(taken, row)) for row in taken.rows]
        columns = tuple(one.column for one in taken.fields)
        return Table(model=taken.model, name=meta.db_table, columns=columns, getters=tuple(getters))

    def _row(self, taken: Taken, row: tuple[Any, ...]) -> list[int]:
        pk = row[0] if taken.fields[0].primary_key else None
        pairs = zip(taken.fields, row, strict=True)
        return [self._pooled(self._place(taken.model, one, value, pk)) for one, value in pairs]

    def _pooled(self, place: Place) -> int:
        return self.known.setdefault(place, len(self.known))

    def _place(self, model: type[models.Model], one: Any, value: Any, pk: UUID | None) -> Place:
        if one.name.startswith("sealed_") and value:
            return self._sealed(model, one, value, pk)
        figure = self.figures.get((self.names.get(pk, ""), one.name)) if pk else None
        if figure is not None:
            return ("figure", figure)
        if model is Person and one.name == "born_on" and pk is not None:
            return ("born", self.births[pk])
        if isinstance(one, models.JSONField):
            return self._json(value)
        return self._plain(value)

    def _sealed(self, model: type[models.Model], one: Any, value: str, pk: UUID | None) -> Place:
        name, purpose = one.name.removeprefix("sealed_"), SEALED[model]
        kind, number = self._plain(unseal(value, key=purpose, bound_to=f"{pk}:{name}"))
        if kind != "word" or pk is None:
            raise Unrecordable(f"{model.__name__}.{one.name}")
        return ("sealed", number, purpose, self.ids[pk], name)

    def _plain(self, value: Any) -> Place:
        if isinstance(value, UUID):
            return self._id(value)
        if isinstance(value, datetime):
            return self._moment(value)
        if isinstance(value, date):
            return ("day", (day_of(self.told.at) - value).days)
        if isinstance(value, str):
            return self._text(value)
        if value is None or isinstance(value, bool | int | float):
            # The type stands with it: to a dictionary True is 1, to a database it is not.
            return ("fixed", type(value).__name__, value)
        raise Unrecordable(type(value).__name__)

    def _id(self, value: UUID) -> Place:
        if value in self.ids:
            return ("id", self.ids[value])
        if value == self.told.agency:
            return ("agency",)
        if value == self.told.worker:
            return ("worker",)
        raise Unrecordable(f"an id that is nobody's: {value}")

    def _moment(self, value: datetime) -> Place:
        day = (day_of(self.told.at) - day_of(value)).days
        return ("moment", day, value)

    def _text(self, value: str) -> Place:
        if value in self.words:
            return ("word", self.words[value])
        if _ID.match(value):
            return ("dashed", self._pooled(self._id(UUID(value))))
        if "@@" in value or any(is_mark(one) for one in value):
            raise Unrecordable("a part of the story's words")
        return ("fixed", "str", value)

    def _json(self, value: Any) -> Place:
        gaps: list[Place] = []
        text = json.dumps(self._opened(value, gaps))
        pieces = tuple(_GAP.split(text))
        return ("json", tuple(pieces[::2]), tuple(self._pooled(gaps[int(at)]) for at in pieces[1::2]))

    def _opened(self, value: Any, gaps: list[Place]) -> Any:
        if isinstance(value, dict):
            return {name: self._opened(one, gaps) for name, one in value.items()}
        if isinstance(value, list):
            return [self._opened(one, gaps) for one in value]
        if not isinstance(value, str):
            return value
        place = self._plain(date.fromisoformat(value)) if _DAY.match(value) else self._text(value)
        if place[0] == "fixed":
            return value
        gaps.append(place)
        return f"@@{len(gaps) - 1}@@"
