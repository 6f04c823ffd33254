"""What the desk offers is decided without making the copies: it must say what the copies would hold."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.accounts.changes import NewWorker, begin_agency
from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.models import Family, Person, ProtectedPlace, ReporterVault
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.plans.copies import Holding, copies_of, plans_of
from threefold.plans.models import Plan
from threefold.web.demo.load import all_stories, tell
from threefold.web.desk.kinds import offers_for
from threefold.web.desk.making import ready
from threefold.web.desk.offers import order_for

AT = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
TOLD = [one for one in all_stories() if one.key in ("reyes", "castellano")]


def told(story: Any) -> tuple[Worker, Family]:
    first = NewWorker(name="Noor", email="noor@almadera.example", duties=[Duty.CASEWORK])
    worker = begin_agency(name="Almadera", hotline="555-0142", first=first, at=AT, practice=True)
    return worker, tell(story, by=worker, at=AT).family


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.key)
def test_what_is_offered_is_what_the_copy_holds(db: None, story: Any) -> None:
    _, family = told(story)
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


def test_what_decides_about_a_sheet_is_loaded_once(db: None) -> None:
    worker, family = told(TOLD[0])
    facts = facts_of(family, at=AT)
    seeing = reader_for_worker(worker, family, Role.SOCIAL_WORKER, at=AT)
    opened = Opened(family=family, worker=worker, reader=seeing)
    parents = [one for one in facts.people.values() if one.standing == Person.Standing.PARENT]
    orders = [order_for(opened, facts, person, at=AT) for person in parents]
    order, subject = next(
        (replace(one, loaded={}), offer.subject)
        for one in orders for offer in offers_for(one) if offer.kind == "plan"
    )  # fmt: skip
    with CaptureQueriesContext(connection) as asked:
        assert ready(order, "plan", subject) is not None
    from_where = [one["sql"].split(" FROM ", 1)[1].split()[0].strip('"') for one in asked.captured_queries]
    again = {model._meta.db_table for model in (Person, ReporterVault, ProtectedPlace)}
    assert not again & set(from_where)
    assert from_where.count(Plan._meta.db_table) <= 2, "the plan itself, and which homes have one"
