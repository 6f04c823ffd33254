"""Pages of one thing on the map: changing, moving, splitting, linking, removing, and two who wrote at once."""

from datetime import date
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.models import Person
from threefold.families.tests.cast import Cast
from threefold.mapping.models import ItemVersion, MapItem
from threefold.mapping.tests.pages import answers, as_, at
from threefold.mapping.tests.things import put

pytestmark = pytest.mark.django_db


def test_item(client: Client, cast: Cast) -> None:
    item = put(cast)
    page = as_(client, cast).get(at("item", cast, item=item.pk))
    form = page.context["form"]
    sent = {name: value for name, value in form.initial.items() if value not in (None, "", [], False)}
    sent |= {"text": "He sits by the door."}
    assert client.post(at("item", cast, item=item.pk), sent).status_code == 302
    item.refresh_from_db()
    assert (item.text, item.version, item.said_by) == ("He sits by the door.", 2, cast.mother)
    assert ItemVersion.objects.get().text == "She counts their shoes at night."
    again = client.get(at("item", cast, item=item.pk)).content.decode()
    assert "She counts their shoes at night." in again


def test_a_next_step_keeps_how_willing_sure_and_able_somebody_is(client: Client, cast: Cast) -> None:
    step = put(cast, "Ask the bakery", category="next_step", owner=cast.mother.pk, due_on=date(2026, 4, 1))
    page = as_(client, cast).get(at("item", cast, item=step.pk))
    assert "how willing, sure and able" in page.content.decode()
    form = page.context["form"]
    assert [key for key, _label in form.fields["willingness"].choices][:2] == ["", "10"]
    sent = {name: value for name, value in form.initial.items() if value not in (None, "", [], False)}
    sent |= {"willingness": "9", "confidence": "6", "capacity": "0"}
    assert client.post(at("item", cast, item=step.pk), {**sent, "capacity": "11"}).status_code == 422
    assert client.post(at("item", cast, item=step.pk), sent).status_code == 302
    step.refresh_from_db()
    assert (step.willingness, step.confidence, step.capacity) == (9, 6, 0)
    page = client.get(at("item", cast, item=step.pk))
    assert "Willing: 9." in page.content.decode()
    assert "Able: 0." in page.content.decode()
    assert "how willing, sure and able" not in page.content.decode()
    assert page.context["form"].initial["capacity"] == 0


def test_two_who_wrote_at_once_are_shown_both_and_a_person_chooses(client: Client, cast: Cast) -> None:
    item = put(cast)
    first, second = (answers(cast, base_version=1, text=text) for text in ("first wording", "second wording"))
    as_(client, cast)
    assert client.post(at("item", cast, item=item.pk), first).status_code == 302
    late = client.post(at("item", cast, item=item.pk), second)
    assert late.status_code == 409
    page = late.content.decode()
    assert "first wording" in page
    assert "second wording" in page
    wording = ItemVersion.objects.get(beside=True)
    keep = {"keep": "beside", "change_id": str(new_id())}
    for _ in range(2):
        assert client.post(at("settle-item", cast, wording=wording.pk), keep).status_code == 302
    item.refresh_from_db()
    assert (item.text, item.version) == ("second wording", 3)
    assert {one.text for one in ItemVersion.objects.all()} == {
        "She counts their shoes at night.", "first wording", "second wording",
    }  # fmt: skip


def test_two_wordings_say_in_what_else_they_differ(client: Client, cast: Cast) -> None:
    item = put(cast)
    as_(client, cast)
    client.post(at("item", cast, item=item.pk), answers(cast, base_version=1, text="first"))
    late = client.post(
        at("item", cast, item=item.pk), answers(cast, base_version=1, text="x", audience="staff")
    )
    assert [str(label) for label in late.context["late_wordings"][0].also] == ["Who may see it?"]


def test_move_item(client: Client, cast: Cast) -> None:
    one, two, three = (put(cast, text) for text in ("one", "two", "three"))

    def order() -> list[str]:
        return [item.text for item in MapItem.objects.order_by("place")]

    as_(client, cast)
    for to, after in (
        ("up", ["one", "three", "two"]), ("up", ["three", "one", "two"]), ("up", ["three", "one", "two"]),
        ("down", ["one", "three", "two"]), ("end", ["one", "two", "three"]), (str(two.pk), ["one", "three", "two"]),
    ):  # fmt: skip
        client.post(at("move-item", cast, item=three.pk), {"change_id": str(new_id()), "to": to})
        assert order() == after
    client.post(at("move-item", cast, item=one.pk), {"category": "act_of_protection", "to": "end"})
    one.refresh_from_db()
    assert one.category == "act_of_protection"
    drag = client.post(
        at("move-item", cast, item=one.pk), {"category": "harm", "to": "end"}, headers={"X-Drag": "1"}
    )
    assert drag.status_code == 204
    assert client.post(at("move-item", cast, item=one.pk), {"category": "nonsense"}).status_code == 404


def test_split_item(client: Client, cast: Cast) -> None:
    item = put(cast, "Reads to both. Works hard.", about_children=frozenset({cast.child.pk}))
    sent = {
        "base_version": 1, "first_text": "Reads to both.", "first_category": "strength",
        "second_text": "Works hard.", "second_category": "complicating_factor",
    }  # fmt: skip
    as_(client, cast)
    assert client.get(at("split-item", cast, item=item.pk)).status_code == 200
    assert client.post(at("split-item", cast, item=item.pk), sent | {"second_text": ""}).status_code == 422
    assert client.post(at("split-item", cast, item=item.pk), sent).status_code == 302
    half = MapItem.objects.get(split_from=item)
    assert (half.text, half.category, half.said_by) == ("Works hard.", "complicating_factor", cast.mother)
    late = client.post(at("split-item", cast, item=item.pk), sent)
    assert late.status_code == 409
    assert late.context["form"]["base_version"].value() == "2"


def test_link_items(client: Client, cast: Cast) -> None:
    one, two = put(cast, "one"), put(cast, "two")
    as_(client, cast).post(at("link-items", cast, item=one.pk), {"link": str(two.pk)})
    assert list(one.links.all()) == [two]
    assert "two" in client.get(at("item", cast, item=one.pk)).content.decode()
    client.post(at("link-items", cast, item=one.pk), {"unlink": str(two.pk)})
    assert not one.links.exists()
    assert client.post(at("link-items", cast, item=one.pk), {"link": str(new_id())}).status_code == 404


def test_removed_items(client: Client, cast: Cast) -> None:
    item = put(cast)
    as_(client, cast)
    assert client.post(at("remove-item", cast, item=item.pk), {"reason": " "}).status_code == 422
    for _ in range(2):
        assert client.post(at("remove-item", cast, item=item.pk), {"reason": "said twice"}).status_code == 302
    assert item.text not in client.get(at("map", cast)).content.decode()
    off = client.get(at("removed-items", cast)).content.decode()
    assert "said twice" in off
    for _ in range(2):
        client.post(at("restore-item", cast, item=item.pk), {"change_id": str(new_id())})
    assert item.text in client.get(at("map", cast)).content.decode()


def test_finish_step(client: Client, cast: Cast) -> None:
    item = put(cast, "Call the clinic.", category="next_step", owner=cast.mother.pk)
    as_(client, cast)
    assert client.post(at("finish-step", cast, item=item.pk), {"done_on": "2999-01-01"}).status_code == 422
    client.post(at("finish-step", cast, item=item.pk), {"done_on": "2026-03-02"})
    item.refresh_from_db()
    assert str(item.done_on) == "2026-03-02"
    client.post(at("finish-step", cast, item=item.pk), {"done_on": ""})
    item.refresh_from_db()
    assert item.done_on is None


def test_what_is_locked_away_cannot_be_changed_by_its_address(client: Client, cast: Cast) -> None:
    told = put(cast, "He takes my keys.", in_confidence=True)
    as_(client, cast)
    assert client.get(at("item", cast, item=told.pk)).status_code == 404
    for name, sent in (
        ("item", answers(cast)),
        ("move-item", {"to": "up"}),
        ("remove-item", {"reason": "x"}),
    ):
        assert client.post(at(name, cast, item=told.pk), sent).status_code == 404
    told.refresh_from_db()
    assert (told.version, told.removed_at) == (1, None)


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("move-item", {"to": "up"}), ("split-item", {}), ("link-items", {}), ("remove-item", {"reason": "x"}),
        ("restore-item", {}), ("finish-step", {"done_on": ""}), ("item", {}),
    ],
)  # fmt: skip
def test_another_family_s_things_are_not_here(
    client: Client, cast: Cast, name: str, sent: dict[str, str]
) -> None:
    item = put(cast)
    as_(client, cast, "stranger")
    address = reverse(f"mapping:{name}", kwargs={"family": cast.other_family.pk, "item": item.pk})
    assert client.post(address, sent).status_code == 404


def test_nobody_is_named_who_is_no_longer_listed(client: Client, cast: Cast) -> None:
    """Editing a thing keeps a speaker who has died: the form still offers them."""
    Person.objects.filter(pk=cast.mother.pk).update(deceased=True)
    item = put(cast)
    form = as_(client, cast).get(at("item", cast, item=item.pk)).context["form"]
    assert UUID(form["who"].value().partition(":")[2]) == cast.mother.pk
    assert any(f"person:{cast.mother.pk}" in str(choice) for choice in form.fields["who"].choices)
