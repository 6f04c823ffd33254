"""Orders that go both ways: each parent is kept safe from the other, and neither's paper holds what is the other's."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.copies.homes import homes_for, protections_for
from threefold.families.copies.people import people_for
from threefold.families.models import HandedOver, Household, Person, Protection, Residence
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.tests.test_room import there
from threefold.networks.copies import circle_for
from threefold.plans.changes.lifecycle import finish_plan, override_rule
from threefold.plans.facts import findings_of, signers_of
from threefold.plans.models import Plan
from threefold.plans.tests.things import TODAY, act, action, danger, in_circle, plan, sign, who
from threefold.practice.errors import RuleBroken
from threefold.practice.findings import Moment, blocks
from threefold.printing.texts import texts_of
from threefold.web.desk import making, offers
from threefold.web.desk.kinds import offers_for

pytestmark = pytest.mark.django_db
SIDES = (("mother", "father"), ("father", "mother"))
# Words of each parent: who hears one must not hear the other.
HERS, HIS = "She hides the spare key.", "He parks behind the mill."
KEEP = "Keep this paper where nobody else reads it."


@pytest.fixture(autouse=True)
def both_ways(cast: Cast) -> None:
    Protection.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=cast.father, from_person=cast.mother,
        basis="order", starts=date(2026, 2, 1),
    )  # fmt: skip


def about_both(cast: Cast) -> Plan:
    """A worry, a circle, homes, numbers, words of both, and one plan that both have a part in."""
    about = danger(cast)
    in_circle(cast, told=about)
    for person, home, phone in (
        (cast.mother, "the blue house", "555-0171"), (cast.father, "the mill", "555-0172"),
    ):  # fmt: skip
        row = {"agency": cast.agency, "created_at": AT}
        house = Household.objects.create(family=cast.family, name=home, address=f"1 {home} Road", **row)
        Residence.objects.create(person=person, household=house, **row)
        Person.objects.filter(pk=person.pk).update(phone=phone, phone_shared=True)
    for person, text in ((cast.mother, HERS), (cast.father, HIS)):
        given = NewItem(category="strength", text=text, said_by=person.pk, audience="family")
        add_item(item=given, **who(cast))
    made = plan(cast, dangers=frozenset({about.pk}))
    everybody = frozenset({cast.mother.pk, cast.father.pk})
    action(cast, made, text="Pearl brings the children.", backup=cast.father.pk, danger=about.pk)
    action(cast, made, text="Somebody signs the slip.", doer=cast.mother.pk, backup=cast.father.pk,
           witness=cast.father.pk, noticed_how="", audience="chosen", chosen=everybody,
           children=frozenset())  # fmt: skip
    act(cast, about)
    sign(cast, made)
    return made


def sheets(cast: Cast, person: Person) -> dict[str, str]:
    """All that this person's sheets say, by kind."""
    worker = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    opened = Opened(family=cast.family, worker=cast.worker, reader=worker)
    order = offers.order_for(opened, facts_of(cast.family, at=AT), person, at=AT)
    found = ((one.kind, making.ready(order, one.kind, one.subject)) for one in offers_for(order))
    return {kind: " | ".join(texts_of(ready.paper)) for kind, ready in found if ready is not None}


@pytest.mark.parametrize(("holder", "other"), SIDES)
def test_neither_s_sheets_hold_what_is_the_other_s(cast: Cast, holder: str, other: str) -> None:
    about_both(cast)
    mine, theirs = getattr(cast, holder), getattr(cast, other)
    found = sheets(cast, mine)
    said = " | ".join(found.values())
    own, hidden = (HERS, HIS) if holder == "mother" else (HIS, HERS)
    assert set(found) == {"part", "map", "seen"}
    assert own in said and "Somebody signs the slip." in said
    home, phone = ("mill", "555-0172") if other == "father" else ("blue house", "555-0171")
    for word in (hidden, theirs.first_name, home, phone, "Pearl", "Ivy", "Otto", "Gus", "Nights"):
        assert word not in said, word
    # Each is kept safe as well: every sheet says once how to keep it.
    assert [one.count(KEEP) for one in found.values()] == [1, 1, 1]


@pytest.mark.parametrize(("holder", "other"), SIDES)
def test_neither_meets_the_other_in_any_copy(cast: Cast, holder: str, other: str) -> None:
    about_both(cast)
    mine, theirs = getattr(cast, holder), getattr(cast, other)
    reader = reader_for_person(facts_of(cast.family, at=AT), mine.pk)
    assert reader.kept_apart_from == {theirs.pk}
    assert reader.kept_safe
    assert [one.id for one in people_for(cast.family, reader, Surface.PRINT, on=TODAY)] == [mine.pk]
    homes = homes_for(cast.family, reader, Surface.PRINT)
    assert all(theirs.pk not in {one.person for one in home.residents} for home in homes if home.name)
    circle = circle_for(cast.family, reader, Surface.PRINT)
    assert (circle.children, circle.members) == ((), ())
    # What binds or protects them they may read, whichever way it goes; the other's reasons they may not.
    assert len(protections_for(cast.family, reader, Surface.PRINT, on=TODAY)) == 2


def rules(made: Plan, number: int) -> list[str]:
    return [one.message.en for one in findings_of(made, on=TODAY) if one.rule == number]


def test_an_own_plan_of_each_is_looked_at_for_what_it_tells_of_the_other(cast: Cast) -> None:
    for mine, theirs in ((cast.mother, cast.father), (cast.father, cast.mother)):
        made = plan(cast, only_for=frozenset({mine.pk}), bottom_lines="", monitoring="", review_where="")
        action(
            cast, made, text=f"Pearl meets {theirs.first_name}.", doer=mine.pk, witness=None, noticed_how=""
        )
        told = f"On {mine.first_name}'s copy: “Pearl meets {theirs.first_name}.” names {theirs.first_name}"
        assert f"{told}, kept safe from {mine.first_name}, and says when." in rules(made, 56)
        assert f"Kept safe from {mine.first_name}: {theirs.first_name}." in rules(made, 56)[0]


def test_what_protects_either_does_not_rest_on_the_other(cast: Cast) -> None:
    made = plan(cast)
    given: dict[str, Any] = {"children": frozenset(), "noticed_how": ""}
    action(
        cast, made, text="Nora locks up.", doer=cast.mother.pk, backup=cast.father.pk, witness=None, **given
    )
    action(
        cast,
        made,
        text="Dale calls first.",
        doer=cast.father.pk,
        backup=None,
        witness=cast.mother.pk,
        **given,
    )
    assert rules(made, 57) == [
        "Dale is the one to step in for “Nora locks up.”. Kept safe from Dale: Nora.",
        "Nora is the one to see “Dale calls first.”. Kept safe from Nora: Dale.",
    ]


def test_a_plan_that_both_share_has_nobody_s_yes_and_waits(cast: Cast) -> None:
    about = danger(cast)
    in_circle(cast, told=about)
    made = plan(cast, dangers=frozenset({about.pk}))
    action(
        cast, made, danger=about.pk, witness=cast.neighbor.pk, text="Pearl drives.", noticed_how="Gus waves."
    )
    assert signers_of(made, on=TODAY) == ()
    said = "Nora and Dale are kept safe from each other, so nobody is asked to say yes to this plan."
    assert rules(made, 47) == [said]
    assert {one.rule for one in blocks(findings_of(made, on=TODAY), Moment.FINISH)} == {47}
    with pytest.raises(RuleBroken):
        finish_plan(plan=made, **who(cast))
    page = signed_in(cast.worker).get(reverse("plans:finish-plan", args=[cast.family.pk, made.pk]))
    assert said in page.content.decode()
    assert reverse("plans:change-plan", args=[cast.family.pk, made.pk]) in page.content.decode()
    # As the plan of one of them it has somebody who can say yes; a supervisor may also let it pass.
    made.only_for.add(cast.mother)
    assert signers_of(made, on=TODAY) == (cast.mother.pk,)
    made.only_for.clear()
    override_rule(plan=made, rule=47, reason="The court made it.", **who(cast, cast.supervisor))
    assert finish_plan(plan=made, **who(cast)).status == "active"


def test_somebody_else_who_can_be_asked_is_enough(cast: Cast) -> None:
    Person.objects.filter(pk=cast.neighbor.pk).update(standing="caregiver")
    made = plan(cast)
    assert signers_of(made, on=TODAY) == (cast.neighbor.pk,)
    assert not any("each other" in one for one in rules(made, 47))


def test_the_first_page_never_puts_the_two_in_one_row(cast: Cast) -> None:
    for person in (cast.mother, cast.father, cast.grandmother):
        HandedOver.objects.create(
            id=new_id(), agency=cast.agency, created_at=AT, family=cast.family, person=person, kind="map",
            surface="print", language="en", digest="x", by=cast.worker, at=AT,
        )  # fmt: skip
    page = signed_in(cast.worker).get(reverse("web:home")).content.decode()
    assert all(f"Give {name} their copy" in page for name in ("Nora", "Dale", "Pearl"))
    assert "Nora and" not in page and "Dale and" not in page


def test_the_two_are_named_both_ways_before_they_meet(cast: Cast) -> None:
    room = reverse("mapping:enter-room", args=[cast.family.pk])
    answer = signed_in(cast.worker).post(room, there(cast.mother, cast.father))
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "Nora is to be kept safe from Dale." in said
    assert "Dale is to be kept safe from Nora." in said
