"""Who did what with a family's file on which day: added up by the database, for a log of any length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, Case, CharField, F, Func, Min, Q, Value, When

from threefold.audit.models import Entry
from threefold.core.clock import county_time

EPOCH = date(1970, 1, 1)
A_DAY = 24 * 60 * 60
# No clock is ever changed but at some quarter of an hour.
QUARTER = timedelta(minutes=15)


class Seconds(Func):
    """The whole seconds since 1970 of a moment, in the database's own arithmetic."""

    output_field = BigIntegerField()
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """SQLite holds moments as text in UTC, and rounds the last of a second to the next."""
        template = "CAST(strftime('%%%%s', substr(%(expressions)s, 1, 19)) AS INTEGER)"
        return self.as_sql(compiler, connection, template=template, **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """PostgreSQL rounds where it casts."""
        template = "FLOOR(EXTRACT(EPOCH FROM %(expressions)s))::bigint"
        return self.as_sql(compiler, connection, template=template, **extra)


@dataclass(frozen=True)
class Did:
    """Somebody did something of this sort on a day, once or often."""

    on: date
    actor: UUID | None
    what: str


def who_did(
    family: UUID, *, agency: UUID, before: datetime, sorts: Sequence[tuple[Q, str]], other: str
) -> set[Did]:
    """Each day, worker and sort of act before a moment. The first of `sorts` that an event meets is its sort, else it
    is `other`; events of the sort "" are left out.
    """
    rows = Entry.objects.filter(agency=agency, family=family, at__lt=before).order_by()
    first = rows.aggregate(first=Min("at"))["first"]
    if first is None:
        return set()
    whens = [When(asked, then=Value(what)) for asked, what in sorts]
    what = Case(*whens, default=Value(other), output_field=CharField())
    found = rows.annotate(what=what, day=_day(first, before)).exclude(what="")
    told = found.values_list("day", "actor", "what").distinct()
    return {Did(EPOCH + timedelta(days=day), actor, what) for day, actor, what in told}


def _day(first: datetime, last: datetime) -> Any:
    """The county's calendar day of an event, as the number of days since 1970."""
    *earlier, (_end, latest) = _clocks(first, last)
    whens = [When(at__lt=end, then=Value(seconds)) for end, seconds in earlier]
    ahead = Case(*whens, default=Value(latest), output_field=BigIntegerField())
    return (Seconds(F("at")) + ahead) / Value(A_DAY, output_field=BigIntegerField())


def _clocks(first: datetime, last: datetime) -> Iterator[tuple[datetime, int]]:
    """How far the county's clocks were from UTC between two moments, and until when: summer, winter, and so on."""
    moment = first.replace(minute=0, second=0, microsecond=0)
    while moment < last:
        tomorrow = moment + timedelta(days=1)
        if _ahead(tomorrow) != _ahead(moment):
            quarters = (moment + QUARTER * n for n in range(97))
            changed = next(one for one in quarters if _ahead(one) != _ahead(moment))
            yield changed, _ahead(moment)
        moment = tomorrow
    yield last, _ahead(moment)


def _ahead(moment: datetime) -> int:
    offset = county_time(moment).utcoffset()
    return int(offset.total_seconds()) if offset else 0
