"""A text stays a text in whatever opens the table."""

import pytest

from threefold.core.spreadsheets import plain


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_begins_as_a_formula_is_none(text: str) -> None:
    assert plain(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Almadera", "a=b", "1-2"])
def test_all_else_stays_as_it_is(text: str) -> None:
    assert plain(text) == text
