"""What was counted, as it stands: small numbers are in it, so whoever shows it hides them first."""

from collections.abc import Iterable, Mapping
from datetime import date

from threefold.library.counting.models import Counted
from threefold.library.counting.vocabulary import Act, By

Counts = Mapping[tuple[Act, By, str], int]


def months_counted(before: date) -> tuple[date, ...]:
    """Months in which something was counted, the newest first; `before` is the first day of one that is not over."""
    months = Counted.objects.filter(month__lt=before).values_list("month", flat=True).distinct()
    return tuple(months.order_by("-month"))


def counted(months: Iterable[date]) -> dict[date, Counts]:
    """The counters of some months."""
    found: dict[date, dict[tuple[Act, By, str], int]] = {one: {} for one in months}
    for row in Counted.objects.filter(month__in=list(found)):
        found[row.month][Act(row.act), By(row.by), row.value] = row.times
    return dict(found)
