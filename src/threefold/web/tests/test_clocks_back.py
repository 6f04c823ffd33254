"""A length of a clock counts only for what begins after it was said, and is taken back before its day comes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.changes import NewLength, set_clock, withdraw_clock
from threefold.accounts.clocks import clocks_of, lengths_of
from threefold.accounts.errors import AlreadyBegun, ReasonNeeded
from threefold.accounts.models import ClockVersion
from threefold.audit.models import Entry
from threefold.core.clock import day_of, now, today
from threefold.core.ids import new_id
from threefold.families.alerts import due_by
from threefold.families.models import Referral
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import working_days_after
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
WHY = "The board asked for it."
BACK = "The board decided otherwise."
NAME = ClockName.SAFETY_ASSESSMENT


def put(cast: Cast, length: int = 3, valid_from: date | None = None, **more: Any) -> ClockVersion:
    at = more.pop("at", AT)
    given = NewLength(
        **{"clock": NAME, "length": length, "valid_from": valid_from or day_of(at), "reason": WHY, **more}
    )
    return set_clock(by=cast.administrator, id=new_id(), at=at, given=given)


def report(cast: Cast, **by: float) -> Referral:
    """One that cannot wait, so long before or after the moment of the tests."""
    received = AT + timedelta(**by)
    return Referral(agency=cast.agency, family=cast.family, response="immediate", received_at=received)


def test_hours_set_from_today_make_no_report_of_this_morning_late(cast: Cast) -> None:
    put(cast, 1, clock=ClockName.FIRST_MEETING_AT_ONCE)
    lengths = lengths_of(cast.agency.pk)
    before, after = report(cast, minutes=-61), report(cast, minutes=1)
    assert day_of(before.received_at) == day_of(after.received_at) == day_of(AT)
    assert before.within(lengths) == timedelta(hours=24)
    assert after.within(lengths) == timedelta(hours=1)
    late = before.clock(lengths)
    assert late is not None and late.due > AT
    # Nobody knows whether a report without its hour came before; the next day's came after.
    after.received_hour_known = False
    assert after.within(lengths) == timedelta(hours=24)
    assert report(cast, days=1).within(lengths) == timedelta(hours=1)


def test_what_has_only_a_day_keeps_its_clock_on_the_day_of_the_change(cast: Cast) -> None:
    put(cast, 1, clock=ClockName.OPENING_REVIEW)
    put(cast, 5)
    lengths, on = lengths_of(cast.agency.pk), day_of(AT)
    assert (lengths.of(NAME, on), lengths.of(NAME, on + timedelta(days=1))) == (2, 5)
    assert (lengths.of(NAME, on, AT - timedelta(minutes=1)), lengths.of(NAME, on, AT)) == (2, 5)
    opened = AT - timedelta(minutes=1)
    assert due_by(opened, lengths) == working_days_after(on, 2)
    assert due_by(AT, lengths) == working_days_after(on, 1)


def test_a_plan_written_after_the_change_has_the_new_days(cast: Cast) -> None:
    put(cast, 5, clock=ClockName.IMMEDIATE_PLAN, at=now())
    body = {
        "kind": "immediate",
        "starts_on": today().isoformat(),
        "language": "en",
        "change_id": str(new_id()),
    }
    answer = signed_in(cast.worker).post(reverse("plans:start-plan", args=[cast.family.pk]), body)
    assert answer.status_code == 302
    assert cast.family.plans.get().expires_on == today() + timedelta(days=5)


def test_what_is_set_for_a_later_day_is_taken_back_with_a_reason(cast: Cast) -> None:
    client, day = signed_in(cast.administrator), today() + timedelta(days=30)
    row = put(cast, 5, day, at=now())
    page, back = reverse("web:clock", args=[NAME]), reverse("web:withdraw_clock", args=[NAME, row.pk])
    assert back in client.get(page).content.decode()
    for reason, said in (("", "Without this it cannot be saved."), ("x", "Say why in at least three words")):
        answer = client.post(back, {"change_id": str(new_id()), "reason": reason})
        assert answer.status_code == 422 and said in answer.content.decode()
    assert client.get(back).status_code == 405
    sent = {"change_id": str(new_id()), "reason": BACK}
    for _ in range(2):
        assert client.post(back, sent)["Location"] == page
    row.refresh_from_db()
    assert (row.withdrawn_by, row.withdrawn_reason) == (cast.administrator, BACK)
    told = Entry.objects.get(kind="accounts.clock_withdrawn")
    assert (told.actor, told.subject, told.detail["length"]) == (cast.administrator.pk, row.pk, 5)
    # It stays on the page, and counts nowhere; what is said for that day afterwards does.
    shown = client.get(page).content.decode()
    assert BACK in shown and WHY in shown and back not in shown and "Taken back by" in shown
    assert client.post(back, {"change_id": str(new_id()), "reason": BACK}).status_code == 404
    standing = next(one for one in clocks_of(cast.agency.pk, today()) if one.kind.name == NAME)
    assert standing.coming == () and standing.length_on(day) == lengths_of(cast.agency.pk).of(NAME, day) == 2
    put(cast, 5, day, at=now())
    assert lengths_of(cast.agency.pk).of(NAME, day) == 5


def test_a_slip_of_long_ago_can_be_taken_back(cast: Cast) -> None:
    """Before a year was the furthest, somebody could say 2099."""
    row = put(cast, 5)
    ClockVersion.objects.filter(pk=row.pk).update(valid_from=date(2099, 1, 1))
    withdraw_clock(by=cast.administrator, id=new_id(), at=AT, version=row, reason=BACK)
    assert lengths_of(cast.agency.pk).of(NAME, date(2099, 2, 1)) == 2


def test_what_has_begun_is_not_taken_back_and_no_other_county_s(client: Client, cast: Cast) -> None:
    row = put(cast, 5, at=now())
    later = put(cast, 6, day_of(AT) + timedelta(days=3))
    given: dict[str, Any] = {"by": cast.administrator, "id": new_id(), "at": AT}
    with pytest.raises(AlreadyBegun):
        withdraw_clock(**given | {"at": now()}, version=row, reason=BACK)
    with pytest.raises(ReasonNeeded):
        withdraw_clock(**given, version=later, reason="x")
    ClockVersion.objects.filter(pk=later.pk).update(agency=cast.other_agency)
    with pytest.raises(NotAllowed):
        withdraw_clock(**given, version=later, reason=BACK)
    for somebody in (cast.worker, cast.supervisor, cast.leader):
        with pytest.raises(NotAllowed):
            withdraw_clock(by=somebody, id=new_id(), at=AT, version=later, reason=BACK)
    page = signed_in(cast.administrator)
    sent = {"change_id": str(new_id()), "reason": BACK}
    answer = page.post(reverse("web:withdraw_clock", args=[NAME, row.pk]), sent)
    assert answer.status_code == 422 and "Its day has come." in answer.content.decode()
    assert page.post(reverse("web:withdraw_clock", args=[NAME, later.pk]), sent).status_code == 404
    assert page.post(reverse("web:withdraw_clock", args=["case_plan", row.pk]), sent).status_code == 404
    assert (
        signed_in(cast.worker).post(reverse("web:withdraw_clock", args=[NAME, row.pk]), sent).status_code
        == 404
    )
    assert not ClockVersion.objects.filter(withdrawn_at__isnull=False).exists()
