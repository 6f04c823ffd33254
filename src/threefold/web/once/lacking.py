"""What a text does not hold: which parts are empty, why, and the pages where it is written or chosen for whom it is.

Of what is on record only the kind and the day are named: the page lies open while people may be near. What must not
even be known to be missing is not among it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.addressees import unopened
from threefold.mapping.rows import Rows
from threefold.web.once.making import UNSAID, Made, parts_of
from threefold.web.once.text import Fact, Line, Part
from threefold.web.once.writing import Writing

NETWORK = "network"
MOST = 12


@dataclass(frozen=True, kw_only=True)
class Where:
    """Where something is written: that there is none of it in this text, the page, and what its link says. The words
    are true as well where it is on record and not even that may be told.
    """

    none_yet: Promise
    page: str
    action: Promise


_MAP, _PLANS = gettext_lazy("Open the map"), gettext_lazy("Open the plans")
_STATEMENTS = gettext_lazy("Open worries and goals")
WHERE: dict[str, Where] = {
    "harm": Where(
        none_yet=gettext_lazy("What happened does not stand here yet."), page="mapping:statements", action=_STATEMENTS
    ),
    "danger": Where(
        none_yet=gettext_lazy("No worry stands here yet."), page="mapping:statements", action=_STATEMENTS
    ),
    "goals": Where(
        none_yet=gettext_lazy("No safety goal stands here yet."), page="mapping:statements", action=_STATEMENTS
    ),
    "well": Where(
        none_yet=gettext_lazy("Nothing that works well stands here yet."), page="mapping:map", action=_MAP
    ),
    "next": Where(none_yet=gettext_lazy("No next step stands here yet."), page="mapping:map", action=_MAP),
    "acts": Where(
        none_yet=gettext_lazy("No act of protection stands here yet."), page="plans:acts",
        action=gettext_lazy("Open the acts of protection"),
    ),
    NETWORK: Where(
        none_yet=gettext_lazy("Nobody of the circle stands here yet."), page="networks:circle",
        action=gettext_lazy("Open the circle"),
    ),
    "plan": Where(none_yet=gettext_lazy("No plan stands here yet."), page="plans:plans", action=_PLANS),
    "actions": Where(none_yet=gettext_lazy("No plan stands here yet."), page="plans:plans", action=_PLANS),
    "numbers": Where(
        none_yet=gettext_lazy("No number stands here yet."), page="mapping:scales",
        action=gettext_lazy("Open the scales"),
    ),
    "said": Where(none_yet=gettext_lazy("Nothing that was said may stand here."), page="mapping:map", action=_MAP),
}  # fmt: skip
# Of a contact note only what was said is missed: most contacts have no number and no promise.
_OF_A_NOTE = ("said",)


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """A part that is empty, or holds less than is on record: why, the things themselves, and where it is written."""

    title: str
    why: str
    facts: tuple[Fact, ...] = ()
    more: int = 0
    href: str = ""
    action: str = ""


def lacking(opened: Opened, made: Made, *, at: datetime) -> tuple[Lacking, ...]:
    """What is missing from a text, in its order, in the worker's language."""
    apart = made.is_for_somebody_kept_apart
    if not (apart or made.empty & WHERE.keys() or not made.parts):
        return ()
    held = {one.key: _hrefs(one) for one in made.parts}
    asked = {one.fact.href for one in made.asking}
    whole = parts_of(_of_the_worker(opened, made, at), made.asked) or ()
    may_name = _nameable(made)
    found = []
    for part in whole:
        empty = part.key not in held
        rest = tuple(
            one for one in _facts(part, may_name) if one.href not in held.get(part.key, set()) | asked
        )
        if part.key in WHERE and (empty or (apart and rest)) and _is_missed(made, part):
            found.append(_lack(part, rest, opened.family.pk, empty=empty, apart=apart))
    return tuple(found)


def _of_the_worker(opened: Opened, made: Made, at: datetime) -> Writing:
    """The same text as if the worker were its reader, without what they opened with a reason."""
    return Writing(
        family=opened.family, reader=unopened(opened.reader), rows=made.rows or Rows(opened.family), day=day_of(at),
        surface=Surface.SCREEN,
    )  # fmt: skip


def _is_missed(made: Made, part: Part) -> bool:
    return part.key in _OF_A_NOTE if made.is_a_note else True


def _lack(part: Part, rest: tuple[Fact, ...], family: UUID, *, empty: bool, apart: bool) -> Lacking:
    where = WHERE[part.key]
    href, action = reverse(where.page, args=[family]), str(where.action)
    if part.key == NETWORK and apart:
        why = _("Who helps the others is not for somebody from whom they are kept safe.")
        return Lacking(title=part.title, why=why)
    if rest:
        why = (
            _("On record, and nothing of it may stand here:")
            if empty
            else _("On record, and not in this text:")
        )
        return Lacking(
            title=part.title,
            why=why,
            facts=rest[:MOST],
            more=max(0, len(rest) - MOST),
            href=href,
            action=action,
        )
    # Something is on record of which not even that may be told here, such as a number that somebody keeps for
    # themselves, or nothing is: the same words are true of both.
    return Lacking(title=part.title, why=str(where.none_yet), href=href, action=action)


def _nameable(made: Made) -> Callable[[Line], bool]:
    """Whether it may be told that a line is left out."""
    sealed = {
        text for piece, why in made.ledger.left_out if why in UNSAID for text in piece.texts if text
    }  # fmt: skip
    hidden = [one for reader in (made.reader, *made.reader.beside) for one in reader.hidden]

    def may_name(line: Line) -> bool:
        return sealed.isdisjoint(line.words) and not any(one.stands_in(line.text) for one in hidden)

    return may_name


def _facts(part: Part, may_name: Callable[[Line], bool]) -> Iterator[Fact]:
    """Each page once, by what stands there; several of one name are numbered."""
    found: dict[str, Fact] = {}
    for line in part.lines:
        for fact in line.facts if may_name(line) else ():
            found.setdefault(fact.href, fact)
    named: dict[str, int] = {}
    for fact in found.values():
        count = named[fact.label] = named.get(fact.label, 0) + 1
        yield fact if count == 1 else Fact(label=f"{fact.label} ({count})", href=fact.href)


def _hrefs(part: Part) -> set[str]:
    return {fact.href for line in part.lines for fact in line.facts}
