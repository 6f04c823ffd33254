"""What the practice advises about tools in which children spoke (rules 29, 31, 32), from what a worker may read."""

from collections.abc import Iterable

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.practice.findings import Finding
from threefold.practice.rules.checks import findings_for_child_tool
from threefold.practice.rules.facts.children import ChildToolView, SayingView
from threefold.toolkit.answers import is_empty
from threefold.toolkit.copies import AnswerCopy, FilledCopy, filled_tools
from threefold.toolkit.definition import Kind
from threefold.toolkit.registry import tool_of
from threefold.toolkit.voice.answered import SayingCopy


def advice(family: Family, reader: Reader, said: Iterable[SayingCopy]) -> tuple[Finding, ...]:
    """For the newest version of each finished tool of a child; `said` are its sayings as this reader has them."""
    sayings = tuple(said)
    return tuple(
        finding
        for one in filled_tools(family, reader, Surface.SCREEN)
        if one.finished_at and not one.later and one.withdrawn_at is None and tool_of(one.tool).is_childs
        for finding in findings_for_child_tool(_view(one, sayings))
    )


def _view(copy: FilledCopy, said: tuple[SayingCopy, ...]) -> ChildToolView:
    prepared = {
        one.key: one.value for sheet in copy.sheets if sheet.key == "prepare" for one in sheet.answers
    }
    return ChildToolView(
        id=copy.id,
        read_back=tuple(each for sheet in copy.sheets for one in sheet.answers for each in _read_back(one)),
        parents_asked=prepared.get("parents_asked") == "yes",
        why_not=not is_empty(prepared.get("why_not")),
        sayings=tuple(
            SayingView(id=one.id, answered=one.answer is not None) for one in said if one.filled == copy.id
        ),
    )


def _read_back(answer: AnswerCopy) -> Iterable[bool]:
    found = [answer.value] if answer.kind is Kind.EXACT_WORDS else []
    if answer.kind is Kind.ROWS:
        found = [
            one for row in answer.value for one in row.values() if isinstance(one, dict) and "text" in one
        ]
    return [bool(one.get("read_back")) for one in found]
