"""What of a filled tool is for somebody: sheets that a child chose for them, and what its sections declare."""

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from django.utils import formats
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.disclosure.sharing import Ledger
from threefold.families.copies.people import names_for
from threefold.families.copies.words import is_own
from threefold.printing.paper import Paper
from threefold.toolkit.copies import FilledCopy, Rows, filled_tools, rows_of
from threefold.toolkit.papers.filled import Sheet, filled_paper
from threefold.toolkit.papers.said import said_day
from threefold.web.desk.kinds import Kind, Offer, Order

KEY, LABEL = "tool", gettext_lazy("A tool that was filled in")


def _offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
    titles = {one.id: (_title(order, one), one) for one in _copies(order, subject, Ledger())}
    several = Counter(title for title, _copy in titles.values())
    for pk, (title, one) in titles.items():
        at = localtime(one.finished_at)
        when = f"{said_day(at.date())}, {formats.time_format(at, 'TIME_FORMAT')}"
        yield Offer(kind=KEY, title=f"{title} ({when})" if several[title] > 1 else title, subject=pk)


def _title(order: Order, copy: FilledCopy) -> str:
    name = names_for([order.rows.people[copy.person]], order.reader, order.surface) if copy.person else {}
    whose = next(iter(name.values()), "")
    return f"{copy.title}: {whose}" if whose else copy.title


def _make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
    copy = next(iter(_copies(order, subject, ledger)), None)
    if copy is None:
        return None
    sheet = Sheet(
        whose=_("Copy for %(name)s") % {"name": order.reader.name},
        day=order.day,
        county=order.family.agency.name,
        language=order.language,
        names=names_for(order.rows.people.values(), order.reader, order.surface),
        large=order.large,
        for_child=order.person.is_child,
        whole=copy.person is not None and is_own(order.reader, copy.person),
    )
    return filled_paper(copy, sheet)


def _copies(order: Order, subject: UUID | None, ledger: Ledger) -> Iterator[FilledCopy]:
    """What stands: finished, and no later version in its place."""
    found = filled_tools(
        order.family, order.reader, order.surface, filled=subject, ledger=ledger, known=_rows(order)
    )
    return (one for one in found if one.finished_at is not None and not one.later and one.sheets)


def _rows(order: Order) -> Rows:
    """Loaded once for all people of a page."""
    if "tools" not in order.loaded:
        order.loaded["tools"] = rows_of(order.family)
    found: Rows = order.loaded["tools"]
    return found


TOOL = Kind(key=KEY, label=LABEL, offers=_offers, make=_make)
