"""What every tool's folder must hold, found by the registry: nobody adds a tool here by name."""

import json
import re

import pytest

from threefold.toolkit.answers import problems
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.schema import schema_of


@pytest.mark.parametrize("key", tools())
def test_the_contract_of_a_version_is_frozen(key: str) -> None:
    tool = tools()[key]
    assert json.loads(kept_with(tool, f"schema.v{tool.version}.json")) == schema_of(tool), (
        "a new version is needed"
    )


@pytest.mark.parametrize("key", tools())
def test_the_contract_names_every_prompt(key: str) -> None:
    tool = tools()[key]
    named = {
        (section, prompt) for section, one in schema_of(tool)["properties"].items() for prompt in one["properties"]
    }  # fmt: skip
    assert named == {(section.key, prompt.key) for section, prompt in tool.prompts()}


@pytest.mark.parametrize("key", tools())
def test_an_empty_form_says_every_answer_that_it_needs(key: str) -> None:
    tool = tools()[key]
    needed = {(section.key, one.key) for section, one in tool.prompts() if one.required and one.when is None}
    assert {(one.section, one.prompt) for one in problems(tool, {}, finishing=True)} == needed


@pytest.mark.parametrize("key", tools())
def test_the_sample_of_an_invented_family_is_complete(key: str) -> None:
    tool = tools()[key]
    sample = json.loads(kept_with(tool, "example.json"))
    assert problems(tool, sample, finishing=True) == ()
    assert {section.key for section in tool.sections} <= set(sample)


@pytest.mark.parametrize("key", tools())
def test_the_guide_is_for_workers_and_supervisors_in_both_languages(key: str) -> None:
    for name, heads in (("guide.md", 2), ("guide.es.md", 2)):
        text = kept_with(tools()[key], name)
        assert len(re.findall(r"^## ", text, re.MULTILINE)) >= heads
        assert len(text.split()) > 100
