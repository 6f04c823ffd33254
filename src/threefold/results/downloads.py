"""The figures that a page shows, as files: the same numbers, the same that is left out."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from threefold.core.spreadsheets import plain
from threefold.results.copies import Shelf
from threefold.results.questions import QUESTIONS
from threefold.results.views import own_shelf

COLUMNS = ("by", "group", "start", "end", "numerator", "denominator", "value", "low", "high", "lower_limit",
           "upper_limit", "hidden")  # fmt: skip


@require_safe
def outcome_csv(request: HttpRequest, figure: str) -> HttpResponse:
    """For a spreadsheet: a row a figure."""
    return as_csv(own_shelf(request), figure)


@require_safe
def outcome_json(request: HttpRequest, figure: str) -> HttpResponse:
    """For a program: with the rules by which it was counted."""
    return as_json(own_shelf(request), figure)


def as_csv(shelf: Shelf | None, name: str) -> HttpResponse:
    """The file."""
    held, found = _found(shelf, name)
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    table.writerows(_rows(held, found))
    return _file(text.getvalue(), name, "csv", "text/csv; charset=utf-8")


def as_json(shelf: Shelf | None, name: str) -> HttpResponse:
    """The file."""
    held, found = _found(shelf, name)
    about = {
        "id": name, "county": held.county, "start": held.start, "end": held.end, "data_end": held.data_end,
        "published": held.at, "engine": held.engine, "version": held.version,
    }  # fmt: skip
    return _file(
        json.dumps(about | found, default=str, ensure_ascii=False, indent=1), name, "json", "application/json"
    )


def _found(shelf: Shelf | None, name: str) -> tuple[Shelf, dict[str, Any]]:
    found = shelf.figure(name) if shelf and name in QUESTIONS else None
    if shelf is None or found is None:
        raise Http404
    return shelf, found


def _rows(shelf: Shelf, found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    year = {"start": shelf.start, "end": shelf.end}
    yield _row({"by": "all", **year}, found)
    for by, groups in found["by"].items():
        yield from (_row({"by": by, "group": plain(one["group"]), **year}, one) for one in groups)
    series = found["series"] or {"points": [], "hidden": [], "every": ""}
    points = [
        _row({"by": series["every"], "start": one["start"], "end": one["end"]}, one)
        for one in series["points"]
    ]
    few = [
        {"by": series["every"], "start": first, "end": last, "hidden": "yes"}
        for first, last in series["hidden"]
    ]
    yield from sorted([*points, *few], key=lambda one: str(one["start"]))


def _row(where: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    low, high = one["interval"] or (None, None)
    return where | {
        "numerator": one["numerator"], "denominator": one["denominator"], "value": one["value"], "low": low,
        "high": high, "lower_limit": one.get("low"), "upper_limit": one.get("high"),
        "hidden": "yes" if one.get("hidden") else "no",
    }  # fmt: skip


def _file(text: str, name: str, kind: str, sort: str) -> HttpResponse:
    answer = HttpResponse(text, content_type=sort)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer
