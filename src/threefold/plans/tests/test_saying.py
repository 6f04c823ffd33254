"""Words of a plan joined as people say them."""

import pytest

from threefold.plans.saying import at_what_time


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("when Brisa feels between", "Brisa feels between"),
        ("When she calls", "She calls"),
        ("cuando Leo llora", "Leo llora"),
        ("Cuándo sea de noche", "Sea de noche"),
        ("Whenever she calls", "Whenever she calls"),
        ("Every night", "Every night"),
        ("when", "when"),
        ("", ""),
    ],
)
def test_when_is_said_once(typed: str, said: str) -> None:
    assert at_what_time(typed) == said
