"""Deadlines of the work: when something is due, and how far that is on a given moment. Time always comes in.

Each takes its length as a value; without one it is the state's or the field's (`clock_kinds`). Working days are Monday
to Friday without the county's holidays. Sources: SDM-HT, CWIG-SA, CWIG-CP, PLAYBOOK, CWPM, PI-1810.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from threefold.practice.clock_kinds import KINDS, ClockName

IMMEDIATE = timedelta(hours=KINDS[ClockName.FIRST_MEETING_AT_ONCE].standard)
TEN_DAYS = timedelta(days=KINDS[ClockName.FIRST_MEETING].standard)
SAFETY_ASSESSMENT_WORKING_DAYS = KINDS[ClockName.SAFETY_ASSESSMENT].standard
CASE_PLAN_DAYS = KINDS[ClockName.CASE_PLAN].standard
CASE_PLAN_UPDATE_MONTHS = KINDS[ClockName.CASE_PLAN_UPDATE].standard
TEAM_MEETING_DAYS = KINDS[ClockName.TEAM_MEETING].standard
PREVENTION_CHECK_MONTHS = KINDS[ClockName.PREVENTION_CHECK].standard
PREVENTION_MONTHS = KINDS[ClockName.PREVENTION_END].standard
REMIND_BEFORE_EXPIRY = timedelta(days=KINDS[ClockName.PLAN_REMINDER].standard)
_SATURDAY = 5
_DECEMBER = 12


class Standing(StrEnum):
    """How a deadline stands."""

    AHEAD = "ahead"
    SOON = "soon"
    OVERDUE = "overdue"
    DONE = "done"
    # On the last day, and nobody knows at what hour.
    DONE_THAT_DAY = "done_that_day"
    DONE_LATE = "done_late"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A deadline: due by a moment, reminded of from another, done or not. Without an hour it is due by the end of a
    day, and what was done without an hour was done on a day.
    """

    due: datetime
    remind: datetime
    done: datetime | None = None
    due_has_hour: bool = True
    done_has_hour: bool = True

    def standing(self, at: datetime) -> Standing:
        """How it stands at a moment."""
        if self.done is not None:
            return self._done(self.done)
        if at > self.due:
            return Standing.OVERDUE
        return Standing.SOON if at >= self.remind else Standing.AHEAD

    def _done(self, done: datetime) -> Standing:
        to_the_hour = self.due_has_hour and self.done_has_hour
        if (
            self.due_has_hour
            and not to_the_hour
            and done.astimezone(self.due.tzinfo).date() == self.due.date()
        ):
            return Standing.DONE_THAT_DAY
        return Standing.DONE if done <= self.due else Standing.DONE_LATE

    def left(self, at: datetime) -> timedelta:
        """Time until it is due; negative when overdue."""
        return self.due - at


@dataclass(frozen=True, kw_only=True)
class DayClock:
    """A deadline of whole days: the due day itself is still in time."""

    due: date
    remind: date
    done: date | None = None

    def standing(self, on: date) -> Standing:
        """How it stands on a day."""
        if self.done is not None:
            return Standing.DONE if self.done <= self.due else Standing.DONE_LATE
        if on > self.due:
            return Standing.OVERDUE
        return Standing.SOON if on >= self.remind else Standing.AHEAD

    def days_left(self, on: date) -> int:
        """Whole days until the due day; negative when overdue."""
        return (self.due - on).days


def referral_response(
    received: datetime, *, immediate: bool, done: datetime | None = None, has_hour: bool = True,
    done_has_hour: bool = True, within: timedelta | None = None,
) -> Clock:  # fmt: skip
    """First meeting in person: within 24 hours, or within 10 days of the report, or `within` what the county says. A
    reminder at half of the time.

    `received` is in the county's own time. Where nobody knows the hour it is the beginning of the day, from which the
    time runs, and the meeting is due by the end of a day.
    """
    allowed = within or (IMMEDIATE if immediate else TEN_DAYS)
    if has_hour:
        due, zone = received.astimezone(UTC) + allowed, received.tzinfo
        due, remind = due.astimezone(zone), (due - allowed / 2).astimezone(zone)
    else:
        due, remind = received + allowed - timedelta(seconds=1), received + allowed / 2
    return Clock(due=due, remind=remind, done=done, due_has_hour=has_hour, done_has_hour=done_has_hour)


def safety_assessment(
    first_met: date,
    *,
    working_days: int = SAFETY_ASSESSMENT_WORKING_DAYS,
    holidays: Collection[date] = (),
    recorded: date | None = None,
) -> DayClock:
    """Recorded within two working days of the first meeting in person (rule 38)."""
    due = working_days_after(first_met, working_days, holidays)
    return DayClock(due=due, remind=first_met, done=recorded)


def plan_expiry(
    expires: date, *, remind_before: timedelta = REMIND_BEFORE_EXPIRY, ended: date | None = None
) -> DayClock:
    """A safety plan ends by itself; the reminder leaves time to meet before (rules 12 and 13)."""
    return DayClock(due=expires, remind=expires - remind_before, done=ended)


def case_plan(
    opened: date, *, days: int = CASE_PLAN_DAYS, disposition: date | None = None, made: date | None = None
) -> DayClock:
    """The first case plan: day 60, or the disposition hearing when that is earlier (rule 39)."""
    due = opened + timedelta(days=days)
    due = min(due, disposition) if disposition else due
    return DayClock(due=due, remind=due - timedelta(days=14), done=made)


def case_plan_update(
    last: date, *, months: int = CASE_PLAN_UPDATE_MONTHS, made: date | None = None
) -> DayClock:
    """A case plan is gone through again every six months (rule 39)."""
    due = months_after(last, months)
    return DayClock(due=due, remind=due - timedelta(days=30), done=made)


def team_meeting(placed: date, *, days: int = TEAM_MEETING_DAYS, met: date | None = None) -> DayClock:
    """The child and family team meets within 60 days after a child was placed (rule 40)."""
    due = placed + timedelta(days=days)
    return DayClock(due=due, remind=due - timedelta(days=14), done=met)


def prevention_check(last: date, *, months: int = PREVENTION_CHECK_MONTHS) -> DayClock:
    """While prevention services run, somebody looks at the dangers again from time to time (rule 51)."""
    due = months_after(last, months)
    return DayClock(due=due, remind=due - timedelta(days=14))


def prevention_end(began: date, *, months: int = PREVENTION_MONTHS) -> DayClock:
    """The last day of twelve months of prevention services; the reminder leaves time to decide (rule 51)."""
    due = months_after(began, months) - timedelta(days=1)
    return DayClock(due=due, remind=due - timedelta(days=30))


def working_days_after(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The day that lies `count` working days after `day`, which itself does not count."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            count -= 1
    return day


def months_after(day: date, count: int) -> date:
    """The same day some months later, or that month's last day."""
    months = day.month - 1 + count
    year, month = day.year + months // _DECEMBER, months % _DECEMBER + 1
    last = (date(year + month // _DECEMBER, month % _DECEMBER + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))
