"""The sheet with the ecomap, for parents and for children who read the grown-ups' papers."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.accounts.roles import Role
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Ledger
from threefold.networks.ecomap.papers import ecomap_paper
from threefold.networks.models import Member
from threefold.printing.paper import Paper
from threefold.web.desk.kinds import Kind, Offer, Order, is_small

KEY, LABEL = "ecomap", _("The people around us")


def _offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
    reader = order.reader
    whole = reader.role in (Role.PARENT, Role.YOUTH) and not reader.kept_apart_from and not is_small(order)
    if whole and may_see(reader, Group.NETWORK, order.surface) and _has_circle(order):
        yield Offer(kind=KEY, title=str(LABEL))


def _has_circle(order: Order) -> bool:
    """Asked once a page: an empty circle is no sheet."""
    if "circle" not in order.loaded:
        rows = Member.objects.filter(family=order.family, active=True)
        order.loaded["circle"] = rows.exists()
    return bool(order.loaded["circle"])


def _make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
    return ecomap_paper(
        order.family, order.reader, ledger, day=order.day, language=order.language, large=order.large,
        surface=order.surface,
    )  # fmt: skip


ECOMAP = Kind(key=KEY, label=LABEL, offers=_offers, make=_make)
