"""Drafts, finished tools, next versions, and the child's word about who may see a sheet."""

from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit.changes import Begin, amend_tool, choose_readers, finish_tool, keep_draft
from threefold.toolkit.errors import FinishedAlready, NotAnswered, NotFinished, ReasonNeeded
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who

pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_once_for_each_id_and_grows(cast: Cast) -> None:
    same = who(cast)
    first, again = draft(cast, {}, **same), draft(cast, {}, **same)
    assert first.pk == again.pk == same["id"]
    more = keep_draft(filled=first.pk, seen=1, payload=houses(), **who(cast))
    assert (more.pk, more.edition, more.payload["worries"]) == (first.pk, 2, houses()["worries"])
    assert FilledTool.objects.count() == 1
    assert SAID not in str(list(Entry.objects.filter(kind__startswith="toolkit").values_list("detail")))


def test_two_who_write_at_once_hear_of_each_other(cast: Cast) -> None:
    row = draft(cast)
    keep_draft(filled=row.pk, seen=1, payload=houses(dreams={"name": "Boat"}), **who(cast))
    with pytest.raises(Stale) as told:
        keep_draft(filled=row.pk, seen=1, payload={}, **who(cast))
    assert told.value.current.payload["dreams"] == {"name": "Boat"}  # type: ignore[attr-defined]
    with pytest.raises(Stale):
        finish_tool(filled=row.pk, seen=1, **who(cast))


def test_only_what_is_answered_is_finished_and_then_it_stands(cast: Cast) -> None:
    row = draft(cast, {})
    with pytest.raises(NotAnswered) as told:
        finish_tool(filled=row.pk, seen=1, **who(cast))
    assert {(one.section, one.prompt) for one in told.value.problems} == {
        ("prepare", "on"), ("prepare", "parents_asked"), ("chosen", "told_limits"), ("end", "unsafe")
    }  # fmt: skip
    keep_draft(filled=row.pk, seen=1, payload=houses(), **who(cast))
    done = finish_tool(filled=row.pk, seen=2, **who(cast))
    assert (done.state, done.number) == ("finished", 1)
    for late in (lambda: keep_draft(filled=row.pk, seen=2, payload={}, **who(cast)),
                 lambda: finish_tool(filled=row.pk, seen=2, **who(cast))):  # fmt: skip
        with pytest.raises(FinishedAlready):
            late()
    row.refresh_from_db()
    assert row.payload == houses()


def test_putting_it_right_is_a_next_version_with_a_reason(cast: Cast) -> None:
    row = finished(cast)
    given: dict[str, Any] = {
        "filled": row.pk,
        "payload": houses(good={"name": "Moon"}),
        "reason": "Ivy said moon.",
    }
    with pytest.raises(ReasonNeeded):
        amend_tool(**{**given, "reason": " "}, **who(cast))
    with pytest.raises(NotAnswered):
        amend_tool(**{**given, "payload": {}}, **who(cast))
    with pytest.raises(NotFinished):
        amend_tool(**{**given, "filled": draft(cast).pk}, **who(cast))
    later = amend_tool(**given, **who(cast))
    assert (later.number, later.root, later.amends_id, later.reason) == (2, row.pk, row.pk, "Ivy said moon.")
    row.refresh_from_db()
    assert row.payload == houses(), "the first stays as it was"
    with pytest.raises(Stale):
        amend_tool(**given, **who(cast))
    assert amend_tool(**{**given, "filled": later.pk}, **who(cast)).root == row.pk


def test_a_childs_tool_is_a_childs_of_this_family_and_written_by_who_may(cast: Cast) -> None:
    for begin in (
        Begin(tool="three_houses", person=None, language="en"),
        Begin(tool="three_houses", person=cast.mother.pk, language="en"),
        Begin(tool="three_houses", person=new_id(), language="en"),
        Begin(tool="no_such_tool", person=cast.child.pk, language="en"),
    ):
        with pytest.raises(NotAllowed):
            draft(cast, begin=begin)
    for worker in (cast.second, cast.supervisor, cast.facilitator, cast.stranger, cast.administrator):
        with pytest.raises(NotAllowed):
            draft(cast, **who(cast, worker))
    row = draft(cast)
    elsewhere = {**who(cast, cast.stranger), "family": cast.other_family}
    with pytest.raises(NotAllowed):
        keep_draft(filled=row.pk, seen=1, payload={}, **elsewhere)
    with pytest.raises(NotAllowed):
        keep_draft(filled=None, seen=1, payload={}, **who(cast))
    said = houses(worries={"said": [{"words": {"text": "x", "said_by": str(new_id())}}]})
    with pytest.raises(NotAllowed):
        draft(cast, said)


def test_a_choice_names_people_of_the_family_and_a_sheet(cast: Cast) -> None:
    row = finished(cast)
    given: dict[str, Any] = {"filled": row.pk, "sheet": "good", "people": [cast.mother.pk]}
    for wrong in (
        {"sheet": "prepare"},
        {"sheet": "roof"},
        {"people": [new_id()]},
        {"kept": True},
        {"filled": new_id()},
    ):
        with pytest.raises(NotAllowed):
            choose_readers(**{**given, **wrong}, **who(cast))
    assert not SheetChoice.objects.exists()
    made = choose_readers(**given, **who(cast))
    assert (made.people_ids, made.filled_id) == ({cast.mother.pk}, row.pk)
