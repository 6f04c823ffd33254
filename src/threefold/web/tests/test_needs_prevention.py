"""Prevention services on the first page: the dangers are looked at again, and their end is told of ahead (rule 51)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.accounts.models import ClockVersion
from threefold.core.clock import today
from threefold.families.models import Family
from threefold.families.tests.browsing import hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.clocks import months_after
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.prevention import RULE, needs
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def run(cast: Cast, since: date | None, looked: date | None = None) -> None:
    Family.objects.filter(pk=cast.family.pk).update(prevention_from=since, prevention_looked_on=looked)


def found(cast: Cast) -> list[Need]:
    return [one for one in needs_of(desk_of(cast.worker, at=AT)) if one.rule == RULE]


def test_the_look_waits_in_its_week_and_is_late_after(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    for back, late in ((60, None), (88, False), (100, True)):
        since = on - timedelta(days=back)
        run(cast, since)
        assert [one.late for one in found(cast)] == ([] if late is None else [late])
    assert found(cast)[0].day == months_after(since, 3)
    assert found(cast)[0].what == "Look at the dangers again with the Marlow family"


def test_a_look_since_then_is_enough_for_a_while(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    run(cast, on - timedelta(days=200), on - timedelta(days=10))
    assert not found(cast)


def test_the_end_is_told_of_a_month_ahead_in_place_of_the_look(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    for back, late in ((340, False), (400, True)):
        run(cast, on - timedelta(days=back))
        (need,) = found(cast)
        assert (need.brief, need.late) == ("Prevention services end", late)
        assert need.href.endswith("#prevention")


def test_without_services_or_once_closed_nothing_is_asked(cast: Cast) -> None:
    run(cast, None)
    assert not found(cast)
    run(cast, today() - timedelta(days=400))
    Family.objects.filter(pk=cast.family.pk).update(stage=Family.Stage.CLOSED)
    assert not found(cast)


def test_a_countys_own_length_counts(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    run(cast, on - timedelta(days=40))
    assert not found(cast)
    ClockVersion.objects.create(
        agency=cast.agency, created_at=AT - timedelta(days=900), clock="prevention_check", length=1,
        valid_from=on - timedelta(days=800), reason="Our own policy says so", by=cast.worker,
        at=AT - timedelta(days=900),
    )  # fmt: skip
    assert [one.late for one in found(cast)] == [True]


def test_it_asks_the_database_nothing(cast: Cast) -> None:
    run(cast, today() - timedelta(days=400))
    desk = desk_of(cast.worker, at=AT)
    with CaptureQueriesContext(connection) as asked:
        assert list(needs(desk))
    assert len(asked) == 0


@pytest.mark.parametrize("began", ["", "2026-02-10"])
def test_an_old_look_goes_with_its_services(cast: Cast, began: str) -> None:
    run(cast, date(2026, 1, 5), date(2026, 2, 1))
    client = signed_in(cast.worker)
    page = reverse("families:family_facts", args=[cast.family.pk])
    sent = {
        "name": "Marlow", "stage": "maintenance", "opened_on": "2026-01-01",
        "prevention_from": began, "prevention_looked_on": "2026-02-01", **hidden(client.get(page)),
    }  # fmt: skip
    assert client.post(page, sent).status_code == 302
    row = Family.objects.get(pk=cast.family.pk)
    assert (str(row.prevention_from or ""), row.prevention_looked_on) == (began, None)


@pytest.mark.parametrize(
    ("began", "looked", "status"),
    [("2026-01-05", "2026-02-01", 302), ("2026-01-05", "2026-01-01", 422), ("", "2026-02-01", 422)],
)
def test_it_is_written_down_on_the_familys_page(cast: Cast, began: str, looked: str, status: int) -> None:
    client = signed_in(cast.worker)
    page = reverse("families:family_facts", args=[cast.family.pk])
    sent = {
        "name": "Marlow", "stage": "maintenance", "opened_on": "2026-01-01",
        "prevention_from": began, "prevention_looked_on": looked, **hidden(client.get(page)),
    }  # fmt: skip
    answer = client.post(page, sent)
    assert answer.status_code == status
    if status == 422:
        assert looked in answer.content.decode()
        return
    row = Family.objects.get(pk=cast.family.pk)
    assert (str(row.prevention_from), str(row.prevention_looked_on)) == (began, looked)
