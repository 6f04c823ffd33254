"""The county's clocks: set by an administrator, kept in versions, and never turned back on what has begun."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.changes import NewLength, set_clock
from threefold.accounts.clocks import lengths_of
from threefold.accounts.errors import AlreadyBegun, OutOfReach, ReasonNeeded, TooFar
from threefold.accounts.models import ClockVersion
from threefold.audit.models import Entry
from threefold.core.clock import day_of, today
from threefold.core.ids import new_id
from threefold.families.models import Family, TextTaken
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.clock_kinds import KINDS, ClockName
from threefold.practice.clocks import months_after
from threefold.practice.errors import NotAllowed
from threefold.web.needs import Need
from threefold.web.tests.test_needs import ON, found, in_english, plan, referral

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]
NAME = ClockName.SAFETY_ASSESSMENT
WHY = {"reason": "The board asked for it."}


def given(length: int, **more: Any) -> NewLength:
    return NewLength(**{"clock": NAME, "length": length, "valid_from": day_of(AT), **WHY, **more})


def put(cast: Cast, length: int, clock: ClockName, valid_from: date) -> None:
    """A version written long before the day of the tests."""
    told = {
        "length": length,
        "clock": clock,
        "valid_from": valid_from,
        "reason": "The board asked for it.",
        "by": cast.administrator,
    }
    long_ago = AT - timedelta(days=400)
    ClockVersion.objects.create(agency=cast.agency, created_at=long_ago, at=long_ago, **told)


@pytest.fixture
def page(cast: Cast) -> Client:
    return signed_in(cast.administrator)


def send(client: Client, **more: Any) -> Any:
    body = {"length": "3", "valid_from": today().isoformat(), "change_id": str(new_id()), **WHY, **more}
    return client.post(reverse("web:clock", args=[NAME]), body)


def test_an_administrator_sets_a_clock_and_everything_it_ever_was_stays(cast: Cast, page: Client) -> None:
    change = str(new_id())
    assert send(page, change_id=change, source="Policy 12-3").status_code == 302
    assert send(page, change_id=change, source="Policy 12-3").status_code == 302
    assert send(page, length="4").status_code == 302
    rows = list(ClockVersion.objects.order_by("at").values_list("length", "source", "by"))
    assert rows == [(3, "Policy 12-3", cast.administrator.pk), (4, "", cast.administrator.pk)]
    assert Entry.objects.filter(kind="accounts.clock_set").count() == 2
    shown = page.get(reverse("web:clock", args=[NAME])).content.decode()
    for words in (
        "3 working days",
        "4 working days",
        "2 working days",
        "The board asked for it.",
        "Policy 12-3",
    ):
        assert words in shown
    assert "<strong>4 working days</strong>" in page.get(reverse("web:clocks")).content.decode()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"length": ""}, "Without this it cannot be saved."),
        ({"length": "two"}, "Write a number, like 7."),
        ({"length": "0"}, "From 1 working day to 10 working days."),
        ({"length": "99999999999"}, "From 1 working day to 10 working days."),
        ({"length": "2"}, "That is how long it is already."),
        ({"valid_from": "2020-01-01"}, "what has begun keeps its clock"),
        ({"valid_from": "2099-01-01"}, "is the last day that can be chosen, a year from now."),
        ({"valid_from": "soon"}, "Write the day like 2026-11-24, or choose it."),
        ({"reason": " "}, "Without this it cannot be saved."),
        ({"reason": "x"}, "Say why in at least three words"),
        ({"reason": "x x x"}, "Say why in at least three words"),
        ({"reason": "x" * 3000}, "very long"),
    ],
)
def test_what_cannot_be_set_is_said_and_what_was_typed_stays(page: Client, more: Any, words: str) -> None:
    answer = send(page, source="Policy 99-kept", **more)
    assert answer.status_code == 422 and not ClockVersion.objects.exists()
    shown = answer.content.decode()
    assert words in shown and "Policy 99-kept" in shown


def test_the_change_itself_refuses_what_no_form_would_send(cast: Cast) -> None:
    who = {"by": cast.administrator, "at": AT}
    for wrong, error in (
        (given(11), OutOfReach), (given(3, valid_from=day_of(AT) - timedelta(days=1)), AlreadyBegun),
        (given(3, reason=" "), ReasonNeeded), (given(3, reason="The board"), ReasonNeeded),
        (given(3, valid_from=day_of(AT) + timedelta(days=366)), TooFar),
    ):  # fmt: skip
        with pytest.raises(error):
            set_clock(id=new_id(), given=wrong, **who)
    for somebody in (cast.worker, cast.supervisor, cast.leader):
        with pytest.raises(NotAllowed):
            set_clock(by=somebody, id=new_id(), at=AT, given=given(3))
    assert not ClockVersion.objects.exists()


@pytest.mark.parametrize("name", ["no_such_clock", "first-meeting"])
def test_there_are_no_other_clocks_and_nobody_else_opens_them(cast: Cast, page: Client, name: str) -> None:
    assert page.get(reverse("web:clock", args=[name])).status_code == 404
    for somebody in (cast.worker, cast.supervisor, cast.auditor):
        client = signed_in(somebody)
        assert client.get(reverse("web:clocks")).status_code == 404
        assert send(client).status_code == 404


def test_another_county_keeps_its_own(cast: Cast) -> None:
    set_clock(by=cast.administrator, id=new_id(), at=AT, given=given(5))
    assert lengths_of(cast.agency.pk).of(NAME, day_of(AT), AT) == 5
    assert lengths_of(cast.other_agency.pk).of(NAME, day_of(AT), AT) == 2


def test_what_began_before_the_change_keeps_its_clock_on_the_first_page(cast: Cast) -> None:
    put(cast, 1, NAME, ON)
    put(cast, 3, ClockName.FIRST_MEETING, ON)
    met = AT - timedelta(days=3)
    row = referral(cast, received_at=met, responded_at=met)
    assert found(cast.worker)[0].day == date(2026, 3, 3)
    row.responded_at = AT
    row.save()
    assert found(cast.worker)[0].day == date(2026, 3, 3)
    row.delete()
    old, new = referral(cast, received_at=met), referral(cast)
    days = {need.day: need.why for need in found(cast.worker)}
    assert days[day_of(met) + timedelta(days=10)] == "The report asks for it within 10 days."
    assert days[ON + timedelta(days=3)] == "The county asks for it within 3 days."
    assert old.within() == new.within()


def test_the_case_plan_and_the_end_of_a_plan_follow_the_county(cast: Cast) -> None:
    cast.family.stage = Family.Stage.MAINTENANCE
    cast.family.save()
    put(cast, 30, ClockName.CASE_PLAN, cast.family.opened_on)
    due = cast.family.opened_on + timedelta(days=30)
    assert [need.day for need in found(cast.worker, days=(due - ON).days - 2)] == [due]
    Family.objects.update(stage=Family.Stage.RESPONSE)
    plan(cast, starts_on=ON, expires_on=ON + timedelta(days=20))
    assert not found(cast.worker, days=5)
    put(cast, 16, ClockName.PLAN_REMINDER, ON)
    assert [need.day for need in found(cast.worker, days=5)] == [ON + timedelta(days=20)]


def test_an_immediate_plan_gets_the_days_that_the_county_gives(cast: Cast) -> None:
    put(cast, 5, ClockName.IMMEDIATE_PLAN, today())
    body = {
        "kind": "immediate",
        "starts_on": today().isoformat(),
        "language": "en",
        "change_id": str(new_id()),
    }
    answer = signed_in(cast.worker).post(reverse("plans:start-plan", args=[cast.family.pk]), body)
    assert answer.status_code == 302
    assert cast.family.plans.get().expires_on == today() + timedelta(days=5)


def test_the_page_of_a_rule_says_how_long_it_is_here(cast: Cast, page: Client) -> None:
    put(cast, 3, NAME, today())
    shown = page.get(reverse("web:rule", args=[38])).content.decode()
    assert "Write down the safety assessment: 3 working days" in shown and "Set by the county" in shown
    assert "How long it is here" not in page.get(reverse("web:rule", args=[2])).content.decode()


def test_every_clock_has_a_page(page: Client) -> None:
    for name, kind in KINDS.items():
        assert kind.title.en in page.get(reverse("web:clock", args=[name])).content.decode().replace(
            "&#x27;", "'"
        )


def again(cast: Cast, on: date) -> list[Need]:
    said = "Go through the case plan of the Marlow family again"
    return [need for need in found(cast.worker, days=(on - ON).days) if need.what == said]


def test_the_case_plan_is_gone_through_again_every_six_months_and_never_late(cast: Cast) -> None:
    Family.objects.filter(pk=cast.family.pk).update(stage=Family.Stage.MAINTENANCE)
    first = cast.family.opened_on + timedelta(days=60)
    for months in (6, 12):
        due = months_after(first, months)
        (need,) = again(cast, due - timedelta(days=3))
        assert (need.day, need.late) == (due, False)
        assert again(cast, due - timedelta(days=9)) == again(cast, due + timedelta(days=1)) == []
    assert again(cast, first) == []


def test_the_newest_text_for_the_case_plan_begins_its_clock_and_waits_for_a_newer_one(cast: Cast) -> None:
    Family.objects.filter(pk=cast.family.pk).update(stage=Family.Stage.MAINTENANCE)
    for days in (0, 10):
        TextTaken.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, addressee="case_plan", language="en", digest="x",
            how="copied", by=cast.worker, at=AT + timedelta(days=days),
        )  # fmt: skip
    due = months_after(ON + timedelta(days=10), 6)
    assert again(cast, months_after(ON, 6) - timedelta(days=3)) == []
    (need,) = again(cast, due - timedelta(days=1))
    assert need.day == due and need.why.startswith("The newest text for it was taken on 12 March.")
    assert need.href == reverse("web:case_plan_text", args=[cast.family.pk])
    (late,) = again(cast, due + timedelta(days=20))
    assert (late.day, late.late) == (None, False)
    put(cast, 3, ClockName.CASE_PLAN_UPDATE, ON)
    (sooner,) = again(cast, months_after(ON + timedelta(days=10), 3))
    assert sooner.day == months_after(ON + timedelta(days=10), 3)
    first = cast.family.opened_on + timedelta(days=60)
    whats = [need.what for need in found(cast.worker, days=(first - ON).days - 1)]
    assert "The case plan of the Marlow family is due" not in whats
