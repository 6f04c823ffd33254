"""The log: append-only in the database itself, and free of values and names."""

from dataclasses import dataclass

import pytest
from django.db import DatabaseError, transaction

from threefold.audit.events import Event, kinds, payload
from threefold.audit.models import Entry
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_refuses_to_change_an_entry(cast: Cast, verb: str) -> None:
    rows = Entry.objects.all()
    count = rows.count()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(kind="x") if verb == "update" else rows.delete()
    assert Entry.objects.exclude(kind="x").count() == count > 0


def test_a_long_text_is_refused() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Chatty(Event):
        words: str

    with pytest.raises(ValueError):
        payload(Chatty(words="He put the towel on her. " * 5))


def test_no_name_of_the_cast_is_in_the_log(cast: Cast) -> None:
    text = " ".join(f"{row.kind} {row.detail}" for row in Entry.objects.all())
    for name in ("Nora", "Marlow", "Ivy", "Pearl", "Almadera"):
        assert name not in text


@pytest.mark.parametrize("name", sorted(kinds))
def test_every_event_has_a_sentence_that_names_the_actor(name: str) -> None:
    assert "{actor}" in str(kinds[name].sentence)
