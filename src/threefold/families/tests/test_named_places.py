"""Pages for workers say where their words name a sealed place or could tell who reported."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.models import Household, Person, ProtectedPlace, Referral, Residence
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db
NOTICE = "These words name a place that must not be found."


def hide(cast: Cast) -> None:
    place = ProtectedPlace(
        agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=AT.date()
    )
    place.put("place", "Harbor Door, 12 Anchor Lane")
    place.save()
    place.protects.add(cast.mother)


def page(client: Client, cast: Cast, name: str) -> str:
    return client.get(reverse(name, kwargs={"family": cast.family.pk})).content.decode()


def test_the_people_page_says_which_words_name_a_sealed_place(cast: Cast) -> None:
    hide(cast)
    client = signed_in(cast.worker)
    assert NOTICE not in page(client, cast, "families:people")
    home = Household.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, name="Harbor Door shelter"
    )
    Residence.objects.create(agency=cast.agency, created_at=AT, person=cast.mother, household=home)
    Person.objects.filter(pk=cast.child.pk).update(about="She likes the garden at Harbor Door.")
    assert page(client, cast, "families:people").count(NOTICE) == 2
    cast.worker.language = "es"
    cast.worker.save()
    assert "Estas palabras mencionan un lugar que nadie debe encontrar." in page(
        client, cast, "families:people"
    )


def test_the_report_page_says_it_of_its_safe_words(cast: Cast) -> None:
    hide(cast)
    Referral.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, received_at=AT, response="ten_days",
        safe_text="It was reported that they were seen at Harbor Door.",
    )  # fmt: skip
    assert NOTICE in page(signed_in(cast.worker), cast, "families:referral")
    Referral.objects.update(safe_text="It was reported that they were alone.")
    assert NOTICE not in page(signed_in(cast.worker), cast, "families:referral")
