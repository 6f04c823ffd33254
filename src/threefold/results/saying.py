"""Figures as people read them. A number that is hidden is said in the same words everywhere.

Digits stand as they do in the United States, in Spanish too: 1,000.5.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

SHARE, RATE, DAYS = "wilson", "poisson", "median"
TOO_FEW = gettext_lazy("too few to show")


def hidden(few: int) -> str:
    """Why a number is not shown, where it is not: the same sentence on every page."""
    return _(
        "Where %(few)s or fewer would show, or could be worked out from other numbers here, the number is left out. "
        "Nought is shown."
    ) % {"few": few}


def value_of(value: float | None, kind: str) -> str:
    """A percent, a rate or a number of days; in words where it is not there."""
    if value is None:
        return ""
    if kind == SHARE:
        return f"{100 * value:,.1f}%"
    if kind == DAYS:
        days = round(value)
        return ngettext("%(n)s day", "%(n)s days", days) % {"n": whole(days)}
    return f"{value:,.2f}"


def between(interval: Sequence[float | None] | None, kind: str) -> str:
    """Where it lies, most likely, for a table."""
    if not interval or interval[0] is None:
        return ""
    low, high = (bare(one, kind) for one in interval)
    if interval[1] is None:
        return _("%(low)s or more") % {"low": value_of(interval[0], kind)}
    return _("%(low)s to %(high)s") % {"low": low, "high": value_of(interval[1], kind) or high}


def between_said(interval: Sequence[float | None] | None, kind: str) -> str:
    """The same in a sentence."""
    if not interval or interval[0] is None or interval[1] is None:
        return between(interval, kind)
    ends = {"low": value_of(interval[0], kind), "high": value_of(interval[1], kind)}
    return _("somewhere between %(low)s and %(high)s") % ends


def bare(value: float | None, kind: str) -> str:
    """The value without its unit."""
    if value is None:
        return ""
    if kind == SHARE:
        return f"{100 * value:,.1f}"
    return whole(round(value)) if kind == DAYS else f"{value:,.2f}"


def whole(count: int) -> str:
    """A count."""
    return f"{count:,}"


def count_of(figure: dict[str, Any], name: str) -> str:
    """A count, or that it is not shown, or that nobody knows it."""
    if name in figure.get("hidden", ()):
        return str(TOO_FEW)
    found = figure.get(name)
    return _("not known") if found is None else whole(found)


def stretch(first: date, last: date) -> str:
    """From which month to which: "October 2022 to September 2023"."""
    spanish = (get_language() or "en").startswith("es")
    form = "F \\d\\e Y" if spanish else "F Y"
    return _("%(first)s to %(last)s") % {"first": date_format(first, form), "last": date_format(last, form)}


def short(first: date, every: str) -> str:
    """The row of a table: the quarter by its first month, the year by its first and last."""
    if every == "quarter":
        return _("%(year)s, from %(month)s") % {"year": first.year, "month": date_format(first, "F")}
    return _("from %(month)s %(year)s") % {"month": date_format(first, "F"), "year": first.year}
