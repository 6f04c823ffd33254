"""The genogram as a reader may have it.

Staff get all of it. A parent or a youth gets people and ties that are settled, nobody unborn but their own, and homes
that hide nobody. Whoever somebody is protected from gets their own line only: their parents and children, and with whom
they have them; no home but their own. A circle member gets none: how a family hangs together is not theirs to know.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Hidden, Reader
from threefold.families.copies.words import words_for
from threefold.families.genogram.tree import Figure, Home, Shape, Tie, Tree
from threefold.families.models import Family, Person, ProtectedPlace, Relationship, Residence
from threefold.families.naming import name_for
from threefold.families.readers import secrets_of
from threefold.practice.dates import age_on
from threefold.practice.vocabulary.family import TieKind

_DRAWN = (
    Person.Standing.CHILD,
    Person.Standing.PARENT,
    Person.Standing.CAREGIVER,
    Person.Standing.RESOURCE_PARENT,
    Person.Standing.RELATIVE,
)
_PARENTS = (
    Relationship.Kind.PARENT,
    Relationship.Kind.LEGAL_PARENT,
    Relationship.Kind.ADOPTIVE_PARENT,
)
_SHAPES = {Person.DrawnAs.WOMAN: Shape.CIRCLE, Person.DrawnAs.MAN: Shape.SQUARE}
_FAMILY_SIDE = (Role.PARENT, Role.YOUTH)


@dataclass(frozen=True, kw_only=True)
class FigureCopy:
    """What a reader may know of one person in the picture."""

    key: str
    name: str
    below: str = shown("people.adults", default="")
    known: bool = shown("people.adults", default=True)


@dataclass(frozen=True, kw_only=True)
class GenogramCopy:
    """The tree to draw, and people of the family of whom no tie is written down yet."""

    tree: Tree
    apart: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Sealed:
    """The sealed places of a family: the picture is made with the family, so it says none of them to anybody, not to
    a worker either.
    """

    places: tuple[Hidden, ...]

    @classmethod
    def of(cls, family: Family, people: Iterable[Person]) -> "_Sealed":
        """All of them, whoever knows of them."""
        found = (one.hidden for one in secrets_of(family, people))
        return cls(tuple(one for one in found if one.group is Group.PROTECTED_PLACE))

    def without(self, text: str) -> str:
        """The words, or nothing where they name one."""
        return "" if any(one.stands_in(text) for one in self.places) else text

    def home(self, name: str) -> str:
        """What a home is called in the picture."""
        return self.without(name) or _("a place that is kept safe")


def genogram_for(family: Family, reader: Reader, surface: Surface, *, on: date) -> GenogramCopy:
    """The family's genogram on a day, in a constant number of queries."""
    if not may_see(reader, Group.CHILDREN, surface) or not (reader.is_staff or reader.role in _FAMILY_SIDE):
        return GenogramCopy(tree=Tree(figures=()))
    people = {
        person.pk: person
        for person in Person.objects.filter(family=family).order_by("born_on", "created_at", "pk")
    }
    sealed = _Sealed.of(family, people.values())
    # Both parents of a child come with one form, at one moment: who stands in the family first is named first.
    first = ("since", "created_at", "from_person__created_at", "pk")
    rows = Relationship.objects.filter(family=family).order_by(*first)
    ties = [row for row in rows if reader.is_staff or row.kind != Relationship.Kind.POSSIBLE_PARENT]
    drawn = _drawn(people, ties, reader)
    tied = {end for row in ties for end in (row.from_person_id, row.to_person_id)} & drawn
    index = {pk for pk in drawn if people[pk].is_child}
    inside = [people[pk] for pk in people if pk in drawn and (pk in tied or pk in index)]
    homes = _homes(family, reader, surface, people, drawn, on)
    tree = Tree(
        figures=tuple(_figure(person, reader, surface, on) for person in inside),
        ties=tuple(
            Tie(
                one=str(row.from_person_id),
                other=str(row.to_person_id),
                kind=TieKind(row.kind),
                label=sealed.without(words_for(reader, surface, Group.ADULTS, row.label)),
            )
            for row in ties
            if row.from_person_id in drawn and row.to_person_id in drawn
        ),
        homes=tuple(replace(one, name=sealed.home(one.name)) for one in homes),
    )
    loose = [people[pk] for pk in people if pk in drawn and pk not in tied and pk not in index]
    return GenogramCopy(tree=tree, apart=tuple(name_for(person, reader) for person in loose))


def _drawn(people: dict[UUID, Person], ties: list[Relationship], reader: Reader) -> set[UUID]:
    everybody = {
        pk for pk, person in people.items()
        if person.standing in _DRAWN or any(_joins(row, pk) for row in ties)
    }  # fmt: skip
    if reader.is_staff:
        return everybody
    if reader.kept_apart_from:
        return _own_line(ties, reader.person) & everybody
    own = {row.to_person_id for row in ties if row.from_person_id == reader.person}
    unborn = {pk for pk, one in people.items() if one.birth_known == Person.BirthKnown.UNBORN}
    return everybody - (unborn - own)


def _joins(row: Relationship, person: UUID) -> bool:
    family_tie = TieKind(row.kind) not in (TieKind.OTHER,)
    return family_tie and person in (row.from_person_id, row.to_person_id)


def _own_line(ties: Iterable[Relationship], person: UUID | None) -> set[UUID]:
    """Somebody, those they descend from, their own children, and the other parents of these."""
    if person is None:
        return set()
    birth = [row for row in ties if row.kind in _PARENTS]
    line, todo = {person}, [person]
    while todo:
        one = todo.pop()
        above = {row.from_person_id for row in birth if row.to_person_id == one} - line
        line |= above
        todo += above
    children = {row.to_person_id for row in birth if row.from_person_id == person}
    return line | children | {row.from_person_id for row in birth if row.to_person_id in children}


def _figure(person: Person, reader: Reader, surface: Surface, on: date) -> Figure:
    group = Group.CHILDREN if person.is_child else Group.ADULTS
    copy = build(
        FigureCopy, reader, surface, own=person.pk == reader.person, groups={"below": group, "known": group},
        key=str(person.pk), name=name_for(person, reader), below=_below(person, on),
        known=person.whereabouts_known,
    )  # fmt: skip
    unborn = person.birth_known == Person.BirthKnown.UNBORN
    shape = Shape.TRIANGLE if unborn else _SHAPES.get(Person.DrawnAs(person.drawn_as), Shape.DIAMOND)
    return Figure(
        key=copy.key, name=copy.name, shape=shape, below=copy.below, index=person.is_child,
        deceased=person.deceased, known=copy.known,
    )  # fmt: skip


def _below(person: Person, on: date) -> str:
    """An age, the years of a life, or when a child is due."""
    if person.deceased:
        if person.died_on and not person.born_on:
            return _("died %(year)s") % {"year": person.died_on.year}
        return (
            f"{person.born_on.year}–{person.died_on.year if person.died_on else '?'}"
            if person.born_on
            else ""
        )
    if person.birth_known == Person.BirthKnown.UNBORN:
        return (
            _("due %(month)s") % {"month": date_format(person.born_on, "F")} if person.born_on else _("due")
        )
    age = age_on(person.born_on, on, person.birth_known)
    return age.said().in_(get_language() or "en") if age else ""


def _homes(
    family: Family, reader: Reader, surface: Surface, people: dict[UUID, Person], drawn: set[UUID], on: date
) -> Iterable[Home]:
    """Who lives together; to the family side only homes of nobody who must not be found by this reader."""
    current = (Q(until__isnull=True) | Q(until__gte=on)) & (Q(since__isnull=True) | Q(since__lte=on))
    rows = Residence.objects.filter(current, household__family=family).select_related("household")
    who: dict[UUID, set[UUID]] = {}
    names: dict[UUID, str] = {}
    for row in rows.order_by("household__created_at", "household_id", "created_at"):
        who.setdefault(row.household_id, set()).add(row.person_id)
        name = row.household.name
        # A worker to whom the report is sealed reads no name of a home that tells of it.
        staff = reader.is_staff
        names[row.household_id] = words_for(reader, surface, Group.CONTACT, name) if staff else name
    hidden = set() if reader.is_staff else _must_not_be_found(family, reader)
    for home, residents in who.items():
        theirs = reader.person in residents
        if residents & hidden or (reader.kept_apart_from and not theirs):
            continue
        inside = frozenset(str(pk) for pk in residents & drawn)
        if inside:
            yield Home(name=names[home], who=inside)


def _must_not_be_found(family: Family, reader: Reader) -> set[UUID]:
    """Everybody whose place is hidden from this reader, and everybody who is protected from them."""
    found = set(reader.kept_apart_from)
    for place in ProtectedPlace.objects.filter(family=family).prefetch_related("protects", "known_to"):
        protects = {person.pk for person in place.protects.all()}
        if reader.person not in protects | {person.pk for person in place.known_to.all()}:
            found |= protects
    return found
