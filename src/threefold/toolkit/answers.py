"""What may stand in a filled tool: answers by section and prompt, held against the tool's own definition. Pure.

What is wrong is told and never thrown away: whoever typed it still has it. Required answers are asked for only when a
tool is to be finished; a draft may be as empty as a page.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Prompt, Section, Tool

Payload = Mapping[str, Mapping[str, Any]]
LONGEST_SHORT, LONGEST_TEXT, MOST_ROWS = 300, 20_000, 200
LARGEST = 5_000_000
TOP = 10
EXACT = {"text": str, "said_by": str, "language": str, "read_back": bool, "translation": str}

UNKNOWN = Words("This tool does not ask this.", "Esta herramienta no pregunta esto.")
WRONG = Words("This is not an answer to this question.", "Esto no responde a esta pregunta.")
TOO_LONG = Words("This is too long to keep.", "Esto es demasiado largo para guardarlo.")
TOO_LARGE = Words(
    "This is more than one tool can hold (5 MB).", "Esto es más de lo que cabe en una herramienta (5 MB)."
)
MISSING = Words("This has no answer yet.", "Esto todavía no tiene respuesta.")


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong, and where."""

    section: str
    prompt: str
    says: Words


def problems(tool: Tool, payload: Any, *, finishing: bool = False) -> tuple[Problem, ...]:
    """All that keeps these answers from being kept; when `finishing`, also what has no answer yet."""
    if not isinstance(payload, Mapping) or not all(isinstance(one, Mapping) for one in payload.values()):
        return (Problem(section="", prompt="", says=WRONG),)
    try:
        size = len(json.dumps(payload, ensure_ascii=False, allow_nan=False).encode())
    except (TypeError, ValueError):
        return (Problem(section="", prompt="", says=WRONG),)
    if size > LARGEST:
        return (Problem(section="", prompt="", says=TOO_LARGE),)
    found = [*_strangers(tool, payload), *_wrong(tool, payload)]
    return tuple(found + (list(_missing(tool, payload)) if finishing else []))


def is_asked(prompt: Prompt, answers: Mapping[str, Any]) -> bool:
    """Whether this prompt is asked after what was chosen before it."""
    return prompt.when is None or answers.get(prompt.when[0]) == prompt.when[1]


def texts(value: Any) -> Iterator[str]:
    """Every word in an answer, however deep: what `disclosure` looks through."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)


def people_in(tool: Tool, payload: Payload) -> Iterator[UUID]:
    """The people of the family whom answers name by their ids."""
    for section, prompt in tool.prompts():
        value = payload.get(section.key, {}).get(prompt.key)
        if prompt.kind is Kind.ROWS:
            pairs = [(one, row.get(one.key)) for row in value or () for one in prompt.columns]
        else:
            pairs = [(prompt, value)]
        yield from (UUID(who) for one, said in pairs if (who := _named_in(one, said)))


def _named_in(prompt: Prompt, value: Any) -> Any:
    if prompt.kind is Kind.EXACT_WORDS:
        return (value or {}).get("said_by")
    return value if prompt.kind is Kind.PERSON else None


def _strangers(tool: Tool, payload: Payload) -> Iterator[Problem]:
    for key, answers in payload.items():
        section = tool.section(key)
        known = {one.key for one in section.prompts} if section else set()
        for name in answers if section else [""]:
            if name not in known:
                yield Problem(section=key, prompt=name, says=UNKNOWN)


def _wrong(tool: Tool, payload: Payload) -> Iterator[Problem]:
    for section, prompt in tool.prompts():
        value = payload.get(section.key, {}).get(prompt.key)
        says = None if value is None else _fault(prompt, value)
        if says is not None:
            yield Problem(section=section.key, prompt=prompt.key, says=says)


def _missing(tool: Tool, payload: Payload) -> Iterator[Problem]:
    for section, prompt in tool.prompts():
        answers = payload.get(section.key, {})
        if prompt.required and is_asked(prompt, answers) and is_empty(answers.get(prompt.key)):
            yield Problem(section=section.key, prompt=prompt.key, says=MISSING)


def is_empty(value: Any) -> bool:
    """Whether nothing was answered. A zero is an answer."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping) and "text" in value:
        return is_empty(value["text"])
    return value is None or value in ([], {})


def _fault(prompt: Prompt, value: Any) -> Words | None:
    if prompt.kind in _PLAIN:
        return _PLAIN[prompt.kind](value)
    if prompt.kind is Kind.ROWS:
        return _rows(prompt, value)
    known = {one.key for one in prompt.options}
    if prompt.kind is Kind.CHOICE:
        return _unless(isinstance(value, str) and value in known | {""})
    return _unless(isinstance(value, list) and all(isinstance(one, str) and one in known for one in value))


def _text(value: Any, longest: int) -> Words | None:
    if not isinstance(value, str):
        return WRONG
    return TOO_LONG if len(value) > longest else None


def _exact(value: Any) -> Words | None:
    if not isinstance(value, Mapping) or any(type(one) is not EXACT.get(key) for key, one in value.items()):
        return WRONG
    if value.get("said_by") and not _reads(UUID, value["said_by"]):
        return WRONG
    told = (_text(one, LONGEST_TEXT) for one in value.values() if isinstance(one, str))
    return next((one for one in told if one is not None), None)


def _rows(prompt: Prompt, value: Any) -> Words | None:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        return WRONG
    if len(value) > MOST_ROWS:
        return TOO_LONG
    columns = {one.key: one for one in prompt.columns}
    for row in value:
        for key, said in row.items():
            wrong = _fault(columns[key], said) if key in columns else UNKNOWN
            if wrong is not None:
                return wrong
    return None


def _reads(read: Any, value: Any) -> bool:
    try:
        read(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def _unless(fine: bool) -> Words | None:
    return None if fine else WRONG


_PLAIN: dict[Kind, Callable[[Any], Words | None]] = {
    Kind.SHORT_TEXT: lambda value: _text(value, LONGEST_SHORT),
    Kind.LONG_TEXT: lambda value: _text(value, LONGEST_TEXT),
    Kind.EXACT_WORDS: _exact,
    Kind.DATE: lambda value: _unless(value == "" or _reads(date.fromisoformat, value)),
    Kind.SCALE: lambda value: _unless(type(value) is int and 0 <= value <= TOP),
    Kind.PERSON: lambda value: _unless(value == "" or _reads(UUID, value)),
    Kind.DRAWING: lambda value: _unless(isinstance(value, Mapping)),
}


def of_section(section: Section, payload: Payload) -> tuple[str, ...]:
    """Every word of one section."""
    return tuple(texts(payload.get(section.key, {})))
