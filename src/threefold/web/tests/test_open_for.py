"""From a page of the Toolkit into the work with a family, and from a gap in a family's file to its guide."""

import pytest
from django.test import Client
from django.urls import reverse

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
