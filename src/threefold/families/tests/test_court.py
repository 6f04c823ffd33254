"""Days in court: written down, put off, completed; late words; who may see and write them."""

from datetime import date, time
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.changes.court import Hearing, add_court_date, change_court_date
from threefold.families.copies.court import court_dates_for
from threefold.families.models import CourtDate
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db
HEARING = Hearing(kind="disposition", on=date(2026, 5, 6), hour=time(8, 30), about="Where Theo lives CANARY")


def who(cast: Cast) -> dict[str, Any]:
    return {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT}


def test_a_hearing_is_put_off_and_completed_on_record(cast: Cast) -> None:
    row = add_court_date(hearing=HEARING, **who(cast))
    held = Hearing(kind="disposition", on=date(2026, 5, 13), outcome="Sustained.")
    changed = change_court_date(court_date=row, hearing=held, base_version=1, **who(cast))
    assert (changed.on, changed.outcome, changed.version) == (date(2026, 5, 13), "Sustained.", 2)
    with pytest.raises(Stale):
        change_court_date(court_date=row, hearing=HEARING, base_version=1, **who(cast))
    told = Entry.objects.filter(subject=row.pk).order_by("id")
    assert [one.kind for one in told] == ["families.court_date_added", "families.court_date_changed"]
    assert "CANARY" not in str(list(told.values("detail")))


def test_another_family_and_who_may_only_read_change_nothing(cast: Cast) -> None:
    row = add_court_date(hearing=HEARING, **who(cast))
    with pytest.raises(NotAllowed):
        change_court_date(
            court_date=row, hearing=HEARING, base_version=1, **{**who(cast), "family": cast.other_family}
        )
    with pytest.raises(NotAllowed):
        add_court_date(hearing=HEARING, **{**who(cast), "by": cast.facilitator})


def test_days_in_court_are_on_no_copy_of_the_family(cast: Cast) -> None:
    add_court_date(hearing=HEARING, **who(cast))
    mine = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    (copy,) = court_dates_for(cast.family, mine, Surface.SCREEN)
    assert (copy.kind_label, copy.hour) == ("Disposition", time(8, 30))
    for person in (cast.mother, cast.father, cast.neighbor, cast.attorney):
        reader = reader_for_person(facts_of(cast.family, at=AT), person.pk)
        assert court_dates_for(cast.family, reader, Surface.PRINT) == ()


def test_the_pages(cast: Cast) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "add_court_date")
    sent = {
        "kind": "review",
        "on": "2026-09-01",
        "hour": "08:30",
        "about": "Six months",
        **hidden(client.get(page)),
    }
    wrong = client.post(page, {**sent, "on": "", "hour": "25:99"})
    assert wrong.status_code == 422 and "Six months" in wrong.content.decode()
    for _ in range(2):
        assert client.post(page, sent).status_code == 302
    row = CourtDate.objects.get()
    team = client.get(address(cast, "team")).content.decode()
    assert "Six months" in team and "Review" in team
    edit = address(cast, "court_date", court_date=row.pk)
    first = {**sent, "outcome": "Put off", **hidden(client.get(edit))}
    second = {**first, "change_id": str(new_id()), "outcome": "Held"}
    assert client.post(edit, first).status_code == 302
    late = client.post(edit, second)
    assert late.status_code == 409
    assert "Put off" in late.content.decode() and "Held" in late.content.decode()


def test_strangers_and_readers_write_none(cast: Cast) -> None:
    row = add_court_date(hearing=HEARING, **who(cast))
    for worker in (cast.stranger, cast.elsewhere, cast.facilitator):
        client = signed_in(worker)
        assert client.get(address(cast, "add_court_date")).status_code == 404
        assert client.get(address(cast, "court_date", court_date=row.pk)).status_code == 404
