"""A large county's families are found by whose they are, not by reading all of the agency's."""

import pytest
from django.db import OperationalError, connection

from threefold.core import planner

pytestmark = pytest.mark.django_db


def _told() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
        return int(cursor.fetchone()[0])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL looks by itself")
def test_sqlite_knows_its_sizes_afterwards() -> None:
    planner.tell_planner()
    assert _told() == 1


def test_a_database_that_cannot_be_written_is_served_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def refuse() -> None:
        asked.append(1)
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(connection, "cursor", refuse)
    planner.tell_planner()
    assert asked == ([1] if connection.vendor == "sqlite" else [])
