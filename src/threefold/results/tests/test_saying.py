"""Numbers as people read them."""

import pytest
from django.utils import translation

from threefold.results import saying


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        (0.08352, saying.SHARE, "8.4%"), (0.0, saying.SHARE, "0.0%"), (1.0, saying.SHARE, "100.0%"),
        (1234.567, saying.RATE, "1,234.57"), (379, saying.DAYS, "379 days"), (1, saying.DAYS, "1 day"),
        (None, saying.SHARE, ""),
    ],
)  # fmt: skip
def test_a_value(value: float | None, kind: str, said: str) -> None:
    assert saying.value_of(value, kind) == said


@pytest.mark.parametrize(
    ("ends", "kind", "table", "sentence"),
    [
        ((0.067, 0.1037), saying.SHARE, "6.7 to 10.4%", "somewhere between 6.7% and 10.4%"),
        ((4.2, 5.0), saying.RATE, "4.20 to 5.00", "somewhere between 4.20 and 5.00"),
        ((300, None), saying.DAYS, "300 days or more", "300 days or more"),
        ((None, None), saying.DAYS, "", ""),
        (None, saying.SHARE, "", ""),
    ],
)
def test_an_interval(
    ends: tuple[float | None, float | None] | None, kind: str, table: str, sentence: str
) -> None:
    assert (saying.between(ends, kind), saying.between_said(ends, kind)) == (table, sentence)


def test_a_count_that_is_hidden_unknown_or_nought() -> None:
    figure = {"numerator": None, "denominator": None, "hidden": ["numerator"]}
    assert (saying.count_of(figure, "numerator"), saying.count_of(figure, "denominator")) == (
        "too few to show",
        "not known",
    )
    assert saying.count_of({"numerator": 0}, "numerator") == "0"


def test_digits_stand_in_spanish_as_in_english() -> None:
    with translation.override("es"):
        assert saying.value_of(0.08352, saying.SHARE) == "8.4%"
        assert saying.value_of(1234.5, saying.RATE) == "1,234.50"
