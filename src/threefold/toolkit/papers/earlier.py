"""A tool as it asked in an earlier version, as far as its frozen schema tells: enough to read a form that was printed
then. Words are those of today where it still asks the same, and keys where it does not.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.definition import Kind, Option, Prompt, Section, Tool
from threefold.toolkit.kinds import LONGEST_SHORT, Schema
from threefold.toolkit.registry import kept_with, tool_of

EXACT, SHEET = "#/$defs/exact_words", "#/$defs/sheet_"
# Of a text that is written in one way only.
FORMATS = {"date": Kind.DATE, "uuid": Kind.PERSON}


@cache
def as_it_was(key: str, version: int) -> Tool:
    """The tool of that name in one of its versions: its sections, keys, kinds and options.

    Raises:
        KeyError: there is no such tool, or no such version.
    """
    today = tool_of(key)
    if not 1 <= version <= today.version:
        raise KeyError(version)
    frozen = json.loads(kept_with(today, f"schema.v{version}.json"))
    sections = tuple(_section(today, name, one) for name, one in frozen["properties"].items())
    return Tool(
        key=key, version=version, title=today.title, about=today.about, for_whom=today.for_whom, credit=today.credit,
        sections=sections,
    )  # fmt: skip


def _section(today: Tool, key: str, schema: Schema) -> Section:
    now = today.section(key)
    # What stands in this section's stead comes first, then whatever was moved.
    known = [one for of, one in sorted(today.prompts(), key=lambda pair: pair[0] is not now)]
    prompts: list[Prompt] = []
    for name, one in schema["properties"].items():
        prompts.append(_prompt(name, one, known, prompts))
    title = now.title if now else Words(key, key)
    return Section(key=key, title=title, group=Group.WORKING_NOTES, prompts=tuple(prompts))


def _prompt(key: str, schema: Schema, known: Iterable[Prompt], before: Iterable[Prompt] = ()) -> Prompt:
    now = next((one for one in known if one.key == key), None)
    chosen = {(one.key, option.key) for one in before for option in one.options}
    reference = schema.get("$ref", "")
    says = {one.key: one.says for one in now.options} if now else {}
    columns = schema.get("items", {}).get("properties", {})
    return Prompt(
        key=key, asks=now.asks if now else Words(key, key), kind=_kind(schema),
        options=tuple(Option(key=one, says=says.get(one, Words(one, one))) for one in _options(schema)),
        columns=tuple(_prompt(name, one, now.columns if now else ()) for name, one in columns.items()),
        when=now.when if now and now.when in chosen else None,
        paper=reference.removeprefix(SHEET) if reference.startswith(SHEET) else "",
    )  # fmt: skip


def _options(schema: Schema) -> Iterator[str]:
    every: list[str] = schema.get("enum") or schema.get("items", {}).get("enum", [])
    return (one for one in every if one)


def _kind(schema: Schema) -> Kind:
    """The kind whose answers such a schema holds."""
    match schema:
        case {"$ref": where}:
            return Kind.EXACT_WORDS if where == EXACT else Kind.DRAWING
        case {"enum": _}:
            return Kind.CHOICE
        case {"type": "array", "uniqueItems": True}:
            return Kind.CHOICES
        case {"type": "array"}:
            return Kind.ROWS
        case {"type": "integer"}:
            return Kind.SCALE
    written: Any = [one["format"] for one in schema.get("anyOf", ()) if "format" in one]
    if written:
        return FORMATS[written[0]]
    return Kind.SHORT_TEXT if schema["maxLength"] == LONGEST_SHORT else Kind.LONG_TEXT
