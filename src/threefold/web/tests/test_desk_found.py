"""A child's paper comes to a home: what somebody there must not read for others' safety stays off it."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.models import Household, Person, Protection, Residence
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.plans.models import Plan
from threefold.plans.tests.things import in_force, who
from threefold.web.desk import views

pytestmark = pytest.mark.django_db
AFRAID = "I sleep with the light on because I am afraid of him."
COUNTED = "1 thing that Dale must not read is not on it."


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk is opened on the day of the plan."""
    monkeypatch.setattr(views, "now", lambda: AT)


def said(cast: Cast, text: str, by: Person, **more: Any) -> None:
    item = NewItem(category="strength", text=text, said_by=by.pk, **({"audience": "family"} | more))
    add_item(item=item, **who(cast))


def kept_safe(cast: Cast, person: Person, other: Person, **more: Any) -> None:
    Protection.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=person, from_person=other, basis="order",
        starts=date(2026, 2, 1), **more,
    )  # fmt: skip


def under_one_roof(cast: Cast, *people: Person, **more: Any) -> None:
    row = {"agency": cast.agency, "created_at": AT}
    home = Household.objects.create(family=cast.family, name="The mill", **row)
    for person in people:
        Residence.objects.create(person=person, household=home, **row, **more)


def look(client: Client, cast: Cast, person: Person, **asked: Any) -> str:
    page = reverse("web:copy", args=[cast.family.pk, person.pk])
    return client.get(page, {"kind": "map"} | asked).content.decode()


def made(client: Client, cast: Cast, person: Person, **sent: Any) -> tuple[str, Any]:
    """The words of the Word file, and what the log holds of it."""
    sent = {"kind": "map", "surface": "word", "change_id": new_id()} | sent
    answer = client.post(reverse("web:make_copy", args=[cast.family.pk, person.pk]), sent)
    with ZipFile(BytesIO(answer.content)) as parts:
        words = parts.read("word/document.xml").decode()
    return words, Entry.objects.get(kind="families.copy_made", subject=sent["change_id"]).detail


def test_what_a_housemate_must_not_read_is_not_on_the_childs_paper(cast: Cast) -> None:
    kept_safe(cast, cast.child, cast.father)
    under_one_roof(cast, cast.child, cast.father, when="Weekends")
    said(cast, AFRAID, cast.mother)
    said(cast, "He fixed the lock.", cast.father)
    client = signed_in(cast.worker)
    careful = look(client, cast, cast.child)
    assert AFRAID not in careful and "He fixed the lock." in careful
    assert "Ivy’s paper can come to Dale, from whom others are kept safe." in careful and COUNTED in careful
    open_eyed = look(client, cast, cast.child, home="on")
    assert AFRAID in open_eyed and "It holds 1 thing that Dale must not read." in open_eyed
    assert AFRAID in look(client, cast, cast.mother) and "must not read" not in look(
        client, cast, cast.mother
    )
    for home, decided, there in (("", "left_off", False), ("on", "on", True)):
        words, told = made(client, cast, cast.child, home=home)
        assert (AFRAID in words) is there
        assert told["found"] == decided


@pytest.mark.parametrize("until", [None, date(2026, 2, 20)])
def test_who_moved_out_finds_nothing(cast: Cast, until: date | None) -> None:
    kept_safe(cast, cast.child, cast.father)
    under_one_roof(cast, cast.child)
    under_one_roof(cast, cast.child, cast.father, until=until)
    said(cast, AFRAID, cast.mother)
    assert (AFRAID in look(signed_in(cast.worker), cast, cast.child)) is (until is not None)


def test_a_parent_finds_it_at_a_visit_unless_the_child_is_kept_safe_from_them_too(cast: Cast) -> None:
    said(cast, AFRAID, cast.mother)
    client = signed_in(cast.worker)
    page = look(client, cast, cast.child)
    assert AFRAID not in page and COUNTED in page and "There is nothing on this sheet" not in page
    kept_safe(cast, cast.child, cast.father)
    assert AFRAID in look(client, cast, cast.child)
    # A relative from whom somebody is kept safe, and with whom the child does not live, finds nothing.
    kept_safe(cast, cast.mother, cast.grandmother)
    assert AFRAID in look(client, cast, cast.child)
    under_one_roof(cast, cast.child, cast.grandmother)
    assert "1 thing that Pearl must not read is not on it." in look(client, cast, cast.child)


def test_what_was_chosen_for_them_by_name_stays_and_a_childs_choice_is_the_childs(cast: Cast) -> None:
    under_one_roof(cast, cast.child, cast.father)
    said(
        cast,
        "He may read this.",
        cast.grandmother,
        audience="chosen",
        chosen=frozenset({cast.father.pk, cast.child.pk}),
    )
    said(cast, "I hide in the shed.", cast.child, audience="chosen", chosen=frozenset({cast.mother.pk}))
    client = signed_in(cast.worker)
    page = look(client, cast, cast.child)
    assert "He may read this." in page and "must not read" not in page and "shed" not in page
    assert "I hide in the shed." in look(client, cast, cast.child, own="on")


def test_orders_both_ways_ask_about_both(cast: Cast) -> None:
    kept_safe(cast, cast.father, cast.mother)
    said(cast, AFRAID, cast.mother)
    said(cast, "She has Thursdays at the library.", cast.father)
    page = look(signed_in(cast.worker), cast, cast.child)
    assert "2 things that Dale and Nora must not read are not on it." in page
    assert "library" not in page and AFRAID not in page


def plan_sheets(cast: Cast, client: Client) -> tuple[Plan, str]:
    begun = in_force(cast)
    begun.actions.update(text="Pearl brings the children to the library.")
    return begun, look(client, cast, cast.child, kind="child", subject=begun.pk)


def test_a_plan_is_left_off_and_is_offered_all_the_same(cast: Cast) -> None:
    under_one_roof(cast, cast.child, cast.father)
    client = signed_in(cast.worker)
    begun, careful = plan_sheets(cast, client)
    assert "library" not in careful and "Dale must not read are not on it." in careful
    assert "library" in look(client, cast, cast.child, kind="child", subject=begun.pk, home="on")
    desk = client.get(reverse("web:copies", args=[cast.family.pk])).content.decode()
    assert "kind=child" in desk
    everybody = reverse("web:print_for_everybody", args=[cast.family.pk])
    sheet = f"{cast.child.pk}:child:{begun.pk}"
    answer = client.post(everybody, {"sheets": [sheet], "change_id": new_id()})
    assert answer.status_code == 409
    assert "Dale could find Ivy’s paper, and must not read all of it." in answer.content.decode()


def test_where_nobody_is_kept_safe_nothing_is_asked(cast: Cast) -> None:
    Protection.objects.all().delete()
    under_one_roof(cast, cast.child, cast.father)
    said(cast, AFRAID, cast.mother)
    page = look(signed_in(cast.worker), cast, cast.child)
    assert AFRAID in page and "must not read" not in page


def test_the_homes_are_asked_for_once_however_many_children(
    cast: Cast, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    client, desk = signed_in(cast.worker), reverse("web:copies", args=[cast.family.pk])
    client.get(desk)
    with django_assert_max_num_queries(60) as first:
        client.get(desk)
    for number in range(4):
        one = Person.objects.create(
            agency=cast.agency, created_at=AT, family=cast.family, standing="child", first_name=f"Kid{number}",
            icwa_status="no_reason",
        )  # fmt: skip
        under_one_roof(cast, one, cast.father)
    with django_assert_num_queries(len(first)):
        client.get(desk)
