"""Each indicator's example, worked by hand, comes out as its declaration says."""

import pytest

from threefold.outcomes.registry import every
from threefold.outcomes.tests.asking import asked


@pytest.mark.parametrize("indicator", every().values(), ids=every())
def test_the_example_comes_out(indicator):
    example = indicator.example
    found = asked(
        indicator.id,
        example.tables,
        example.start,
        example.end,
        as_of=example.as_of,
        data_end=example.data_end,
    )
    assert (found.numerator, found.denominator) == (example.numerator, example.denominator), found.flags
    if example.value is not None:
        assert found.value == pytest.approx(example.value)
