"""The clock. Only views, forms, commands and middleware read it; rules and changes are told the time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings


def now() -> datetime:
    """This moment, aware, in UTC."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """The county's calendar day of a moment."""
    return county_time(moment).date()


def county_time(moment: datetime) -> datetime:
    """A moment by the county's clocks."""
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE))


def moment_of(day: date, hour: time | None) -> datetime:
    """A day and an hour of the county as one moment; where nobody knows the hour, the day's beginning."""
    return datetime.combine(day, hour or time.min, tzinfo=ZoneInfo(settings.TIME_ZONE))


def today() -> date:
    """The county's calendar day."""
    return day_of(now())
