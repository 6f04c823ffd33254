"""A conversation with the family in the room may be the first meeting that a report waits for."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.families.models import Referral
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapSession
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import written

pytestmark = pytest.mark.django_db
CAME = datetime(2026, 2, 12, 20, 0, tzinfo=UTC)
# 13 February, four in the afternoon, in California.
MET = datetime(2026, 2, 14, 0, 0, tzinfo=UTC)


def report(cast: Cast, **more: Any) -> Referral:
    given = {"response": "ten_days", "received_at": CAME, **more}
    return Referral.objects.create(agency=cast.agency, created_at=AT, family=cast.family, **given)


def sent(cast: Cast, **more: Any) -> dict[str, Any]:
    given = {"participants": [str(cast.mother.pk)], "first_meeting": "on", "met_hour": "16:00", **more}
    return written(**given)


def test_a_tick_writes_the_first_meeting_down_once(client: Client, cast: Cast) -> None:
    waits, later = report(cast), report(cast, received_at=AT)
    answered = report(cast, responded_at=AT)
    form = sent(cast)
    for _sending in range(2):
        assert as_(client, cast).post(at("begin-session", cast), form).status_code == 302
    for row in (waits, later, answered):
        row.refresh_from_db()
    assert (waits.responded_at, waits.version) == (MET, 2)
    assert (later.responded_at, answered.responded_at) == (None, AT)
    assert MapSession.objects.count() == 1
    assert Entry.objects.filter(kind="families.referral_changed", subject=waits.pk).count() == 1


def test_a_conversation_that_stands_already_may_have_been_it(client: Client, cast: Cast) -> None:
    as_(client, cast).post(at("begin-session", cast), written(participants=[str(cast.mother.pk)]))
    row, waits = MapSession.objects.get(), report(cast)
    assert len(_ticks(client.get(at("session", cast, session=row.pk)))) == 1
    address = at("session", cast, session=row.pk)
    assert " checked" not in " ".join(_ticks(client.get(address)))
    assert " checked" in " ".join(_ticks(client.get(address, {"first": "1"})))
    assert client.post(address, sent(cast, base_version=1)).status_code == 302
    waits.refresh_from_db()
    assert waits.responded_at == MET
    assert not _ticks(client.get(address))


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"met_hour": ""}, "met_hour", "About when was it?"),
        ({"met_hour": "noonish"}, "met_hour", ""),
        ({"participants": []}, "first_meeting", "Say who."),
        ({"held_on": "2026-02-11"}, "met_hour", "comes before the report"),
    ],
)
def test_a_first_meeting_needs_people_and_an_hour(
    client: Client, cast: Cast, wrong: dict[str, Any], field: str, words: str
) -> None:
    waits = report(cast)
    answer = as_(client, cast).post(at("begin-session", cast), sent(cast, **wrong))
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    waits.refresh_from_db()
    assert waits.responded_at is None and not MapSession.objects.exists()


def test_without_a_tick_or_a_waiting_report_nothing_is_written(client: Client, cast: Cast) -> None:
    as_(client, cast)
    assert not _ticks(client.get(at("begin-session", cast)))
    report(cast, response="evaluated_out")
    assert not _ticks(client.get(at("begin-session", cast)))
    waits = report(cast)
    assert client.post(at("begin-session", cast), sent(cast, first_meeting="")).status_code == 302
    waits.refresh_from_db()
    assert waits.responded_at is None


def test_who_leads_a_meeting_and_writes_no_report_is_not_asked(client: Client, cast: Cast) -> None:
    waits = report(cast)
    as_(client, cast, "facilitator")
    assert not _ticks(client.get(at("begin-session", cast)))
    client.post(at("begin-session", cast), sent(cast))
    waits.refresh_from_db()
    assert waits.responded_at is None


def _ticks(page: Any) -> list[str]:
    assert page.status_code == 200
    return [one for one in page.content.decode().split("<input ") if 'name="first_meeting"' in one]
