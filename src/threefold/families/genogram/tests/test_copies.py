"""The genogram for each kind of reader, its page, and its sentences."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.genogram.copies import GenogramCopy, genogram_for
from threefold.families.genogram.drawing import genogram_svg
from threefold.families.genogram.telling import told
from threefold.families.models import Household, Person, ProtectedPlace, Relationship, Residence
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)
KIND = Relationship.Kind


def tie(cast: Cast, one: Person, kind: str, other: Person) -> None:
    Relationship.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, from_person=one, to_person=other, kind=kind
    )


def live(cast: Cast, name: str, *who: Person) -> Household:
    home = Household.objects.create(agency=cast.agency, created_at=AT, family=cast.family, name=name)
    for person in who:
        Residence.objects.create(agency=cast.agency, created_at=AT, person=person, household=home)
    return home


def fill(cast: Cast) -> Person:
    """Ties and homes of the cast; returns an unborn child of the mother."""
    tie(cast, cast.mother, KIND.PARENT, cast.child)
    tie(cast, cast.father, KIND.PARENT, cast.child)
    tie(cast, cast.mother, KIND.PARENT, cast.sibling)
    tie(cast, cast.grandmother, KIND.PARENT, cast.mother)
    tie(cast, cast.mother, KIND.DIVORCED, cast.father)
    tie(cast, cast.father, KIND.POSSIBLE_PARENT, cast.sibling)
    live(cast, "The blue house", cast.mother, cast.child, cast.sibling)
    live(cast, "The trailer", cast.father)
    new = NewPerson(
        standing="child", first_name="Little One", birth_known="unborn", born_on=date(2026, 9, 1),
        icwa_status="not_asked",
    )  # fmt: skip
    unborn = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=new)
    tie(cast, cast.mother, KIND.PARENT, unborn)
    return unborn


def staff(cast: Cast) -> Reader:
    return reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)


def person(cast: Cast, who: Person) -> Reader:
    return reader_for_person(facts_of(cast.family, at=AT), who.pk)


def copy_for(cast: Cast, reader: Reader) -> GenogramCopy:
    return genogram_for(cast.family, reader, Surface.PRINT, on=ON)


def names(copy: GenogramCopy) -> set[str]:
    return {figure.name for figure in copy.tree.figures}


def test_staff_see_everybody_with_ages_and_homes(cast: Cast) -> None:
    fill(cast)
    copy = copy_for(cast, staff(cast))
    assert names(copy) == {"Nora", "Dale", "Ivy", "Otto", "Pearl", "Little One"}
    assert {figure.name: figure.below for figure in copy.tree.figures}["Ivy"] == "8"
    assert {home.name for home in copy.tree.homes} == {"The blue house", "The trailer"}
    assert KIND.POSSIBLE_PARENT in {tie.kind for tie in copy.tree.ties}


def test_whoever_has_no_tie_yet_is_named_apart(cast: Cast) -> None:
    tie(cast, cast.mother, KIND.PARENT, cast.child)
    copy = copy_for(cast, staff(cast))
    assert set(copy.apart) == {"Dale", "Pearl"}
    assert names(copy) == {"Nora", "Ivy", "Otto"}


def test_the_mother_sees_her_family_but_nothing_unsettled(cast: Cast) -> None:
    fill(cast)
    copy = copy_for(cast, person(cast, cast.mother))
    assert names(copy) == {"Nora", "Dale", "Ivy", "Otto", "Pearl", "Little One"}
    assert KIND.POSSIBLE_PARENT not in {tie.kind for tie in copy.tree.ties}
    below = {figure.name: figure.below for figure in copy.tree.figures}
    assert below["Nora"] == "31"
    assert below["Dale"] == ""


def test_the_father_gets_his_own_line_and_no_home_of_hers(cast: Cast) -> None:
    fill(cast)
    copy = copy_for(cast, person(cast, cast.father))
    assert names(copy) == {"Dale", "Ivy", "Nora"}
    assert {home.name for home in copy.tree.homes} == {"The trailer"}
    told_all = " ".join(told(copy.tree)) + genogram_svg(copy.tree, told(copy.tree))
    for canary in ("blue house", "Little One", "Pearl", "Otto"):
        assert canary not in told_all


def test_a_hidden_home_stands_on_no_copy_of_who_must_not_know(cast: Cast) -> None:
    fill(cast)
    hidden = live(cast, "Rear unit", cast.grandmother)
    place = ProtectedPlace(agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=ON)
    place.put("place", "77 Packing House Road")
    place.save()
    place.protects.add(cast.grandmother)
    assert hidden.name not in {home.name for home in copy_for(cast, person(cast, cast.mother)).tree.homes}
    place.known_to.add(cast.mother)
    assert hidden.name in {home.name for home in copy_for(cast, person(cast, cast.mother)).tree.homes}


@pytest.mark.parametrize("role", [Role.NETWORK_MEMBER, Role.COURT_PARTY, Role.ADMINISTRATOR, Role.TRAINER])
def test_others_get_none(cast: Cast, role: Role) -> None:
    fill(cast)
    assert copy_for(cast, replace(staff(cast), role=role)).tree.figures == ()


def test_names_stand_as_people_chose(cast: Cast) -> None:
    fill(cast)
    Person.objects.filter(pk=cast.grandmother.pk).update(on_paper=Person.OnPaper.TIE, tie="the grandmother")
    assert "the grandmother" in names(copy_for(cast, person(cast, cast.mother)))
    assert "Pearl" in names(copy_for(cast, staff(cast)))


def test_sentences_say_what_the_picture_shows(cast: Cast) -> None:
    fill(cast)
    Person.objects.filter(pk=cast.grandmother.pk).update(deceased=True, died_on=date(2020, 1, 1))
    Person.objects.filter(pk=cast.father.pk).update(whereabouts_known=False)
    said = told(copy_for(cast, staff(cast)).tree)
    for sentence in (
        "Nora and Dale are divorced.",
        "Nora and Dale are the parents of Ivy.",
        "Pearl is a parent of Nora.",
        "Dale may be a parent of Otto. That is not settled.",
        "Nora, Ivy and Otto live together: The blue house.",
        "Pearl has died.",
        "Nobody knows where Dale is.",
        "Little One is not born yet.",
    ):
        assert sentence in said


def test_a_couple_is_one_couple_in_whatever_order_their_ties_were_written(cast: Cast) -> None:
    for one, child in ((cast.father, cast.child), (cast.mother, cast.child)):
        tie(cast, one, KIND.PARENT, child)
    for one, child in ((cast.mother, cast.sibling), (cast.father, cast.sibling)):
        tie(cast, one, KIND.PARENT, child)
    said = told(copy_for(cast, staff(cast)).tree)
    assert "Dale and Nora are the parents of Ivy and Otto." in said


def test_parents_who_came_with_one_form_are_told_in_the_order_of_the_family(cast: Cast) -> None:
    """Their ties are of one moment, and the ids of these say nothing about who came first."""
    tie(cast, cast.father, KIND.PARENT, cast.child)
    tie(cast, cast.mother, KIND.PARENT, cast.child)
    for person, days in ((cast.mother, 2), (cast.father, 1)):
        Person.objects.filter(pk=person.pk).update(created_at=AT - timedelta(days=days))
    assert "Nora and Dale are the parents of Ivy." in told(copy_for(cast, staff(cast)).tree)


def test_half_siblings_are_told(cast: Cast) -> None:
    tie(cast, cast.mother, KIND.PARENT, cast.child)
    tie(cast, cast.father, KIND.PARENT, cast.child)
    tie(cast, cast.mother, KIND.PARENT, cast.sibling)
    tie(cast, cast.neighbor, KIND.PARENT, cast.sibling)
    said = told(copy_for(cast, staff(cast)).tree)
    assert "Ivy shares one parent with Otto: Nora." in said


def test_the_page_shows_picture_and_words(cast: Cast, client: Client) -> None:
    fill(cast)
    client.force_login(cast.worker)
    answer = client.get(reverse("families:genogram", kwargs={"family": cast.family.pk}))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count(">Ivy</text>") == 1
    assert "Nora and Dale are the parents of Ivy." in page
    assert 'style="' not in page
    assert Entry.objects.filter(family=cast.family.pk, kind__contains="read").exists()


def test_the_page_in_spanish(cast: Cast, client: Client) -> None:
    fill(cast)
    with override("es"):
        said = told(copy_for(cast, staff(cast)).tree)
    assert "Nora y Dale tienen juntos a Ivy." in said


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "administrator", "leader"])
def test_strangers_find_nothing(cast: Cast, client: Client, who: str) -> None:
    client.force_login(getattr(cast, who))
    assert client.get(reverse("families:genogram", kwargs={"family": cast.family.pk})).status_code == 404


def test_names_that_try_to_be_markup(cast: Cast) -> None:
    Person.objects.filter(pk=cast.child.pk).update(preferred_name="<script>alert(1)</script>")
    tree = copy_for(cast, staff(cast)).tree
    assert "<script>" not in genogram_svg(tree, told(tree))


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    fill(cast)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            copy_for(cast, staff(cast))
        return len(seen)

    before = queries()
    for number in range(10):
        new = NewPerson(
            standing="relative", first_name=f"P{number}", birth_known="unknown", icwa_status="not_asked"
        )
        other = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=new)
        tie(cast, other, KIND.PARENT, cast.mother)
        live(cast, f"Home {number}", other)
    assert queries() == before


def test_a_home_that_names_a_sealed_place_is_called_a_place_that_is_kept_safe(
    cast: Cast, client: Client
) -> None:
    fill(cast)
    live(cast, "Harbor Door shelter", cast.mother, cast.child)
    live(cast, "The one with the red awning", cast.grandmother)
    label = "met at Harbor Door"
    tie(cast, cast.grandmother, KIND.OTHER, cast.father)
    Relationship.objects.filter(kind=KIND.OTHER).update(label=label)
    place = ProtectedPlace(agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=ON)
    place.put("place", "Harbor Door, 12 Anchor Lane")
    place.put("giveaways", "red awning")
    place.save()
    place.protects.add(cast.mother)
    copy = copy_for(cast, staff(cast))
    assert [home.name for home in copy.tree.homes].count("a place that is kept safe") == 2
    assert "The blue house" in {home.name for home in copy.tree.homes}
    client.force_login(cast.worker)
    page = client.get(reverse("families:genogram", kwargs={"family": cast.family.pk})).content.decode()
    assert "Harbor" not in page and "awning" not in page
    assert "Ivy and Nora live together: a place that is kept safe." in page or (
        "Nora and Ivy live together: a place that is kept safe." in page
    )
    assert "A place that is kept safe: Pearl." in page
    with override("es"):
        spanish = copy_for(cast, staff(cast))
        assert "un lugar que se mantiene a salvo" in {home.name for home in spanish.tree.homes}


def test_two_who_are_separated_are_not_said_to_be_married(cast: Cast) -> None:
    tie(cast, cast.mother, KIND.SEPARATED, cast.father)
    said = " ".join(told(copy_for(cast, staff(cast)).tree))
    assert "Nora and Dale are separated and live apart." in said and "married" not in said
