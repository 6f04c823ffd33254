"""What stands: the newest version, nothing that was withdrawn, and the exception for safety."""

from datetime import date
from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Protection
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import (
    amend_tool,
    choose_readers,
    finish_tool,
    keep_draft,
    override_readers,
    withdraw_tool,
)
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.errors import ChildNotTold, KeptFrom, ReasonNeeded, StillWaiting, Withdrawn
from threefold.toolkit.models import FilledTool, SheetOverride
from threefold.toolkit.tests.test_copies import person, seen, worker
from threefold.toolkit.tests.things import draft, finished, houses, who

pytestmark = pytest.mark.django_db
RIGHT = {"text": "Mama was asleep.", "language": "en", "read_back": True}
TOLD = {"told_on": date(2026, 3, 2), "told_by": "Alma", "told_how": "On the couch, in her words."}


@pytest.mark.parametrize("surface", Surface)
def test_words_that_were_put_right_go_out_no_more_and_workers_see_them_as_earlier(
    cast: Cast, surface: Surface
) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    put_right = houses(worries={"said": [{"words": RIGHT}]})
    later = amend_tool(filled=row.pk, payload=put_right, reason="Ivy said so.", **who(cast))
    out = filled_tools(cast.family, person(cast, "grandmother"), surface)
    assert {one.id for one in out} <= {later.pk}
    staff = filled_tools(cast.family, worker(cast, "worker"), surface)
    looks_back = surface in (Surface.SCREEN, Surface.FRAGMENT)
    assert [(one.id, one.later) for one in staff] == [(later.pk, False), (row.pk, True)][: 1 + looks_back]


@pytest.mark.parametrize("begun", [draft, finished])
def test_what_is_withdrawn_stands_before_workers_alone_with_its_reason(cast: Cast, begun: Any) -> None:
    row = begun(cast)
    choose_readers(filled=row.pk, sheet="worries", people=[cast.grandmother.pk], **who(cast))
    with pytest.raises(ReasonNeeded):
        withdraw_tool(filled=row.pk, reason=" ", **who(cast))
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    for surface in Surface:
        assert filled_tools(cast.family, person(cast, "grandmother"), surface) == ()
        back = surface in (Surface.SCREEN, Surface.FRAGMENT)
        assert len(filled_tools(cast.family, worker(cast, "worker"), surface)) == int(back)
    (copy,) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN)
    assert (copy.withdrawn_at is not None, copy.withdrawn_reason) == (True, "Of another child.")
    (entry,) = Entry.objects.filter(kind="toolkit.tool_withdrawn")
    assert "another" not in str(entry.detail)
    given = {"filled": row.pk, **who(cast)}
    for late in (
        lambda: keep_draft(seen=1, payload={}, **given),
        lambda: finish_tool(seen=1, **given),
        lambda: amend_tool(payload=houses(), reason="x", **given),
        lambda: choose_readers(sheet="good", **given),
        lambda: withdraw_tool(reason="again", **given),
    ):
        with pytest.raises(Withdrawn):
            late()


def test_all_versions_are_withdrawn_together(cast: Cast) -> None:
    row = finished(cast)
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word.", **who(cast))
    withdraw_tool(filled=later.pk, reason="Of another child.", **who(cast))
    assert FilledTool.objects.filter(withdrawn_at__isnull=True).count() == 0


def test_a_child_who_said_they_are_not_safe_is_answered_before_anything_is_withdrawn(cast: Cast) -> None:
    end = {"unsafe": "yes", "today": "We drive there."}
    row = draft(cast, houses(end=end))
    with pytest.raises(StillWaiting):
        withdraw_tool(filled=row.pk, reason="Typed by mistake.", **who(cast))
    keep_draft(filled=row.pk, seen=1, payload=houses(end={**end, "done": "We were there."}), **who(cast))
    withdraw_tool(filled=row.pk, reason="Typed by mistake.", **who(cast))


def override(cast: Cast, row: FilledTool, **more: Any) -> SheetOverride:
    given = {
        "sheet": "worries",
        "people": [cast.grandmother.pk],
        "reason": "He will be there tonight.",
        **TOLD,
    }
    return override_readers(filled=row.pk, **{**given, **more}, **who(cast))


@pytest.mark.parametrize("kept", [True, False])
def test_for_safety_a_sheet_is_shown_to_whom_the_child_did_not_choose_and_the_child_is_told(
    cast: Cast, kept: bool
) -> None:
    row = finished(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=kept, **who(cast))
    made = override(cast, row)
    assert (made.told_on, made.people_ids) == (TOLD["told_on"], {cast.grandmother.pk})
    assert seen(cast, person(cast, "grandmother")) == {"worries"}
    for one in ("neighbor", "attorney", "sibling", "father"):
        assert seen(cast, person(cast, one)) == set(), one
    (entry,) = Entry.objects.filter(kind="toolkit.readers_overridden")
    assert entry.detail == {"sheet": "worries", "people": 1, "child_told": True}
    override(cast, row, people=[], reason="He is gone.")
    assert seen(cast, person(cast, "grandmother")) == set()
    assert ("worries" in seen(cast, worker(cast, "second"))) is not kept


def test_the_exception_has_its_reason_and_what_the_child_was_told(cast: Cast) -> None:
    row = finished(cast)
    for missing, error in (
        ({"reason": " "}, ReasonNeeded),
        ({"told_on": None, "told_by": ""}, ChildNotTold),
        ({"told_by": " "}, ChildNotTold),
        ({"told_how": " "}, ChildNotTold),
        ({"told_on": None}, ChildNotTold),
        ({"sheet": "prepare"}, NotAllowed),
        ({"people": [new_id()]}, NotAllowed),
    ):
        with pytest.raises(error):
            override(cast, row, **missing)
    assert not SheetOverride.objects.exists()
    late = override(cast, row, told_on=None, told_by="", why_not_told="She sleeps. Tomorrow, Alma.")
    assert late.told_on is None


def test_the_exception_is_never_for_somebody_from_whom_anybody_is_kept_safe(cast: Cast) -> None:
    row = finished(cast)
    with pytest.raises(KeptFrom):
        override(cast, row, people=[cast.father.pk])
    cast.attorney.speaks_for.set([cast.father])
    with pytest.raises(KeptFrom):
        override(cast, row, people=[cast.attorney.pk])
    override(cast, row)
    Protection.objects.update(from_person=cast.grandmother, person=cast.child)
    assert seen(cast, person(cast, "grandmother"), Surface.PRINT) == set(), "protected later: disclosure wins"


def test_a_choice_for_somebody_the_child_is_kept_safe_from_is_kept_and_never_obeyed(cast: Cast) -> None:
    row = finished(cast)
    made = choose_readers(
        filled=row.pk, sheet="good", people=[cast.father.pk, cast.grandmother.pk], **who(cast)
    )
    assert cast.father.pk in made.people_ids, "the child said it"
    for surface in Surface:
        assert seen(cast, person(cast, "father"), surface) == set()
    assert seen(cast, person(cast, "grandmother")) == {"good"}
    Protection.objects.update(from_person=cast.grandmother, person=cast.child)
    assert seen(cast, person(cast, "grandmother")) == set()


def test_only_who_the_child_chose_by_name_and_nobody_who_only_speaks_for_the_child(cast: Cast) -> None:
    row = finished(cast)
    cast.attorney.speaks_for.set([cast.child])
    assert seen(cast, person(cast, "attorney")) == set()
    choose_readers(filled=row.pk, sheet="good", people=[cast.attorney.pk], **who(cast))
    assert seen(cast, person(cast, "attorney")) == {"good"}
    assert Group.CHILD_VOICE.value == "child.voice"
