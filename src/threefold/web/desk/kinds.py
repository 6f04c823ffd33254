"""The sheets that can be made for somebody, one `Kind` a sort: who may hold it, what it is of, how it is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.accounts.models import Worker
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.models import Family, Person
from threefold.mapping.rows import Rows
from threefold.practice.dates import is_at_least
from threefold.practice.findings import Finding
from threefold.printing.paper import Paper, Paragraph

TAKES_PART_FROM = 12
# Reasons that lie in the words themselves: said in another way, the thing comes onto the copy.
NAMED = (Why.PROTECTED_PLACE, Why.REPORTER, Why.NAME)


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
    # Of a child: the grown-ups among whom the paper will lie. Their reader knows of them unless the child wants all
    # of their own words on it.
    grown_ups_at_home: frozenset[UUID] = frozenset()
    # Of a child: who could come upon the paper, and from whom others are kept safe. As above, until somebody decided.
    finders: tuple[Reader, ...] = field(default=(), repr=False)
    # People, secrets and worries of the family, and what else one page loads once for all persons on it.
    rows: Rows = field(repr=False, compare=False)
    loaded: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

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


@dataclass(frozen=True, kw_only=True)
class Lack:
    """Something that the holder is to do, and the sheet cannot tell them (`whole`: not a word of it): the reason,
    also in words, the words for a worker who may read them, and the address where it is said anew.
    """

    part: UUID
    why: Why
    reason: str
    whole: bool
    text: str
    href: str

    @property
    def reworded(self) -> bool:
        """Whether other words mend it."""
        return self.why in NAMED

    @property
    def stops(self) -> bool:
        """Whether the sheet waits for other words."""
        return self.whole and self.reworded


def _nothing(order: Order, subject: UUID | None) -> tuple[Finding, ...]:
    return ()


def _lacks_nothing(order: Order, subject: UUID | None) -> tuple[Lack, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A sort of sheet. `offers` names those that exist for a person, of one subject or (None) of all; `make` builds one
    and counts what it leaves out; `holds` are rules of the practice that hold up printing it, `lacks` what its holder
    is to do and it cannot say.
    """

    key: str
    label: Promise | str
    offers: Callable[[Order, UUID | None], Iterable[Offer]]
    make: Callable[[Order, UUID | None, Ledger], Paper | None]
    holds: Callable[[Order, UUID | None], tuple[Finding, ...]] = _nothing
    lacks: Callable[[Order, UUID | None], tuple[Lack, ...]] = _lacks_nothing


_kinds: dict[str, Kind] = {}


def is_small(order: Order) -> bool:
    """Younger than twelve (rule 14): the plan for a child and the map are theirs, not the papers of the grown-ups."""
    return order.person.is_child and is_at_least(order.person.born_on, order.day, TAKES_PART_FROM) is False


def use_kind(kind: Kind) -> None:
    """Add a sort of sheet to every person's copies."""
    _kinds[kind.key] = kind


def offers_for(order: Order) -> tuple[Offer, ...]:
    """All sheets that could be made for this person."""
    trusted = trusting(order)
    return tuple(offer for kind in _kinds.values() for offer in kind.offers(trusted, None))


def trusting(order: Order) -> Order:
    """As if nobody came upon the paper, and the child wanted all of their own words on it: a sheet that would be empty
    for such a reason exists, and is asked about.
    """
    return replace(order, reader=replace(order.reader, finders=(), grown_ups_at_home=frozenset()))


def is_offered(order: Order, kind: str, subject: UUID | None) -> bool:
    """Whether there is such a sheet for this person at all."""
    kinds = [_kinds[kind]] if kind in _kinds else []
    trusted = trusting(order)
    return any(
        (one.kind, one.subject) == (kind, subject) for each in kinds for one in each.offers(trusted, subject)
    )


def make(order: Order, kind: str, subject: UUID | None) -> tuple[Paper | None, Ledger]:
    """The sheet in its own language with what it leaves out; None: no such sheet, or nothing of it
    is theirs.
    """
    ledger = Ledger()
    if not is_offered(order, kind, subject):
        return None, ledger
    with override(order.language):
        paper = _kinds[kind].make(order, subject, ledger)
        # Said in the same words on every sheet, without a reason: whoever finds one learns of nobody.
        if paper is not None and order.reader.keeps_paper_close:
            said = Paragraph(text=_("Keep this paper where nobody else reads it."), strong=True)
            paper = replace(paper, blocks=(said, *paper.blocks))
    return (replace(paper, large=order.large) if paper else None), ledger


def holds(order: Order, kind: str, subject: UUID | None) -> tuple[Finding, ...]:
    """Rules of the practice that hold up printing this sheet, after what a supervisor let pass."""
    return _kinds[kind].holds(order, subject)


def lacks(order: Order, kind: str, subject: UUID | None) -> tuple[Lack, ...]:
    """What the holder is to do, and this sheet cannot tell them."""
    return _kinds[kind].lacks(trusting(order), subject)


def name_of(kind: str) -> str:
    """What a sort of sheet is called, in the reader's language."""
    return str(_kinds[kind].label) if kind in _kinds else kind
