"""The circle for each kind of reader."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast
from threefold.networks.changes import Place, agree_undertaking, place_member
from threefold.networks.copies import CircleCopy, circle_for

pytestmark = pytest.mark.django_db
PLACE = Place(ring="knows_most", vetting="cleared", agreed_on=date(2026, 3, 1), concerns="CANARY drinks")


def fill(cast: Cast) -> None:
    """Grandmother and neighbor are in the circle; the grandmother undertook something."""
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    member = place_member(id=new_id(), person=cast.grandmother, place=PLACE, **who)
    place_member(id=new_id(), person=cast.neighbor, place=PLACE, **who)
    agree_undertaking(
        id=new_id(), member=member, text="I sleep there.", translation="Yo duermo ahí.",
        agreed_on=date(2026, 3, 1), **who,
    )  # fmt: skip


def copy_for(cast: Cast, person: Person, ledger: Ledger | None = None, **more: object) -> CircleCopy:
    """The circle on a person's paper."""
    reader = reader_for_person(facts_of(cast.family, at=AT), person.pk)
    return circle_for(cast.family, replace(reader, **more), Surface.PRINT, ledger)  # type: ignore[arg-type]


def test_the_mother_sees_who_is_in_it_and_no_worry_about_them(cast: Cast) -> None:
    fill(cast)
    copy = copy_for(cast, cast.mother)
    assert [one.name for one in copy.members] == ["Pearl", "Gus"]
    assert "CANARY" not in repr(copy)
    assert copy.members[0].vetting is None
    assert copy.members[0].undertakings[0].text == "I sleep there."


def test_words_come_in_the_reader_s_language(cast: Cast) -> None:
    fill(cast)
    assert copy_for(cast, cast.mother, language="es").members[0].undertakings[0].text == "Yo duermo ahí."


def test_a_member_sees_themself_alone(cast: Cast) -> None:
    fill(cast)
    assert [one.name for one in copy_for(cast, cast.grandmother).members] == ["Pearl"]


def test_whoever_is_kept_apart_sees_nobody(cast: Cast) -> None:
    fill(cast)
    ledger = Ledger()
    copy = copy_for(cast, cast.father, ledger)
    assert copy.members == ()
    assert copy.children == ()
    assert ledger.withheld == {(Group.NETWORK, Why.KEPT_APART): 2}


def test_staff_see_the_worry(cast: Cast) -> None:
    fill(cast)
    reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    assert "CANARY" in repr(circle_for(cast.family, reader, Surface.SCREEN))


def test_names_stand_as_people_chose(cast: Cast) -> None:
    fill(cast)
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper=Person.OnPaper.TIE, tie="the neighbor")
    assert [one.name for one in copy_for(cast, cast.mother).members] == ["Pearl", "the neighbor"]


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    fill(cast)
    reader: Reader = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            circle_for(cast.family, reader, Surface.SCREEN)
        return len(seen)

    before = queries()
    for number in range(12):
        new = NewPerson(
            standing="friend", first_name=f"P{number}", birth_known="unknown", icwa_status="not_asked"
        )
        person = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=new)
        place_member(by=cast.worker, family=cast.family, id=new_id(), at=AT, person=person, place=PLACE)
    assert queries() == before
