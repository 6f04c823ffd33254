"""From a page of the Toolkit into the work with a family, and from a gap in a family's file to its guide."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.clock import today
from threefold.families.models import Person
from threefold.families.tests.browsing import signed_in
from threefold.library.changes import load_content
from threefold.library.content import documents
from threefold.library.models import Resource
from threefold.library.opening import WORK


@pytest.fixture
def some(db):
    """A few of the pages that come with Threefold."""
    wanted = {"safety-plan", "safety-plan-worker", "three-houses", "three-houses-worker", "scaling"}
    load_content(one for one in documents() if one.slug in wanted)


def test_open_for(cast, some):
    client = signed_in(cast.worker)
    page = client.get(reverse("web:open_for", args=["safety-plan"])).content.decode()
    assert cast.family.name in page and reverse("plans:plans", args=[cast.family.pk]) in page
    begun = client.get(reverse("web:open_for", args=["three-houses"]))
    assert begun["Location"] == reverse("web:toolkit_tool", args=["three_houses"]) + "#begin"
    for nowhere in ("what-is-sop", "genogram"):
        assert client.get(reverse("web:open_for", args=[nowhere])).status_code == 404
    other = signed_in(cast.trainer).get(reverse("web:open_for", args=["safety-plan"])).content.decode()
    assert cast.family.name not in other
    assert Client().get(reverse("web:open_for", args=["safety-plan"])).status_code == 302


def test_every_part_of_the_record_that_a_page_opens_is_there(cast):
    pages = {one.slug for one in documents()}
    assert set(WORK) <= pages
    for name, _group in WORK.values():
        assert reverse(name, kwargs={"family": cast.family.pk})


def test_a_gap_on_a_family_s_page_leads_to_its_guide(cast, some):
    address = reverse("web:family", args=[cast.family.pk])
    page = signed_in(cast.worker).get(address).content.decode()
    for slug in ("three-houses-worker", "scaling"):
        assert reverse("library:resource", args=[slug]) in page
    Resource.objects.get(slug="scaling", locale__language_code="en").unpublish()
    Resource.objects.get(slug="scaling", locale__language_code="es").unpublish()
    page = signed_in(cast.worker).get(address).content.decode()
    assert reverse("library:resource", args=["scaling"]) not in page


@pytest.mark.parametrize(("years", "asks"), [(0, False), (4, False), (5, True)])
def test_a_child_who_is_too_young_for_a_tool_is_offered_no_guide_to_it(cast, some, years, asks):
    born = today() - timedelta(days=366 * years + 1)
    Person.objects.filter(pk__in=(cast.child.pk, cast.sibling.pk)).update(born_on=born)
    client = signed_in(cast.worker)
    page = client.get(reverse("web:family", args=[cast.family.pk])).content.decode()
    tools = client.get(reverse("web:filled_tools", args=[cast.family.pk])).content.decode()
    guide = reverse("library:resource", args=["three-houses-worker"])
    assert (guide in page, guide in tools) == (asks, asks)
    assert ("is still very young" in page) is not asks


def test_who_is_not_born_yet_is_asked_for_no_words(cast, some):
    Person.objects.filter(pk__in=(cast.child.pk, cast.sibling.pk)).update(
        born_on=today() + timedelta(days=40), birth_known=Person.BirthKnown.UNBORN
    )
    client = signed_in(cast.worker)
    pages = [reverse(name, args=[cast.family.pk]) for name in ("web:family", "web:filled_tools")]
    for page in (client.get(one).content.decode() for one in pages):
        assert reverse("library:resource", args=["three-houses-worker"]) not in page
        assert "is still very young" not in page
