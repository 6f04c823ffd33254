"""What may stand in a filled tool: answers by section and prompt, held against the tool's own definition. Pure.

What is wrong is told and never thrown away: whoever typed it still has it. Required answers are asked for only when a
tool is to be finished; a draft may be as empty as a page.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from threefold.practice.words import Words
from threefold.toolkit.definition import WITH, Prompt, Section, Tool
from threefold.toolkit.kinds import UNKNOWN, WRONG, holds

Payload = Mapping[str, Mapping[str, Any]]
LARGEST = 5_000_000

TOO_LARGE = Words(
    "This is more than one tool can hold (5 MB).", "Esto es más de lo que cabe en una herramienta (5 MB)."
)
MISSING = Words("This has no answer yet.", "Esto todavía no tiene respuesta.")


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong, and where. What `advises` only stands beside it."""

    section: str
    prompt: str
    says: Words
    advises: bool = False


def problems(tool: Tool, payload: Any, *, finishing: bool = False) -> tuple[Problem, ...]:
    """All that keeps these answers from being kept; when `finishing`, also what has no answer yet."""
    if not isinstance(payload, Mapping) or not all(isinstance(one, Mapping) for one in payload.values()):
        return (Problem(section="", prompt="", says=WRONG),)
    try:
        size = len(json.dumps(payload, ensure_ascii=False, allow_nan=False).encode())
    except (TypeError, ValueError, RecursionError):
        return (Problem(section="", prompt="", says=WRONG),)
    if size > LARGEST:
        return (Problem(section="", prompt="", says=TOO_LARGE),)
    found = [*_strangers(tool, payload), *_wrong(tool, payload)]
    return tuple(found + (list(_missing(tool, payload)) if finishing else []))


def is_asked(prompt: Prompt, answers: Mapping[str, Any]) -> bool:
    """Whether this prompt is asked after what was chosen before it."""
    return prompt.when is None or answers.get(prompt.when[0]) == prompt.when[1]


def is_empty(value: Any) -> bool:
    """Whether nothing was answered. A zero is an answer, and so is a drawing's place on the path."""
    if isinstance(value, Mapping):
        if "text" in value:
            return is_empty(value["text"])
        if "marks" in value:
            return not value["marks"] and value.get("path") is None
        return all(is_empty(one) for one in value.values())
    if isinstance(value, list | tuple):
        return all(is_empty(one) for one in value)
    return value is None or (isinstance(value, str) and not value.strip())


def people_in(tool: Tool, payload: Payload) -> Iterator[UUID]:
    """The people of the family whom answers name by their ids."""
    for section, prompt in tool.prompts():
        value = payload.get(section.key, {}).get(prompt.key)
        if value is not None:
            yield from holds(prompt).people(prompt, value)


def meant_for(section: Section, payload: Payload, person: UUID | None) -> frozenset[UUID]:
    """The people by name who get a section. `person` is whoever the tool was filled in with."""
    places = (one.partition(".") for one in section.meant_for if one != WITH)
    named = {UUID(who) for part, _dot, key in places if (who := payload.get(part, {}).get(key))}
    return frozenset(named | ({person} if person and WITH in section.meant_for else set()))


def of_section(section: Section, payload: Payload) -> tuple[str, ...]:
    """Every word of one section, also within a drawing: what `disclosure` looks through."""
    answers = payload.get(section.key, {})
    asked = ((one, answers[one.key]) for one in section.prompts if answers.get(one.key) is not None)
    return tuple(word for one, value in asked for word in holds(one).words(one, value))


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
        says = None if value is None else holds(prompt).fault(prompt, value)
        if says is not None:
            yield Problem(section=section.key, prompt=prompt.key, says=says)


def _missing(tool: Tool, payload: Payload) -> Iterator[Problem]:
    for section, prompt in tool.prompts():
        answers = payload.get(section.key, {})
        if prompt.required and is_asked(prompt, answers) and is_empty(answers.get(prompt.key)):
            yield Problem(section=section.key, prompt=prompt.key, says=MISSING)
