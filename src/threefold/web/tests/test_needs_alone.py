"""The first page asks for a draft until it is written, each writer for their own, and leads to it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.models import Assignment
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.choosing import choose_drafts
from threefold.mapping.models import DraftRound
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_rounds import WORDS, lay_open, opened, write
from threefold.web.needs import Need
from threefold.web.tests.test_needs import found, in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def asked(cast: Cast, who: str) -> list[Need]:
    return [need for need in found(getattr(cast, who)) if "/worries/alone/" in need.href]


@pytest.mark.parametrize("who", WORDS)
def test_everybody_who_is_asked_reads_it_on_their_first_page_until_it_is_written(
    client: Client, cast: Cast, who: str
) -> None:
    row = opened(cast, people=True)
    (need,) = asked(cast, who)
    # A facilitator's page quotes no family.
    knows = who not in ("second", "facilitator")
    assert (
        need.what == ("Write “Nights” alone" if knows else "Write a worry alone") + ", for the Marlow family"
    )
    assert need.why.startswith("You asked for it." if who == "worker" else f"{cast.worker.name} asks you.")
    assert (need.href, need.action) == (at("draft-round", cast, round=row.pk), "Write my draft")
    assert need.href in as_(client, cast, who).get("/").content.decode()
    quoted = Entry.objects.filter(kind="read.shown", actor=getattr(cast, who).pk, detail__group="map.items")
    assert quoted.exists() == knows
    with translation.override("es"):
        assert "a solas" in asked(cast, who)[0].what
    write(cast, row, who, done=False)
    assert asked(cast, who)[0].action == "Go on with my draft"
    write(cast, row, who)
    assert asked(cast, who) == []


def test_nobody_else_is_asked(cast: Cast) -> None:
    opened(cast)
    assert asked(cast, "stranger") == []
    # An assignment that is over asks nothing any more.
    Assignment.objects.filter(worker=cast.second).update(ends=AT.date() - timedelta(days=1))
    assert asked(cast, "second") == []


def test_words_that_came_too_late_are_offered_until_it_is_over(cast: Cast) -> None:
    row = opened(cast)
    write(cast, row, "second")
    write(cast, row, "supervisor", done=False)
    lay_open(cast, row)
    (need,) = asked(cast, "supervisor")
    assert "does not lie with the others" in need.what and need.action == "Open my draft"
    # Whoever wrote nothing owes nothing any more.
    assert asked(cast, "worker") == asked(cast, "facilitator") == []
    given: dict[str, Any] = {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT, "round": row}
    choose_drafts(**given, drafts=[], text="", language="en", reason="The family waits.")
    assert DraftRound.objects.get().closed_at == AT
    assert asked(cast, "supervisor") == []
