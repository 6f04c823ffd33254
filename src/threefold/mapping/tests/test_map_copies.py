"""The map as each reader gets it, and as a room gets it: never more than anybody in it may see."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Why, decide
from threefold.families.models import Opening, Person
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker, readers_in_room
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.copies.map import MapCopy, family_map, items_of, map_for_room
from threefold.mapping.models import MapItem
from threefold.mapping.tests.things import danger, put
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
MARKS: dict[str, dict[str, Any]] = {
    "family": {},
    "staff": {"audience": Audience.STAFF},
    "child": {"audience": Audience.CHOSEN},
    "circle": {"audience": Audience.CIRCLE},
    "unclear": {"category": "gray_area"},
    "confidence": {"in_confidence": True},
    "kept": {"audience": Audience.KEPT},
}


def fill(cast: Cast) -> None:
    """One thing of each kind of mark; the mother's words except where the child spoke."""
    for name, marks in MARKS.items():
        said_by = cast.child.pk if name == "child" else cast.mother.pk
        put(cast, name, **{"said_by": said_by, **marks})
    put(cast, "for him", said_by=cast.grandmother.pk, chosen=frozenset({cast.father.pk}))
    put(cast, "his own", said_by=cast.father.pk)


def person(cast: Cast, who: Person, language: str = "en") -> Reader:
    """The reader that somebody of the family is."""
    who.reads_in = language
    who.save()
    return reader_for_person(facts_of(cast.family, at=AT), who.pk)


def worker(cast: Cast, name: str = "worker", role: Role = Role.SOCIAL_WORKER) -> Reader:
    """The reader that a worker is."""
    return reader_for_worker(getattr(cast, name), cast.family, role, at=AT)


def texts(copy: MapCopy) -> set[str]:
    """The words on a copy."""
    return {item.text for item in copy.items}


def shown_to(cast: Cast, who: Person) -> set[str]:
    """What somebody gets on paper."""
    return texts(family_map(cast.family, person(cast, who), Surface.PRINT))


def test_a_protected_parent_gets_what_is_for_the_family(cast: Cast) -> None:
    fill(cast)
    # Her own confidence is hers to read; the child's words are the child's to share.
    assert shown_to(cast, cast.mother) == {"family", "circle", "confidence", "for him", "his own"}


def test_the_person_they_are_kept_apart_from_gets_his_own_and_what_was_chosen(cast: Cast) -> None:
    fill(cast)
    assert shown_to(cast, cast.father) == {"his own", "for him"}


def test_a_child_gets_their_own_words_and_the_family_s(cast: Cast) -> None:
    fill(cast)
    assert shown_to(cast, cast.child) == {"family", "circle", "child", "for him", "his own"}
    assert "child" not in shown_to(cast, cast.sibling)


def test_numbers_about_a_step_are_for_workers_alone(cast: Cast) -> None:
    put(cast, "a step", category="next_step", owner=cast.mother.pk, willingness=9, confidence=6, capacity=5)
    (mine,) = family_map(cast.family, worker(cast), Surface.SCREEN).items
    (hers,) = family_map(cast.family, person(cast, cast.mother), Surface.PRINT).items
    assert (mine.willingness, mine.confidence, mine.capacity, mine.is_rated) == (9, 6, 5, True)
    assert not hers.is_rated


def test_a_number_off_the_scale_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        put(cast, "a step", category="next_step", willingness=11)


def test_the_circle_gets_nothing_without_a_release(cast: Cast) -> None:
    fill(cast)
    assert shown_to(cast, cast.neighbor) == set()
    assert shown_to(cast, cast.grandmother) == {"for him"}


def test_an_attorney_stands_where_the_client_stands(cast: Cast) -> None:
    fill(cast)
    cast.attorney.speaks_for.set([cast.father])
    assert shown_to(cast, cast.attorney) == {"his own", "for him"}
    cast.attorney.speaks_for.set([cast.mother])
    assert {"family", "his own"} <= shown_to(cast, cast.attorney)
    assert not {"staff", "unclear", "kept", "child"} & shown_to(cast, cast.attorney)


def test_what_workers_alone_know_is_on_no_family_copy(cast: Cast) -> None:
    fill(cast)
    for who in (cast.mother, cast.father, cast.child):
        for item in family_map(cast.family, person(cast, who), Surface.PRINT).items:
            assert (item.audience, item.written_by, item.chosen_names, item.actors) == ("", "", (), ())
            assert not item.in_confidence
            assert not item.two_wordings


def test_a_worker_sees_that_a_confidence_lies_here_and_opens_it_with_a_reason(cast: Cast) -> None:
    fill(cast)
    copy = family_map(cast.family, worker(cast), Surface.SCREEN)
    assert "confidence" not in texts(copy)
    assert [one.group for one in copy.sealed] == [Group.VICTIM_WORDS.value]
    Opening.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, worker=cast.worker, group=Group.VICTIM_WORDS,
        reason="court", until=AT.replace(hour=23),
    )  # fmt: skip
    opened = family_map(cast.family, worker(cast), Surface.SCREEN)
    assert "confidence" in texts(opened)
    assert not opened.sealed
    assert "confidence" not in texts(family_map(cast.family, worker(cast), Surface.PRINT))


def test_a_facilitator_does_not_even_see_that_it_lies_here(cast: Cast) -> None:
    fill(cast)
    copy = family_map(cast.family, worker(cast, "facilitator", Role.FACILITATOR), Surface.SCREEN)
    assert not copy.sealed
    assert not {"confidence", "kept"} & texts(copy)


def test_no_copy_for_family_names_what_is_sealed(cast: Cast) -> None:
    fill(cast)
    assert not family_map(cast.family, person(cast, cast.mother), Surface.SCREEN).sealed


def test_the_ledger_counts_what_is_left_out(cast: Cast) -> None:
    fill(cast)
    ledger = Ledger()
    family_map(cast.family, person(cast, cast.mother), Surface.PRINT, ledger)
    assert sum(ledger.shown.values()) + sum(ledger.withheld.values()) == MapItem.objects.count()
    assert ledger.withheld[Group.MAP, Why.STAFF_ONLY] == 1


def test_a_copy_in_spanish_has_the_translation_where_there_is_one(cast: Cast) -> None:
    put(cast, "She sleeps here.", translation="Ella duerme aquí.", translated_by="Alma")
    put(cast, "No translation.")
    put(cast, "Ya dormí.", language="es")
    copy = family_map(cast.family, person(cast, cast.mother, "es"), Surface.PRINT)
    assert [item.text for item in copy.items] == ["Ella duerme aquí.", "No translation.", "Ya dormí."]
    first = copy.items[0]
    assert (first.translated, first.translated_by, first.other_text) == (True, "Alma", "She sleeps here.")
    assert [item.language for item in copy.items] == ["es", "en", "es"]


def test_a_danger_is_named_only_to_whoever_may_see_it(cast: Cast) -> None:
    worry = danger(cast)
    put(cast, "Stayed.", chosen=frozenset({cast.father.pk}), said_by=cast.grandmother.pk, danger=worry.pk)
    assert (
        family_map(cast.family, person(cast, cast.mother), Surface.PRINT).items[0].danger_title
        == "Nights alone"
    )
    [item] = family_map(cast.family, person(cast, cast.father), Surface.PRINT).items
    assert (item.danger, item.danger_title) == (None, "")


def test_links_lead_only_to_what_is_shown(cast: Cast) -> None:
    one, two = put(cast, "one"), put(cast, "two", audience="staff")
    one.links.add(two)
    [item] = family_map(cast.family, person(cast, cast.mother), Surface.PRINT).items
    assert item.links == ()


def test_a_name_is_as_the_person_chose(cast: Cast) -> None:
    cast.grandmother.on_paper, cast.grandmother.tie = Person.OnPaper.TIE, "grandmother"
    cast.grandmother.save()
    put(cast, "She sings.", said_by=cast.grandmother.pk)
    assert family_map(cast.family, worker(cast), Surface.SCREEN).items[0].said_by == "Pearl"
    readers = (worker(cast), person(cast, cast.mother))
    assert family_map(cast.family, readers[1], Surface.PRINT).items[0].said_by == "grandmother"
    assert map_for_room(cast.family, readers, Surface.SCREEN).items[0].said_by == "grandmother"


def test_a_room_with_nobody_shows_nothing(cast: Cast) -> None:
    fill(cast)
    assert not map_for_room(cast.family, (), Surface.SCREEN).items


def test_a_confidence_stands_on_no_screen_of_a_room(cast: Cast) -> None:
    fill(cast)
    assert "confidence" not in texts(map_for_room(cast.family, (person(cast, cast.mother),), Surface.SCREEN))


def test_a_room_with_both_parents_shows_what_both_may_see(cast: Cast) -> None:
    fill(cast)
    room = readers_in_room(facts_of(cast.family, at=AT), [cast.mother.pk, cast.father.pk])
    copy = map_for_room(cast.family, (*room, worker(cast)), Surface.SCREEN)
    assert texts(copy) == {"his own", "for him"}
    assert not copy.sealed
    assert all(item.audience == "" for item in copy.items)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_room_never_shows_more_than_each_may_see(cast: Cast, data: st.DataObject) -> None:
    MapItem.chosen.through.objects.all().delete()
    MapItem.objects.all().delete()
    people = [cast.mother, cast.father, cast.child, cast.grandmother, cast.attorney]
    ids = [one.pk for one in people]
    for number in range(data.draw(st.integers(1, 4))):
        put(
            cast,
            str(number),
            said_by=data.draw(st.sampled_from([None, *ids])),
            audience=data.draw(st.sampled_from(Audience.values)),
            chosen=data.draw(st.frozensets(st.sampled_from(ids))),
            in_confidence=data.draw(st.booleans()),
            category=data.draw(st.sampled_from(["strength", "gray_area", "harm"])),
        )
    who = data.draw(st.frozensets(st.sampled_from(ids), min_size=1))
    surface = data.draw(st.sampled_from([Surface.SCREEN, Surface.PRINT]))
    readers = (*readers_in_room(facts_of(cast.family, at=AT), who), worker(cast))
    shown = {item.id for item in map_for_room(cast.family, readers, surface).items}
    for row in items_of(cast.family):
        everybody = all(decide(reader, row.piece(), surface).shown for reader in readers)
        assert (row.pk in shown) is (everybody and not row.in_confidence)
    for reader in readers:
        assert shown <= {item.id for item in family_map(cast.family, reader, surface).items}


@pytest.mark.parametrize("room", [False, True])
def test_as_many_queries_for_forty_things_as_for_two(cast: Cast, room: bool) -> None:
    def build() -> int:
        readers = (person(cast, cast.mother), worker(cast))
        with CaptureQueriesContext(
            connection,
        ) as seen:
            if room:
                map_for_room(cast.family, readers, Surface.SCREEN)
            else:
                family_map(cast.family, readers[1], Surface.SCREEN)
        return len(seen)

    def more(count: int) -> None:
        for _ in range(count):
            item = put(cast, str(new_id()), danger=danger(cast).pk, about_children=frozenset({cast.child.pk}),
                       chosen=frozenset({cast.mother.pk}), owner=cast.father.pk)  # fmt: skip
            item.links.add(*MapItem.objects.exclude(pk=item.pk)[:1])

    more(2)
    few = build()
    more(38)
    assert build() == few
    assert few <= 11
