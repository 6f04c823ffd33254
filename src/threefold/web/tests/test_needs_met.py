"""A first meeting that is due, and a conversation that may have been it."""

from datetime import timedelta

import pytest
from django.urls import reverse

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
