"""Refusals carry what a page needs to explain them."""

import pytest

from threefold.practice.errors import RuleBroken, Stale, ThreefoldError
from threefold.practice.findings import Finding, Level
from threefold.practice.words import Words


def test_a_broken_rule_keeps_its_findings_and_says_them_in_a_row() -> None:
    found = tuple(
        Finding(rule=rule, level=Level.BLOCK, subject="map", message=Words(text, "-"))
        for rule, text in ((2, "No duration."), (7, "Nobody is named."))
    )
    with pytest.raises(ThreefoldError, match=r"^No duration\. Nobody is named\.$") as raised:
        raise RuleBroken(found)
    assert isinstance(raised.value, RuleBroken)
    assert raised.value.problems == found


def test_a_stale_change_shows_how_it_stands_now() -> None:
    stale = Stale("how it stands now")
    assert stale.current == "how it stands now"
    assert str(stale) == "changed meanwhile"
