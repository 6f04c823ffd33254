"""An invented publication, small enough to reckon by hand."""

from copy import deepcopy
from typing import Any

from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.results.changes import publish


def figure(**more: Any) -> dict[str, Any]:
    """74 of 886 came back."""
    return deepcopy(
        {
            "numerator": 74, "denominator": 886, "value": 74 / 886, "interval": [0.067, 0.1037], "kind": "wilson",
            "per": 1, "better": "lower", "national": 0.056, "hidden": [], "flags": [],
            "parameters": {"year_rule": "A12M"},
            "by": {
                "race_eth": [group("black", 20, 160), group("unknown", 12, 90), group("aian", None, 40, hidden=True)],
                "age": [group("11_15", 30, 300), group("under_1", 25, 240)],
                "county": [group("Alder", 74, 886)],
            },
            "series": series([40, 44, 38, 41, 39, 43, 40, 42, 37, 45, 41, 40, 28, 27, 26, 25, 26, 27]),
        } | more
    )  # fmt: skip


def group(name: str, above: int | None, below: int, *, hidden: bool = False) -> dict[str, Any]:
    """One group of a breakdown."""
    value = None if hidden or above is None else above / below
    gone = ["numerator", "value", "interval"] if hidden else []
    return {"group": name, "numerator": above, "denominator": below, "value": value, "hidden": gone,
            "interval": None if value is None else [value * 0.8, value * 1.2]}  # fmt: skip


def series(counts: list[int], of: int = 400) -> dict[str, Any]:
    """Quarters from October 2019 on; the last six lie below the line."""
    points = [
        {
            "start": f"{2019 + (9 + 3 * place) // 12}-{(9 + 3 * place) % 12 + 1:02}-01",
            "end": f"{2019 + (11 + 3 * place) // 12}-{(11 + 3 * place) % 12 + 1:02}-28",
            "numerator": one, "denominator": of, "value": one / of, "interval": [0.8 * one / of, 1.2 * one / of],
            "low": 0.055, "high": 0.15, "outside": False, "provisional": False,
        }
        for place, one in enumerate(counts)
    ]  # fmt: skip
    signals = [{"kind": "shift", "first": 12, "last": 17}]
    return {
        "every": "quarter",
        "kind": "p",
        "centre": 0.102,
        "signals": signals,
        "points": points,
        "hidden": [],
    }


def document(**figures: Any) -> dict[str, Any]:
    """A publication of one question, or of those given."""
    return {
        "format": 1, "start": "2023-10-01", "end": "2024-09-30", "data_end": "2025-09-30", "limits": {"few": 10},
        "engine": "duckdb 1", "version": "0.1", "figures": figures or {"p4": figure()},
        "equity": equity(), "quality": quality(),
    }  # fmt: skip


def equity() -> dict[str, Any]:
    """Three groups at two steps."""

    def row(point: str, group: str, count: int | None, **more: Any) -> dict[str, Any]:
        ratio = {"value": 2.5, "interval": [2.1, 3.0], "stable": True}
        gone = ["count", "index", "disparity", "relative_rate"] if count is None else []
        own = {"index": 1.4, "disparity": ratio, "relative_rate": None} if count else dict.fromkeys(gone[1:])
        return {
            "point": point,
            "group": group,
            "count": count,
            "population": 900,
            "hidden": gone,
            **own,
            **more,
        }

    rows = [
        row("reported", "white", 300, disparity=None), row("reported", "black", 120), row("reported", "aian", None),
        row("entered", "white", 90, disparity=None),
        row("entered", "black", 19, relative_rate={"value": 1.3, "interval": [0.9, 1.8], "stable": False}),
    ]  # fmt: skip
    return {"by": "race_eth", "reference": "white", "rows": rows, "start": "2021-09-01", "end": "2024-08-31"}


def quality() -> dict[str, Any]:
    """Few visits are faulty; so many birthdays are missing that an agency would not be scored."""
    missing = {"flag": "dob_missing", "weight": "missing", "limit": 0.05, "count": 400}
    late = {"flag": "dob_not_come", "weight": "faulty", "limit": None, "count": None}
    return {"children": {"rows": 4000, "flags": [missing, late]}, "visits": {"rows": 12000, "flags": []}}


def practice(value: float | None = 0.84, **more: Any) -> dict[str, Any]:
    """A measure of the practice."""
    own = {
        "numerator": 84,
        "denominator": 100,
        "value": value,
        "interval": [0.75, 0.9],
        "by": {},
        "series": None,
    }
    return figure(**own | more)


def a_publication(by: Any, *, public: bool = False, **figures: Any) -> Any:
    """Put on the pages in a leader's name."""
    return publish(by=by, id=new_id(), at=now(), given=document(**figures), public=public)
