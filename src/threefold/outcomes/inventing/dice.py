"""Drawing many at once."""

from typing import Any


def pick(dice: Any, chances: tuple[tuple[Any, float], ...], count: int) -> Any:
    """One of several for each, by their chances."""
    import numpy as np

    weights = np.array([chance for _what, chance in chances])
    return np.array([what for what, _chance in chances])[
        dice.choice(len(chances), count, p=weights / weights.sum())
    ]


def names(letter: str, numbers: Any) -> Any:
    """Ids such as c12, as an Arrow array."""
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.binary_join_element_wise(letter, pc.cast(pa.array(numbers), pa.string()), "")


def dates(days: Any, missing: Any = None) -> Any:
    """Numbers of days as an Arrow array of dates."""
    import pyarrow as pa

    return pa.array(days.astype("int32"), pa.int32(), mask=missing).cast(pa.date32())
