"""Filled tools of the rich family: finished and put right, a draft, and every way in which a child can choose."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.mapping.models import MapItem, Rating, Scale
from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.drawing.reading import tool_of
from threefold.toolkit.drawing.sheets import PLACES
from threefold.toolkit.drawing.tests import drawn
from threefold.toolkit.models import (
    ChildAnswer,
    ChildDraft,
    FactLink,
    FilledTool,
    HoldPassed,
    SheetChoice,
    SheetKeeper,
    SheetOverride,
)
from threefold.toolkit.registry import tools
from threefold.toolkit.voice.facts import ANSWERED, facts_of
from threefold.toolkit.voice.models import AlarmNote

if TYPE_CHECKING:
    from tests.sweep.rich import Rich


def add_tools(rich: "Rich") -> None:
    """Each tool three times: as it was first finished, put right, and begun again. One was withdrawn as well."""
    for tool in tools().values():
        first = _fill(rich, tool, state="finished", reason="", withdrawn_reason="", finished_at=now())
        newest = _fill(
            rich, tool, state="finished", number=2, first=first, amends=first, finished_at=now(),
            withdrawn_reason="",
        )  # fmt: skip
        begun = _fill(rich, tool, reason="", withdrawn_reason="")
        _choose(rich, tool, first)
        section, prompt = next(tool.prompts())
        rich.make(HoldPassed, filled=first, section=section.key, prompt=prompt.key, at=now())
        rich.make(AlarmNote, filled=first, kind="taken_back", at=now(), looked_at=now())
        _sat(rich, tool, first)
        _answered(rich, first, newest)
        _carried(rich, first, newest)
        rich.name("filled", newest)
        if tool.is_childs:
            rich.ids["one_filled"] = [newest.pk]
        for one in (first, newest, begun):
            rich.name("filled_any", one)
        rich.name("filled_newest", newest)
        rich.name("filled_draft", begun)
        sheets = [(begun.pk, one.key) for one in tool.sections if one.is_sheet]
        rich.ids.setdefault("sheet", []).extend(sheets)
    _fill(rich, next(iter(tools().values())), reason="", withdrawn_at=now(), withdrawn_by=rich.cast.worker)
    rich.ids["tool"] = list(tools())
    rich.ids["one_tool"] = rich.ids["tool"][:1]


def _fill(rich: "Rich", tool: Tool, **given: Any) -> FilledTool:
    row = FilledTool(tool=tool.key)
    payload = {
        section.key: {one.key: _answer(rich, row, one) for one in section.prompts}
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
        case Kind.DRAWING:
            return _drawn(rich, row, prompt.paper)
        case Kind.ROWS:
            return [{one.key: _answer(rich, row, one) for one in prompt.columns}]
    # The last option: what is asked only then is asked.
    last = [one.key for one in prompt.options]
    plain = {Kind.CHOICE: last and last[-1], Kind.CHOICES: last, Kind.DATE: "2026-03-02", Kind.SCALE: 4}
    return plain.get(prompt.kind, str(rich.cast.grandmother.pk))


def _drawn(rich: "Rich", row: FilledTool, sheet: str) -> Any:
    tool = tool_of(sheet)
    mark = drawn.words(text=rich.canaries.put(row, "payload"), **{"in": next(iter(PLACES[tool]))})
    return drawn.paper(mark, sheet=sheet, tool=tool)


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
    # A sheet that the child keeps is in the worker's hands since another one left.
    for sheet in sheets[1:2]:
        rich.make(SheetKeeper, filled=first, sheet=sheet, at=now(), keeper=cast.worker)
    # For safety one of the circle sees the last, though the child said nothing.
    for sheet in sheets[2:][-1:]:
        rich.make(SheetOverride, filled=first, sheet=sheet, at=now(), people=[cast.grandmother])


def _sat(rich: "Rich", tool: Tool, first: FilledTool) -> None:
    """The worker sat with the child, who thought of somebody; what waits from then is sealed."""
    sheets = [one.key for one in tool.sections if one.is_sheet]
    if not sheets:
        return
    row = ChildDraft(filled=first, worker=rich.cast.worker)
    who = {"choice": "pick", "people": [{"name": rich.canaries.put(row, "who"), "may": "yes"}]}
    made: ChildDraft = rich.make(
        ChildDraft, filled=first, worker=rich.cast.worker, who={sheets[0]: who}, kept_at=now(), open=False
    )
    for one in rich.canaries.known.values():
        if one.row is row:
            object.__setattr__(one, "row", made)


def _answered(rich: "Rich", first: FilledTool, second: FilledTool) -> None:
    """Every rule, hope and worry of a child is answered; the page of one answer can be asked for."""
    for one in facts_of(second.definition, second.payload):
        if one.kind in ANSWERED:
            saying = one.id_in(first.pk)
            rich.make(ChildAnswer, filled=first, sheet=one.sheet, saying=saying, at=now())
            rich.ids.setdefault("saying", []).append(saying)


def _carried(rich: "Rich", first: FilledTool, second: FilledTool) -> None:
    """Sayings that went on to the map: of a sheet for some people, of one that is kept, of one about which the child
    said nothing, and words that no longer stand there.
    """
    houses = ("good", "worries", "dreams")
    sayings = [
        (one.sheet, one.id_in(first.pk))
        for one in facts_of(second.definition, second.payload) if one.sheet in houses
    ]  # fmt: skip
    for sheet, saying in [*sayings, *((sheet, new_id()) for sheet, _saying in sayings[:1])]:
        item = rich.make(
            MapItem, category="strength", basis="reported", audience="kept", from_sheet=True, said_by=rich.cast.child
        )  # fmt: skip
        rich.make(
            FactLink, filled=first, sheet=sheet, saying=saying, became="map_item", fact=item.pk, at=now()
        )
    if sayings:
        _rated(rich, first, sayings[:2])


def _rated(rich: "Rich", first: FilledTool, sayings: list[tuple[str, UUID]]) -> None:
    """Numbers that went on to the child's own scale: from a sheet for some people, and from one that is kept."""
    cast, on = rich.cast, today()
    path = rich.make(Scale, "path", kind="child_path", language="en", only_for=cast.child)
    for place, (sheet, saying) in enumerate(sayings):
        number = rich.make(
            Rating, "path", scale=path, value=4, rated_on=on - timedelta(days=place), audience="kept",
            from_sheet=True, said_by=cast.child,
        )  # fmt: skip
        rich.make(
            FactLink, filled=first, sheet=sheet, saying=saying, became="rating", fact=number.pk, at=now()
        )
