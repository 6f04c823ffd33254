"""The sheets that can be made for somebody, one `Kind` a sort: who may hold it, what it is of, how it is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import override

from threefold.accounts.models import Worker
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Family, Person
from threefold.practice.findings import Finding
from threefold.printing.paper import Paper


@dataclass(frozen=True, kw_only=True)
class Order:
    """What was asked for. `reader` reads in the language asked for, and names the worker who prepares the copy."""

    family: Family
    person: Person
    reader: Reader
    worker: Worker
    day: date
    large: bool = False
    surface: Surface = Surface.PRINT

    @property
    def language(self) -> str:
        """The language of the sheet."""
        return self.reader.language


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A sheet that could be made: its kind, what it is of (empty: of the family), and its name in a list."""

    kind: str
    title: str
    subject: UUID | None = None


def _nothing(order: Order, subject: UUID | None) -> tuple[Finding, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A sort of sheet. `offers` names those that exist for a person, `make` builds one and counts what it leaves out,
    `holds` are rules of the practice that hold up printing it.
    """

    key: str
    offers: Callable[[Order], Iterable[Offer]]
    make: Callable[[Order, UUID | None, Ledger], Paper | None]
    holds: Callable[[Order, UUID | None], tuple[Finding, ...]] = _nothing


_kinds: dict[str, Kind] = {}


def use_kind(kind: Kind) -> None:
    """Add a sort of sheet to every person's copies."""
    _kinds[kind.key] = kind


def offers_for(order: Order) -> tuple[Offer, ...]:
    """All sheets that could be made for this person."""
    return tuple(offer for kind in _kinds.values() for offer in kind.offers(order))


def make(order: Order, kind: str, subject: UUID | None) -> tuple[Paper | None, Ledger]:
    """The sheet in its own language with what it leaves out; None: there is no such sheet for this person."""
    ledger = Ledger()
    if kind not in _kinds or not any((one.kind, one.subject) == (kind, subject) for one in offers_for(order)):
        return None, ledger
    with override(order.language):
        paper = _kinds[kind].make(order, subject, ledger)
    return (replace(paper, large=order.large) if paper else None), ledger


def holds(order: Order, kind: str, subject: UUID | None) -> tuple[Finding, ...]:
    """Rules of the practice that hold up printing this sheet, after what a supervisor let pass."""
    return _kinds[kind].holds(order, subject)
