"""A new tool's folder is a whole tool from its first minute."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from threefold.cli import new_tool
from threefold.practice.words import Words
from threefold.toolkit import registry
from threefold.toolkit.answers import problems
from threefold.toolkit.schema import schema_of


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    tools = import_module(registry.HOME)
    monkeypatch.setattr(tools, "__path__", [*tools.__path__, str(tmp_path)])
    registry.tools.cache_clear()
    yield tmp_path
    registry.tools.cache_clear()


def test_it_is_found_and_holds_what_every_tool_holds(home: Path) -> None:
    folder = new_tool.make("family_album_for_tests", home)
    tool = registry.tools()["family_album_for_tests"]
    sample = json.loads((folder / "example.json").read_text())
    assert problems(tool, sample, finishing=True) == ()
    assert {one.prompt for one in problems(tool, {}, finishing=True)} == {"on", "said"}
    assert json.loads((folder / "schema.v1.json").read_text()) == schema_of(tool)
    assert problems(tool, json.loads((folder / "example.es.json").read_text()), finishing=True) == ()
    for name in ("guide.md", "guide.es.md"):
        text = (folder / name).read_text()
        assert len(re.findall(r"^## ", text, re.MULTILINE)) == 2
        assert len(text.split()) > 100
    assert (folder / "tests" / "test_it.py").exists()
    with pytest.raises(FileExistsError, match="is there already; write over its files"):
        new_tool.make("family_album_for_tests", home)


@pytest.mark.parametrize("name", ["Album", "two words", "../up", "", "álbum", "_album", "class", "a" * 61])
def test_a_name_that_is_none_makes_nothing(home: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no name of a tool"):
        new_tool.make(name, home)
    assert list(home.iterdir()) == []


def test_a_key_that_is_not_the_folders_name_is_said_before_a_contract_is_written(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = new_tool.make("renamed_for_tests", home)
    module = import_module(f"{registry.HOME}.renamed_for_tests.definition")
    frozen = (folder / "schema.v1.json").read_text()
    monkeypatch.setattr(module, "TOOL", replace(module.TOOL, key="another", title=Words("A", "B")))
    with pytest.raises(
        ValueError, match="says key='another'; the key is the folder's name, 'renamed_for_tests'"
    ):
        new_tool.freeze("renamed_for_tests")
    assert (folder / "schema.v1.json").read_text() == frozen


def test_rules_that_cannot_be_read_are_said_before_a_contract_is_written(home: Path) -> None:
    folder = new_tool.make("ruled_for_tests", home)
    (folder / "schema.v1.json").unlink()
    (folder / "rules.py").write_text("def told(answers: Payload) -> None: ...\n")
    with pytest.raises(ValueError, match=r"rules.py of ruled_for_tests cannot be read: name 'Payload'"):
        new_tool.freeze("ruled_for_tests")
    assert not (folder / "schema.v1.json").exists()


def test_what_is_not_there_is_said_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert new_tool.run(["no_such_tool", "--freeze"]) == 1
    assert "there is no tool 'no_such_tool'; make it with" in capsys.readouterr().err
