"""Many texts at once: a line of JSON in, a line of JSON out, in order. A bad line is answered and the rest goes on."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from threefold.practice.coach.reading import KINDS, Finding, Reading, read

LANGUAGES = ("en", "es")


def answers(lines: Iterable[str]) -> Iterator[str]:
    """One line for each that is not empty."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line), ensure_ascii=False)


def answer(line: str) -> dict[str, Any]:
    """What is said about one line: the reading, or what is wrong with it."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "not a line of JSON"}
    if not isinstance(given, dict):
        return {"id": None, "error": "not an object with id, lang, kind and text"}
    wrong = _wrong(given)
    if wrong:
        return {"id": given.get("id"), "error": wrong}
    lang = given["lang"][:2]
    return {"id": given.get("id"), **as_data(read(given["kind"], given["text"], lang), lang)}


def as_data(reading: Reading, lang: str) -> dict[str, Any]:
    """A reading with the names of the coach's labels."""
    data: dict[str, Any] = {
        "elements": {one.name: one.found for one in reading.elements},
        "issues": [one.rule for one in reading.issues],
    }
    if reading.kind == "map":
        data["column"] = reading.suggestion.column if reading.suggestion else None
    data["grade"] = reading.grade
    data["findings"] = [_finding(one, lang) for one in reading.findings]
    return data


def _finding(one: Finding, lang: str) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "start": one.span.start,
        "end": one.span.end,
        "message": one.message.in_(lang),
        "question": one.question.id if one.question else None,
    }


def _wrong(given: dict[str, Any]) -> str:
    if not isinstance(given.get("text"), str):
        return "text is missing or not a string"
    if given.get("kind") not in KINDS:
        return f"kind must be one of {', '.join(KINDS)}"
    lang = given.get("lang")
    if not isinstance(lang, str) or lang[:2] not in LANGUAGES:
        return "lang must be en or es"
    return ""
