"""The pages of reports that came in, through the browser: their clock, their hour, words that point at somebody."""

from datetime import timedelta

import pytest
from django.http import HttpResponse

from threefold.core.clock import today
from threefold.families.models import Referral
from threefold.families.tests.browsing import address, signed_in
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize("days", [0, 1])
def test_a_report_came_in_today_at_the_latest(cast: Cast, days: int) -> None:
    day = today() + timedelta(days=days)
    sent = {"received_on": str(day), "received_hour": "23:59", "response": "ten_days"}
    response = signed_in(cast.worker).post(address(cast, "add_referral"), sent)
    assert response.status_code == (422 if days else 302)
    assert ("This day is still to come." in text_of(response)) == bool(days)
    response = signed_in(cast.worker).post(
        address(cast, "family_facts"), {"name": "Marlow", "stage": "response", "opened_on": str(day)}
    )
    assert ("This day is still to come." in text_of(response)) == bool(days)


def test_the_report_s_clock_and_words_that_point_at_somebody(cast: Cast) -> None:
    client = signed_in(cast.worker)
    sent = {
        "received_on": "2026-02-04", "received_hour": "10:12", "response": "immediate",
        "safe_text": "The reporter was worried about the night.",
    }  # fmt: skip
    made = client.post(address(cast, "add_referral"), sent)
    assert made["Location"].endswith("/reporter/")
    page = text_of(client.get(address(cast, "referral")))
    assert "no meeting is written down yet" in page and "may show who reported" in page
    assert "may show who reported" not in text_of(signed_in(cast.second).get(address(cast, "referral")))


def test_a_report_of_whose_hour_nobody_knows(cast: Cast) -> None:
    client = signed_in(cast.worker)
    sent = {"received_on": "2026-02-04", "responded_on": "2026-02-04", "response": "immediate"}
    assert client.post(address(cast, "add_referral"), sent).status_code == 302
    page = text_of(client.get(address(cast, "referral")))
    assert "Wednesday 4 February" in page and "Nobody knows the hour" in page
    assert "They were met in time." in page
    # Nothing is said to the minute that nobody knows.
    assert "Wednesday 4 February, end of the day" in page and page.count("hour not known") == 2
    assert "11:59" not in page and "midnight" not in page
    cast.worker.language = "es"
    cast.worker.save()
    spanish = text_of(signed_in(cast.worker).get(address(cast, "referral")))
    assert "Miércoles 4 de febrero, al final del día" in spanish and spanish.count("no se sabe la hora") == 2
    cast.worker.language = "en"
    cast.worker.save()
    client = signed_in(cast.worker)
    row = Referral.objects.get(family=cast.family)
    change = address(cast, "change_referral", referral=row.pk)
    hour = client.get(change).context["form"]["received_hour"]
    assert not hour.value()
    sent |= {"responded_hour": "09:00", "base_version": "1"}
    # On the same day, an hour that is known may be any hour.
    assert client.post(change, sent).status_code == 302
    early = sent | {"received_hour": "10:00", "base_version": "2"}
    refused = client.post(change, early)
    assert refused.status_code == 422 and "comes before the report" in text_of(refused)
    late = early | {"responded_hour": "11:30"}
    assert client.post(change, late).status_code == 302
    page = text_of(client.get(address(cast, "referral")))
    assert "10 a.m." in page and "11:30 a.m." in page and "Nobody knows the hour" not in page
