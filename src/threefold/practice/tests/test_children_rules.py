"""Rules about what a child says in a tool."""

from dataclasses import replace

import pytest

from threefold.practice.rules.checks import findings_for_child_tool
from threefold.practice.rules.facts.children import ChildToolView, SayingView
from threefold.practice.tests import things as t

GOOD = ChildToolView(
    id=t.id_of("tool"), read_back=(True, True), parents_asked=True,
    sayings=(SayingView(id=t.id_of("rule"), answered=True),),
)  # fmt: skip


def test_a_tool_that_was_done_well_has_no_findings() -> None:
    assert findings_for_child_tool(GOOD) == ()
    assert findings_for_child_tool(replace(GOOD, parents_asked=False, why_not=True)) == ()
    assert findings_for_child_tool(ChildToolView(id=t.id_of("tool"), parents_asked=True)) == ()


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"read_back": (True, False)}, 29),
        ({"parents_asked": False}, 31),
        ({"sayings": (SayingView(id=t.id_of("rule"), answered=False), *GOOD.sayings)}, 32),
    ],
)
def test_what_is_missing_is_advised(changed: dict[str, object], rule: int) -> None:
    (found,) = findings_for_child_tool(replace(GOOD, **changed))  # type: ignore[arg-type]
    assert (found.rule, found.level) == (rule, "advise")
