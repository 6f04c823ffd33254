"""Many texts at once: a line of JSON in, a line of JSON out, in order. A bad line is answered and the rest goes on."""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from threefold.practice.coach.reading import KINDS, Finding, Reading, read

LANGUAGES = ("en", "es")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A line that can be read."""

    id: str | int | float
    kind: str
    text: str
    lang: str


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A line that cannot: whose it is, as far as it says, and what is wrong with it."""

    id: Any
    wrong: str


def answers(lines: Iterable[str]) -> Iterator[str]:
    """One line for each that is not empty."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(answer(line, number), ensure_ascii=False)


def answer(line: str, number: int = 1) -> dict[str, Any]:
    """What is said about one line: the reading, or what is wrong with it and which line it is."""
    found = taken(line)
    if isinstance(found, Refused):
        return {"id": found.id, "error": f"line {number}: {found.wrong}"}
    return {"id": found.id, **as_data(read(found.kind, found.text, found.lang), found.lang)}


def taken(line: str) -> Given | Refused:
    """What a line asks to be read."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return Refused(id=None, wrong="not a line of JSON")
    if not isinstance(given, dict):
        return Refused(id=None, wrong="not an object with id, lang, kind and text")
    if given.get("id") is None:
        return Refused(id=None, wrong="id is missing")
    if not _is_id(given["id"]):
        return Refused(id=None, wrong="id must be a string or a number")
    wrong = _wrong(given)
    if wrong:
        return Refused(id=given["id"], wrong=wrong)
    return Given(id=given["id"], kind=given["kind"], text=given["text"], lang=_language(given["lang"]))


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
        "question": one.question.words.in_(lang) if one.question else None,
    }


def _is_id(given: object) -> bool:
    """Whether it can be given back as it came; too big a number cannot, and a yes or no is none."""
    if isinstance(given, bool):
        return False
    return isinstance(given, str | int) or (isinstance(given, float) and math.isfinite(given))


def _wrong(given: dict[str, Any]) -> str:
    if not isinstance(given.get("text"), str):
        return "text is missing or not a string"
    if given.get("kind") not in KINDS:
        return f"kind must be one of {', '.join(KINDS)}"
    if _language(given.get("lang")) not in LANGUAGES:
        return "lang must be en or es"
    return ""


def _language(lang: object) -> str:
    """The language of "en", "en-US" and "es_MX"; nothing of what is no such name."""
    return lang.replace("_", "-").partition("-")[0].lower() if isinstance(lang, str) else ""
