"""The ecomap: for each reader what is theirs, in lines that need no colour, and in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Household, Person, Residence
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.networks.changes import Place, place_member
from threefold.networks.copies import circle_for
from threefold.networks.ecomap.copies import EcomapCopy, ecomap_for
from threefold.networks.ecomap.drawing import ecomap_svg
from threefold.networks.ecomap.papers import ecomap_paper
from threefold.networks.ecomap.telling import ecomap_told
from threefold.networks.models import Member, Told
from threefold.printing.texts import texts_of

pytestmark = pytest.mark.django_db


def placed(cast: Cast, person: Person, **more: str) -> Member:
    place = Place(ring="knows_most", vetting="cleared", concerns="CANARY", **more)
    return place_member(by=cast.worker, family=cast.family, id=new_id(), at=AT, person=person, place=place)


@pytest.fixture(autouse=True)
def circle(cast: Cast) -> None:
    placed(cast, cast.grandmother, tie_now="strong", support="to_family")
    placed(cast, cast.neighbor, tie_now="strained", support="both")
    home = Household.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, name="Nora’s place", address="1 Mill Road"
    )
    for person in (cast.mother, cast.child, cast.sibling):
        Residence.objects.create(agency=cast.agency, created_at=AT, person=person, household=home)


def copy_for(cast: Cast, person: Person, **more: Any) -> EcomapCopy:
    reader = reader_for_person(facts_of(cast.family, at=AT), person.pk)
    return ecomap_for(cast.family, replace(reader, **more), Surface.PRINT)


def test_a_parent_has_the_home_in_the_middle_and_everybody_around_it(cast: Cast) -> None:
    copy = copy_for(cast, cast.mother)
    assert copy.home == ("Ivy", "Otto", "Nora")
    assert [(one.name, one.tie_now, one.support) for one in copy.around] == [
        ("Pearl", "strong", "to_family"), ("Gus", "strained", "both"),
    ]  # fmt: skip
    assert "CANARY" not in repr(copy)


@pytest.mark.parametrize("ring", ["knows_nothing", "knows_little"])
def test_a_helper_who_knows_nothing_of_it_stands_on_nobodys_paper(cast: Cast, ring: str) -> None:
    row = Member.objects.get(person=cast.neighbor)
    Member.objects.filter(pk=row.pk).update(ring=ring)
    ledger = Ledger()
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk)
    names = [one.name for one in ecomap_for(cast.family, reader, Surface.PRINT, ledger).around]
    assert "Gus" not in names and "Pearl" in names
    assert ledger.withheld[Group.NETWORK, Why.HELPER_UNTOLD] == 1
    # Their own card is theirs, and the worker knows whom the family named.
    own = reader_for_person(facts_of(cast.family, at=AT), cast.neighbor.pk)
    assert [one.name for one in circle_for(cast.family, own, Surface.PRINT).members] == ["Gus"]
    assert "Gus" in page(signed_in(cast.worker), cast)
    tell(row)
    assert "Gus" in [one.name for one in copy_for(cast, cast.mother).around]


def tell(row: Member) -> None:
    Told.objects.create(
        agency=row.agency, created_at=AT, member=row, danger=new_id(), how_much="all", told_on=AT.date()
    )


def test_a_tie_that_tells_of_a_program_is_read_by_nobody_else(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(tie="Nora’s sponsor")
    assert {one.name: one.tie for one in copy_for(cast, cast.mother).around}["Gus"] == ""
    assert "sponsor" in page(signed_in(cast.worker), cast)
    Person.objects.filter(pk=cast.neighbor.pk).update(on_paper="tie")
    assert "somebody the family knows" in [one.name for one in copy_for(cast, cast.mother).around]


def test_nobody_is_asked_about_the_tie_to_a_professional_outside_the_circle(cast: Cast) -> None:
    html = page(signed_in(cast.worker), cast)
    assert "Vera" in html and "not asked yet." not in html.partition("<ul")[0]
    assert "Some ties were not asked about yet." not in html
    placed(cast, cast.father)
    assert "Some ties were not asked about yet." in page(signed_in(cast.worker), cast)


def test_whoever_others_are_kept_safe_from_learns_of_nobody(cast: Cast) -> None:
    assert copy_for(cast, cast.father) == EcomapCopy(home=(), around=())
    placed(cast, cast.father, tie_now="strained")
    told = " ".join(ecomap_told(copy_for(cast, cast.father)))
    for word in ("Pearl", "Gus", "Ivy", "Otto", "Nora", "Strained", "strained"):
        assert word not in told


def test_how_a_tie_is_seen_is_not_for_the_person_at_its_other_end(cast: Cast) -> None:
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.neighbor.pk)
    (mine,) = circle_for(cast.family, reader, Surface.PRINT).members
    assert (mine.name, mine.tie_now) == ("Gus", "")


def test_a_home_that_must_not_be_found_is_not_in_the_middle(cast: Cast) -> None:
    hiding = Hiding(
        kind="residence", place="1 Mill Road", giveaways="Nora’s place", protects=frozenset({cast.mother.pk}),
        known_to=frozenset(), since=date(2026, 2, 1),
    )  # fmt: skip
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=AT, hiding=hiding)
    copy = copy_for(cast, cast.mother)
    assert "Mill" not in repr(copy)
    assert set(copy.home) <= {"Ivy", "Otto", "Nora"}
    assert page(signed_in(cast.worker), cast).count("Mill") == 0


def test_what_a_line_says_it_says_by_its_shape(cast: Cast) -> None:
    copy = copy_for(cast, cast.mother)
    drawn = ecomap_svg(copy)
    assert drawn.count('stroke-width="6"') == 1  # Pearl: strong
    assert drawn.count("<path") == 1  # Gus: jagged
    assert drawn.count("<polygon") == 3  # one arrow to the family, and one each way
    assert 'role="img"' in drawn and "<title" in drawn and "<desc" in drawn
    assert "Pearl" in drawn and "The tie: strong. They help the family." in drawn
    colours = {part.split('"')[0] for part in drawn.split('fill="')[1:]}
    assert colours <= {"#1f2a30", "#4a565c", "#ffffff", "none"}


def test_names_with_signs_of_markup_stay_words(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(first_name="<script>alert(1)</script>" * 3)
    drawn = ecomap_svg(copy_for(cast, cast.mother))
    assert "<script" not in drawn and "&lt;script" in drawn


def test_in_spanish(cast: Cast) -> None:
    with override("es"):
        told = list(ecomap_told(copy_for(cast, cast.mother)))
    assert told[0] == "En el centro: Ivy, Otto y Nora."
    assert told[1].endswith("El lazo: fuerte. Ayuda a la familia.")


def test_a_childs_paper_that_somebody_finds_does_not_tell_who_helps(cast: Cast) -> None:
    facts, ledger = facts_of(cast.family, at=AT), Ledger()
    reader = reader_for_person(facts, cast.child.pk)
    given: dict[str, Any] = {"day": date(2026, 3, 5), "language": "en", "large": False}
    assert ecomap_paper(cast.family, reader, Ledger(), **given) is not None
    found = replace(reader, finders=(reader_for_person(facts, cast.father.pk),))
    assert ecomap_paper(cast.family, found, ledger, **given) is None
    assert ledger.withheld[Group.NETWORK, Why.FOUND] == 3
    assert ledger.found_by == {cast.father.pk}


def test_the_paper_says_in_words_what_the_picture_shows(cast: Cast) -> None:
    reader = reader_for_person(facts_of(cast.family, at=AT), cast.mother.pk)
    paper = ecomap_paper(cast.family, reader, Ledger(), day=date(2026, 3, 5), language="en", large=False)
    assert paper is not None
    said = list(texts_of(paper))
    for sentence in ecomap_told(copy_for(cast, cast.mother)):
        assert sentence in said
    assert any("A thick line: strong." in one for one in said)


def page(client: Client, cast: Cast) -> str:
    return client.get(reverse("networks:ecomap", args=[cast.family.pk])).content.decode()


def test_the_page_shows_picture_words_and_key(cast: Cast) -> None:
    html = page(signed_in(cast.worker), cast)
    assert html.count("tf-ecomap-line") == 7
    assert "The tie: strained. They help each other." in html
    assert "Vera" in html  # a professional who is not in the circle
    assert signed_in(cast.stranger).get(reverse("networks:ecomap", args=[cast.family.pk])).status_code == 404


def test_everybody_is_a_link_to_their_page_in_picture_and_words(cast: Cast) -> None:
    html = page(signed_in(cast.worker), cast)
    member = reverse("networks:member", args=[cast.family.pk, Member.objects.get(person=cast.neighbor).pk])
    person = reverse("families:person", args=[cast.family.pk, cast.attorney.pk])
    for there in (member, person):
        assert html.count(f'href="{there}"') == 3  # wide, narrow, and in words
    assert html.count('role="group"') >= 2 and 'role="img"' not in html.split("tf-ecomap-told")[0]


def test_a_phone_has_a_picture_that_fits(cast: Cast) -> None:
    """No wider than a phone's page at the size at which it is drawn, and nothing is cut."""
    Person.objects.filter(pk=cast.neighbor.pk).update(tie="the neighbor who has the key to the back door")
    drawn = ecomap_svg(copy_for(cast, cast.mother), narrow=True)
    _x, _y, width, _height = drawn.split('viewBox="')[1].split('"')[0].split(" ")
    assert int(width) <= 360
    for word in ["the", "neighbor", "who", "has", "key", "to", "back", "door"]:
        assert word in drawn
    assert "…" not in drawn


def test_a_tie_stands_in_the_readers_language(cast: Cast) -> None:
    Person.objects.filter(pk=cast.grandmother.pk).update(tie="grandmother")
    Person.objects.filter(pk=cast.neighbor.pk).update(tie="neighbor", drawn_as="man")
    copy = copy_for(cast, cast.mother, language="es")
    assert [one.tie for one in copy.around] == ["abuela", "vecino"]
    assert [one.tie for one in copy_for(cast, cast.mother).around] == ["grandmother", "neighbor"]


def test_the_form_keeps_what_the_family_said(cast: Cast) -> None:
    row = Member.objects.get(person=cast.grandmother)
    client, address = signed_in(cast.facilitator), reverse("networks:member", args=[cast.family.pk, row.pk])
    sent = {"ring": "knows_most", "tie_now": "thin", "support": "from_family", "base_version": "1"}
    assert client.post(address, {**sent, "change_id": str(new_id())}).status_code == 302
    row.refresh_from_db()
    assert (row.tie_now, row.support, row.concerns) == ("thin", "from_family", "CANARY")
    refused = client.post(
        address, {**sent, "tie_now": "cut", "base_version": "2", "change_id": str(new_id())}
    )
    assert refused.status_code == 422


def test_the_page_asks_the_database_as_often_for_a_large_circle(
    cast: Cast, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(cast.worker)
    page(client, cast)
    with django_assert_max_num_queries(40) as few:
        page(client, cast)
    for at in range(20):
        one = Person.objects.create(
            agency=cast.agency,
            created_at=AT,
            family=cast.family,
            standing="friend",
            first_name=f"Friend {at}",
            icwa_status="not_asked",
        )
        placed(cast, one, tie_now="thin")
    with django_assert_num_queries(len(few)):
        assert "Friend 19" in page(client, cast)
