"""What a child said goes on to the map once, as the child said it, and is shared as the child's sheet is: always."""

import re
from typing import Any
from uuid import UUID

import pytest

from threefold.audit.models import Entry
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Ledger, decide
from threefold.families.models import Protection
from threefold.families.sheets import ChildsWords
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.content import content_of
from threefold.mapping.changes.items import edit_item, remove_item
from threefold.mapping.changes.sorting import move_item, split_item
from threefold.mapping.copies.history import removed_from
from threefold.mapping.copies.map import ItemCopy, family_map, map_for_room, stands_for
from threefold.mapping.lately import state_of
from threefold.mapping.models import MapItem
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Category, categories_of
from threefold.toolkit.changes import amend_tool, choose_readers, withdraw_tool
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.errors import NotFinished, Withdrawn
from threefold.toolkit.models import FactLink, FilledTool
from threefold.toolkit.onward.changes import carry_facts
from threefold.toolkit.onward.copies import Onward, onward_of
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import SAID, draft, finished, houses, who

pytestmark = pytest.mark.django_db


def could(cast: Cast, row: FilledTool) -> tuple[Onward, ...]:
    (copy,) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN, filled=row.pk)
    return onward_of(copy)


def carried(cast: Cast, row: FilledTool | None = None, **more: Any) -> MapItem:
    """The worry of the child on the map."""
    row = row or finished(cast)
    (saying,) = [one.saying for one in could(cast, row) if one.fact.text == SAID]
    carry_facts(**{"filled": row.pk, "sayings": [saying], **who(cast), **more})
    return MapItem.objects.get(text=SAID)


def choose(cast: Cast, row: FilledTool | None = None, sheet: str = "worries", **more: Any) -> None:
    row = row or FilledTool.objects.earliest("created_at")
    choose_readers(filled=row.pk, sheet=sheet, **{**who(cast), **more})


def on_map(cast: Cast, who_reads: str, surface: Surface = Surface.PRINT) -> list[str]:
    return [one.text for one in family_map(cast.family, person(cast, who_reads), surface).items]


def of_worker(cast: Cast, who_reads: str = "worker") -> list[ItemCopy]:
    return list(family_map(cast.family, worker(cast, who_reads), Surface.SCREEN).items)


def test_a_worry_stands_on_the_map_in_the_childs_exact_words_and_says_whence(cast: Cast) -> None:
    row = finished(cast)
    item = carried(cast, row)
    assert (item.said_by_id, item.exact_words, item.language) == (cast.child.pk, True, "en")
    (copy,) = of_worker(cast)
    assert copy.origin and (copy.origin.tool.en, copy.origin.filled) == ("Three Houses", row.pk)
    assert copy.question == "worry"
    (went,) = [one.went for one in could(cast, row) if one.fact.text == SAID]
    assert went and went.fact == item.pk
    assert [one.went for one in could(cast, row) if one.fact.text != SAID] == [None]


def test_going_on_twice_makes_one_thing(cast: Cast) -> None:
    row = finished(cast)
    given = who(cast)
    carried(cast, row, **given)
    carried(cast, row, **given)
    carried(cast, row)
    assert (MapItem.objects.count(), FactLink.objects.count()) == (1, 1)
    assert Entry.objects.filter(kind="toolkit.facts_carried").count() == 2
    assert SAID not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_what_a_worker_may_not_read_or_what_is_no_longer_so_does_not_go_on(cast: Cast) -> None:
    begun = draft(cast)
    with pytest.raises(NotFinished):
        carry_facts(filled=begun.pk, sayings=[begun.pk], **who(cast))
    row = finished(cast)
    worry = next(one.saying for one in could(cast, row) if one.fact.text == SAID)
    for sayings in ([], [row.pk], [worry, row.pk]):
        with pytest.raises(NotAllowed):
            carry_facts(filled=row.pk, sayings=sayings, **who(cast))
    choose(cast, row, kept=True)
    for by in (cast.second, cast.supervisor):
        with pytest.raises(NotAllowed):
            carry_facts(filled=row.pk, sayings=[worry], **who(cast, by))
    later = amend_tool(filled=row.pk, payload=houses(), reason="A word was wrong.", **who(cast))
    with pytest.raises(Stale):
        carry_facts(filled=row.pk, sayings=[worry], **who(cast))
    withdraw_tool(filled=later.pk, reason="Typed for another child.", **who(cast))
    with pytest.raises(Withdrawn):
        carry_facts(filled=later.pk, sayings=[worry], **who(cast))
    assert not MapItem.objects.exists()


def test_it_goes_to_whom_the_child_chose_and_follows_when_the_child_changes_it(cast: Cast) -> None:
    Protection.objects.all().delete()
    carried(cast)
    assert on_map(cast, "mother") == [], "nobody was chosen"
    before = state_of(cast.family.pk, cast.family.pk)
    choose(cast, people=[cast.mother.pk])
    assert on_map(cast, "mother") == [SAID]
    assert state_of(cast.family.pk, cast.family.pk) != before, "a meeting's screens hear of it"
    assert on_map(cast, "father") == []
    choose(cast, people=[cast.father.pk])
    assert (on_map(cast, "mother"), on_map(cast, "father")) == ([], [SAID])
    (copy,) = of_worker(cast)
    assert (copy.audience, copy.chosen_names) == ("chosen", (cast.father.called,))


def test_no_copy_no_text_and_no_meeting_has_what_only_workers_may_see(cast: Cast) -> None:
    carried(cast)
    for surface in Surface:
        for one in ("mother", "father", "grandmother", "attorney"):
            assert on_map(cast, one, surface) == []
    ledger = Ledger()
    assert not family_map(cast.family, worker(cast, "worker"), Surface.TEXT, ledger).items
    assert [group for group, _why in ledger.withheld] == [Group.CHILD_VOICE]
    choose(cast, people=[cast.mother.pk])
    assert not family_map(cast.family, worker(cast, "worker"), Surface.TEXT).items
    room = [worker(cast, "worker"), person(cast, "mother"), person(cast, "attorney")]
    assert not map_for_room(cast.family, room, Surface.SCREEN).items


def test_a_kept_word_is_the_workers_who_was_there_also_on_the_map(cast: Cast) -> None:
    carried(cast)
    choose(cast, kept=True)
    assert [one.audience for one in of_worker(cast)] == ["kept"]
    for one in ("second", "supervisor", "facilitator"):
        assert not of_worker(cast, one)
    item = MapItem.objects.get()
    assert item.piece().effective_groups == (Group.CHILD_PRIVATE,)
    with pytest.raises(NotAllowed):
        remove_item(item=item, reason="Away.", **who(cast, cast.second))


def test_whoever_somebody_is_kept_safe_from_never_gets_it(cast: Cast) -> None:
    carried(cast)
    choose(cast, people=[cast.father.pk])
    assert on_map(cast, "father") == []


@pytest.mark.parametrize("how", ["withdrawn", "put right"])
def test_words_that_hold_no_longer_are_off_the_map(cast: Cast, how: str) -> None:
    Protection.objects.all().delete()
    row = finished(cast)
    item = carried(cast, row)
    choose(cast, row, people=[cast.mother.pk])
    if how == "withdrawn":
        withdraw_tool(filled=row.pk, reason="Typed for another child.", **who(cast))
    else:
        other = houses(worries={"said": [{"words": {"text": "I hid.", "language": "en"}}]})
        amend_tool(filled=row.pk, payload=other, reason="It was another word.", **who(cast))
    assert (on_map(cast, "mother"), of_worker(cast)) == ([], [])
    assert not stands_for(cast.family, worker(cast, "worker"), Surface.SCREEN, item.pk)
    (off,) = removed_from(cast.family, worker(cast, "worker"), Surface.SCREEN)
    assert (off.text, off.removed_on, off.may_come_back) == (SAID, None, False)
    assert not removed_from(cast.family, person(cast, "mother"), Surface.SCREEN)
    with pytest.raises(NotAllowed):
        move_item(item=item, category="danger", before=None, **who(cast))


def test_it_stays_when_the_tool_is_put_right_elsewhere(cast: Cast) -> None:
    row = finished(cast)
    carried(cast, row)
    later = amend_tool(filled=row.pk, payload=houses(good={}), reason="A word was wrong.", **who(cast))
    (copy,) = of_worker(cast)
    assert copy.origin
    assert copy.origin.filled == later.pk


def test_nobody_rewords_it_and_it_is_sorted_within_its_question_alone(cast: Cast) -> None:
    item = carried(cast)
    words = content_of(item)
    with pytest.raises(ChildsWords):
        edit_item(item=item, words=words, base_version=item.version, **who(cast))
    with pytest.raises(ChildsWords):
        split_item(item=item, first=words, second=words, base_version=item.version, **who(cast))
    with pytest.raises(ChildsWords):
        move_item(item=item, category="strength", before=None, **who(cast))
    move_item(item=item, category="danger", before=None, **who(cast))
    item.refresh_from_db()
    assert (item.text, item.category) == (SAID, "danger")


def test_a_thing_whose_sheet_is_lost_is_nobodys(cast: Cast) -> None:
    item = carried(cast)
    FactLink.objects.all().delete()
    lost = MapItem.objects.get(pk=item.pk)
    assert not lost.stands
    for reader in (worker(cast, "worker"), person(cast, "mother"), person(cast, "child")):
        assert not decide(reader, lost.piece(), Surface.SCREEN).shown


def test_many_things_cost_no_more_questions_than_one(cast: Cast, django_assert_max_num_queries: Any) -> None:
    def read() -> list[UUID]:
        return [one.id for one in of_worker(cast)]

    row = finished(cast)
    sayings = [one.saying for one in could(cast, row)]
    carry_facts(filled=row.pk, sayings=sayings[:1], **who(cast))
    with django_assert_max_num_queries(60) as few:
        assert len(read()) == 1
    carry_facts(filled=row.pk, sayings=sayings, **who(cast))
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert len(read()) == 2


def test_the_panel_to_move_it_offers_the_kinds_of_its_question_alone(cast: Cast) -> None:
    item = carried(cast)
    page = signed_in(cast.worker).get(f"/families/{cast.family.pk}/map/").content.decode()
    panel = page[page.index(f"things/{item.pk}/move/") :]
    offered = set(re.findall(r'<option value="(\w+)"', panel[: panel.index("</select>")]))
    assert offered == {one.value for one in categories_of(Category(item.category).question)}
