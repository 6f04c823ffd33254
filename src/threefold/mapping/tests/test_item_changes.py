"""Changes of the map: who may, once only, recorded, nothing lost, and no id of another family."""

from dataclasses import replace
from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.models import Opening
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes import items as changes
from threefold.mapping.changes import sorting
from threefold.mapping.changes.content import NewItem, content_of, from_json, to_json
from threefold.mapping.models import ItemVersion, MapItem
from threefold.mapping.tests.things import danger, put
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db


def by(cast: Cast, **more: Any) -> dict[str, Any]:
    """What every change is told."""
    return {"by": cast.worker, "family": cast.family, "id": new_id(), "at": AT, **more}


def test_adding_writes_the_item_and_an_event_without_words(cast: Cast) -> None:
    item = put(cast, "I counted their shoes.", about_children=frozenset({cast.child.pk}))
    entry = Entry.objects.get(subject=item.pk)
    assert (entry.kind, entry.family) == ("mapping.item_added", cast.family.pk)
    assert "shoes" not in str(entry.detail)
    assert list(item.about_children.all()) == [cast.child]
    assert item.written_by == cast.worker


def test_the_same_id_puts_it_on_the_map_once(cast: Cast) -> None:
    same = by(cast, item=NewItem(category="strength", text="Sings."))
    assert changes.add_item(**same).pk == changes.add_item(**same).pk
    assert MapItem.objects.count() == 1


@pytest.mark.parametrize(
    "who", ["stranger", "elsewhere", "facilitator", "leader", "administrator", "auditor"]
)
def test_who_may_not_write_the_map_is_refused(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        changes.add_item(**by(cast, by=getattr(cast, who), item=NewItem(category="strength", text="x")))
    assert not MapItem.objects.exists()


@pytest.mark.parametrize(
    "field",
    [
        "said_by", "owner", "seen_by", "said_by_worker", "owner_worker", "danger", "session", "chosen",
        "about_children",
    ],
)  # fmt: skip
def test_no_id_of_another_family_gets_in(cast: Cast, field: str) -> None:
    from threefold.families.changes.people import NewPerson, add_person

    new = NewPerson(standing="child", first_name="Far", birth_known="unknown", icwa_status="not_asked")
    far = add_person(by=cast.stranger, family=cast.other_family, id=new_id(), at=AT, new=new)
    theirs: Any = far.pk
    if field.endswith("_worker"):
        theirs = cast.elsewhere.pk
    if field == "danger":
        theirs = danger(cast, family=cast.other_family).pk
    value = frozenset({theirs}) if field in ("chosen", "about_children") else theirs
    item = put(cast)
    given = replace(content_of(item), **{field: value})
    with pytest.raises(NotAllowed):
        changes.add_item(**by(cast, item=given))
    with pytest.raises(NotAllowed):
        changes.edit_item(**by(cast, item=item, words=given, base_version=1))
    assert MapItem.objects.count() == 1


@pytest.mark.parametrize("field", ["category", "basis", "audience", "language"])
def test_no_unknown_word_gets_into_a_closed_field(cast: Cast, field: str) -> None:
    given = replace(NewItem(category="strength", text="x"), **{field: "nonsense"})
    with pytest.raises(NotAllowed):
        changes.add_item(**by(cast, item=given))


def test_editing_keeps_the_earlier_wording(cast: Cast) -> None:
    item = put(cast, "Before.", due_on=AT.date())
    changes.edit_item(**by(cast, item=item, words=replace(content_of(item), text="After."), base_version=1))
    item.refresh_from_db()
    assert (item.text, item.version) == ("After.", 2)
    earlier = ItemVersion.objects.get(item=item)
    assert (earlier.text, earlier.number, earlier.beside) == ("Before.", 1, False)
    assert changes.wording_of(earlier) == replace(content_of(item), text="Before.")


def test_a_late_edit_is_kept_beside_and_a_person_settles_it(cast: Cast) -> None:
    item = put(cast, "Before.")
    mine = replace(content_of(item), text="Mine.")
    changes.edit_item(**by(cast, item=item, words=mine, base_version=1))
    late = replace(content_of(item), text="Late.", due_on=AT.date())
    changes.edit_item(**by(cast, by=cast.second, item=item, words=late, base_version=1))
    item.refresh_from_db()
    assert item.text == "Mine."
    [beside] = changes.unsettled(item)
    assert changes.wording_of(beside) == late
    changes.settle_item(**by(cast, beside=beside, keep="beside"))
    item.refresh_from_db()
    assert (item.text, item.due_on, item.version) == ("Late.", AT.date(), 3)
    assert set(ItemVersion.objects.values_list("text", flat=True)) == {"Before.", "Mine.", "Late."}
    with pytest.raises(NotAllowed):
        changes.settle_item(**by(cast, beside=beside, keep="standing"))


def test_keeping_what_stands_leaves_the_late_words_in_the_history(cast: Cast) -> None:
    item = put(cast, "Before.")
    changes.edit_item(**by(cast, item=item, words=replace(content_of(item), text="Mine."), base_version=1))
    changes.edit_item(**by(cast, item=item, words=replace(content_of(item), text="Late."), base_version=1))
    [beside] = changes.unsettled(item)
    changes.settle_item(**by(cast, beside=beside, keep="standing"))
    item.refresh_from_db()
    assert item.text == "Mine."
    assert not changes.unsettled(item)


def test_removing_keeps_it_with_the_reason_and_it_can_come_back(cast: Cast) -> None:
    item = put(cast)
    changes.remove_item(**by(cast, item=item, reason="Said twice"))
    item.refresh_from_db()
    assert (item.removed_at, item.removed_reason) == (AT, "Said twice")
    with pytest.raises(NotAllowed):
        changes.remove_item(**by(cast, item=item, reason="Again"))
    changes.restore_item(**by(cast, item=item))
    item.refresh_from_db()
    assert item.removed_at is None


def test_a_next_step_is_done_and_undone(cast: Cast) -> None:
    step = put(cast, category="next_step", owner=cast.mother.pk)
    changes.finish_next_step(**by(cast, item=step, done_on=AT.date()))
    step.refresh_from_db()
    assert step.done_on == AT.date()
    changes.finish_next_step(**by(cast, item=step, done_on=None))
    step.refresh_from_db()
    assert step.done_on is None


def order(cast: Cast) -> list[str]:
    """The texts of the column, in their order."""
    rows = MapItem.objects.filter(family=cast.family, category__in=("strength", "act_of_protection"))
    return list(rows.order_by("place", "created_at").values_list("text", flat=True))


def test_moving_within_the_column_and_into_another(cast: Cast) -> None:
    one, two, three = (put(cast, text) for text in ("one", "two", "three"))
    sorting.move_item(**by(cast, item=three, category="strength", before=one.pk))
    assert order(cast) == ["three", "one", "two"]
    sorting.move_item(**by(cast, item=three, category="strength", before=None))
    assert order(cast) == ["one", "two", "three"]
    three.refresh_from_db()
    assert three.version == 1
    sorting.move_item(**by(cast, item=two, category="harm", before=None))
    two.refresh_from_db()
    assert (two.category, two.version) == ("harm", 2)
    assert order(cast) == ["one", "three"]
    assert ItemVersion.objects.get(item=two).category == "strength"


def test_moving_before_a_thing_of_another_column_puts_it_at_the_end(cast: Cast) -> None:
    one, two = put(cast, "one"), put(cast, "two")
    worry = put(cast, "worry", category="harm")
    sorting.move_item(**by(cast, item=one, category="strength", before=worry.pk))
    assert order(cast) == ["two", "one"]
    with pytest.raises(NotAllowed):
        sorting.move_item(**by(cast, item=two, category="nonsense", before=None))


def test_splitting_makes_two_linked_things(cast: Cast) -> None:
    item = put(cast, "She counts their shoes and drinks.", said_by=cast.child.pk, audience="chosen")
    first = replace(content_of(item), text="She counts their shoes.")
    second = replace(content_of(item), text="She drinks.", category="complicating_factor")
    made = sorting.split_item(**by(cast, item=item, first=first, second=second, base_version=1))
    item.refresh_from_db()
    assert (item.text, made.text, made.category) == (
        "She counts their shoes.",
        "She drinks.",
        "complicating_factor",
    )
    assert made.split_from == item
    assert list(item.links.all()) == [made]
    assert made.said_by == cast.child
    with pytest.raises(Stale):
        sorting.split_item(**by(cast, item=item, first=first, second=second, base_version=1))


def test_linking_and_unlinking(cast: Cast) -> None:
    one, two = put(cast, "one"), put(cast, "two")
    sorting.link_items(**by(cast, item=one, link=frozenset({two.pk, one.pk})))
    assert list(two.links.all()) == [one]
    sorting.link_items(**by(cast, item=two, link=frozenset(), unlink=frozenset({one.pk})))
    assert not one.links.exists()
    with pytest.raises(NotAllowed):
        sorting.link_items(**by(cast, item=one, link=frozenset({new_id()})))


def test_nobody_changes_what_they_may_not_read(cast: Cast) -> None:
    told = put(cast, "He takes my keys.", in_confidence=True)
    words = replace(content_of(told), text="changed")
    for who in (cast.worker, cast.second, cast.supervisor):
        with pytest.raises(NotAllowed):
            changes.edit_item(**by(cast, by=who, item=told, words=words, base_version=1))
    Opening.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=cast.worker, group=Group.VICTIM_WORDS,
        reason="court", until=AT.replace(hour=23),
    )  # fmt: skip
    changes.edit_item(**by(cast, item=told, words=words, base_version=1))
    told.refresh_from_db()
    assert told.text == "changed"


@pytest.mark.parametrize("who", ["stranger", "facilitator", "elsewhere"])
def test_every_other_change_is_refused_too(cast: Cast, who: str) -> None:
    item, other = put(cast), put(cast)
    words = content_of(item)
    calls: list[tuple[Any, dict[str, Any]]] = [
        (changes.edit_item, {"words": words, "base_version": 1}),
        (changes.remove_item, {"reason": "x"}),
        (changes.finish_next_step, {"done_on": None}),
        (sorting.move_item, {"category": "harm", "before": None}),
        (sorting.split_item, {"first": words, "second": words, "base_version": 1}),
        (sorting.link_items, {"link": frozenset({other.pk})}),
    ]
    for call, more in calls:
        with pytest.raises(NotAllowed):
            call(**by(cast, by=getattr(cast, who), item=item, **more))
    item.refresh_from_db()
    assert (item.version, item.category, item.removed_at) == (1, "strength", None)


def test_an_item_of_another_family_is_not_here(cast: Cast) -> None:
    item = put(cast)
    with pytest.raises(NotAllowed):
        changes.remove_item(**by(cast, by=cast.stranger, family=cast.other_family, item=item, reason="x"))


def test_what_stands_beside_the_words_survives_json(cast: Cast) -> None:
    item = put(
        cast, chosen=frozenset({cast.mother.pk, cast.grandmother.pk}), happened_on=AT.date(), happened_about=True,
        owner=cast.father.pk,
    )  # fmt: skip
    words = content_of(item)
    kept = from_json(text=words.text, translation="", category=words.category, rest=to_json(words))
    assert kept == words
