"""The sheet that tells a child what became of what they said, on the desk of copies."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.disclosure.sharing import Ledger
from threefold.printing.paper import Paper
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.answered import said_by_children
from threefold.toolkit.voice.papers import answered_paper
from threefold.web.desk.kinds import Kind, Offer, Order

KEY, LABEL = "answered", _("You said, this changed")


def _offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
    """A child's, once they said something in a finished tool."""
    if not order.person.is_child:
        return
    if order.person.pk in _speakers(order) and said_by_children(
        order.family, order.reader, order.surface, of=order.person.pk
    ):
        yield Offer(kind=KEY, title=str(LABEL))


def _speakers(order: Order) -> frozenset[UUID | None]:
    """Whose finished tools there are, asked once for a page."""
    if KEY not in order.loaded:
        finished = FilledTool.objects.filter(family=order.family, finished_at__isnull=False)
        order.loaded[KEY] = frozenset(finished.values_list("person", flat=True))
    found: frozenset[UUID | None] = order.loaded[KEY]
    return found


def _make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
    agency = order.family.agency
    return answered_paper(
        order.family, order.reader, ledger, day=order.day, county=agency.name, hotline=agency.hotline,
        language=order.language, large=order.large, surface=order.surface,
    )  # fmt: skip


ANSWERED = Kind(key=KEY, label=LABEL, offers=_offers, make=_make)
