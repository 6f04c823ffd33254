"""One figure made ready for its page: sentences, rows of tables, and the points of the picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from threefold.results import saying
from threefold.results.groups import BY, Text, name_of, place
from threefold.results.questions import QUESTIONS, Question

WHY: dict[str, Text] = {
    "follow_up_incomplete": gettext_lazy("Not known yet: the children have not been followed for long enough."),
    "table_missing": gettext_lazy("No number: what it is counted from was not given."),
    "no_denominator": gettext_lazy("No number: nobody gave how many children live in the county."),
    "median_not_reached": gettext_lazy("Not known yet: fewer than half of the children have left."),
}  # fmt: skip

OPEN = 8


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of a table, in words."""

    head: str
    below: str
    above: str
    value: str
    between: str
    limits: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A point of the picture."""

    first: date
    last: date
    value: float
    low: float | None
    high: float | None
    marked: bool


@dataclass(frozen=True, kw_only=True)
class Series:
    """A figure over time. `said` is what the picture says, in words."""

    every: str
    kind: str
    centre: float
    points: tuple[Point, ...]
    rows: tuple[Row, ...]
    said: tuple[str, ...]
    has_limits: bool

    @property
    def latest(self) -> tuple[Row, ...]:
        """The lines that stand open."""
        return self.rows[:OPEN]

    @property
    def earlier(self) -> tuple[Row, ...]:
        """Those that are folded."""
        return self.rows[OPEN:]


@dataclass(frozen=True, kw_only=True)
class Read:
    """All of one page but its chart."""

    name: str
    question: Question
    kind: str
    value: str
    between: str
    counts: str
    why: Text
    groups: tuple[tuple[Text, tuple[Row, ...]], ...]
    series: Series | None


def read(name: str, found: dict[str, Any]) -> Read:
    """A stored figure in the reader's language."""
    kind, question = found["kind"], QUESTIONS[name]
    return Read(
        name=name, question=question, kind=kind, value=saying.value_of(found["value"], kind),
        between=saying.between_said(found["interval"], kind), counts=_counts(question, found), why=_why(found),
        groups=tuple(_groups(found, kind)), series=_series(found, kind),
    )  # fmt: skip


def _why(found: dict[str, Any]) -> Text:
    if found["value"] is not None:
        return ""
    if found["hidden"]:
        return saying.TOO_FEW
    return next((WHY[one] for one in found["flags"] if one in WHY), _("No number."))


def _counts(question: Question, found: dict[str, Any]) -> str:
    if found["numerator"] is None and not found["hidden"]:
        return ""
    return _("%(above)s: %(n)s. %(below)s: %(d)s.") % {
        "above": question.above, "n": saying.count_of(found, "numerator"),
        "below": question.below, "d": saying.count_of(found, "denominator"),
    }  # fmt: skip


def _groups(found: dict[str, Any], kind: str) -> Iterator[tuple[Text, tuple[Row, ...]]]:
    for by in (one for one in BY if found["by"].get(one)):
        own = sorted(found["by"][by], key=lambda one: place(by, one["group"]))
        yield BY[by], tuple(_row(str(name_of(by, one["group"])), one, kind) for one in own)


def _row(head: str, one: dict[str, Any], kind: str) -> Row:
    limits = _limits(one.get("low"), one.get("high"), kind)
    value = saying.value_of(one["value"], kind) or (str(saying.TOO_FEW) if one.get("hidden") else "")
    return Row(
        head=head, above=saying.count_of(one, "numerator"), below=saying.count_of(one, "denominator"),
        value=value, between=saying.between(one["interval"], kind), limits=limits,
    )  # fmt: skip


def _limits(low: float | None, high: float | None, kind: str) -> str:
    return "" if low is None or high is None else saying.between((low, high), kind)


def _series(found: dict[str, Any], kind: str) -> Series | None:
    own = found["series"]
    if not own:
        return None
    marked = {place for one in own["signals"] for place in range(one["first"], one["last"] + 1)}
    points = tuple(
        Point(
            first=date.fromisoformat(one["start"]), last=date.fromisoformat(one["end"]), value=one["value"],
            low=one["low"], high=one["high"], marked=place in marked or one["outside"],
        )
        for place, one in enumerate(own["points"])
    )  # fmt: skip
    rows = [
        (one["start"], _row(saying.short(date.fromisoformat(one["start"]), own["every"]), one, kind))
        for one in own["points"]
    ]
    rows += [(one[0], _hidden_row(date.fromisoformat(one[0]), own["every"])) for one in own["hidden"]]
    return Series(
        every=own["every"], kind=own["kind"], centre=own["centre"], points=points,
        rows=tuple(row for _start, row in sorted(rows, key=lambda one: one[0], reverse=True)),
        said=tuple(_said(own)), has_limits=own["kind"] != "run",
    )  # fmt: skip


def _hidden_row(first: date, every: str) -> Row:
    few = str(saying.TOO_FEW)
    return Row(head=saying.short(first, every), below=few, above=few, value=few, between="")


def _said(own: dict[str, Any]) -> Iterator[str]:
    """What the course says, and no more: chance is named where nothing else is seen."""
    outside = sum(one["outside"] for one in own["points"])
    if outside:
        yield ngettext(
            "%(n)s point lies outside the limits: more than chance, and no word on why.",
            "%(n)s points lie outside the limits: more than chance, and no word on why.",
            outside,
        ) % {"n": outside}
    for one in own["signals"]:
        count, last = one["last"] - one["first"] + 1, own["points"][one["last"]]["value"]
        yield _signal(one["kind"], count, up=last > _against(own, one))
    if not outside and not own["signals"]:
        yield _("Nothing here is more than chance.")


def _against(own: dict[str, Any], signal: dict[str, Any]) -> float:
    first = own["points"][signal["first"]]["value"]
    return float(own["centre"] if signal["kind"] == "shift" else first)


def _signal(kind: str, count: int, *, up: bool) -> str:
    said = {
        ("shift", True): _("%(n)s points in a row lie above the line: something may have changed."),
        ("shift", False): _("%(n)s points in a row lie below the line: something may have changed."),
        ("trend", True): _("%(n)s points in a row rise: something may be changing."),
        ("trend", False): _("%(n)s points in a row fall: something may be changing."),
    }
    return said[kind, up] % {"n": count}
