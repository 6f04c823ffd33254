"""Every tool over every surface, found by the registry: nobody adds a tool here by name.

What its folder must hold, that each of its prompts stands wherever the tool does, in both languages, and that answers
of each earlier version are read as it asks today.
"""

import json
import re
from typing import Any

import jsonschema
import pytest

from tests.sweep.of_tools import EMPTY, FILLED, SAMPLES, WORDS, Shown, answered, asked, squeezed, words
from threefold.families.tests.cast import Cast
from threefold.toolkit.answers import problems
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.ruling import ruled, unfinished
from threefold.toolkit.schema import schema_of
from threefold.toolkit.upgrading import upgraded, upgrades_of

LANGUAGES = ("en", "es")


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
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_of_an_invented_family_is_complete(key: str, language: str) -> None:
    tool = tools()[key]
    sample = json.loads(kept_with(tool, SAMPLES[language]))
    assert problems(tool, sample, finishing=True) == ()
    assert {section.key for section in tool.sections} <= set(sample)


@pytest.mark.parametrize("key", tools())
def test_the_sample_is_as_the_contract_says_and_tells_the_same_in_both_languages(key: str) -> None:
    english, spanish = (json.loads(kept_with(tools()[key], SAMPLES[one])) for one in LANGUAGES)
    for sample in (english, spanish):
        jsonschema.validate(sample, schema_of(tools()[key]))
    assert shape(english) == shape(spanish)
    same = words(tools()[key], english) & words(tools()[key], spanish)
    assert all(len(one.split()) < 2 for one in same), "only a name is the same in both"


@pytest.mark.parametrize("key", tools())
def test_every_word_stands_in_both_languages(key: str) -> None:
    tool = tools()[key]
    said = [tool.title, tool.about, tool.for_whom, tool.credit, *(one.title for one in tool.sections)]
    for _section, prompt in tool.prompts():
        for one in (prompt, *prompt.columns):
            said += [one.asks, *([one.help] if one.help else []), *(option.says for option in one.options)]
    assert [one for one in said if not one.en.strip() or not one.es.strip()] == []


@pytest.mark.parametrize("key", tools())
def test_its_own_rules_hold_no_sample_up_and_say_what_they_say_in_both_languages(key: str) -> None:
    tool = tools()[key]
    sample = json.loads(kept_with(tool, "example.json"))
    assert unfinished(tool, sample) == ()
    places = {(section.key, one.key) for section, one in tool.prompts()}
    for answers in ({}, sample, {section.key: {} for section in tool.sections}):
        for one in ruled(tool, answers):
            assert (one.section, one.prompt) in places
            assert one.says.en.strip() and one.says.es.strip()


@pytest.mark.parametrize("key", tools())
def test_the_guide_is_for_workers_and_supervisors_in_both_languages(key: str) -> None:
    for name, heads in (("guide.md", 2), ("guide.es.md", 2)):
        text = kept_with(tools()[key], name)
        assert len(re.findall(r"^## ", text, re.MULTILINE)) >= heads
        assert len(text.split()) > 100


@pytest.mark.parametrize("key", tools())
def test_answers_of_each_earlier_version_are_read_as_the_tool_asks_today(key: str) -> None:
    tool = tools()[key]
    for version in range(1, tool.version):
        frozen = json.loads(kept_with(tool, f"schema.v{version}.json"))
        assert frozen["x-version"] == version
        assert version in upgrades_of(key)
        assert problems(tool, upgraded(key, version, {})) == ()
    assert upgraded(key, tool.version, {"a": {}}) == {"a": {}}


def shape(value: Any) -> Any:
    """What is answered, without the words."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items() if key != "language"}
    return [shape(one) for one in value] if isinstance(value, list) else type(value)


@pytest.mark.django_db
@pytest.mark.parametrize("surface", EMPTY)
@pytest.mark.parametrize("key", tools())
def test_every_prompt_stands_wherever_the_tool_is_filled_in(cast: Cast, key: str, surface: str) -> None:
    tool = tools()[key]
    for language in LANGUAGES:
        text = EMPTY[surface](Shown(cast, tool, language))
        assert [one for one in asked(tool, language, surface) if squeezed(one) not in text] == [], language


@pytest.mark.django_db
@pytest.mark.parametrize("surface", FILLED)
@pytest.mark.parametrize("key", tools())
def test_every_answer_stands_with_its_prompt_wherever_the_tool_is_read(
    cast: Cast, key: str, surface: str
) -> None:
    tool = tools()[key]
    for language in LANGUAGES:
        shown = Shown(cast, tool, language)
        told = answered(tool, shown.payload, language)
        assert len(told) > 5
        text = FILLED[surface](shown)
        assert [one for one in told if squeezed(one) not in text] == [], language
        shown.cast.family.filled_tools.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize("surface", WORDS)
@pytest.mark.parametrize("key", tools())
def test_every_word_goes_out_and_is_looked_through(cast: Cast, key: str, surface: str) -> None:
    shown = Shown(cast, tools()[key], "en")
    text = WORDS[surface](shown)
    said = words(shown.tool, shown.payload)
    assert (
        said
        and [one for one in said if squeezed(json.dumps(one, ensure_ascii=False)[1:-1]) not in text] == []
    )
