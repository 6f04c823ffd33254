"""Who was chosen by name for some words and does not get them as they stand. For workers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Piece, Why, decide
from threefold.families.linking import linked
from threefold.families.models import Person
from threefold.families.readers import reader_for_person
from threefold.families.sharing import Shareable
from threefold.mapping.rows import Rows

# A child's own words stay off the paper that goes home until the child was asked; that is said where it is printed.
_REACHES = (Why.SHOWN, Why.GOES_HOME)
_BECAUSE = {
    Why.KEPT_APART: _(
        "%(name)s was chosen, but somebody in it is kept safe from %(name)s: it is not on %(name)s’s copy."
    ),
    Why.STAFF_ONLY: _("%(name)s was chosen, but as it stands it is for the county’s workers only."),
    Why.KEPT_PRIVATE: _("%(name)s was chosen, but you were asked to keep it."),
    Why.NOT_CERTAIN: _("%(name)s was chosen, but what is not clear yet is on no copy."),
}
_OTHERWISE = _("%(name)s was chosen, but as it stands it is not on %(name)s’s copy.")


@dataclass(frozen=True, kw_only=True)
class InVain:
    """Somebody who was chosen and whom the words do not reach."""

    name: str
    why: Why

    def __str__(self) -> str:
        """Who, and why not."""
        return str(_BECAUSE.get(self.why, _OTHERWISE)) % {"name": self.name}


def in_vain(row: Shareable, rows: Rows, on: date) -> tuple[InVain, ...]:
    """Whoever was chosen in vain. The words themselves do not count, or their missing here would tell a worker what
    gives a sealed place away; nor does that they are still being written.
    """
    piece = replace(row.piece(), texts=(), draft=False)
    doubtful = [one for one in chosen_of(row, rows.people) if _may_miss(one, piece, rows, on)]
    found: Iterable[InVain] = (
        InVain(name=one.called, why=decide(_reader(rows, on, one), piece, Surface.PRINT).why)
        for one in doubtful
    )
    return tuple(one for one in found if one.why not in _REACHES)


def chosen_of(row: Shareable, people: Mapping[UUID, Person]) -> Iterable[Person]:
    """For whom it was chosen by name; of what came out of a child's sheet, whom the child chose for that sheet."""
    if not getattr(row, "from_sheet", False):
        return linked(row, "chosen")
    names = row.piece().chosen
    return [person for pk, person in people.items() if pk in names]


def _may_miss(person: Person, piece: Piece, rows: Rows, on: date) -> bool:
    """Whether anything can stand between: asked first, for it needs next to nothing of the database."""
    if piece.audience in (Audience.STAFF, Audience.KEPT) or not piece.certain:
        return True
    apart = rows.kept_apart_on(on)
    return person.pk in apart or (bool(apart) and person.standing == Person.Standing.COURT_PARTY)


def _reader(rows: Rows, on: date, person: Person) -> Reader:
    return reader_for_person(rows.facts_on(on), person.pk)
