"""Deadlines and ages on both sides of each border: the hour, the day, the month's end, the birthday."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from threefold.practice import clocks
from threefold.practice.clocks import Clock, DayClock, Standing
from threefold.practice.dates import Age, BirthKnown, age_on, is_at_least
from threefold.practice.words import Words

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
FRIDAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("immediate", "remind_after", "due_after"),
    [(True, timedelta(hours=12), timedelta(hours=24)), (False, timedelta(days=5), timedelta(days=10))],
)
def test_a_report_is_answered_to_the_second(
    immediate: bool, remind_after: timedelta, due_after: timedelta
) -> None:
    clock = clocks.referral_response(NOON, immediate=immediate)
    assert (clock.due, clock.remind) == (NOON + due_after, NOON + remind_after)
    assert clock.standing(clock.remind - SECOND) is Standing.AHEAD
    assert clock.standing(clock.remind) is Standing.SOON
    assert clock.standing(clock.due) is Standing.SOON
    assert clock.standing(clock.due + SECOND) is Standing.OVERDUE
    assert clock.left(clock.due - SECOND) == SECOND
    done = clocks.referral_response(NOON, immediate=immediate, done=clock.due)
    assert done.standing(clock.due + due_after) is Standing.DONE
    late = clocks.referral_response(NOON, immediate=immediate, done=clock.due + SECOND)
    assert late.standing(NOON) is Standing.DONE_LATE


@pytest.mark.parametrize(
    ("zone", "offset"), [("America/Los_Angeles", "-07:00"), ("America/New_York", "-04:00")]
)
def test_a_report_is_due_in_the_countys_own_time(zone: str, offset: str) -> None:
    # The clocks go forward that night.
    came = datetime(2026, 3, 7, 15, 40, tzinfo=ZoneInfo(zone))
    clock = clocks.referral_response(came, immediate=True)
    assert clock.due.isoformat() == f"2026-03-08T16:40:00{offset}"
    assert clock.remind.isoformat() == f"2026-03-08T04:40:00{offset}"
    assert clock.due_has_hour
    assert clock.done_has_hour


def test_without_an_hour_the_last_second_of_a_day_is_the_border() -> None:
    midnight = datetime(2026, 3, 2, tzinfo=UTC)
    clock = clocks.referral_response(midnight, immediate=True, has_hour=False)
    assert clock.due == datetime(2026, 3, 2, 23, 59, 59, tzinfo=UTC)
    assert clock.remind == datetime(2026, 3, 2, 12, tzinfo=UTC)
    slow = clocks.referral_response(midnight, immediate=False, has_hour=False)
    assert slow.remind == datetime(2026, 3, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due_has_hour", "done_has_hour", "done", "standing"),
    [
        # Both to the hour: the hour decides.
        (True, True, NOON, Standing.DONE),
        (True, True, NOON + SECOND, Standing.DONE_LATE),
        # Done on the last day, nobody knows at what hour.
        (True, False, NOON.replace(hour=0), Standing.DONE_THAT_DAY),
        (True, False, NOON.replace(day=1), Standing.DONE),
        (True, False, NOON.replace(day=3, hour=0), Standing.DONE_LATE),
        # Due by the end of a day: a day is enough to tell.
        (False, False, NOON.replace(hour=0), Standing.DONE),
        (False, True, NOON, Standing.DONE),
        (False, True, NOON + SECOND, Standing.DONE_LATE),
    ],
)
def test_what_was_done_without_an_hour_is_not_called_in_time_on_the_last_day(
    due_has_hour: bool, done_has_hour: bool, done: datetime, standing: Standing
) -> None:
    clock = Clock(due=NOON, remind=NOON, done=done, due_has_hour=due_has_hour, done_has_hour=done_has_hour)
    assert clock.standing(NOON) is standing


def test_the_last_day_is_that_of_the_county_not_of_greenwich() -> None:
    county = ZoneInfo("America/Los_Angeles")
    due = datetime(2026, 3, 2, 22, tzinfo=county)
    there = datetime(2026, 3, 3, 5, tzinfo=UTC)
    assert Clock(due=due, remind=due, done=there, done_has_hour=False).standing(due) is Standing.DONE_THAT_DAY


def test_a_day_counts_until_its_end() -> None:
    clock = DayClock(due=FRIDAY, remind=FRIDAY - timedelta(days=2))
    days = [FRIDAY + timedelta(days=more) for more in (-3, -2, 0, 1)]
    stands = [Standing.AHEAD, Standing.SOON, Standing.SOON, Standing.OVERDUE]
    assert [clock.standing(day) for day in days] == stands
    assert [clock.days_left(day) for day in days] == [3, 2, 0, -1]
    assert DayClock(due=FRIDAY, remind=FRIDAY, done=FRIDAY).standing(days[-1]) is Standing.DONE
    late = DayClock(due=FRIDAY, remind=FRIDAY, done=FRIDAY + timedelta(days=1))
    assert late.standing(days[0]) is Standing.DONE_LATE


def test_each_deadline_reminds_in_time_and_knows_when_it_was_kept() -> None:
    first, done = date(2026, 3, 2), date(2026, 3, 3)
    assert clocks.safety_assessment(first, recorded=done) == DayClock(
        due=date(2026, 3, 4), remind=first, done=done
    )
    assert clocks.plan_expiry(FRIDAY, ended=done) == DayClock(due=FRIDAY, remind=date(2026, 2, 27), done=done)
    sooner = clocks.plan_expiry(FRIDAY, remind_before=timedelta(days=1))
    assert sooner == DayClock(due=FRIDAY, remind=date(2026, 3, 5))
    plan = clocks.case_plan(date(2026, 1, 1), made=done)
    assert plan == DayClock(due=date(2026, 3, 2), remind=date(2026, 2, 16), done=done)
    hearing = clocks.case_plan(date(2026, 1, 1), disposition=date(2026, 2, 15))
    assert hearing == DayClock(due=date(2026, 2, 15), remind=date(2026, 2, 1))
    assert clocks.case_plan(date(2026, 1, 1), disposition=date(2026, 3, 9)).due == date(2026, 3, 2)
    again = clocks.case_plan_update(date(2026, 1, 31), made=done)
    assert again == DayClock(due=date(2026, 7, 31), remind=date(2026, 7, 1), done=done)


@pytest.mark.parametrize(
    ("count", "holidays", "day"),
    [
        (0, (), FRIDAY),
        (1, (), date(2026, 3, 9)),
        (6, (), date(2026, 3, 16)),
        (1, (date(2026, 3, 9),), date(2026, 3, 10)),
    ],
)
def test_working_days_pass_over_weekends_and_holidays(
    count: int, holidays: tuple[date, ...], day: date
) -> None:
    assert clocks.working_days_after(FRIDAY, count, holidays) == day
    assert clocks.working_days_after(date(2026, 3, 5), 1) == FRIDAY


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
        (date(2026, 7, 31), 6, date(2027, 1, 31)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 5, 31), 25, date(2028, 6, 30)),
    ],
)
def test_months_end_on_the_same_day_or_the_months_last(day: date, months: int, later: date) -> None:
    assert clocks.months_after(day, months) == later


TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (TODAY, Age(0, 0)),
        (date(2026, 2, 3), Age(0, 0)),
        (date(2026, 2, 2), Age(0, 1)),
        (date(2025, 3, 3), Age(0, 11)),
        (date(2025, 3, 2), Age(1, 0)),
        (date(2024, 3, 3), Age(1, 11)),
        (date(2014, 7, 2), Age(11, 8)),
        (date(2026, 3, 3), None),
        (None, None),
    ],
)
def test_a_child_is_a_year_older_on_the_birthday(born: date | None, age: Age | None) -> None:
    assert age_on(born, TODAY) == age
    assert is_at_least(born, TODAY, 1) == (None if age is None else age.years >= 1)


@pytest.mark.parametrize(
    ("known", "age"),
    [
        (BirthKnown.EXACT, Age(12, 1)),
        (BirthKnown.ESTIMATED, Age(12, 1, about=True)),
        ("estimated", Age(12, 1, about=True)),
        (BirthKnown.UNBORN, None),
        (BirthKnown.UNKNOWN, None),
    ],
)
def test_an_age_is_as_sure_as_the_birth_date(known: BirthKnown | str, age: Age | None) -> None:
    assert age_on(date(2014, 2, 2), TODAY, known) == age


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (Age(0, 0), Words("0 months", "0 meses")),
        (Age(0, 1), Words("1 month", "1 mes")),
        (Age(1, 11), Words("23 months", "23 meses")),
        (Age(2, 0), Words("2", "2")),
        (Age(4, 7), Words("4", "4")),
        (Age(1, 3, about=True), Words("about 1", "unos 1")),
        (Age(34, 0, about=True), Words("about 34", "unos 34")),
    ],
)
def test_babies_are_told_in_months(age: Age, said: Words) -> None:
    assert age.said() == said
