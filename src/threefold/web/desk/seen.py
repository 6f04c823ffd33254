"""The sheet that says who saw the file, for parents and for children who read the grown-ups' papers."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.core.clock import now
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Ledger
from threefold.families.papers import seen_paper
from threefold.printing.paper import Paper
from threefold.web.desk.kinds import Kind, Offer, Order, is_small

KEY, LABEL = "seen", _("Who saw my file")


def _offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
    if may_see(order.reader, Group.ACCOUNTING, order.surface) and not is_small(order):
        yield Offer(kind=KEY, title=str(LABEL))


def _make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
    return seen_paper(
        order.family, order.reader, ledger, worker=order.worker, at=now(), day=order.day,
        language=order.language, large=order.large, surface=order.surface,
    )  # fmt: skip


SEEN = Kind(key=KEY, label=LABEL, offers=_offers, make=_make)
