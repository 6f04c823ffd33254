"""The tools that a family filled in, through the changes of the tools."""

from datetime import timedelta
from typing import Any

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.toolkit.changes.filling import Begin, finish_tool, keep_draft
from threefold.toolkit.changes.readers import choose_readers
from threefold.toolkit.models import FilledTool
from threefold.toolkit.onward.changes import carry_facts
from threefold.toolkit.voice.answered import SayingCopy, said_by_children
from threefold.toolkit.voice.changes import NewAnswer, answer_child
from threefold.web.demo.filled.words import Answered, Filled
from threefold.web.demo.story import Story
from threefold.web.demo.telling.teller import Teller


def tell_tools(told: Teller, story: Story) -> None:
    """In the order in which they were filled in."""
    for number, one in enumerate(story.filled):
        row = _finished(told, one, number)
        _chosen(told, one, row, number)
        sayings = _sayings(told, one, row)
        for at, answer in enumerate(one.answered):
            _answered(told, one, answer, sayings, (number, at))
        going = [saying.id for saying in sayings if saying.sheet in one.onward]
        if going:
            carry_facts(**_who(told, one.ago, "onward", number), filled=row.pk, sayings=going)


def _who(told: Teller, ago: int, *parts: Any) -> dict[str, Any]:
    return {"by": told.by, "family": told.family, "id": told.id("tool", *parts), "at": told.at(ago)}


def _finished(told: Teller, one: Filled, number: int) -> FilledTool:
    begin = Begin(tool=one.tool, person=told.people[one.who].pk, language=one.lang)
    row = keep_draft(**_who(told, one.ago, "draft", number), begin=begin, payload=_dated(told, one.answers))
    return finish_tool(**_who(told, one.ago, "done", number), filled=row.pk, seen=row.edition)


def _dated(told: Teller, answer: Any) -> Any:
    """The answers with real days and people."""
    if isinstance(answer, dict):
        return {key: _dated(told, value) for key, value in answer.items()}
    if isinstance(answer, list):
        return [_dated(told, value) for value in answer]
    if isinstance(answer, str) and answer.startswith("ago "):
        return told.day(int(answer.removeprefix("ago "))).isoformat()
    if isinstance(answer, str) and answer.startswith("person "):
        return str(told.people[answer.removeprefix("person ")].pk)
    return answer


def _chosen(told: Teller, one: Filled, row: FilledTool, number: int) -> None:
    for sheet in (*one.sees, *one.kept):
        choose_readers(
            **_who(told, one.ago, "choice", number, sheet), filled=row.pk, sheet=sheet,
            people=told.persons(one.sees.get(sheet, ())), kept=sheet in one.kept,
        )  # fmt: skip


def _sayings(told: Teller, one: Filled, row: FilledTool) -> list[SayingCopy]:
    """What was said in it, as the worker reads it."""
    at = told.at(one.ago)
    role = role_towards(told.by, told.family, on=day_of(at), at=at)
    assert role is not None
    reader = reader_for_worker(told.by, told.family, role, at=at)
    return [
        saying for saying in said_by_children(told.family, reader, Surface.SCREEN) if saying.root == row.root
    ]


def _answered(
    told: Teller, one: Filled, answer: Answered, sayings: list[SayingCopy], place: tuple[int, int]
) -> None:
    to = [saying for saying in sayings if saying.sheet == answer.sheet][answer.number]
    ago = one.ago if answer.told is None else answer.told
    by_day = None if answer.within is None else day_of(told.now) + timedelta(days=answer.within)
    given = NewAnswer(
        words=answer.words, who=None if answer.within is None else told.by.pk, by_day=by_day,
        told_on=None if answer.told is None else told.day(answer.told),
    )  # fmt: skip
    answer_child(**_who(told, ago, "answer", *place), saying=to.id, answer=given)
