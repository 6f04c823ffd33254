"""A filled tool that comes in as JSON, held against the schema of its tool: each fault is named, nothing is mended."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from threefold.families.sharing import SAID_IN
from threefold.practice.errors import ThreefoldError
from threefold.practice.words import Words
from threefold.toolkit.answers import LARGEST, Problem, people_in, problems
from threefold.toolkit.definition import Tool
from threefold.toolkit.exchange.going_out import FORMAT
from threefold.toolkit.kinds import UNKNOWN, WRONG
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.upgrading import upgraded

# Less than a whole tool can hold: what is shown is sent once more, with the rest of its page.
MOST = LARGEST - 20_000
NAMES = {"format", "tool", "version", "language", "answers"}

TOO_LARGE = Words(
    "This file is too large: 5 MB is the most.", "Este archivo es demasiado grande: lo más son 5 MB."
)
NOT_JSON = Words("This is not JSON that can be read.", "Este no es un JSON que se pueda leer.")
TWICE = Words(
    "In this file something stands twice under one name.",
    "En este archivo algo está dos veces con un mismo nombre.",
)
NOT_OURS = Words(
    "This is not a filled tool: it needs “format”, “tool”, “version”, “language” and “answers”, and nothing else.",
    "Esta no es una herramienta llena: necesita «format», «tool», «version», «language» y «answers», y nada más.",
)
NO_TOOL = Words("There is no tool of this name here.", "Aquí no hay ninguna herramienta con este nombre.")
NEWER = Words(
    "This file is of a version of the tool that is not here. Its schema of today stands on the tool’s page.",
    "Este archivo es de una versión de la herramienta que no está aquí. El esquema de hoy está en su página.",
)
NO_LANGUAGE = Words("This language is not one of the choices.", "Este idioma no es una de las opciones.")
STRANGER = Words(
    "This names somebody who is not of this family.", "Esto nombra a alguien que no es de esta familia."
)


class NotTaken(ThreefoldError):
    """The file is not taken: `words` say why, `faults` where it is not as the tool's schema says."""

    def __init__(
        self, words: Words | None = None, *, of: Tool | None = None, faults: Iterable[Problem] = ()
    ) -> None:
        self.words, self.tool, self.faults = words, of, tuple(faults)
        super().__init__(words.en if words else " ".join(one.says.en for one in self.faults))


@dataclass(frozen=True, kw_only=True)
class Taken:
    """Answers as they will be kept."""

    tool: Tool
    language: str
    answers: dict[str, Any]


def taken(made: bytes, people: Iterable[UUID]) -> Taken:
    """What a file says. `people` are those of the family.

    Raises:
        NotTaken: it is no filled tool of ours, or not as its schema says, or names somebody else.
    """
    whole = _read(made)
    if not isinstance(whole, dict) or set(whole) != NAMES or whole["format"] != FORMAT:
        raise NotTaken(NOT_OURS)
    tool = tools().get(whole["tool"]) if isinstance(whole["tool"], str) else None
    if tool is None:
        raise NotTaken(NO_TOOL)
    if type(whole["version"]) is not int or not 1 <= whole["version"] <= tool.version:
        raise NotTaken(NEWER)
    if whole["language"] not in [code for code, _name in SAID_IN]:
        raise NotTaken(NO_LANGUAGE)
    answers = _as_today(tool, whole["version"], whole["answers"])
    faults = problems(tool, answers) or strangers(tool, answers, people)
    if faults:
        raise NotTaken(of=tool, faults=faults)
    return Taken(tool=tool, language=whole["language"], answers=answers)


def _as_today(tool: Tool, version: int, answers: Any) -> Any:
    """Answers of an earlier version by the tool's own steps, once each stands at a place that this version had."""
    if version == tool.version:
        return answers
    asked = json.loads(kept_with(tool, f"schema.v{version}.json"))["properties"]
    if not isinstance(answers, dict) or not all(isinstance(one, dict) for one in answers.values()):
        raise NotTaken(of=tool, faults=[Problem(section="", prompt="", says=WRONG)])
    places = ((section, key) for section, part in answers.items() for key in (part or [""]))
    strange = [
        Problem(section=section, prompt=key, says=UNKNOWN)
        for section, key in places
        if section not in asked or (key and key not in asked[section]["properties"])
    ]
    if strange:
        raise NotTaken(of=tool, faults=strange)
    try:
        return upgraded(tool.key, version, answers)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        # A step reads answers as its version kept them; these are of another shape.
        raise NotTaken(of=tool, faults=[Problem(section="", prompt="", says=WRONG)]) from None


def strangers(tool: Tool, answers: Mapping[str, Any], people: Iterable[UUID]) -> tuple[Problem, ...]:
    """Each answer that names somebody who is not among `people`."""
    known = set(people)
    return tuple(
        Problem(section=section.key, prompt=prompt.key, says=STRANGER)
        for section, prompt in tool.prompts()
        if set(people_in(tool, {section.key: {prompt.key: answers.get(section.key, {}).get(prompt.key)}}))
        - known
    )


def _read(made: bytes) -> Any:
    if len(made) > MOST:
        raise NotTaken(TOO_LARGE)
    try:
        return json.loads(made.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NotTaken(NOT_JSON) from None


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotTaken(TWICE)
    return found
