"""A first meeting that is due, and a conversation that may have been it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from threefold.core.clock import moment_of
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapSession
from threefold.web.tests.test_needs import ON, found, referral, sayings

pytestmark = pytest.mark.django_db


def test_a_conversation_with_the_family_may_have_been_the_first_meeting(cast: Cast) -> None:
    referral(cast)
    asked = "Was the conversation of Mon 2 Mar the first meeting in person?"
    talk = MapSession.objects.create(
        agency=cast.agency,
        created_at=AT,
        family=cast.family,
        held_on=ON,
        facilitator=cast.worker,
        purpose="Nights",
    )
    talk.participants.add(cast.grandmother)
    talk.by_phone.add(cast.mother)
    assert asked not in sayings(cast.worker)
    talk.participants.add(cast.child)
    (need,) = found(cast.worker)
    page = reverse("mapping:session", kwargs={"family": cast.family.pk, "session": talk.pk})
    assert (need.why, need.href) == (asked, f"{page}?first=1#id_first_meeting")
    MapSession.objects.update(held_on=ON - timedelta(days=1))
    assert asked not in sayings(cast.worker)


def test_a_report_without_an_hour_is_due_by_the_end_of_a_day(cast: Cast) -> None:
    referral(cast, response="immediate", received_at=moment_of(ON, None), received_hour_known=False)
    need = found(cast.worker)[0]
    assert (need.day, need.late) == (ON, False)
    assert "counts from the beginning of that day: by the end of 2 March" in need.why
    assert found(cast.worker, days=1)[0].late
    with translation.override("es"):
        assert "hasta el final del 2 de marzo" in found(cast.worker)[0].why
