"""What the desk offers is decided without making the copies: it must say what the copies would hold."""

from datetime import UTC, datetime

import pytest

from threefold.accounts.changes import NewWorker, begin_agency
from threefold.accounts.roles import Duty
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.readers import facts_of, reader_for_person
from threefold.plans.copies import Holding, copies_of, plans_of
from threefold.web.demo.load import all_stories, tell

AT = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
TOLD = [one for one in all_stories() if one.key in ("reyes", "castellano")]


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.key)
def test_what_is_offered_is_what_the_copy_holds(db: None, story: object) -> None:
    first = NewWorker(name="Noor", email="noor@almadera.example", duties=[Duty.CASEWORK])
    worker = begin_agency(name="Almadera", hotline="555-0142", first=first, at=AT, practice=True)
    family = tell(story, by=worker, at=AT).family
    facts, rows = facts_of(family, at=AT), plans_of(family)
    seen = set()
    for person in facts.people:
        reader = reader_for_person(facts, person)
        for row in rows:
            held = Holding(plan=row, reader=reader, surface=Surface.PRINT)
            copy = next(iter(copies_of([row], reader, Surface.PRINT, on=day_of(AT))), None)
            assert held.whole == (copy is not None and not copy.part_only)
            assert held.title == (copy.title if copy else "")
            assert held.has_part == bool(copy and any(one.mine for one in (*copy.actions, *copy.signs)))
            assert held.has_child_words == bool(copy and (copy.child_text or copy.actions))
            seen |= {("whole", held.whole), ("part", held.has_part), ("child", held.has_child_words)}
    assert seen == {(what, answer) for what in ("whole", "part", "child") for answer in (True, False)}
