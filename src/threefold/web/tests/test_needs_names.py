"""Names on the first page come as copies: whom a county lets nobody name on it is not named."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from threefold.core.ids import new_id
from threefold.disclosure import policy
from threefold.disclosure.groups import Access, Group, Surface
from threefold.families.copies.people import names_on
from threefold.families.models import HandedOver, Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import danger
from threefold.networks.changes import Place, place_member
from threefold.web.needs import desk_of, needs_of
from threefold.web.needs.lines import lines_of
from threefold.web.needs.words import people_on

pytestmark = pytest.mark.django_db


def said(cast: Cast) -> str:
    with translation.override("en"):
        desk = desk_of(cast.worker, at=AT)
        needs = needs_of(desk)
        words = [f"{need.what} {need.why} {need.parts}" for need in needs]
        return " ".join((*words, *(line.children for line in lines_of(desk, needs))))


def something_to_do(cast: Cast) -> None:
    """Somebody to be told a worry, and copies that wait for two grown-ups and a child."""
    danger(cast)
    place = Place(ring="knows_most", vetting="cleared", role="safety_person", agreed_on=AT.date())
    place_member(id=new_id(), person=cast.grandmother, place=place, by=cast.worker, family=cast.family, at=AT)
    for person in (cast.mother, cast.father, cast.child):
        HandedOver.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, person=person, kind="plan", surface="print",
            language="en", digest="x", by=cast.worker, at=AT,
        )  # fmt: skip


def tighten(monkeypatch: pytest.MonkeyPatch, group: Group) -> None:
    monkeypatch.setitem(policy._PARSED, group, tuple((Access.NONE,) for _ in policy.ROLES))


def test_a_county_that_tightens_a_group_sees_none_of_its_names(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    something_to_do(cast)
    named = {"Nora", "Dale", "Pearl", "Ivy", "Otto"}
    assert {name for name in named if name in said(cast)} == named
    tighten(monkeypatch, Group.ADULTS)
    assert {name for name in named if name in said(cast)} == {"Ivy", "Otto"}
    tighten(monkeypatch, Group.CHILDREN)
    assert {name for name in named if name in said(cast)} == set()


def test_names_of_many_people_cost_no_question(cast: Cast) -> None:
    desk, rows = desk_of(cast.worker, at=AT), list(Person.objects.filter(family=cast.family))
    with CaptureQueriesContext(connection) as asked:
        found = people_on(desk, rows)
    assert [one.name for one in found] == [row.called for row in rows]
    assert len(asked) == 0
    assert people_on(desk_of(cast.stranger, at=AT), rows) == ()


def test_whom_others_are_kept_safe_from_is_told_no_name_but_their_own(cast: Cast) -> None:
    rows, facts = list(Person.objects.filter(family=cast.family)), facts_of(cast.family, at=AT)
    for person, names in ((cast.father, ["Dale"]), (cast.mother, ["Nora", "Ivy", "Otto"])):
        readers = {cast.family.pk: reader_for_person(facts, person.pk)}
        assert sorted(one.name for one in names_on(rows, readers, Surface.PRINT)) == sorted(names)
