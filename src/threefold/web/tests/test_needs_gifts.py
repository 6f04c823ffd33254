"""What colleagues gave waits on the first page of who can read it, and on the Toolkit's page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT
from threefold.library.giving.waiting import waits_for
from threefold.library.tests.given import a_given, sent, taken
from threefold.library.tests.world import a_library
from threefold.web.needs import desk_of
from threefold.web.needs.gifts import needs

pytestmark = pytest.mark.django_db
READ = reverse("library:given_to_read")


def found(worker):
    return [one.what for one in needs(desk_of(worker, at=AT))]


def test_each_reader_is_told_of_what_they_can_read(cast):
    assert found(cast.editor) == found(cast.trainer) == []
    a_given(cast.worker)
    sent(cast.worker)
    sent(cast.second)
    taken(cast.worker, cast.editor)
    assert found(cast.editor) == ["Two gifts to the Toolkit wait for an editor"]
    assert found(cast.trainer) == ["One gift to the Toolkit waits for a second reader"]
    assert found(cast.worker) == found(cast.leader) == []


def test_nobody_is_told_of_their_own(cast):
    sent(cast.editor)
    taken(cast.trainer, cast.editor)
    assert found(cast.editor) == found(cast.trainer) == []
    assert found(cast.supervisor) == ["One gift to the Toolkit waits for a second reader"]


def test_it_stands_on_the_first_page_with_its_link(cast):
    sent(cast.worker)
    page = signed_in(cast.editor).get(reverse("web:home")).content.decode()
    assert "One gift to the Toolkit waits for an editor" in page and READ in page
    assert "One thing needs you this week" in page
    assert READ not in signed_in(cast.worker).get(reverse("web:home")).content.decode()


def test_it_stands_on_the_toolkit_s_page(cast):
    a_library()
    client, toolkit = signed_in(cast.editor), reverse("library:toolkit")
    page = client.get(toolkit).content.decode()
    assert "wait for you" not in page and READ in page
    sent(cast.worker)
    assert "1 thing that somebody gave waits for you to read it." in client.get(toolkit).content.decode()
    sent(cast.worker)
    page = client.get(toolkit).content.decode()
    assert "2 things that others gave wait for you to read them." in page and page.count(READ) == 1
    assert READ not in signed_in(cast.worker).get(toolkit).content.decode()
    cast.editor.language = "es"
    cast.editor.save()
    assert "2 cosas que otros dieron esperan" in signed_in(cast.editor).get(toolkit).content.decode()


def test_it_asks_the_database_once_however_much_waits(cast):
    for _each in range(12):
        sent(cast.worker)
    with CaptureQueriesContext(connection) as asked:
        assert waits_for(cast.editor).together == 12
    assert len(asked) == 1
    with CaptureQueriesContext(connection) as asked:
        assert waits_for(cast.worker).together == 0
    assert len(asked) == 0
