"""The sheet that says who saw the file, for parents and for children who read the grown-ups' papers."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.core.clock import now
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Ledger
from threefold.families.copies.changed import Known, Thing
from threefold.families.papers import seen_paper
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.scaling import scales_for
from threefold.mapping.copies.statements import harms_for, pairs_for
from threefold.networks.copies import circle_for
from threefold.plans.copies import copies_of, plans_of
from threefold.printing.paper import Paper
from threefold.web.desk.kinds import Kind, Offer, Order, is_small

KEY, LABEL = "seen", _("Who saw my file")


def _offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
    if may_see(order.reader, Group.ACCOUNTING, order.surface) and not is_small(order):
        yield Offer(kind=KEY, title=str(LABEL))


def _make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
    return seen_paper(
        order.family, order.reader, ledger, worker=order.worker, at=now(), day=order.day,
        language=order.language, large=order.large, surface=order.surface, known=_on_copies(order),
    )  # fmt: skip


def _on_copies(order: Order) -> Known:
    """What stands on this person's own copies, by the same doors that make them. The circle is on no paper that
    somebody could come upon who must not know who helps.
    """
    asked = (order.family, order.reader, order.surface)
    plans = copies_of(plans_of(order.family, known=order.rows), order.reader, order.surface, on=order.day)
    return {
        Thing.MAP: {one.id for one in family_map(*asked, rows=order.rows).items},
        Thing.WORRIES: set(_stated(order)),
        Thing.CIRCLE: set() if order.reader.finders else {one.id for one in circle_for(*asked).members},
        Thing.PLAN: {pk for one in plans for pk in (one.id, *one.parts)},
    }


def _stated(order: Order) -> Iterator[UUID]:
    """What happened, worries, goals, scales and the numbers on them."""
    asked = (order.family, order.reader, order.surface)
    yield from (one.id for one in harms_for(*asked, rows=order.rows))
    for pair in pairs_for(*asked, rows=order.rows):
        yield from (one.id for one in (pair.danger, pair.goal) if one is not None)
    for scale in scales_for(*asked):
        yield from (scale.id, *(one.id for line in scale.lines for one in line.ratings))


SEEN = Kind(key=KEY, label=LABEL, offers=_offers, make=_make)
