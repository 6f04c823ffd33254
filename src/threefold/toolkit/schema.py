"""A tool as JSON Schema: the contract of its answers, frozen in its folder for each version."""

from typing import Any

from threefold.toolkit.answers import LONGEST_SHORT, LONGEST_TEXT, MOST_ROWS, TOP
from threefold.toolkit.definition import Kind, Prompt, Tool

Schema = dict[str, Any]
_ID: Schema = {"type": "string", "anyOf": [{"const": ""}, {"format": "uuid"}]}
_EXACT = {
    "text": {"type": "string", "maxLength": LONGEST_TEXT},
    "said_by": _ID,
    "language": {"type": "string"},
    "read_back": {"type": "boolean"},
    "translation": {"type": "string", "maxLength": LONGEST_TEXT},
}


def schema_of(tool: Tool) -> Schema:
    """The schema of one version of a tool's answers."""
    sections = {one.key: _object({two.key: _answer(two) for two in one.prompts}) for one in tool.sections}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tool.title.en,
        "x-version": tool.version,
        **_object(sections),
    }


def _object(properties: Schema) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _answer(prompt: Prompt) -> Schema:
    keys = [one.key for one in prompt.options]
    if prompt.kind is Kind.CHOICE:
        return {"enum": ["", *keys]}
    if prompt.kind is Kind.CHOICES:
        return {"type": "array", "items": {"enum": keys}}
    if prompt.kind is Kind.ROWS:
        row = _object({one.key: _answer(one) for one in prompt.columns})
        return {"type": "array", "maxItems": MOST_ROWS, "items": row}
    return _PLAIN[prompt.kind]


_PLAIN: dict[Kind, Schema] = {
    Kind.SHORT_TEXT: {"type": "string", "maxLength": LONGEST_SHORT},
    Kind.LONG_TEXT: {"type": "string", "maxLength": LONGEST_TEXT},
    Kind.EXACT_WORDS: _object(_EXACT),
    Kind.DATE: {"type": "string", "anyOf": [{"const": ""}, {"format": "date"}]},
    Kind.SCALE: {"type": "integer", "minimum": 0, "maximum": TOP},
    Kind.PERSON: _ID,
    Kind.DRAWING: {"type": "object"},
}
