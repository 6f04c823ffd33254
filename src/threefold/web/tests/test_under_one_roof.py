"""Whoever lives with somebody from whom others are kept safe: paper in that home may be read by that person."""

from datetime import date
from html import unescape
from typing import Any

import pytest
from django.urls import reverse

from threefold.accounts.roles import Role
from threefold.families.copies.roofs import roofs_of, under_one_roof
from threefold.families.linking import people_of
from threefold.families.models import Household, Person, Protection, Residence
from threefold.families.readers import facts_of, kept_apart_on, reader_for_person, reader_for_worker
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.web.desk import views

pytestmark = pytest.mark.django_db
SAID = "Gus lives with Dale. What Gus has on paper may reach Dale."


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
    monkeypatch.setattr(views, "now", lambda: AT)


def under(cast: Cast, *people: Person, **more: Any) -> None:
    row = {"agency": cast.agency, "created_at": AT}
    home = Household.objects.create(family=cast.family, name="The mill", **row)
    for person in people:
        Residence.objects.create(person=person, household=home, **row, **more)


def pages(cast: Cast) -> list[str]:
    client = signed_in(cast.worker)
    names = ("web:copies", "families:protections")
    return [unescape(client.get(reverse(name, args=[cast.family.pk])).content.decode()) for name in names]


def test_both_pages_say_so_and_lead_to_where_it_is_written_down(cast: Cast) -> None:
    assert not any("lives with" in page for page in pages(cast))
    under(cast, cast.father, cast.neighbor, cast.child)
    page = reverse("families:protections", args=[cast.family.pk])
    address = f"{page}?from={cast.neighbor.pk}&through={cast.father.pk}"
    for page in pages(cast):
        # A child's paper is another question, asked where it is printed.
        assert page.count(SAID) == 1 == page.count("lives with")
        assert f'href="{address}"' in page
    form = signed_in(cast.worker).get(address).context["form"]
    assert form.initial["people"] == [str(cast.mother.pk)]
    assert (form.initial["from_person"], form.initial["basis"]) == (str(cast.neighbor.pk), "passes_on")
    astray = signed_in(cast.worker).get(address.replace(str(cast.father.pk), "x"))
    assert "people" not in astray.context["form"].initial


def test_once_it_is_written_down_nobody_says_it_again(cast: Cast) -> None:
    under(cast, cast.father, cast.neighbor)
    Protection.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=cast.mother, from_person=cast.neighbor,
        basis="passes_on", starts=date(2026, 2, 1),
    )  # fmt: skip
    assert not any("lives with" in page for page in pages(cast))


def test_nobody_who_moved_out_or_is_kept_safe_or_has_died(cast: Cast) -> None:
    under(cast, cast.father, cast.mother)
    under(cast, cast.father, cast.neighbor, until=date(2026, 2, 10))
    under(cast, cast.father, cast.grandmother)
    Person.objects.filter(pk=cast.grandmother.pk).update(deceased=True)
    assert not any("lives with" in page for page in pages(cast))


def test_only_for_whoever_may_know_both(cast: Cast) -> None:
    under(cast, cast.father, cast.neighbor)
    people, apart = people_of(cast.family), kept_apart_on(cast.family, AT.date())
    roofs = roofs_of(cast.family, AT.date())
    readers = [
        reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT),
        reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk),
    ]
    assert [len(under_one_roof(cast.family, one, people, apart, roofs)) for one in readers] == [1, 0]
