"""The last person is in: pressing "that is everybody" on an empty form ends the entering."""

import pytest

from threefold.families.models import Person
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db


def test_an_empty_form_means_that_everybody_is_here(cast: Cast) -> None:
    client = signed_in(cast.worker)
    page = address(cast, "add_person")
    before = Person.objects.count()
    empty = {"standing": "parent", "first_name": "", **hidden(client.get(page))}
    done = client.post(page, empty)
    assert (done.status_code, done["Location"]) == (302, address(cast, "people"))
    assert client.post(page, {**empty, "another": "1"}).status_code == 422
    assert client.post(page, {**empty, "last_name": "Marlow"}).status_code == 422
    assert Person.objects.count() == before
