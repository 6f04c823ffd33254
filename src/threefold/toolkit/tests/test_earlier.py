"""What a tool asked in an earlier version is known from its frozen schema alone."""

import json
from typing import Any

import pytest

from threefold.toolkit.definition import Kind, Prompt, Tool
from threefold.toolkit.papers.earlier import as_it_was
from threefold.toolkit.registry import kept_with, tools


def told(tool: Tool) -> list[Any]:
    """All of a tool that a form needs to be read."""
    return [(section.key, *_told(one)) for section, one in tool.prompts()]


def _told(one: Prompt) -> tuple[Any, ...]:
    options = [(each.key, each.says) for each in one.options]
    return (
        one.key,
        one.asks,
        one.kind,
        options,
        one.when,
        one.paper,
        [_told(each) for each in one.columns],
    )


@pytest.mark.parametrize("key", tools())
def test_from_its_schema_a_tool_is_known_as_it_is_declared(key: str) -> None:
    tool = tools()[key]
    assert told(as_it_was(key, tool.version)) == told(tool)


@pytest.mark.parametrize(
    ("key", "version"), [(key, n) for key, one in tools().items() for n in range(1, one.version)]
)
def test_every_question_of_an_earlier_version_is_known(key: str, version: int) -> None:
    frozen = json.loads(kept_with(tools()[key], f"schema.v{version}.json"))["properties"]
    asked = {(section.key, one.key) for section, one in as_it_was(key, version).prompts()}
    assert asked == {(section, one) for section, part in frozen.items() for one in part["properties"]}


def test_what_was_moved_is_asked_in_the_words_of_today() -> None:
    plan = as_it_was("family_time", 1).section("plan")
    assert plan is not None
    phase = next(one for one in plan.prompts if one.key == "phase")
    assert phase.kind is Kind.CHOICE and phase.asks.en == "Where are you on the way?"
    assert next(one.says.es for one in phase.options).startswith("Primeras veces")


@pytest.mark.parametrize("version", [0, 3, 99])
def test_there_is_no_other_version(version: int) -> None:
    with pytest.raises(KeyError):
        as_it_was("family_time", version)
