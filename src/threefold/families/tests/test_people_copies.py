"""People, homes, ties and protections for each kind of reader; and that no page asks more as the record grows."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.changes.homes import Home, add_household, begin_residence
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.changes.places import Hiding, add_place
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.copies.homes import homes_for, protections_for, ties_for
from threefold.families.copies.people import PersonCopy, people_for
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.browsing import address, signed_in
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def staff(cast: Cast, role: Role = Role.SOCIAL_WORKER) -> Reader:
    return reader_for_worker(cast.worker, cast.family, role, at=AT)


def of(cast: Cast, person: Person) -> Reader:
    return reader_for_person(facts_of(cast.family, at=AT), person.pk)


def everybody(cast: Cast, reader: Reader, surface: Surface = Surface.PRINT) -> dict[str, PersonCopy]:
    return {one.name: one for one in people_for(cast.family, reader, surface, on=DAY)}


def fill(cast: Cast) -> None:
    Person.objects.filter(family=cast.family).update(phone="555-0100", icwa_note="asked CANARY")
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    home = add_household(id=new_id(), home=Home(name="Sorrel Court", address="41 Sorrel Court"), **who)
    for person in (cast.mother, cast.child):
        begin_residence(id=new_id(), person=person, household=home, **who)
    add_tie(id=new_id(), first=cast.mother, second=cast.child, tie=Tie(kind="parent"), **who)


def test_children_come_first_and_age_is_said(cast: Cast) -> None:
    names = list(everybody(cast, staff(cast), Surface.SCREEN))
    assert names == ["Ivy", "Otto", "Dale", "Nora", "Pearl", "Gus", "Vera"]
    age = everybody(cast, staff(cast), Surface.SCREEN)["Ivy"].age
    assert age is not None and age.years == 8


def test_a_parent_gets_their_own_number_and_nobody_else_s(cast: Cast) -> None:
    fill(cast)
    cards = everybody(cast, of(cast, cast.mother))
    assert cards["Nora"].phone == "555-0100"
    assert {card.phone for name, card in cards.items() if name != "Nora"} == {""}


def test_whoever_is_kept_away_gets_only_themself(cast: Cast) -> None:
    fill(cast)
    reader = of(cast, cast.father)
    assert list(everybody(cast, reader)) == ["Dale"]
    assert homes_for(cast.family, reader, Surface.PRINT) == ()
    assert ties_for(cast.family, reader, Surface.PRINT) == ()


def test_the_attorney_of_whoever_is_kept_away_finds_no_address(cast: Cast) -> None:
    fill(cast)
    cast.attorney.speaks_for.set([cast.father])
    reader = of(cast, cast.attorney)
    shown = (
        everybody(cast, reader),
        homes_for(cast.family, reader, Surface.PRINT),
        ties_for(cast.family, reader, Surface.PRINT),
    )
    assert "Sorrel" not in repr(shown) and "Nora" not in repr(shown)


def test_whom_an_attorney_speaks_for_stands_beside_their_name(cast: Cast) -> None:
    cast.attorney.speaks_for.set([cast.sibling, cast.child])
    assert everybody(cast, staff(cast))["Vera"].speaks_for_names == ("Ivy", "Otto")
    page = signed_in(cast.worker).get(address(cast, "people")).content.decode()
    assert "Speaks for Ivy, Otto" in page


def test_a_network_member_sees_no_inquiry_and_no_home(cast: Cast) -> None:
    fill(cast)
    reader = of(cast, cast.neighbor)
    assert "CANARY" not in repr(everybody(cast, reader))
    assert homes_for(cast.family, reader, Surface.PRINT) == ()


def test_a_protected_address_slips_through_no_note(cast: Cast) -> None:
    fill(cast)
    hiding = Hiding(
        kind="home", protects=frozenset({cast.mother.pk}), known_to=frozenset(), since=DAY,
        place="418 Larkspur Way #6, Benham",
    )  # fmt: skip
    add_place(by=cast.worker, family=cast.family, at=AT, id=new_id(), hiding=hiding)
    Person.objects.filter(pk=cast.child.pk).update(about="lives near Larkspur Way")
    # Not even on the paper of those who live there: it is left lying about.
    assert everybody(cast, of(cast, cast.mother))["Ivy"].about == ""
    assert everybody(cast, staff(cast), Surface.SCREEN)["Ivy"].about == "lives near Larkspur Way"
    facilitator = staff(cast, Role.FACILITATOR)
    assert everybody(cast, facilitator, Surface.SCREEN)["Ivy"].about == ""
    home = homes_for(cast.family, staff(cast), Surface.SCREEN)[0]
    assert home.is_protected
    assert not homes_for(cast.family, facilitator, Surface.SCREEN)[0].is_protected


def test_protections_are_told_to_both_sides_and_nobody_else(cast: Cast) -> None:
    for person, count in ((cast.mother, 1), (cast.father, 1), (cast.child, 0), (cast.grandmother, 0)):
        assert len(protections_for(cast.family, of(cast, person), Surface.PRINT, on=DAY)) == count
    assert len(protections_for(cast.family, staff(cast), Surface.SCREEN, on=DAY)) == 1


def test_names_stand_as_people_chose(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie", tie="the neighbor")
    reader = replace(of(cast, cast.attorney), kept_apart_from=frozenset())
    assert "the neighbor" in everybody(cast, reader)
    assert "Gus" not in repr(everybody(cast, reader))


PAGES = (
    "people", "add_person", "ties", "protections", "places", "referral", "team", "timeline", "account",
)  # fmt: skip


def grow(cast: Cast, times: int) -> None:
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    for number in range(times):
        new = NewPerson(
            standing="friend", first_name=f"P{number}", birth_known="unknown", icwa_status="not_asked"
        )
        person = add_person(id=new_id(), new=new, **who)
        home = add_household(id=new_id(), home=Home(name=f"H{number}"), **who)
        begin_residence(id=new_id(), person=person, household=home, **who)
        add_tie(id=new_id(), first=person, second=cast.mother, tie=Tie(kind="other"), **who)
        referral = add_referral(id=new_id(), report=Report(received_at=AT, response="ten_days"), **who)
        fill_vault(id=new_id(), referral=referral, vault=Vault(named="declined"), **who)
        hiding = Hiding(
            kind="work", protects=frozenset({person.pk}), known_to=frozenset(), since=DAY, place="x"
        )
        add_place(id=new_id(), hiding=hiding, **who)


@pytest.mark.parametrize("name", PAGES)
def test_a_tenfold_record_asks_the_database_no_more(cast: Cast, name: str) -> None:
    client = signed_in(cast.worker)
    page = address(cast, name)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(page).status_code == 200
        return len(seen)

    grow(cast, 1)
    client.get(page)
    before = queries()
    grow(cast, 9)
    assert queries() == before


def test_the_list_of_families_asks_no_more_for_more_families(cast: Cast) -> None:
    client = signed_in(cast.worker)

    def queries(words: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            client.post("/families/", {"words": words})
        return len(seen)

    client.get("/families/")
    before = queries("mar")
    for number in range(10):
        new = NewFamily(name=f"Martin{number}", stage="response")
        create_family(by=cast.worker, id=new_id(), at=AT, new=new)
    assert queries("mar") == before
