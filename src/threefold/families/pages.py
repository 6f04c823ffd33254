"""What the pages about people show besides the copies themselves: groups, and facts as sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.terms import label_of
from threefold.families.copies.homes import HomeCopy, ProtectionCopy, TieCopy
from threefold.families.copies.people import PersonCopy
from threefold.families.models import Person, Protection, Relationship
from threefold.practice.dates import BirthKnown
from threefold.practice.vocabulary.family import IcwaStatus


@dataclass(frozen=True, kw_only=True)
class PersonOnPage:
    """A person as the list shows them."""

    copy: PersonCopy
    age: str
    icwa: str
    icwa_open: bool
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GroupOnPage:
    """People under one heading."""

    heading: str
    is_children: bool
    people: tuple[PersonOnPage, ...]


@dataclass(frozen=True, kw_only=True)
class TieOnPage:
    """A tie with the words of its kind."""

    copy: TieCopy
    kind: str


@dataclass(frozen=True, kw_only=True)
class ProtectionOnPage:
    """A protection with the words of its basis."""

    copy: ProtectionCopy
    basis: str


def person_cards(people: Iterable[PersonCopy]) -> tuple[GroupOnPage, ...]:
    """Everybody in groups, children first; empty groups are left out."""
    standing = Person.Standing
    groups = (
        (_("Children"), {standing.CHILD}),
        (_("Parents and caregivers"), {standing.PARENT, standing.CAREGIVER}),
        (_("Resource parents"), {standing.RESOURCE_PARENT}),
        (_("Relatives, friends and neighbors"), {standing.RELATIVE, standing.FRIEND}),
        (_("Professionals"), {standing.PROFESSIONAL}),
        (_("Court and tribe"), {standing.COURT_PARTY}),
    )
    everybody = tuple(people)
    made = (
        GroupOnPage(
            heading=heading,
            is_children=standing.CHILD in members,
            people=tuple(person_card(one) for one in everybody if one.standing in members),
        )
        for heading, members in groups
    )
    return tuple(group for group in made if group.people)


def person_card(copy: PersonCopy) -> PersonOnPage:
    """One person with what is computed."""
    asked = copy.icwa_status not in (IcwaStatus.NOT_ASKED, IcwaStatus.ASKED_NO_ANSWER)
    matters = copy.standing in (Person.Standing.CHILD, Person.Standing.PARENT)
    return PersonOnPage(
        copy=copy,
        age=_age(copy),
        other_names=_one_a_line(copy.also_called),
        icwa=label_of(IcwaStatus, copy.icwa_status),
        icwa_open=matters and bool(copy.icwa_status) and not asked,
    )


def home_cards(homes: Iterable[HomeCopy]) -> tuple[HomeCopy, ...]:
    """Homes, those that somebody lives in first."""
    return tuple(sorted(homes, key=lambda home: not home.residents))


def tie_lines(ties: Iterable[TieCopy]) -> tuple[TieOnPage, ...]:
    """Ties in sentences, parents first."""
    order = {kind.value: place for place, kind in enumerate(Relationship.Kind)}
    rows = sorted(ties, key=lambda one: (order[one.kind], one.first_name, one.second_name))
    return tuple(TieOnPage(copy=one, kind=str(Relationship.Kind(one.kind).label)) for one in rows)


def protection_lines(protections: Iterable[ProtectionCopy]) -> tuple[ProtectionOnPage, ...]:
    """Protections in sentences."""
    return tuple(
        ProtectionOnPage(copy=one, basis=str(Protection.Basis(one.basis).label)) for one in protections
    )


def _one_a_line(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.splitlines() if one.strip())


def _age(copy: PersonCopy) -> str:
    if copy.deceased:
        return _("has died")
    if copy.birth_known == BirthKnown.UNBORN:
        return _("not born yet")
    return copy.age.said().in_(get_language() or "en") if copy.age else ""
