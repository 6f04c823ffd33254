"""Dates as numbers of days since 1970-01-01. The one place that knows of month ends and 29 February."""

from datetime import date, timedelta
from typing import Any

EPOCH = date(1970, 1, 1)
FIRST, LAST = date(1850, 1, 1), date(2250, 12, 31)
FAR = 2_932_896
"""9999-12-31: stands for an end that has not come where numbers are compared or sorted."""


def number(day: date) -> int:
    """The day's number."""
    return (day - EPOCH).days


def day(number: int) -> date:
    """The day of a number."""
    return EPOCH + timedelta(days=number)


def later(days: Any, months: int, *, leap_to_march: bool = False) -> Any:
    """So many calendar months after each day (an array of numbers).

    Where the day does not exist, the last of the month stands for it; `leap_to_march` gives 1 March for a 29 February.
    """
    import numpy as np

    dates = days.astype("datetime64[D]")
    month = dates.astype("datetime64[M]")
    within = (dates - month.astype("datetime64[D]")).astype(int)
    target = month + months
    last = ((target + 1).astype("datetime64[D]") - 1).astype(int)
    found = np.minimum(target.astype("datetime64[D]").astype(int) + within, last)
    if leap_to_march:
        leap = ((month.astype(int) % 12) == 1) & (within == 28) & (found == last)
        found = found + (leap & (_day_of_month(last) == 28))
    return found.astype("int32")


def _day_of_month(days: Any) -> Any:
    dates = days.astype("datetime64[D]")
    return (dates - dates.astype("datetime64[M]").astype("datetime64[D]")).astype(int) + 1


def later_day(start: date, months: int) -> date:
    """The same for one day."""
    import numpy as np

    return day(int(later(np.array([number(start)]), months)[0]))


def anchors(*, adult_years: int = 18, oldest: int = 21, leap_to_march: bool = False) -> Any:
    """Every day of four centuries with the days that rules are measured against, as an Arrow table."""
    import numpy as np
    import pyarrow as pa

    days = np.arange(number(FIRST), number(LAST) + 1)
    return pa.table(
        {
            "day": days.astype("int32"),
            "months_11": later(days, 11),
            "months_12": later(days, 12),
            "months_24": later(days, 24),
            "adult": later(days, 12 * adult_years, leap_to_march=leap_to_march),
            "too_old": later(days, 12 * (oldest + 1), leap_to_march=leap_to_march),
        }
    )
