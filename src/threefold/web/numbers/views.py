"""Pages: how the Toolkit was used in a month that is over, on a screen and as a file for a spreadsheet."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import today
from threefold.core.spreadsheets import plain
from threefold.library.counting.copies import counted, months_counted
from threefold.library.counting.vocabulary import Act
from threefold.web.numbers.bars import NARROW, WIDE, bars
from threefold.web.numbers.hiding import LIMITS, shown
from threefold.web.numbers.tables import Table, named, people, tables

# Whoever keeps the Toolkit in order, and whoever answers for how the county works.
MAY = (Duty.TOOLKIT, Duty.LEADERSHIP)
BESIDE, OFFERED = 6, 24


@require_safe
def toolkit_numbers(request: HttpRequest) -> HttpResponse:
    """Which pages were used, by whom as far as that may be told, and where."""
    months = _months(request)
    month = _chosen(request, months)
    made = _tables(month, months) if month else ()
    context = {
        "nav": "toolkit", "month": month, "named": named(month) if month else "", "acts": Act.labels, "few": LIMITS.few,
        "months": [(one.strftime("%Y-%m"), named(one), one == month) for one in months[:OFFERED]],
        "tables": [(one, bars(one, width=WIDE), bars(one, width=NARROW)) for one in made],
    }  # fmt: skip
    return render(request, "web/toolkit_numbers.html", context)


@require_safe
def toolkit_numbers_csv(request: HttpRequest) -> HttpResponse:
    """The same tables, one under the other."""
    months = _months(request)
    month = _chosen(request, months)
    if month is None:
        raise Http404
    file = StringIO()
    write = csv.writer(file)
    write.writerow([_("Month"), _("Table"), _("Line"), *Act.labels])
    for table in _tables(month, months):
        write.writerows(_lines(table, month))
    name = f'attachment; filename="toolkit-{month:%Y-%m}.csv"'
    # With its mark, so that spreadsheets read every letter as it is.
    made = file.getvalue().encode("utf-8-sig")
    return HttpResponse(made, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": name})


def _months(request: HttpRequest) -> tuple[date, ...]:
    worker = request.user
    if not isinstance(worker, Worker) or not any(worker.has_duty(duty) for duty in MAY):
        raise Http404
    return months_counted(before=today().replace(day=1))


def _chosen(request: HttpRequest, months: tuple[date, ...]) -> date | None:
    """The month that the address names, else the newest; None: none is over yet."""
    wanted = request.GET.get("month", "")
    if not wanted:
        return months[0] if months else None
    found = next((one for one in months if one.strftime("%Y-%m") == wanted), None)
    if found is None:
        raise Http404
    return found


def _tables(month: date, months: tuple[date, ...]) -> tuple[Table, ...]:
    beside = [one for one in months if one <= month][:BESIDE]
    counts, groups = counted(beside), people()
    made = [(one, shown(counts[one], groups)) for one in beside]
    return tables(made[0][1], made)


def _lines(table: Table, month: date) -> Iterator[list[str | int]]:
    for row in (*table.rows, *([table.whole] if table.whole else [])):
        yield [f"{month:%Y-%m}", str(table.title), plain(row.name), *(_hidden(one) for one in row.cells)]


def _hidden(times: int | None) -> str | int:
    return _("hidden") if times is None else times
