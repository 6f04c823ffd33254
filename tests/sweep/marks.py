"""Every kind of mark that somebody's words can carry: for whom they are, in confidence, said by whom."""

from dataclasses import dataclass
from typing import Any

from threefold.families.tests.cast import Cast


@dataclass(frozen=True, kw_only=True)
class Mark:
    """How a piece of words is marked; people by their names in the cast."""

    key: str
    audience: str
    said_by: str = "mother"
    chosen: tuple[str, ...] = ()
    in_confidence: bool = False


MARKS = (
    Mark(key="staff", audience="staff"),
    Mark(key="family", audience="family", said_by="grandmother"),
    Mark(key="circle", audience="circle", said_by="grandmother"),
    Mark(key="chosen", audience="chosen", chosen=("father", "neighbor"), said_by="father"),
    Mark(key="kept", audience="kept"),
    Mark(key="confided", audience="family", in_confidence=True),
    Mark(key="child", audience="circle", said_by="child"),
    Mark(key="child_kept", audience="kept", said_by="child"),
)
# What nobody gets who has not opened it with a reason: on no screen, no paper, in no log.
NEVER = {"kept", "confided", "child_kept"}


def marked(cast: Cast, mark: Mark) -> dict[str, Any]:
    """The fields of a shareable row that carry the mark."""
    return {
        "audience": mark.audience,
        "said_by": getattr(cast, mark.said_by),
        "chosen": [getattr(cast, one) for one in mark.chosen],
        "in_confidence": mark.in_confidence,
    }
