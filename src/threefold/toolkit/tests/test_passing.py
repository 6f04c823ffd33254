"""What a tool's own rules hold up, and a supervisor who lets it pass with a reason."""

from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import Begin, amend_tool, finish_tool, keep_draft, let_pass, withdraw_tool
from threefold.toolkit.errors import NotAnswered, ReasonNeeded, Withdrawn
from threefold.toolkit.models import FilledTool, HoldPassed
from threefold.toolkit.passing.held import held
from threefold.toolkit.tests.things import who

pytestmark = pytest.mark.django_db
WHY = "Ivy asks every night. Her father was asked three times and does not answer."


def story(cast: Cast, **prepared: str) -> FilledTool:
    """A story with which not everybody agrees, complete otherwise."""
    answers = {
        "prepare": {"on": "2026-03-02", "makers": "Her mother", "agreed": "no", "why_not": "Step two.", **prepared},
        "story": {"steps": [{"says": "This is Ivy."}]},
    }  # fmt: skip
    begin = Begin(tool="words_and_pictures", person=cast.child.pk, language="en")
    return keep_draft(begin=begin, payload=answers, **who(cast))


def finish(cast: Cast, row: FilledTool) -> FilledTool:
    return finish_tool(filled=row.pk, seen=row.edition, **who(cast))


def passes(cast: Cast, row: FilledTool, **more: Any) -> FilledTool:
    return let_pass(**{**who(cast, cast.supervisor), "filled": row.pk, "reason": WHY, **more})


def test_a_supervisor_lets_it_pass_with_a_reason_that_stays(cast: Cast) -> None:
    row = story(cast)
    assert [(one.section, one.prompt) for one in held(row)] == [("prepare", "agreed")]
    with pytest.raises(NotAnswered):
        finish(cast, row)
    passes(cast, row)
    assert held(row) == ()
    done = finish(cast, row)
    made = HoldPassed.objects.get()
    assert (made.filled_id, made.section, made.prompt, made.by) == (
        row.pk,
        "prepare",
        "agreed",
        cast.supervisor,
    )
    assert made.reason == WHY
    (entry,) = Entry.objects.filter(kind="toolkit.hold_passed")
    assert entry.detail == {"tool": "words_and_pictures", "rules": 1}
    assert (entry.subject, entry.actor) == (row.pk, cast.supervisor.pk)
    answers = {**done.answers, "story": {"steps": [{"says": "This is Ivy, who is six."}]}}
    later = amend_tool(filled=done.pk, payload=answers, reason="Her age.", **who(cast))
    assert later.number == 2, "it holds for later versions too"


def test_what_has_no_answer_is_asked_for_all_the_same(cast: Cast) -> None:
    row = story(cast, why_not="")
    passes(cast, row)
    with pytest.raises(NotAnswered) as no:
        finish(cast, row)
    assert [one.prompt for one in no.value.problems] == ["why_not"]


def test_another_story_is_held_up_as_before(cast: Cast) -> None:
    passes(cast, story(cast))
    with pytest.raises(NotAnswered):
        finish(cast, story(cast))


def test_only_a_supervisor_with_a_reason_and_only_what_is_held_up(cast: Cast) -> None:
    row = story(cast)
    for by in (cast.worker, cast.second, cast.facilitator, cast.stranger, cast.leader):
        with pytest.raises(NotAllowed):
            passes(cast, row, by=by)
    with pytest.raises(ReasonNeeded):
        passes(cast, row, reason=" ")
    with pytest.raises(NotAllowed):
        passes(cast, story(cast, agreed="yes"))
    with pytest.raises(NotAllowed):
        passes(cast, row, family=cast.other_family)
    withdraw_tool(filled=row.pk, reason="Of another child.", **who(cast))
    with pytest.raises(Withdrawn):
        passes(cast, row)
    assert not HoldPassed.objects.exists()
    passes(cast, other := story(cast))
    with pytest.raises(NotAllowed):
        passes(cast, other)


def test_sent_twice_it_is_written_down_once(cast: Cast) -> None:
    row, given = story(cast), who(cast, cast.supervisor)
    for _ in range(2):
        let_pass(**given, filled=row.pk, reason=WHY)
    assert HoldPassed.objects.count() == 1
    assert Entry.objects.filter(kind="toolkit.hold_passed").count() == 1
