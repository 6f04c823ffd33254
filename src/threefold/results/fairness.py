"""Whom decisions fall on: at each step its groups, held against each other. In a fixed order, never by a figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.results import saying
from threefold.results.groups import Text, name_of, place

STEPS: dict[str, Text] = {
    "reported": gettext_lazy("Children whom somebody reported"),
    "substantiated": gettext_lazy("Children with a report found true"),
    "entered": gettext_lazy("Children who entered care"),
    "in_care": gettext_lazy("Children in care on the last day"),
    "permanency": gettext_lazy("Children who left care for a lasting home"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One group at one step; a ratio with its interval, or why there is none."""

    group: Text
    count: str
    share: str
    disparity: str
    relative: str


@dataclass(frozen=True, kw_only=True)
class Fairness:
    """All steps, and whom the others are held against."""

    steps: tuple[tuple[Text, tuple[Line, ...]], ...]
    reference: Text
    when: str
    knows_people: bool


def fairness(found: dict[str, Any]) -> Fairness:
    """The stored answer in the reader's language."""
    by, rows = found["by"], found["rows"]
    steps = tuple(
        (STEPS[step], tuple(_lines(by, list(own))))
        for step, own in groupby(rows, lambda one: str(one["point"]))
    )
    return Fairness(
        steps=steps, reference=name_of(by, found["reference"]), knows_people=any(one["population"] for one in rows),
        when=saying.stretch(date.fromisoformat(found["start"]), date.fromisoformat(found["end"])),
    )  # fmt: skip


def _lines(by: str, rows: list[dict[str, Any]]) -> Iterator[Line]:
    for one in sorted(rows, key=lambda one: place(by, one["group"])):
        yield Line(
            group=name_of(by, one["group"]), count=_count(one),
            share=_number(one, "index"), disparity=_ratio(one, "disparity"), relative=_ratio(one, "relative_rate"),
        )  # fmt: skip


def _count(one: dict[str, Any]) -> str:
    return str(saying.TOO_FEW) if "count" in one["hidden"] else saying.whole(one["count"])


def _number(one: dict[str, Any], name: str) -> str:
    if one[name] is None:
        return str(saying.TOO_FEW) if name in one["hidden"] and one["population"] else ""
    return saying.value_of(one[name], saying.RATE)


def _ratio(one: dict[str, Any], name: str) -> str:
    found = one[name]
    if found is None:
        return ""
    value = saying.value_of(found["value"], saying.RATE)
    if not found["stable"]:
        return _("%(value)s, not steady: under 20 children") % {"value": value}
    between = saying.between(found["interval"], saying.RATE)
    return f"{value} ({between})" if between else value
