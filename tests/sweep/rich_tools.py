"""Filled tools of the rich family: finished and put right, a draft, and every way in which a child can choose."""

from typing import TYPE_CHECKING, Any

from threefold.core.clock import now
from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.registry import tools

if TYPE_CHECKING:
    from tests.sweep.rich import Rich


def add_tools(rich: "Rich") -> None:
    """Each tool three times: as it was first finished, put right, and begun again."""
    for tool in tools().values():
        first = _fill(rich, tool, state="finished", reason="", finished_at=now())
        _fill(rich, tool, state="finished", number=2, first=first, amends=first, finished_at=now())
        _fill(rich, tool, reason="")
        _choose(rich, tool, first)
        rich.name("filled", first)


def _fill(rich: "Rich", tool: Tool, **given: Any) -> FilledTool:
    row = FilledTool(tool=tool.key)
    payload = {
        section.key: {one.key: _answer(rich, row, one) for one in section.prompts if one.kind is not Kind.DRAWING}
        for section in tool.sections
    }  # fmt: skip
    made: FilledTool = rich.make(
        FilledTool,
        tool=tool.key,
        person=rich.cast.child,
        schema=tool.version,
        language="en",
        payload=payload,
        **given,
    )
    # The words were made for this row before there was one.
    for one in rich.canaries.known.values():
        if one.row is row:
            object.__setattr__(one, "row", made)
    return made


def _answer(rich: "Rich", row: FilledTool, prompt: Prompt) -> Any:
    match prompt.kind:
        case Kind.SHORT_TEXT | Kind.LONG_TEXT:
            return rich.canaries.put(row, "payload")
        case Kind.EXACT_WORDS:
            words = {name: rich.canaries.put(row, "payload") for name in ("text", "translation")}
            return {**words, "read_back": True, "language": "en", "said_by": str(rich.cast.child.pk)}
        case Kind.CHOICE:
            # The last: what is asked only then is asked.
            return prompt.options[-1].key
        case Kind.CHOICES:
            return [one.key for one in prompt.options]
        case Kind.DATE:
            return "2026-03-02"
        case Kind.SCALE:
            return 4
        case Kind.PERSON:
            return str(rich.cast.grandmother.pk)
        case _:
            return [{one.key: _answer(rich, row, one) for one in prompt.columns}]


def _choose(rich: "Rich", tool: Tool, first: FilledTool) -> None:
    """The first sheet is for some people, the second for the worker alone; of the third the child said nothing."""
    sheets = [one.key for one in tool.sections if one.is_sheet]
    cast = rich.cast
    ways: tuple[dict[str, Any], ...] = (
        {"people": [cast.mother, cast.grandmother, cast.attorney]},
        {"kept": True, "people": []},
    )
    for sheet, way in zip(sheets, ways, strict=False):
        rich.make(SheetChoice, filled=first, sheet=sheet, at=now(), **way)
