"""Who tells a story, when each thing happened, and the ids by which a story told twice has one effect."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.conf import settings

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.families.models import Family, Household, Person
from threefold.mapping.models import DangerStatement

COUNTY = UUID("0197b0de-0000-7000-8000-000000000001")
_HOUR = time(17, 20)


def moment_of_day(now: datetime, ago: int) -> datetime:
    """A moment in the late afternoon of the day that many days before `now`, never after it."""
    local = datetime.combine(day_of(now) - timedelta(days=ago), _HOUR, ZoneInfo(settings.TIME_ZONE))
    return min(local.astimezone(UTC), now)


@dataclass(kw_only=True)
class Teller:
    """One story being told. `people` by their key in the story, `dangers` in their order."""

    key: str
    by: Worker
    now: datetime
    lang: str = "en"
    family: Family = field(init=False)
    people: dict[str, Person] = field(default_factory=dict)
    dangers: list[DangerStatement] = field(default_factory=list)
    homes: list[Household] = field(default_factory=list)
    # Where the ids of a generated county come from; without it they are made of the story's key.
    ids: Callable[[str], UUID] | None = None

    def id(self, *parts: object) -> UUID:
        """An id that is the same whenever this story is told."""
        name = ":".join(str(part) for part in parts)
        return self.ids(name) if self.ids else uuid5(COUNTY, f"{self.key}:{name}")

    def day(self, ago: int) -> date:
        """The county's day that many days ago (negative: still to come)."""
        return day_of(self.now) - timedelta(days=ago)

    def at(self, ago: int) -> datetime:
        """A moment in the late afternoon of that day, never after now."""
        return moment_of_day(self.now, ago)

    def person(self, key: str) -> UUID | None:
        """A person's id; None for the worker, for nobody, or for somebody outside the family."""
        return self.people[key].pk if key in self.people else None

    def persons(self, keys: Iterable[str]) -> frozenset[UUID]:
        """The ids of those who are people of the story."""
        return frozenset(self.people[key].pk for key in keys if key in self.people)

    def danger(self, number: int | None) -> UUID | None:
        """The danger statement of that number, if the story has it."""
        return self.dangers[number].pk if number is not None and number < len(self.dangers) else None

    def speaker(self, key: str, name: str = "said_by") -> dict[str, Any]:
        """Who said it, as the changes take it: a person, the worker, or somebody named in words."""
        if key in self.people:
            return {name: self.people[key].pk}
        return {f"{name}_worker": self.by.pk} if key in ("worker", "county") else {f"{name}_other": key}
