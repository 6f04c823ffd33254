"""What is counted when pages of the Toolkit are used: how often, in which month, and never who."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.core.clock import today
from threefold.families.tests.browsing import signed_in
from threefold.library.counting import keeping, noting
from threefold.library.counting.models import Counted
from threefold.library.counting.recently import MOST, WHILE, Recently
from threefold.library.counting.vocabulary import Act, By, Who, who_does
from threefold.library.counting.waiting import Waiting, waiting
from threefold.library.tests.world import a_library

PAGE = {"resource": "three-houses", "language": "en"}
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"}
NOON = datetime(2026, 11, 5, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_yet(monkeypatch):
    waiting.take()
    monkeypatch.setattr(noting, "recently", Recently())


@pytest.fixture
def library(db):
    a_library()


def read(client, name="resource_in", headers=None, **more):
    return client.get(reverse(f"library:{name}", kwargs=PAGE | more), headers=headers)


def counted():
    keeping.write_down()
    return {(row.act, row.by, row.value): row.times for row in Counted.objects.all()}


def test_a_page_that_is_read_adds_one_by_each_feature_and_asks_nothing_of_the_database(cast, library):
    client = signed_in(cast.worker)
    read(client)
    with CaptureQueriesContext(connection) as asked:
        assert read(signed_in(cast.trainer)).status_code == 200
    assert not [one for one in asked if "library_counted" in one["sql"]]
    assert counted() == {
        ("opened", "resource", "three-houses"): 2, ("opened", "audience", "worker"): 1,
        ("opened", "audience", "trainer"): 1, ("opened", "county", str(cast.agency.pk)): 2,
        ("opened", "language", "en"): 2,
    }  # fmt: skip
    assert {row.month for row in Counted.objects.all()} == {today().replace(day=1)}
    read(signed_in(cast.leader))
    assert counted()["opened", "resource", "three-houses"] == 3


def test_what_is_kept_has_no_place_for_a_person(db):
    assert [one.name for one in Counted._meta.get_fields()] == ["id", "month", "act", "by", "value", "times"]


def test_a_page_loaded_again_and_a_head_and_a_guess_of_the_browser_do_not_count(cast, library):
    client = signed_in(cast.worker)
    client.head(reverse("library:resource_in", kwargs=PAGE))
    read(client, headers={"Sec-Purpose": "prefetch"})
    assert counted() == {}
    for _again in range(3):
        read(client)
    assert counted()["opened", "resource", "three-houses"] == 1


def test_without_an_account_browsers_count_and_programs_do_not(library):
    for program in ("", "curl/8.5", "Mozilla/5.0 (compatible; Examplebot/2.1)", "python-requests/2.32"):
        assert read(Client(), headers={"User-Agent": program}).status_code == 200
    assert counted() == {}
    read(Client(), headers=BROWSER)
    assert counted()["opened", "audience", "visitor"] == 1
    assert counted()["opened", "county", ""] == 1


def test_editors_and_what_was_refused_do_not_count(cast, library):
    read(signed_in(cast.editor))
    assert read(signed_in(cast.worker), resource="no-such-page").status_code == 404
    assert read(Client(), headers=BROWSER, resource="only-for-workers").status_code == 302
    assert counted() == {}


def test_downloads(cast, library):
    client = signed_in(cast.worker)
    read(client, "resource_word")
    client.get(reverse("web:blank_tool_word", kwargs={"tool": "three_houses"}))
    assert counted()["kept", "resource", "three-houses"] == 2


def test_where_the_database_takes_nothing_everybody_reads_on_and_it_waits(cast, library, monkeypatch, caplog):
    def locked(_counts):
        raise DatabaseError

    read(signed_in(cast.worker))
    with monkeypatch.context() as away:
        away.setattr(keeping, "add", locked)
        keeping.write_down()
        assert "not written down" in caplog.text
        assert read(signed_in(cast.leader)).status_code == 200
    assert counted()["opened", "resource", "three-houses"] == 2


def test_a_database_that_is_only_read_breaks_no_page(cast, library):
    client = signed_in(cast.worker)
    with connection.execute_wrapper(_no_counters):
        assert read(client).status_code == 200
        keeping.write_down()
    assert Counted.objects.count() == 0
    assert counted()["opened", "resource", "three-houses"] == 1


def _no_counters(execute, sql, params, many, context):
    if "library_counted" in sql:
        raise DatabaseError("attempt to write a readonly database")
    return execute(sql, params, many, context)


def test_two_processes_add_to_the_same_counters(db):
    key = (date(2026, 11, 1), Act.OPENED, By.RESOURCE, "three-houses")
    for _process in range(2):
        waiting.add([key] * 3)
        keeping.write_down()
    assert Counted.objects.get().times == 6


def test_many_counters_at_once(db):
    waiting.add((date(2026, 11, 1), Act.OPENED, By.RESOURCE, f"page-{at}") for at in range(250))
    keeping.write_down()
    assert Counted.objects.count() == 250


def test_what_waits_has_an_end():
    own = Waiting()
    own.add((date(2026, 11, 1), Act.OPENED, By.RESOURCE, str(at)) for at in range(20_000))
    own.add([(date(2026, 11, 1), Act.OPENED, By.RESOURCE, "one more")])
    assert len(own.take()) == 20_000
    assert own.take() == {}


def test_the_same_is_new_again_after_half_an_hour_and_marks_are_forgotten():
    own = Recently()
    assert own.is_new("a", "page", at=NOON)
    assert not own.is_new("a", "page", at=NOON + timedelta(minutes=29))
    assert own.is_new("b", "page", at=NOON)
    assert own.is_new("a", "page", at=NOON + WHILE)
    for at in range(MOST + 5):
        own.is_new(str(at), at=NOON + WHILE)
    assert len(own._until) <= MOST


def test_each_is_counted_as_one_sort_of_reader():
    assert who_does(["casework", "supervision"]) is Who.SUPERVISOR
    assert who_does(["facilitation"]) is Who.WORKER
    assert who_does(["administration"]) is who_does([]) is Who.OTHER


def test_the_thread_writes_now_and_then_until_it_is_ended(monkeypatch):
    from threading import Event

    turned = Event()
    monkeypatch.setattr(keeping, "write_once", turned.set)
    end = keeping.keep_counting(0.01)
    assert turned.wait(10)
    end.set()
