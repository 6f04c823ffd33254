"""From a sitting to the tool's answers: pictures, exact words, what the child chose. Pure.

What a worker wrote beside the pictures stays. Words that stood in the picture before, and are not in it any more, go.
"""

from collections.abc import Collection, Mapping
from typing import Any

from threefold.toolkit.answers import Payload
from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.kinds import MOST_ROWS
from threefold.toolkit.sitting.papers import Paper, Rows, papers, rows_for, scale_for, sheets_of
from threefold.toolkit.sitting.sheets import WROTE, Made

Answers = dict[str, dict[str, Any]]


def answered(tool: Tool, before: Payload, made: Made, *, person: str, own: Collection[str]) -> Answers:
    """The answers after a sitting. `own`: the papers that were the child's to draw on; `person`: the child's id."""
    answers: Answers = {key: dict(one) for key, one in before.items()}
    doc = made["doc"]
    for paper in papers(tool, doc["tool"]):
        if paper.key in own:
            sheet = doc["sheets"][paper.key]
            old = before.get(paper.section.key, {}).get(paper.prompt.key) or {}
            _words(tool, paper, answers, (old.get("marks") or [], sheet["marks"]), person)
            _picture(paper, answers, doc)
            _beside(paper, answers, sheet, doc["lang"], person)
            _path(tool, paper, answers, sheet["path"])
    _choices(tool, answers, made)
    return {key: one for key, one in answers.items() if one}


def readers_said(tool: Tool, made: Made, own: Collection[str]) -> dict[str, Any]:
    """What the child tapped about who may see each sheet, by the sheet: of a picture with places, for all of them."""
    doc = made["doc"]
    mine = (one for one in papers(tool, doc["tool"]) if one.key in own)
    return {sheet: doc["sheets"][one.key]["who"] for one in mine for sheet in sheets_of(tool, one)}


def _picture(paper: Paper, answers: Answers, doc: Mapping[str, Any]) -> None:
    sheet = doc["sheets"][paper.key]
    empty = not sheet["marks"] and sheet["path"] is None
    drawn = {
        "v": 1, "tool": doc["tool"], "sheet": paper.key, "home": doc["home"], "back": doc["back"],
        "path": sheet["path"], "marks": sheet["marks"],
    }  # fmt: skip
    _put(answers, paper.section.key, paper.prompt.key, None if empty else drawn)


def _beside(paper: Paper, answers: Answers, sheet: Mapping[str, Any], lang: str, person: str) -> None:
    """The name of the house, and what the child told about the picture."""
    section = paper.section.key
    if paper.named(Kind.SHORT_TEXT, "name"):
        _put(answers, section, "name", sheet["name"].strip() or None)
    if paper.named(Kind.EXACT_WORDS, "about_drawing"):
        known = answers.get(section, {}).get("about_drawing") or {}
        told = sheet["told"]
        same = known.get("text") == told
        words = known if same else _exact(told, lang, person, read=False)
        _put(answers, section, "about_drawing", words if told.strip() else None)


def _words(
    tool: Tool, paper: Paper, answers: Answers, marks: tuple[list[Any], list[Any]], person: str
) -> None:
    old, new = ([one for one in some if one["k"] == "words"] for some in marks)
    where = {place: rows_for(tool, paper, place) for place in {one["in"] for one in (*old, *new)}}
    targets = {(one.section.key, one.prompt.key): one for one in where.values() if one}
    for (section, prompt), rows in targets.items():
        here = [[one for one in some if where[one["in"]] == rows] for some in (old, new)]
        known = answers.get(section, {}).get(prompt) or []
        _put(answers, section, prompt, _rows(rows, known, here[0], here[1], person) or None)


def _rows(rows: Rows, known: list[Any], old: list[Any], new: list[Any], person: str) -> list[Any]:
    """Rows that a worker wrote, then the words of the picture; a row that is still said keeps what stands beside it."""
    column = rows.column
    drawn = [one["t"] for one in old]
    written: list[Any] = []
    said: dict[str, list[Any]] = {}
    for row in known:
        text = _text(row.get(column.key))
        if text in drawn:
            drawn.remove(text)
            said.setdefault(text, []).append(row)
        else:
            written.append(row)
    for mark in new:
        beside = said.get(mark["t"])
        written.append(_row(column, beside.pop(0) if beside else {}, mark, person))
    # What is beyond as many rows as an answer can hold stays in the picture.
    return written[:MOST_ROWS]


def _row(column: Prompt, known: Mapping[str, Any], mark: Mapping[str, Any], person: str) -> dict[str, Any]:
    if column.kind is Kind.SHORT_TEXT:
        return {**known, column.key: mark["t"]}
    before = known.get(column.key) or {}
    read = bool(mark.get("read")) or bool(before.get("read_back"))
    return {
        **known,
        column.key: {**_exact(mark["t"], mark["lang"], person, read=read), **_beside_words(before)},
    }


def _beside_words(known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: known[key] for key in ("said_by", "translation") if known.get(key)}


def _exact(text: str, lang: str, person: str, *, read: bool) -> dict[str, Any]:
    return {"text": text, "said_by": person, "language": lang, "read_back": read, "translation": ""}


def _text(value: Any) -> str:
    return str(value.get("text", "")) if isinstance(value, Mapping) else str(value or "")


def _path(tool: Tool, paper: Paper, answers: Answers, path: Any) -> None:
    found = scale_for(tool, paper)
    if found is None or path is None:
        return
    section, scale = found
    _put(answers, section.key, scale.key, path if isinstance(path, int) else None)
    if scale.when:
        asked = next(one for one in section.prompts if one.key == scale.when[0])
        other = next((one.key for one in asked.options if one.key != scale.when[1]), "")
        _put(answers, section.key, asked.key, scale.when[1] if isinstance(path, int) else other)


def _choices(tool: Tool, answers: Answers, made: Made) -> None:
    """What the child chose before and at the end, where the tool asks for it."""
    at = made["at"]
    drawn = papers(tool, made["doc"]["tool"])
    first = next((one.section.key for one in drawn if one.key == at["first"]), "")
    wrote = {said: key for key, said in WROTE.items()}.get(made["doc"]["scribe"], "")
    ended = {"done": "no", "stopped": "yes"}.get(at["ended"], "")
    for section, prompt in tool.prompts():
        value = {"first": first, "scribe": wrote, "stopped": ended, "form": drawn[0].key}.get(prompt.key, "")
        if value and not section.is_sheet and value in {one.key for one in prompt.options}:
            _put(answers, section.key, prompt.key, value)


def _put(answers: Answers, section: str, prompt: str, value: Any) -> None:
    """Put an answer in, or take it out where there is none."""
    if value is not None:
        answers.setdefault(section, {})[prompt] = value
    elif section in answers:
        answers[section].pop(prompt, None)
