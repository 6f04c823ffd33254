"""The words on a child's screens: whole in both languages, and as short as the truth allows."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from threefold.toolkit.drawing.names import STAMPS
from threefold.toolkit.drawing.sheets import CAPTIONS, PLACES, SHEETS
from threefold.web import child

FILE = Path(child.__file__).parents[1] / "static" / "web" / "child" / "words.js"
FOUND = re.search(r"/\*JSON\*/(.*)/\*END\*/", FILE.read_text(encoding="utf-8"), re.S)
assert FOUND
WORDS: dict[str, Any] = json.loads(FOUND[1])
# Said to the worker, in the words of their work.
TO_THE_WORKER = {"worker"}


def shape(value: Any) -> Any:
    """What stands where, without the words."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    return [shape(one) for one in value] if isinstance(value, list) else "words"


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    return [text for one in value for text in texts(one)] if isinstance(value, list) else [value]


def test_both_languages_say_the_same_things() -> None:
    assert shape(WORDS["en"]) == shape(WORDS["es"])
    assert all(text.strip() for lang in ("en", "es") for text in texts(WORDS[lang]))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_picture_place_and_sheet_has_its_name(lang: str) -> None:
    words = WORDS[lang]
    assert set(words["stamps"]) == set(STAMPS)
    assert words["stamps"] == {key: name.in_(lang) for key, name in STAMPS.items()}
    for kind, sheets in SHEETS.items():
        assert set(sheets) <= set(words["sheets"]) and set(sheets) <= set(words["asks"])
        assert kind in words["credits"] and kind in words["titles"] and kind in words["hello"]
        if kind != "three":
            assert set(words["zones"][kind]) == set(PLACES[kind])
    assert set(words["labels"].values()) == {said.in_(lang) for *_where, said in CAPTIONS}


def test_a_child_reads_short_sentences() -> None:
    said = {
        key: one
        for key, one in WORDS["en"].items()
        if key not in TO_THE_WORKER | {"credits", "language", "other"}
    }
    sentences = [one for text in texts(said) for one in re.split(r"[.?!]\s*", text) if one]
    long = [one for one in sentences if len(one.split()) > 15]
    assert long == []
    assert sum(len(one.split()) for one in sentences) / len(sentences) < 6
    assert not [
        one
        for one in sentences
        if "!" in one or re.search(r"\b(great|good job|well done|score)\b", one, re.I)
    ]


def test_the_three_truths_stand_before_any_mark() -> None:
    heads = [head for _pic, head, _text in WORDS["en"]["know"]["items"]]
    assert heads == ["You can stop", "It is yours", "One thing can't be a secret"]
