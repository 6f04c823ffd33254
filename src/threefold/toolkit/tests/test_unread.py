"""A kept sheet is one worker's: nobody else reads it, writes over it, or says who may see it."""

from dataclasses import replace

import pytest

from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Assignment
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import (
    amend_tool,
    choose_readers,
    finish_tool,
    keep_draft,
    override_readers,
)
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.errors import NotAnswered
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.test_copies import seen, worker
from threefold.toolkit.tests.things import SAID, draft, houses, who

pytestmark = pytest.mark.django_db
OVER = {"worries": {"said": [{"words": {"text": "Nothing."}}]}}


@pytest.fixture
def kept(cast: Cast) -> FilledTool:
    """A draft whose worries the child asked the first worker to keep; the second is a social worker of the case too."""
    Assignment.objects.filter(worker=cast.second).update(kind=Assignment.Kind.SOCIAL_WORKER)
    row = draft(cast)
    choose_readers(filled=row.pk, sheet="worries", kept=True, **who(cast))
    return row


def said(row: FilledTool) -> str:
    row.refresh_from_db()
    return str(row.payload["worries"])


@pytest.mark.parametrize("more", [{}, OVER, {"worries": {}}])
def test_what_a_worker_cannot_read_stays_when_they_keep_and_when_they_put_right(
    cast: Cast, kept: FilledTool, more: dict[str, object]
) -> None:
    sent = {key: one for key, one in houses().items() if key != "worries"} | more
    keep_draft(filled=kept.pk, seen=1, payload={**sent, "good": {"name": "Moon"}}, **who(cast, cast.second))
    assert SAID in said(kept)
    assert kept.payload["good"] == {"name": "Moon"}
    finish_tool(filled=kept.pk, seen=2, **who(cast, cast.second))
    later = amend_tool(filled=kept.pk, payload=sent, reason="A name.", **who(cast, cast.second))
    assert SAID in said(later)
    assert later.written_by == cast.second
    assert "worries" in seen(cast, worker(cast, "worker")), "it stays with whom it was told"
    (newest, _first) = filled_tools(cast.family, worker(cast, "second"), Surface.SCREEN)
    assert "worries" not in {one.key for one in newest.sheets}


def test_what_they_write_themselves_is_theirs(cast: Cast, kept: FilledTool) -> None:
    keep_draft(filled=kept.pk, seen=1, payload=houses(dreams={"name": "Boat"}), **who(cast, cast.second))
    kept.refresh_from_db()
    assert kept.author_of("dreams") == cast.second.pk
    assert kept.author_of("worries") == kept.author_of("good") == cast.worker.pk


def test_who_may_not_see_a_kept_sheet_says_nothing_about_who_may(cast: Cast, kept: FilledTool) -> None:
    for late in (
        lambda: choose_readers(filled=kept.pk, sheet="worries", people=[cast.mother.pk], **who(cast, cast.second)),
        lambda: choose_readers(filled=kept.pk, sheet="worries", **who(cast, cast.second)),
        lambda: override_readers(
            filled=kept.pk, sheet="worries", people=[cast.mother.pk], reason="x", why_not_told="y",
            **who(cast, cast.second)),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            late()
    choose_readers(filled=kept.pk, sheet="good", **who(cast, cast.second))
    choose_readers(filled=kept.pk, sheet="worries", **who(cast))
    assert "worries" in seen(cast, worker(cast, "second")), "the child took it back"


def test_when_its_worker_leaves_a_supervisor_opens_it_with_a_reason_and_nobody_else(
    cast: Cast, kept: FilledTool
) -> None:
    Assignment.objects.filter(worker=cast.worker).delete()
    boss = (
        worker(cast, "supervisor")
        if Assignment.objects.filter(worker__unit=cast.supervisor.unit).exists()
        else None
    )
    assert boss is None, "nobody of the unit works with the family: a new worker is named first"
    Assignment.objects.filter(worker=cast.second).update(worker=cast.worker)
    FilledTool.objects.update(written_by=cast.second)
    assert "worries" not in seen(cast, worker(cast, "worker"))
    boss = worker(cast, "supervisor")
    assert "worries" not in seen(cast, boss)
    opened = replace(boss, opened=frozenset({Group.CHILD_PRIVATE}))
    assert "worries" in seen(cast, opened)
    assert "worries" not in seen(cast, opened, Surface.PRINT), "on the screen alone"


def test_the_language_of_a_tool_is_one_we_know(cast: Cast) -> None:
    from threefold.toolkit.changes import Begin

    begin = Begin(tool="three_houses", person=cast.child.pk, language="xx")
    with pytest.raises(NotAnswered) as told:
        draft(cast, begin=begin)
    assert [one.prompt for one in told.value.problems] == ["language"]
    assert AT.year == 2026
