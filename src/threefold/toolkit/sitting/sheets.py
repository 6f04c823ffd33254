"""The whole of a sitting as JSON: begun from the answers of a filled tool, and changed by what came from the screen."""

from collections.abc import Collection, Mapping
from typing import Any

from threefold.toolkit.answers import Payload
from threefold.toolkit.definition import Kind, Tool
from threefold.toolkit.drawing.reading import of
from threefold.toolkit.drawing.sheets import SHEETS
from threefold.toolkit.drawing.taking import SHAPE, Refused, keyed, listed, one_of, whole
from threefold.toolkit.sitting.papers import Paper, kind_chosen, papers

Made = dict[str, Any]
SCREENS = ("hello", "know", "how", "houses", "studio", "read", "who", "end", "calm")
ENDS = ("", "done", "stopped")
# What is said of the whole; the rest is said sheet by sheet.
OF_ALL = ("lang", "name", "mode", "scribe", "home", "back", "stopped")
OF_A_SHEET = ("name", "told", "path", "who")
WROTE = {"child": "child", "worker": "worker", "both": "turns"}


def begun(tool: Tool, payload: Payload, who: Mapping[str, Any], language: str, kind: str = "") -> Made:
    """A sitting as it begins: with all that stands in the answers already, at sheets of one kind."""
    kind = kind or kind_chosen(tool, payload)
    own = papers(tool, kind)
    drawn = {one.key: payload.get(one.section.key, {}).get(one.prompt.key) or {} for one in own}
    first = next((one for one in drawn.values() if one), {})
    sheets = {key: _blank() for key in SHEETS[kind]}
    for one in own:
        sheets[one.key] = _begun(one, payload.get(one.section.key, {}), drawn[one.key], who)
    doc = {
        "v": 1, "tool": kind, "lang": language if language in ("en", "es") else "en", "name": "", "mode": "",
        "scribe": _scribe(tool, payload), "home": first.get("home", "any"), "back": first.get("back", "wings"),
        "stopped": 0, "sheets": sheets,
    }  # fmt: skip
    return {"doc": doc, "at": {"screen": "hello", "sheet": own[0].key, "first": "", "ended": ""}}


def _blank() -> dict[str, Any]:
    return {"name": "", "told": "", "path": None, "who": {"choice": "", "people": []}, "marks": []}


def _begun(paper: Paper, answers: Mapping[str, Any], drawn: Mapping[str, Any], who: Mapping[str, Any]) -> Any:
    told = answers.get("about_drawing") if paper.named(Kind.EXACT_WORDS, "about_drawing") else None
    name = answers.get("name") if paper.named(Kind.SHORT_TEXT, "name") else None
    said = tapped_in(who.get(paper.section.key)) or _blank()["who"]
    return {
        "name": (name or "")[:40], "told": ((told or {}).get("text") or "")[:3_000], "path": drawn.get("path"),
        "who": said, "marks": drawn.get("marks") or [],
    }  # fmt: skip


def tapped_in(kept: Mapping[str, Any] | None) -> dict[str, Any]:
    """What the child tapped about one sheet, as the screen has it: without the hour."""
    return {key: one for key, one in (kept or {}).items() if key != "at"}


def _scribe(tool: Tool, payload: Payload) -> str:
    for section, prompt in tool.prompts():
        if prompt.key == "scribe" and not section.is_sheet:
            return WROTE.get(payload.get(section.key, {}).get("scribe") or "", "")
    return ""


def changed(made: Made, sent: Any, own: Collection[str]) -> Made:
    """The sitting after what the screen sent: the `doc` as a whole, or what changed since it was kept last (`set`, and
    for each sheet what is said of it and a `splice` of its marks: from where, how many go, what comes). Nothing is
    mended; sheets that are not this child's to draw on stay as they are.

    Raises:
        Refused: it is not in a form we know, or more than fits.
    """
    found = keyed(sent, "sitting", ("seen",), ("doc", "set", "sheets", "at", "done"))
    if "doc" in found:
        doc = dict(keyed(found["doc"], "doc", ("v", "tool", *OF_ALL, "sheets")))
        doc["sheets"] = made["doc"]["sheets"] | keyed(doc["sheets"], "sheets", own)
    else:
        doc = made["doc"] | keyed(found.get("set", {}), "set", (), OF_ALL)
        doc["sheets"] = made["doc"]["sheets"] | {
            key: _changed(made["doc"]["sheets"][key], one)
            for key, one in keyed(found.get("sheets", {}), "sheets", (), own).items()
        }
    if of(doc).tool != made["doc"]["tool"]:
        raise Refused(SHAPE, "tool")
    return made | {"doc": doc, "at": _at(found["at"], own) if "at" in found else made["at"]}


def _changed(sheet: dict[str, Any], sent: Any) -> dict[str, Any]:
    given = keyed(sent, "sheet", (), (*OF_A_SHEET, "splice"))
    after = sheet | {key: one for key, one in given.items() if key != "splice"}
    if "splice" in given:
        start, out, come = _splice(given["splice"], len(sheet["marks"]))
        after["marks"] = [*sheet["marks"][:start], *come, *sheet["marks"][start + out :]]
    return after


def _splice(given: Any, length: int) -> tuple[int, int, list[Any]]:
    parts = listed(given, "splice")
    if len(parts) != 3:
        raise Refused(SHAPE, "splice")
    start = whole(parts[0], "splice", 0, length)
    return start, whole(parts[1], "splice", 0, length - start), listed(parts[2], "splice")


def _at(given: Any, own: Collection[str]) -> dict[str, str]:
    found = keyed(given, "at", ("screen", "sheet", "first", "ended"))
    return {
        "screen": one_of(found["screen"], "screen", SCREENS),
        "sheet": one_of(found["sheet"], "sheet", own),
        "first": one_of(found["first"], "first", ("", *own)),
        "ended": one_of(found["ended"], "ended", ENDS),
    }
