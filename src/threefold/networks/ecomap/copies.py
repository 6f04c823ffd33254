"""The ecomap as a reader may have it: built from the copies of circle, homes and people, and from nothing else."""

from dataclasses import dataclass
from uuid import UUID

from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.copies.homes import HomeCopy, homes_for
from threefold.families.copies.words import may_meet, words_for
from threefold.families.models import Family, Person
from threefold.families.naming import name_for, tie_for
from threefold.families.seeing import PAID
from threefold.networks.copies import CircleCopy, MemberCopy, circle_for
from threefold.practice.ties import tie_in

OF_THE_HOUSEHOLD = (Person.Standing.PARENT, Person.Standing.CAREGIVER)


@dataclass(frozen=True, kw_only=True)
class Around:
    """Somebody around the household. `tie` is what they are to it; `tie_now` and `support` are values of
    practice.vocabulary, empty where nobody asked. `paid`: they are there by their work. `member`: as whom the circle
    has them; None of professionals who are not in it.
    """

    key: UUID
    member: UUID | None = None
    name: str
    tie: str
    tie_now: str
    support: str
    paid: bool


@dataclass(frozen=True, kw_only=True)
class EcomapCopy:
    """Who lives in the middle, and who is around them."""

    home: tuple[str, ...]
    around: tuple[Around, ...]


def ecomap_for(family: Family, reader: Reader, surface: Surface, ledger: Ledger | None = None) -> EcomapCopy:
    """The ecomap for one reader: the circle, and for those who may meet them the professionals who are not in it."""
    circle = circle_for(family, reader, surface, ledger)
    home = _home(family, circle, reader, surface)
    around = [one for one in circle.members if one.person not in home]
    drawn = dict(Person.objects.filter(pk__in=[one.person for one in around]).values_list("pk", "drawn_as"))
    members = tuple(_member(one, reader, drawn.get(one.person, "")) for one in around)
    return EcomapCopy(
        home=tuple(home.values()), around=(*members, *_professionals(family, circle, reader, surface))
    )


def _member(one: MemberCopy, reader: Reader, drawn_as: str) -> Around:
    tie = _tie(one.tie, reader, drawn_as) if one.tie != one.name else ""
    return Around(
        key=one.person, member=one.id, name=one.name, tie=tie, tie_now=one.tie_now, support=one.support,
        paid=one.standing in PAID,
    )  # fmt: skip


def _tie(tie: str, reader: Reader, drawn_as: str) -> str:
    """What they are to the children, in the reader's language where it is a common word."""
    woman = {Person.DrawnAs.WOMAN.value: True, Person.DrawnAs.MAN.value: False}.get(drawn_as)
    return tie_in(reader.language, tie, woman=woman)


def _home(family: Family, circle: CircleCopy, reader: Reader, surface: Surface) -> dict[UUID, str]:
    """The children, and who lives with most of them, where the reader knows the home and it need not be hidden. Of the
    circle only parents and caregivers: the tie to others who live there is asked about as well.
    """
    children = dict(circle.children)
    if not children:
        return {}
    outside = {one.person for one in circle.members if one.standing not in OF_THE_HOUSEHOLD}
    homes = (one for one in homes_for(family, reader, surface) if not one.is_protected)
    home = max(homes, key=lambda one: _of(one, children), default=None)
    others = home.residents if home is not None and _of(home, children) else ()
    grown = {one.person: one.name for one in others if one.person not in outside}
    return {**children, **{key: name for key, name in grown.items() if key not in children}}


def _of(home: HomeCopy, children: dict[UUID, str]) -> int:
    return sum(1 for one in home.residents if one.person in children)


def _professionals(
    family: Family, circle: CircleCopy, reader: Reader, surface: Surface
) -> tuple[Around, ...]:
    if not may_see(reader, Group.ADULTS, surface):
        return ()
    drawn = {one.person for one in circle.members}
    rows = Person.objects.filter(family=family, standing__in=PAID).order_by("created_at", "pk")
    return tuple(
        Around(
            key=row.pk, name=name_for(row, reader),
            tie=_tie(words_for(reader, surface, Group.ADULTS, tie_for(row, reader), of=row.pk), reader, row.drawn_as),
            tie_now="", support="", paid=True,
        )
        for row in rows
        if row.is_there and row.pk not in drawn and may_meet(reader, row.pk)
    )  # fmt: skip
