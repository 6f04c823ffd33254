"""The lengths of clocks: which version holds for what began on a day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from threefold.practice.clock_kinds import KINDS, ClockKind, ClockName
from threefold.practice.clocks import case_plan, case_plan_update, referral_response, safety_assessment
from threefold.practice.lengths import STANDARD, Lengths, SetLength
from threefold.practice.tests.test_values import MONDAY

NAME = ClockName.SAFETY_ASSESSMENT


def said(length: int, valid_from: date) -> SetLength:
    return SetLength(clock=NAME, length=length, valid_from=valid_from)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda one: one.name)
def test_the_standard_of_a_clock_is_one_that_a_county_may_say(kind: ClockKind) -> None:
    assert kind.least <= kind.standard <= kind.most
    assert kind.sources_named and STANDARD.of(kind.name, MONDAY) == kind.standard
    assert kind.said(1).en.startswith("1 ") and not kind.said(1).en.endswith("s")
    assert kind.standard_said.es.endswith(kind.measure_named.es)


def test_what_began_before_a_change_keeps_the_length_that_held_then() -> None:
    lengths = Lengths([said(3, MONDAY)])
    assert lengths.of(NAME, MONDAY - timedelta(days=1)) == 2
    assert lengths.of(NAME, MONDAY) == 3
    assert lengths.of(ClockName.CASE_PLAN, MONDAY) == 60


def test_the_latest_day_holds_and_of_one_day_the_later_version() -> None:
    later = MONDAY + timedelta(days=10)
    lengths = Lengths([said(5, later), said(3, MONDAY), said(4, MONDAY)])
    assert [lengths.of(NAME, day) for day in (MONDAY, later - timedelta(days=1), later)] == [4, 4, 5]


def test_a_length_said_for_the_very_day_counts_for_what_begins_after_it_was_said() -> None:
    noon = datetime(MONDAY.year, MONDAY.month, MONDAY.day, 12, tzinfo=UTC)
    lengths = Lengths([SetLength(clock=NAME, length=4, valid_from=MONDAY, said_on=MONDAY, said_at=noon)])
    hour, day = timedelta(hours=1), timedelta(days=1)
    assert [lengths.of(NAME, MONDAY, noon + by) for by in (-hour, 0 * hour, hour)] == [2, 4, 4]
    # Of what has a day alone nobody knows whether it came first.
    assert (lengths.of(NAME, MONDAY), lengths.of(NAME, MONDAY + day)) == (2, 4)
    # Said the day before, it counts for the whole of its day, and never before it.
    early = Lengths(
        [SetLength(clock=NAME, length=4, valid_from=MONDAY, said_on=MONDAY - day, said_at=noon - day)]
    )
    assert (early.of(NAME, MONDAY), early.of(NAME, MONDAY, noon - hour)) == (4, 4)
    assert early.of(NAME, MONDAY - day, noon - hour) == 2


def test_a_clock_takes_its_length() -> None:
    assert safety_assessment(MONDAY, working_days=1).due == MONDAY + timedelta(days=1)
    assert case_plan(MONDAY, days=30).due == MONDAY + timedelta(days=30)
    assert case_plan_update(date(2026, 1, 31), months=1).due == date(2026, 2, 28)
    received = datetime(2026, 3, 2, 9, tzinfo=UTC)
    soon = referral_response(received, immediate=False, within=timedelta(days=5))
    assert soon.due - received == timedelta(days=5)
