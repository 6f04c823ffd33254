"""Scales, clocks, ages, folding, repeated texts, words and findings: the small values that rules stand on."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.practice import clocks, scales
from threefold.practice.clocks import Standing
from threefold.practice.dates import BirthKnown, age_on, is_at_least
from threefold.practice.folding import Folds, fold, plain, words_of
from threefold.practice.network import has_network
from threefold.practice.repetition import Used, fingerprint, repeated, similarity
from threefold.practice.rules.circle import network_stands
from threefold.practice.rules.naming import beginning
from threefold.practice.scales import Ends, Rating
from threefold.practice.spans import Span, joined
from threefold.practice.tests import things as t
from threefold.practice.words import Words

A, B = UUID(int=1), UUID(int=2)
MONDAY = date(2026, 3, 2)


def test_a_scale_says_ten_first_and_needs_both_ends() -> None:
    ends = Ends(ten="All sleep through", zero="He is inside tonight")
    assert ends.defined
    assert [number for number, _said in ends.in_order()] == [10, 0]
    assert not Ends(ten="All sleep through", zero=" ").defined
    assert [value for value in range(-3, 14) if scales.is_on_scale(value)] == list(range(11))


def test_each_person_has_a_line_and_nobody_is_averaged() -> None:
    ratings = [
        Rating(rater=A, on=date(2026, 3, 13), value=7),
        Rating(rater=A, on=date(2026, 2, 13), value=4),
        Rating(rater=B, on=date(2026, 2, 13), value=6),
        Rating(rater=B, on=date(2026, 3, 13), value=None),
    ]
    assert [one.value for one in scales.over_time(ratings)[A]] == [4, 7]
    assert scales.latest(ratings)[B].declined
    assert scales.apart(ratings) == 0
    assert scales.apart(ratings[1:3]) == 2
    assert scales.apart([]) is None
    assert scales.governing([6, 4]) == 4
    assert scales.governing([]) is None
    assert not [name for name in dir(scales) if "average" in name or "mean" in name]


def test_a_referral_is_answered_in_a_day_or_in_ten() -> None:
    received = datetime(2026, 2, 4, 10, 12, tzinfo=UTC)
    clock = clocks.referral_response(received, immediate=True)
    assert clock.standing(received) is Standing.AHEAD
    assert clock.standing(received + timedelta(hours=12)) is Standing.SOON
    assert clock.standing(received + timedelta(hours=24)) is Standing.SOON
    assert clock.standing(received + timedelta(hours=25)) is Standing.OVERDUE
    assert clock.left(received + timedelta(hours=25)) == -timedelta(hours=1)
    slow = clocks.referral_response(received, immediate=False, done=received + timedelta(days=11))
    assert slow.standing(received) is Standing.DONE_LATE


def test_a_report_without_an_hour_is_answered_by_the_end_of_a_day() -> None:
    county = ZoneInfo("America/Los_Angeles")
    # The clocks go forward on 8 March; the days stay whole.
    came = datetime(2026, 3, 7, tzinfo=county)
    at_once = clocks.referral_response(came, immediate=True, has_hour=False)
    slow = clocks.referral_response(came, immediate=False, has_hour=False)
    assert (at_once.due.date(), slow.due.date()) == (date(2026, 3, 7), date(2026, 3, 16))
    assert at_once.due.hour == slow.due.hour == 23
    assert not at_once.due_has_hour
    assert at_once.standing(datetime(2026, 3, 7, 23, 59, tzinfo=county)) is Standing.SOON
    assert at_once.standing(datetime(2026, 3, 8, 0, 1, tzinfo=county)) is Standing.OVERDUE
    met = clocks.referral_response(came, immediate=True, has_hour=False, done=came, done_has_hour=False)
    assert met.standing(came) is Standing.DONE


def test_a_meeting_without_an_hour_on_the_last_day_is_not_called_in_time() -> None:
    county = ZoneInfo("America/Los_Angeles")
    came, last_day = datetime(2026, 3, 7, 15, 40, tzinfo=county), datetime(2026, 3, 8, tzinfo=county)
    clock = clocks.referral_response(came, immediate=True, done=last_day, done_has_hour=False)
    # A day of 23 hours: 24 hours are 24 hours.
    assert (clock.due.hour, clock.due.minute) == (16, 40)
    assert clock.standing(came) is Standing.DONE_THAT_DAY
    sooner = clocks.referral_response(came, immediate=True, done=came.replace(hour=0), done_has_hour=False)
    assert sooner.standing(came) is Standing.DONE
    later = clocks.referral_response(came, immediate=True, done=datetime(2026, 3, 9, tzinfo=county))
    assert later.standing(came) is Standing.DONE_LATE


@pytest.mark.parametrize(
    ("first", "holidays", "due"),
    [
        (MONDAY, (), date(2026, 3, 4)),
        (date(2026, 3, 6), (), date(2026, 3, 10)),
        (date(2026, 3, 7), (), date(2026, 3, 10)),
        (MONDAY, (date(2026, 3, 3),), date(2026, 3, 5)),
    ],
)
def test_two_working_days(first: date, holidays: tuple[date, ...], due: date) -> None:
    assert clocks.safety_assessment(first, holidays=holidays).due == due


def test_case_plans_and_months() -> None:
    assert clocks.case_plan(MONDAY).due == MONDAY + timedelta(days=60)
    assert clocks.case_plan(MONDAY, disposition=date(2026, 4, 1)).due == date(2026, 4, 1)
    assert clocks.case_plan_update(date(2025, 8, 31)).due == date(2026, 2, 28)
    assert clocks.plan_expiry(date(2026, 4, 10)).standing(date(2026, 4, 10)) is Standing.SOON
    assert clocks.plan_expiry(date(2026, 4, 10)).days_left(date(2026, 4, 12)) == -2


@given(day=st.dates(date(1990, 1, 1), date(2090, 1, 1)), months=st.integers(0, 60))
def test_months_after_never_skips_a_month(day: date, months: int) -> None:
    later = clocks.months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_ages_as_people_say_them() -> None:
    assert age_on(date(2021, 11, 30), MONDAY).said().en == "4"  # type: ignore[union-attr]
    assert age_on(date(2025, 6, 14), MONDAY).said() == Words("8 months", "8 meses")  # type: ignore[union-attr]
    assert age_on(date(1992, 1, 1), MONDAY, BirthKnown.ESTIMATED).said().es == "unos 34"  # type: ignore[union-attr]
    assert age_on(date(2026, 8, 1), MONDAY, BirthKnown.UNBORN) is None
    assert is_at_least(date(2014, 3, 2), MONDAY, 12) is True
    assert is_at_least(date(2014, 3, 3), MONDAY, 12) is False
    assert is_at_least(None, MONDAY, 12) is None


def test_folding_takes_accents_case_and_the_invisible_away() -> None:
    assert plain("Ñandú ÉXITO ＡＢ") == "nandu exito ab"
    assert words_of("418B Ave.") == ["418", "b", "ave"]
    assert plain("Ma\u200bteo") == "mateo"


@given(text=st.text(max_size=80))
def test_folding_knows_the_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.letters) == len(folded.places)
    assert "".join(words_of(text)) == folded.letters
    assert all(0 <= place < len(text) for place in folded.places)


def test_texts_are_folded_once_and_let_go() -> None:
    folds = Folds()
    once = folds.of("Ñandú 418B")
    assert folds.of("Ñandú 418B") is once == fold("Ñandú 418B")
    assert Folds().of("Ñandú 418B") is not once
    assert fold("Ñandú 418B") is not fold("Ñandú 418B")


LONG = "Grandma Olga sleeps over on work nights and sends a voice note to the group"


def test_the_same_words_with_other_names_are_the_same() -> None:
    other = LONG.replace("Olga", "Rosa")
    assert fingerprint(LONG, ["Olga"]) == fingerprint(other, ["Rosa"]) != ""
    assert similarity(LONG, other, ["Olga", "Rosa"]) == 1.0
    assert similarity(LONG, "Uncle Hugo looks in at ten and writes it in the book by the door") < 0.2
    assert fingerprint("Call Olga", ["Olga"]) == ""


def test_repeated_texts_are_those_about_others() -> None:
    mine = Used(id=1, about="a", text=LONG, names=("Olga",))  # type: ignore[arg-type]
    same_family = Used(id="2", about="a", text=LONG)
    another = Used(id="3", about="b", text=LONG.replace("Olga", "Rosa"), names=("Rosa",))
    assert repeated(mine, [same_family, another]) == (another,)
    assert repeated(Used(id="4", about="a", text="Call Olga"), [another]) == ()


@given(one=st.text(max_size=60), other=st.text(max_size=60))
def test_similarity_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, other) == similarity(other, one)


def test_a_network_is_somebody_else_who_said_yes() -> None:
    assert not network_stands((), frozenset())
    assert not network_stands((t.member(t.NADIA),), frozenset({t.NADIA.id}))
    assert not network_stands((t.member(t.OLGA, agreed=False),), frozenset())
    assert not network_stands((t.member(t.IRENE), t.member(t.MS_PARK)), frozenset())
    assert network_stands((t.member(t.NADIA), t.member(t.OLGA)), frozenset({t.NADIA.id}))
    assert not has_network((), not_counting=())


def test_words_are_filled_alike_and_spans_join() -> None:
    filled = Words("Ask {who}", "Pregunte a {who}").filled(who=Words("the county {x}", "el condado"))
    assert filled == Words("Ask the county {x}", "Pregunte al condado")
    assert filled.in_("es-MX") == filled.es
    assert filled.in_("fr") == filled.en
    assert joined([Span(4, 6), Span(0, 2), Span(1, 4)]) == (Span(0, 6),)
    assert beginning("one two three four five six seven eight") == "“one two three four five six seven...”"
