"""A tool as JSON Schema: the contract of its answers, frozen in its folder for each version."""

from threefold.toolkit.definition import Tool
from threefold.toolkit.kinds import Schema, holds, object_of, schema_for


def schema_of(tool: Tool) -> Schema:
    """The schema of one version of a tool's answers."""
    sections = {of.key: object_of({one.key: schema_for(one) for one in of.prompts}) for of in tool.sections}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tool.title.en,
        "x-version": tool.version,
        **object_of(sections),
        "$defs": _shared(tool),
    }


def _shared(tool: Tool) -> Schema:
    """What is long, and stands once however often it is asked."""
    every = [one for _section, prompt in tool.prompts() for one in (prompt, *prompt.columns)]
    return {name: holds(one).schema(one) for one in every if (name := holds(one).named(one))}
