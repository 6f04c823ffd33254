"""A conversation may have its hours: two of one day are told apart, and its beginning is when the family was met."""

from datetime import time
from typing import Any

import pytest
from django.test import Client

from threefold.families.tests.cast import Cast
from threefold.mapping.models import MapSession
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_first_meeting import MET, report, sent
from threefold.mapping.tests.test_meeting import written

pytestmark = pytest.mark.django_db


def entered(client: Client, cast: Cast, **more: Any) -> Any:
    return as_(client, cast).post(at("begin-session", cast), written(**more))


def test_two_meetings_of_one_day_stand_with_their_hours_the_later_first(client: Client, cast: Cast) -> None:
    assert entered(client, cast, purpose="Afternoon", from_hour="14:00", to_hour="15:30").status_code == 302
    assert entered(client, cast, purpose="Morning", from_hour="10:00").status_code == 302
    assert [(one.from_hour, one.to_hour) for one in MapSession.objects.order_by("from_hour")] == [
        (time(10), None), (time(14), time(15, 30)),
    ]  # fmt: skip
    page = as_(client, cast).get(at("sessions", cast)).content.decode()
    assert page.index("Afternoon") < page.index("Morning")
    assert "2 p.m.–3:30 p.m." in page and "10 a.m." in page
    chosen = as_(client, cast).get(at("map", cast)).content.decode()
    assert "10 a.m.: Morning" in chosen and "2 p.m.: Afternoon" in chosen
    row = MapSession.objects.get(purpose="Afternoon")
    assert 'value="14:00"' in as_(client, cast).get(at("session", cast, session=row.pk)).content.decode()


def test_no_hour_is_as_good_as_before(client: Client, cast: Cast) -> None:
    assert entered(client, cast).status_code == 302
    row = MapSession.objects.get()
    assert (row.from_hour, row.to_hour) == (None, None)
    assert "p.m." not in as_(client, cast).get(at("sessions", cast)).content.decode().split("tf-when")[1]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"to_hour": "15:00"}, "Say from when as well."),
        ({"from_hour": "15:00", "to_hour": "15:00"}, "The end comes before the start."),
        ({"from_hour": "15:00", "to_hour": "14:00"}, "The end comes before the start."),
        ({"from_hour": "noonish"}, ""),
    ],
)
def test_hours_that_cannot_be_are_said(client: Client, cast: Cast, wrong: dict[str, str], words: str) -> None:
    answer = entered(client, cast, **wrong)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not MapSession.objects.exists()


def test_the_first_meeting_takes_the_hour_it_began(client: Client, cast: Cast) -> None:
    waits = report(cast)
    form = sent(cast, met_hour="", from_hour="16:00")
    assert as_(client, cast).post(at("begin-session", cast), form).status_code == 302
    waits.refresh_from_db()
    assert waits.responded_at == MET
