"""Days in care inside a window, by the rule that was chosen."""

from collections.abc import Mapping
from typing import Any

import ibis

from threefold.outcomes.calendar import FAR
from threefold.outcomes.declaring import Window


def stop(found: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    """The day up to which an entry of the window is counted, itself not counted."""
    last = window.end if rules["day_count"] == "fed" else window.end + 1
    return ibis.least(found.leaves.fill_null(FAR), last)


def days(found: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    """Days of each episode. The federal count leaves out the last day of an entry, not of an earlier stay."""
    leaves = found.leaves.fill_null(FAR)
    entered = stop(found, window, rules) - found.removal
    if rules["day_count"] == "half_open":
        before = ibis.least(leaves, window.end + 1) - window.start
    else:
        before = ibis.cases(
            (leaves <= window.end, leaves - window.start), else_=window.end - window.start + 1
        )
    counted = ibis.cases((found.removal >= window.start, entered), else_=before)
    return ibis.greatest(counted, 0).cast("int64")
