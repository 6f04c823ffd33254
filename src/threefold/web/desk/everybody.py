"""Everybody's sheets at one go: each a file of its own. What somebody must look at or be asked about first is not made
here; it is said why, and its own page stands open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.sharing import Ledger
from threefold.families.access import Opened
from threefold.families.readers import facts_of
from threefold.mapping.rows import Rows
from threefold.printing.paper import Paper
from threefold.web.desk import making, offers
from threefold.web.desk.handed import OnDesk, handed_to
from threefold.web.desk.home import found_at_home, own_words
from threefold.web.desk.kinds import Offer, Order, make, name_of, offers_for
from threefold.web.desk.missing import OF_PLANS
from threefold.web.desk.tongues import tongue
from threefold.web.desk.withheld import reason_for


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A sheet of one person that may be chosen. `first`: it is, until somebody says otherwise."""

    order: Order = field(repr=False)
    offer: Offer
    made_on: date | None = None
    first: bool = False

    @property
    def value(self) -> str:
        """What a form sends for it."""
        return f"{self.order.person.pk}:{self.offer.kind}:{self.offer.subject or ''}"

    @property
    def name(self) -> str:
        """Whose it is."""
        return self.order.person.called

    @property
    def label(self) -> str:
        """What sort of sheet it is: the name of its plan may tell what its file must not."""
        return name_of(self.offer.kind)


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A person with their sheets. `asks_home`: it is asked first whether paper is safe where they live."""

    name: str
    tie: str
    is_child: bool
    asks_home: bool
    sheets: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A chosen sheet that was looked at: what is pressed, or why it is not made here."""

    choice: Choice
    paper: Paper | None = field(repr=False)
    waits: tuple[str, ...]


def everybody(opened: Opened, *, at: datetime) -> tuple[Holder, ...]:
    """Each person with the sheets that exist for them. Whoever cannot be found cannot be handed anything."""
    facts, loaded = facts_of(opened.family, at=at), dict[str, Any]()
    orders = offers.orders_for_all(opened, facts, at=at, rows=Rows.of(facts), loaded=loaded)
    handed = handed_to(opened)
    found = (order for order in orders if order.person.whereabouts_known)
    made = (_holder(order, tuple(_choices(order, handed.get(order.person.pk, ())))) for order in found)
    return tuple(one for one in made if one.sheets)


def looked_at(choices: Iterable[Choice]) -> tuple[Sheet, ...]:
    """Each of these sheets as it would be handed over, with what holds it up."""
    return tuple(_look(one) for one in choices)


def _holder(order: Order, sheets: tuple[Choice, ...]) -> Holder:
    person = order.person
    return Holder(
        name=person.called, tie=person.tie, is_child=person.is_child, asks_home=order.reader.kept_safe,
        sheets=sheets,
    )  # fmt: skip


def _choices(order: Order, handed: tuple[OnDesk, ...]) -> Iterator[Choice]:
    of_a_plan = False
    for offer in offers_for(order):
        made_on = _made_on(offer, handed)
        # Of a plan one sheet each, the nearest to them; nothing twice, and no paper where it may not be safe.
        first = offer.kind in OF_PLANS and not (of_a_plan or made_on or order.reader.kept_safe)
        of_a_plan = of_a_plan or offer.kind in OF_PLANS
        yield Choice(order=order, offer=offer, made_on=made_on, first=first)


def _look(choice: Choice) -> Sheet:
    ready = making.ready(choice.order, choice.offer.kind, choice.offer.subject)
    if ready is None:
        return Sheet(choice=choice, paper=None, waits=tuple(_empty(choice.order, choice.offer)))
    return Sheet(choice=choice, paper=ready.paper, waits=tuple(_waits(choice.order, choice.offer, ready)))


def _waits(order: Order, offer: Offer, ready: making.Ready) -> Iterable[str]:
    """Why a sheet is not made before somebody looked at it."""
    name, language = {"name": order.person.called}, get_language() or "en"
    yield from (one.message.in_(language) for one in ready.held)
    yield from dict.fromkeys(reason_for(order.reader, why) for why in ready.leaks)
    for lack in ready.lacks:
        if lack.stops:
            own = _("%(name)s’s own part cannot be on %(name)s’s copy.") % name
            yield f"{own} {lack.reason}"
    other = tongue(ready.untranslated, order.language)
    if other is not None:
        yield other.said
    yield from _at_home(order, offer, ready.ledger)


def _empty(order: Order, offer: Offer) -> Iterable[str]:
    """Why a sheet holds nothing."""
    asked = tuple(_at_home(order, offer, make(order, offer.kind, offer.subject)[1]))
    yield from asked or (_("There is nothing on this sheet yet."),)


def _at_home(order: Order, offer: Offer, ledger: Ledger) -> Iterable[str]:
    if own_words(order, offer.kind, offer.subject, ledger):
        yield _("%(name)s is asked first about words of their own.") % {"name": order.person.called}
    found = found_at_home(order, offer.kind, offer.subject, ledger)
    if found is not None:
        names = {"name": order.person.called, "people": found.people}
        yield _("%(people)s could find %(name)s’s paper, and must not read all of it.") % names


def _made_on(offer: Offer, handed: tuple[OnDesk, ...]) -> date | None:
    days = (
        day_of(one.at)
        for row in handed
        for one in row.copies
        if (one.kind, one.subject) == (offer.kind, offer.subject)
    )
    return max(days, default=None)
