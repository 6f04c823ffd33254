"""The rows of one family's map, loaded once for all that read them on a page. What may be shown of them is decided by
whoever reads: nothing leaves here but to a copy or to a rule.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from threefold.families.linking import linked, people_of, put_in
from threefold.families.models import Family, Person
from threefold.families.readers import Facts, facts_on, kept_apart_on
from threefold.families.sheets import put_sheets
from threefold.mapping.models import (
    DangerStatement,
    HarmStatement,
    ItemVersion,
    MapItem,
    Position,
    StatementVersion,
)

ORDER = ("place", "created_at", "pk")
_MANY = ("chosen", "children", "caregivers")
# Prefetches keep no state of their own: each queryset copies them.
_AROUND: tuple[Any, ...] = (
    Prefetch("positions", Position.objects.select_related("said_by_worker").order_by("created_at", "pk")),
    Prefetch("versions", StatementVersion.objects.select_related("by").order_by("at", "pk")),
)


class Rows:
    """Each kind of row is asked for when somebody first wants it. `danger`: that worry alone."""

    def __init__(self, family: Family, *, danger: UUID | None = None) -> None:
        self.family, self.danger = family, danger
        self._facts: Facts | None = None
        self._apart: dict[date, dict[UUID, frozenset[UUID]]] = {}

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Of a family of which is loaded already who may see what."""
        rows = cls(facts.family)
        rows._facts, rows.people = facts, facts.people
        return rows

    def facts_on(self, on: date) -> Facts:
        """What decides who may see what in this family on a day."""
        if self._facts is None or self._facts.on != on:
            self._facts = facts_on(self.family, on)
        return self._facts

    def kept_apart_on(self, on: date) -> Mapping[UUID, frozenset[UUID]]:
        """From whom others are kept safe on a day, and whom."""
        if self._facts is not None and self._facts.on == on:
            return self._facts.kept_apart
        if on not in self._apart:
            self._apart[on] = kept_apart_on(self.family, on)
        return self._apart[on]

    @cached_property
    def people(self) -> dict[UUID, Person]:
        """Everybody of the family."""
        return people_of(self.family)

    @cached_property
    def items(self) -> list[MapItem]:
        """What stands on the map, in its order; what a child's sheet no longer says is off it."""
        found = list(items_of(self.family))
        put_sheets(found)
        found = [row for row in found if row.stands]
        put_in(found, self.people, "chosen", "about_children", one=("said_by", "owner", "seen_by"))
        return found

    @cached_property
    def harms(self) -> list[Any]:
        """What happened, open and closed, with positions and wordings."""
        rows = self._some(HarmStatement).select_related("written_by").prefetch_related(*_AROUND)
        return self._linked(list(rows))

    @cached_property
    def dangers(self) -> list[Any]:
        """Worries, open and closed, with their goals, positions and wordings; of the harm behind them the ids alone."""
        rows = self._some(DangerStatement).select_related("written_by", "goal__written_by")
        rows = rows.filter(pk=self.danger) if self.danger else rows
        behind = Prefetch("harms", HarmStatement.objects.only("pk"))
        found = self._linked(list(rows.prefetch_related(*_AROUND, behind, "threats")), "worried")
        goals = [row.goal for row in found if getattr(row, "goal", None) is not None]
        prefetch_related_objects(goals, *_AROUND)
        self._linked(goals, "network")
        return found

    @cached_property
    def worries(self) -> list[Any]:
        """Worries with no more than what decides who may see them."""
        if "dangers" in self.__dict__:
            return self.dangers
        found = list(self._some(DangerStatement).select_related("goal"))
        put_in(found, self.people, "chosen", "caregivers", one=("said_by",))
        return found

    @cached_property
    def answered(self) -> dict[UUID, Any]:
        """Worries by id, with no more than what decides who may see them and their goals."""
        goals = [row.goal for row in self.worries if getattr(row, "goal", None) is not None]
        # Worries that were asked for before the dangers are other rows than these.
        if self.worries is not self.__dict__.get("dangers"):
            put_in(goals, self.people, "chosen", one=("said_by",))
        return {row.pk: row for row in self.worries}

    def _some(self, kind: type[Any]) -> QuerySet[Any]:
        rows: QuerySet[Any] = kind._default_manager.filter(family=self.family).order_by(*ORDER)
        return rows

    def _linked(self, found: list[Any], *more: str) -> list[Any]:
        put_in(found, self.people, *_MANY, *more, one=("said_by",))
        for row in found:
            row.family = self.family
        positions = [one for row in found for one in linked(row, "positions")]
        put_in(positions, self.people, "chosen", one=("said_by",))
        return found


def items_of(family: Family) -> QuerySet[MapItem]:
    """What stands on the map, with the workers it names."""
    waiting = ItemVersion.objects.filter(item=OuterRef("pk"), beside=True, settled_at__isnull=True)
    rows = MapItem.objects.filter(family=family, removed_at__isnull=True).annotate(waits=Exists(waiting))
    rows = rows.select_related("said_by_worker", "owner_worker", "written_by")
    return rows.prefetch_related(Prefetch("links", MapItem.objects.only("pk", "category"))).order_by(*ORDER)
