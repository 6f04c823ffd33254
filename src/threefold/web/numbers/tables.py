"""The numbers of a month as tables: pages, then each feature by itself, then the months beside each other."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from threefold.accounts.models import Agency, Worker
from threefold.accounts.roles import Duty
from threefold.library.copies import here
from threefold.library.counting.vocabulary import Act, By, Who, who_does
from threefold.library.filters import NAMES
from threefold.library.finding import on_shelf
from threefold.web.numbers.hiding import Month, People

Cells = tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line: what it is, and a number for each act; None: hidden."""

    name: str
    cells: Cells
    # The page, where the line is one that can be read.
    slug: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table, and what its picture shows: the first act."""

    key: str
    title: Promise | str
    about: str
    head: str
    rows: tuple[Row, ...]
    whole: Row | None = None


def people() -> People:
    """How many people who sign in each sort of reader and each county has, without editors, who are not counted."""
    found: Counter[tuple[By, str]] = Counter()
    for agency, duties in Worker.objects.filter(is_active=True).values_list("agency_id", "duties"):
        if Duty.TOOLKIT not in duties:
            found[By.AUDIENCE, who_does(duties).value] += 1
            found[By.COUNTY, str(agency)] += 1
    return dict(found)


def tables(month: Month, months: Sequence[tuple[date, Month]]) -> tuple[Table, ...]:
    """All of one month, and its wholes beside those of the months before."""
    return (
        _pages(month),
        _by(month, By.AUDIENCE, _("Who used them"), {one.value: str(one.label) for one in Who}),
        _by(month, By.COUNTY, _("In which county"), _counties(month)),
        _by(month, By.LANGUAGE, _("In which language"), NAMES),
        _months(months),
    )


def named(month: date) -> str:
    """November 2026."""
    return formats.date_format(month, "F Y").lower() if here() == "es" else formats.date_format(month, "F Y")


def _pages(month: Month) -> Table:
    titles = dict(on_shelf(here(), signed_in=True).values_list("slug", "title"))
    rows = [
        Row(
            name=titles.get(one, one),
            slug=one if one in titles else "",
            cells=_cells(month, By.RESOURCE, one),
        )
        for one in month.values(By.RESOURCE)
    ]
    return Table(
        key="pages", title=_("Which pages"), head=_("Page"), rows=_most_first(rows), whole=_whole(month),
        about=_("Every page that somebody used in this month."),
    )  # fmt: skip


def _by(month: Month, by: By, title: str, names: dict[str, str]) -> Table:
    rows = [
        Row(name=str(names.get(one) or _("Nobody signed in")), cells=_cells(month, by, one))
        for one in month.values(by)
    ]
    return Table(
        key=by.value, title=title, head=str(by.label), rows=_most_first(rows), whole=_whole(month),
        about=_("All pages together."),
    )  # fmt: skip


def _months(months: Sequence[tuple[date, Month]]) -> Table:
    rows = tuple(
        Row(name=named(day), cells=tuple(one.whole(act) for act in Act)) for day, one in reversed(months)
    )
    return Table(
        key="months", title=_("Month by month"), head=_("Month"), rows=rows, about=_("All pages together.")
    )


def _counties(month: Month) -> dict[str, str]:
    wanted = [one for one in month.values(By.COUNTY) if one]
    return {str(pk): name for pk, name in Agency.objects.filter(pk__in=wanted).values_list("pk", "name")}


def _cells(month: Month, by: By, value: str) -> Cells:
    return tuple(month.of(act, by, value) for act in Act)


def _whole(month: Month) -> Row:
    return Row(name=_("Together"), cells=tuple(month.whole(act) for act in Act))


def _most_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """By what is shown alone: the place of a hidden number would tell of it."""
    return tuple(sorted(rows, key=lambda one: (one.cells[0] is None, -(one.cells[0] or 0), one.name)))
