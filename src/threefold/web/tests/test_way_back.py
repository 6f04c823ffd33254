"""An address that only takes a form answers somebody who looks at it in words, with the way back."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.web.way_back import page_above

pytestmark = pytest.mark.django_db


def test_looking_at_an_address_that_takes_a_form(cast: Cast) -> None:
    address = reverse("mapping:move-item", kwargs={"family": cast.family.pk, "item": new_id()})
    answer = signed_in(cast.worker).get(address)
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    page = answer.content.decode()
    assert "There is nothing to look at here." in page
    assert f'href="{address.removesuffix("move/")}"' in page
    assert cast.family.name not in page


def test_it_speaks_the_workers_language(cast: Cast) -> None:
    cast.worker.language = "es"
    cast.worker.save()
    answer = signed_in(cast.worker).get(reverse("web:throw_away"))
    assert "Aquí no hay nada que ver." in answer.content.decode()


def test_who_is_not_signed_in_goes_to_the_door(client: Client) -> None:
    assert client.get(reverse("web:throw_away")).status_code == 302


def test_what_asks_in_another_way_gets_no_page(cast: Cast) -> None:
    answer = signed_in(cast.worker).put(reverse("web:throw_away"))
    assert (answer.status_code, answer.content) == (405, b"")


@pytest.mark.parametrize(
    ("path", "above"),
    [("/families/x/plans/", "/families/"), ("/kept/throw-away/", "/kept/"), ("/", "/"), ("//odd//path", "/")],
)
def test_the_page_above(path: str, above: str) -> None:
    assert page_above(path) == above
