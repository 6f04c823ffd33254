"""Cases, their children and their circles."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery

from threefold.accounts.models import Agency
from threefold.casework import ids
from threefold.casework.people import NATURAL
from threefold.core.clock import day_of
from threefold.families.models import Assignment, Family, Person
from threefold.networks.models import Member
from threefold.practice.vocabulary.circle import NetworkRole

Row = tuple[Any, ...]
STRETCH = 2_000


def cases(agency: Agency) -> Iterator[Row]:
    """With the unit of whoever is the family's social worker, or was the last."""
    terms = Assignment.objects.filter(family=OuterRef("pk"), kind=Assignment.Kind.SOCIAL_WORKER)
    unit = Subquery(terms.order_by("-starts", "-pk").values("worker__unit")[:1])
    found = Family.objects.filter(agency=agency).order_by("pk").annotate(unit=unit)
    for pk, opened, closed, own in found.values_list("pk", "opened_on", "closed_on", "unit").iterator(
        STRETCH
    ):
        yield ids.case(pk), opened, closed, ids.row(own)


def case_children(agency: Agency) -> Iterator[Row]:
    """Age in years on the day of opening; nothing for who was not born then, or whose birthday nobody knows."""
    found = Person.objects.filter(agency=agency, standing=Person.Standing.CHILD).order_by("pk")
    names = ("pk", "family", "born_on", "birth_known", "family__opened_on")
    for pk, family, born, known, opened in found.values_list(*names).iterator(STRETCH):
        unborn = known == Person.BirthKnown.UNBORN
        yield ids.case(family), ids.person(pk), None if unborn else _years(born, opened)


def _years(born: date | None, on: date) -> int | None:
    if born is None or born > on:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def case_network(agency: Agency) -> Iterator[Row]:
    """Who left without a day is taken to have never been there: since when, nobody can say."""
    names = ("person", "family", "person__standing", "role", "agreed_on", "created_at", "left_on", "active")
    found = Member.objects.filter(agency=agency).order_by("pk").values_list(*names)
    roles = {str(one) for one in NetworkRole}
    for person, family, standing, role, agreed, made, left, active in found.iterator(STRETCH):
        joined = agreed or day_of(made)
        gone = left or (None if active else joined)
        yield (
            ids.person(person), ids.case(family), standing in NATURAL, role if role in roles else None, joined, gone,
        )  # fmt: skip
