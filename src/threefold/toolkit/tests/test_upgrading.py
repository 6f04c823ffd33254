"""Answers of an earlier version are read as the tool asks today, and stay as they were written."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from threefold.disclosure.groups import Surface
from threefold.families.tests.cast import Cast
from threefold.toolkit import registry, upgrading
from threefold.toolkit.changes import amend_tool, keep_draft
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.definition import Misdeclared, Tool
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.test_copies import worker
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who

pytestmark = pytest.mark.django_db


def to_second(answers: dict[str, Any]) -> dict[str, Any]:
    """The house's name is asked under another key."""
    good = answers.get("good", {})
    if "title" in good:
        good["name"] = good.pop("title")
    return answers


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tool]:
    """The Three Houses as if they were of version 2."""
    tool = replace(registry.tool_of("three_houses"), version=2)
    known = {**registry.tools(), tool.key: tool}
    monkeypatch.setattr(registry, "tools", lambda: known)
    monkeypatch.setattr(upgrading, "upgrades_of", lambda _key: {1: to_second})
    return tool


def old(cast: Cast, make: Any) -> FilledTool:
    row: FilledTool = make(cast)
    row.payload = {**houses(), "good": {"title": "The sun house"}}
    row.schema = 1
    row.save()
    return row


def test_copies_return_them_as_the_tool_asks_today(cast: Cast, newer: Tool) -> None:
    row = old(cast, finished)
    (copy,) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN)
    answers = {one.key: one.value for sheet in copy.sheets for one in sheet.answers}
    assert answers["name"] == "The sun house"
    row.refresh_from_db()
    assert (row.schema, row.payload["good"]) == (1, {"title": "The sun house"}), "kept as it was written"


def test_what_is_put_right_is_of_today_and_the_earlier_stays(cast: Cast, newer: Tool) -> None:
    row = old(cast, finished)
    later = amend_tool(filled=row.pk, payload=row.answers, reason="A word.", **who(cast))
    assert (later.schema, later.payload["good"]) == (2, {"name": "The sun house"})
    row.refresh_from_db()
    assert row.schema == 1
    begun = old(cast, draft)
    kept = keep_draft(filled=begun.pk, seen=1, payload=houses(), **who(cast))
    assert kept.schema == 2
    assert SAID in str(kept.payload)


def test_a_folder_upgrades_from_each_earlier_version(monkeypatch: pytest.MonkeyPatch) -> None:
    tool = replace(registry.tool_of("three_houses"), version=2)
    monkeypatch.setattr(upgrading, "tool_of", lambda _key: tool)
    with pytest.raises((Misdeclared, ModuleNotFoundError)):
        upgrading.upgrades_of.__wrapped__("three_houses")
