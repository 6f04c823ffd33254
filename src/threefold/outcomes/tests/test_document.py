"""The page about the indicators says what their declarations say, and each rule is declared so that it can be read."""

from pathlib import Path

import pytest

from threefold.outcomes.document import document
from threefold.outcomes.registry import every

ROOT = Path(__file__).resolve().parents[4]


def test_the_page_is_that_of_the_declarations():
    assert (ROOT / "docs/outcomes.md").read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("own", every().values(), ids=every())
def test_a_rule_has_a_usual_value_that_it_takes_itself(own):
    names = [one.name for one in own.parameters]
    assert len(names) == len(set(names))
    for rule in own.parameters:
        assert rule.mark in "ABCD"
        assert rule.read(str(rule.default)) == rule.default
