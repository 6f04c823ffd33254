"""The screen is handed over, what is made is kept sealed, becomes answers with an event, and is emptied."""

from typing import Any

import pytest

from threefold.audit.models import Entry
from threefold.disclosure.groups import Surface
from threefold.families.access import now
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit.changes import finish_tool
from threefold.toolkit.drawing.tests.drawn import line, words
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.sitting.changes import hand_over, keep, settle, take_back
from threefold.toolkit.sitting.copies import readers_said
from threefold.toolkit.sitting.errors import Closed
from threefold.toolkit.tests.things import draft, houses, who

pytestmark = pytest.mark.django_db
OWN = ("good", "worries", "dreams")
SAID = "The dog sleeps with me"


def handed(cast: Cast, row: FilledTool | None = None) -> ChildDraft:
    """The screen in the child's hands, at a new draft."""
    return hand_over(filled=(row or draft(cast)).pk, **who(cast))


def puts(one: ChildDraft, sheet: str = "good", *come: Any, **more: Any) -> ChildDraft:
    """The child puts something on a sheet, and two seconds later it is kept."""
    start = len((one.made() or {})["doc"]["sheets"][sheet]["marks"])
    sheets = {sheet: {**more, "splice": [start, 0, list(come)]}}
    return keep(draft=one, sent={"seen": one.edition, "sheets": sheets}, own=OWN, at=AT)


def settled(cast: Cast, one: ChildDraft) -> None:
    settle(by=cast.worker, family=cast.family, draft=one, own=OWN, at=AT)


def test_what_the_child_makes_is_sealed_and_tells_the_log_nothing(cast: Cast) -> None:
    one = puts(handed(cast), "good", words("w1", text=SAID))
    row = ChildDraft.objects.get()
    assert SAID not in str(ChildDraft.objects.values()) and SAID in str(row.made())
    before = Entry.objects.count()
    for i in range(5):
        one = puts(one, "good", line(f"l{i}"))
    assert Entry.objects.count() == before, "keeping is no event"
    assert FilledTool.objects.get().payload == houses(), "and no answer yet"


def test_it_becomes_answers_once_with_one_event(cast: Cast) -> None:
    one = puts(handed(cast), "good", words("w1", text=SAID))
    for _again in range(2):
        settled(cast, one)
    row = FilledTool.objects.get()
    assert [said["words"]["text"] for said in row.payload["good"]["said"]] == ["Grandma's soup.", SAID]
    assert Entry.objects.filter(kind="toolkit.draft_kept", subject=row.pk).count() == 2, "begun, and now"
    assert SAID not in str(list(Entry.objects.values_list("detail")))


def test_taken_back_it_is_emptied_and_nothing_more_is_kept(cast: Cast) -> None:
    one = puts(handed(cast), "good", words("w1", text=SAID))
    settled(cast, one)
    take_back(draft=one.pk, **who(cast))
    row = ChildDraft.objects.get()
    assert (row.open, row.sealed_words) == (False, "")
    with pytest.raises(Closed):
        puts(one, "good", line("l1"))
    kinds = list(
        Entry.objects.filter(kind__startswith="toolkit.screen").order_by("pk").values_list("kind", flat=True)
    )
    assert sorted(kinds) == ["toolkit.screen_handed_over", "toolkit.screen_taken_back"]


def test_an_older_keeping_never_overtakes_a_later_one(cast: Cast) -> None:
    one = handed(cast)
    puts(one, "good", line("l1"))
    with pytest.raises(Stale):
        keep(draft=one, sent={"seen": one.edition, "sheets": {}}, own=OWN, at=AT)


def test_handed_over_again_it_goes_on_where_it_was_or_from_the_answers(cast: Cast) -> None:
    row = draft(cast)
    one = puts(handed(cast, row), "good", line("l1"))
    again = handed(cast, row)
    assert again.pk == one.pk and len((again.made() or {})["doc"]["sheets"]["good"]["marks"]) == 1
    settled(cast, again)
    take_back(draft=again.pk, **who(cast))
    later = handed(cast, row)
    assert later.pk == one.pk and len((later.made() or {})["doc"]["sheets"]["good"]["marks"]) == 1


def test_a_finished_tool_is_not_handed_over_and_words_of_a_late_child_become_a_next_version(
    cast: Cast,
) -> None:
    row = draft(cast)
    one = puts(handed(cast, row), "good", words("w1", text=SAID))
    finish_tool(filled=row.pk, seen=row.edition, **who(cast))
    settled(cast, one)
    later = FilledTool.objects.get(amends=row)
    assert (
        SAID in str(later.payload)
        and later.reason
        and SAID not in str(FilledTool.objects.get(pk=row.pk).payload)
    )
    with pytest.raises(NotAllowed):
        handed(cast, row)


def test_nobody_else_s_family_and_no_reader_may(cast: Cast) -> None:
    row = draft(cast)
    for by in (cast.supervisor, cast.second, cast.stranger):
        with pytest.raises(NotAllowed):
            hand_over(filled=row.pk, **who(cast, by))
    with pytest.raises(NotAllowed):
        hand_over(filled=row.pk, **who(cast) | {"family": cast.other_family})
    one = handed(cast, row)
    with pytest.raises(NotAllowed):
        take_back(draft=one.pk, **who(cast, cast.stranger))


def test_whom_the_child_thought_of_is_for_the_worker_who_was_there(cast: Cast) -> None:
    people = [{"name": "Grandma", "may": "yes"}, {"name": "Dad", "may": ""}]
    one = puts(handed(cast), "good", line("l1"), who={"choice": "pick", "people": people})
    settled(cast, one)
    take_back(draft=one.pk, **who(cast))

    def told(by: Any) -> Any:
        role = role_towards(by, cast.family, on=AT.date(), at=AT)
        assert role
        reader = reader_for_worker(by, cast.family, role, at=now())
        return readers_said(cast.family, reader, Surface.SCREEN, [one.filled_id])

    said = told(cast.worker)["good"]
    assert (said.choice, [(who.name, who.may) for who in said.people]) == (
        "pick",
        [("Grandma", "yes"), ("Dad", "")],
    )
    assert told(cast.second) == told(cast.supervisor) == {}
