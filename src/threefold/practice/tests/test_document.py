"""The document of the rules says what the registry says."""

from pathlib import Path

from threefold.practice.rules.document import render
from threefold.practice.rules.registry import all_rules

DOCUMENT = Path(__file__).parents[4] / "docs" / "rules.md"


def test_document_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == render()


def test_document_holds_every_rule() -> None:
    lines = render().splitlines()
    for rule in all_rules():
        assert f"## {rule.number}. {rule.sentence.en}" in lines
