"""Every page asks the database as often for a record ten times as large."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.sweep.addresses import our_addresses
from tests.sweep.grown import grow
from tests.sweep.rich import Rich
from tests.sweep.roles import client_of

pytestmark = pytest.mark.django_db


def queries(client: Any, rich: Rich) -> dict[str, int]:
    """How often each page asks, once it is warm."""
    found: dict[str, int] = {}
    for one in our_addresses():
        path = one.paths(rich.ids, 1)[0]
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        if answer.status_code == 200:
            found[one.name] = sum(not _of_the_session(query["sql"]) for query in asked)
    return found


def _of_the_session(sql: str) -> bool:
    """That a worker is still here is written down once a minute, whatever page they are on."""
    return "django_session" in sql or "SAVEPOINT" in sql


def test_no_page_asks_more_often_as_the_record_grows(rich: Rich) -> None:
    client = client_of(rich, "worker")
    small = queries(client, rich)
    grow(rich, 9)
    large = queries(client, rich)
    assert {name: (small[name], large[name]) for name in small if large[name] > small[name]} == {}
    assert len(small) > 45
