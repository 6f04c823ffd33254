"""A resource parent is not a parent of the case: her own part, the day of the child who is with her, no more."""

from datetime import date, timedelta
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.access import Opened
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.copies.reports import why_the_county_came
from threefold.families.models import Household, Person, Referral, Relationship, Residence
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import put
from threefold.plans.facts import signers_of
from threefold.plans.models import Plan
from threefold.plans.tests.things import TODAY, action, in_circle, in_force, plan, sign
from threefold.printing.texts import texts_of
from threefold.web.desk import making, offers
from threefold.web.desk.kinds import Order, offers_for

pytestmark = pytest.mark.django_db
TO_CHILDREN = "Pearl drives you to school. You may always call her."


@pytest.fixture
def jo(cast: Cast) -> Person:
    """The county placed Ivy with her."""
    new = NewPerson(
        standing="resource_parent", first_name="Jo", birth_known="unknown", icwa_status="not_asked"
    )
    made = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=new)
    placed(cast, made)
    return made


def placed(cast: Cast, carer: Person, **days: date) -> Relationship:
    tie = Tie(kind="foster_parent", **days)
    return add_tie(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, first=carer, second=cast.child, tie=tie
    )


def reader_of(cast: Cast, person: Person) -> Reader:
    return reader_for_person(facts_of(cast.family, at=AT), person.pk)


def order_of(cast: Cast, person: Person) -> Order:
    worker = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    opened = Opened(family=cast.family, worker=cast.worker, reader=worker)
    return offers.order_for(opened, facts_of(cast.family, at=AT), person, at=AT)


def sheets(cast: Cast, person: Person) -> dict[str, str]:
    """All that this person's sheets say, by kind."""
    order = order_of(cast, person)
    found = ((one.kind, making.ready(order, one.kind, one.subject)) for one in offers_for(order))
    return {kind: " | ".join(texts_of(ready.paper)) for kind, ready in found if ready is not None}


def with_words(cast: Cast, **more: Any) -> Plan:
    return in_force(cast, child_text=TO_CHILDREN, **more)


def test_without_a_release_she_has_the_children_s_plan_and_nothing_of_the_parents(
    cast: Cast, jo: Person
) -> None:
    with_words(cast)
    put(cast, "Nora sings at night.")
    found = sheets(cast, jo)
    assert set(found) == {"child"}
    assert "The children’s plan, to read with them" in found["child"]
    assert all(words in found["child"] for words in TO_CHILDREN.split(". "))
    for word in ("Nora", "Dale", "drinking", "Nights", "sings"):
        assert word not in found["child"], word


def test_she_is_told_why_the_county_came_by_nobody(cast: Cast, jo: Person) -> None:
    Referral.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, received_at=AT, safe_text="A car was hot."
    )
    for person, shown in ((cast.mother, 1), (jo, 0)):
        found = why_the_county_came(cast.family, reader_of(cast, person), Surface.PRINT, Ledger())
        assert len(found) == shown


def test_what_the_child_chose_for_her_is_hers(cast: Cast, jo: Person) -> None:
    kept = {"category": "best_hope", "said_by": cast.child.pk, "audience": "chosen"}
    put(cast, "My pillow stays with me.", chosen=frozenset({jo.pk}), **kept)
    put(cast, "Only Pearl knows.", chosen=frozenset({cast.grandmother.pk}), **kept)
    put(cast, "Nora sings at night.", audience="circle")
    said = sheets(cast, jo)["map"]
    assert "sings" not in said, "nobody signed a release"
    assert "My pillow stays with me." in said
    assert "Only Pearl knows." not in said


def test_another_child_s_choice_is_not_handed_over_without_a_release(cast: Cast, jo: Person) -> None:
    put(cast, "For Jo as well.", said_by=cast.sibling.pk, audience="chosen", chosen=frozenset({jo.pk}))
    assert sheets(cast, jo) == {}
    in_circle(cast, person=jo)
    assert "For Jo as well." in sheets(cast, jo)["map"]


@pytest.mark.parametrize("days", [{"until": TODAY - timedelta(days=1)}, {"since": TODAY + timedelta(days=1)}])
def test_before_and_after_the_child_is_there_she_has_nothing(
    cast: Cast, jo: Person, days: dict[str, date]
) -> None:
    with_words(cast)
    Relationship.objects.all().update(**days)
    assert reader_of(cast, jo).cares_for == frozenset()
    assert sheets(cast, jo) == {}


def test_a_plan_about_other_children_or_for_somebody_alone_is_not_hers(cast: Cast, jo: Person) -> None:
    made = with_words(cast)
    made.actions.get().children.set([cast.sibling])
    assert sheets(cast, jo) == {}
    made.actions.get().children.set([cast.child])
    assert set(sheets(cast, jo)) == {"child"}
    made.only_for.add(cast.child)
    assert sheets(cast, jo) == {}


def test_words_for_the_children_that_name_a_parent_in_hiding_stay_away(cast: Cast, jo: Person) -> None:
    Person.objects.filter(pk=cast.grandmother.pk).update(on_paper="tie", tie="grandmother")
    with_words(cast)
    assert "child" not in sheets(cast, jo)


def test_whoever_others_are_kept_safe_from_has_no_child_s_plan(cast: Cast) -> None:
    with_words(cast)
    Person.objects.filter(pk=cast.father.pk).update(standing="resource_parent")
    placed(cast, cast.father)
    assert "child" not in sheets(cast, cast.father)


def test_the_plan_of_the_parents_home_does_not_wait_for_her(cast: Cast, jo: Person) -> None:
    row = {"agency": cast.agency, "created_at": AT}
    hers = Household.objects.create(family=cast.family, name="Jo's house", **row)
    theirs = Household.objects.create(family=cast.family, name="Sorrel Court", **row)
    for person, home in ((jo, hers), (cast.child, hers), (cast.mother, theirs)):
        Residence.objects.create(person=person, household=home, **row)
    assert signers_of(plan(cast, household=theirs.pk), on=TODAY) == (cast.mother.pk,)
    assert signers_of(plan(cast), on=TODAY) == (cast.mother.pk,)
    # Of her own home she is asked beside the parents.
    assert signers_of(plan(cast, household=hers.pk), on=TODAY) == (cast.mother.pk, jo.pk)


def test_she_holds_her_part_as_everybody_of_the_circle(cast: Cast, jo: Person) -> None:
    in_circle(cast, person=jo, released=False)
    made = plan(cast)
    action(cast, made, text="Jo brings Ivy to the library.", doer=jo.pk, witness=cast.grandmother.pk)
    sign(cast, made)
    said = sheets(cast, jo)
    assert "Jo brings Ivy to the library." in said["part"]
    assert "Nobody drives after drinking." not in said["part"]


def test_she_is_among_those_who_find_the_child_s_paper_at_home(cast: Cast, jo: Person) -> None:
    assert order_of(cast, cast.child).grown_ups_at_home == {cast.mother.pk, cast.father.pk, jo.pk}


def test_she_is_entered_with_the_children_placed_with_her(cast: Cast) -> None:
    client, page = signed_in(cast.worker), address(cast, "add_person")
    sent = {"first_name": "Jo", "standing": "resource_parent", "drawn_as": "woman", "reads_in": "en",
            "on_paper": "full", "icwa_status": "not_asked", "parent_of": [str(cast.child.pk)],
            **hidden(client.get(page))}  # fmt: skip
    assert client.post(page, sent).status_code == 302
    assert Relationship.objects.get().kind == "foster_parent"
    assert "Resource parents" in client.get(address(cast, "people")).content.decode()
    assert "Jo is a foster parent of Ivy." in client.get(address(cast, "genogram")).content.decode()
    circle = client.get(f"/families/{cast.family.pk}/circle/").content.decode()
    assert "Jo" in circle


def test_every_grown_up_of_the_family_may_be_a_parent_of_a_new_child(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(standing="caregiver")
    page = signed_in(cast.worker).get(address(cast, "add_person")).content.decode()
    offered = page.split('name="parents"')
    assert len(offered) - 1 == 4, (
        "the parents, the caregiver, the grandmother; not the attorney, not the children"
    )
