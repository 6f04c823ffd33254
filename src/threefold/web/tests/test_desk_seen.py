"""Who saw my file, from the desk: a change is told of the things that stand on the holder's own copies."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.accounts.roles import Role
from threefold.audit.events import kinds
from threefold.audit.models import Entry
from threefold.audit.tests.tampering import drop_triggers
from threefold.core.ids import new_id
from threefold.families.access import Opened
from threefold.families.copies.changed import PARTS, SHOWN
from threefold.families.models import Person, Protection
from threefold.families.readers import facts_of, reader_for_worker
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.plans.changes.content import ActionText
from threefold.plans.changes.parts import add_part
from threefold.plans.tests.things import in_circle, in_force
from threefold.printing.texts import texts_of
from threefold.web.desk.kinds import make
from threefold.web.desk.offers import order_for

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=20)


@pytest.fixture(autouse=True)
def a_clean_log(cast: Cast) -> None:
    drop_triggers()
    Entry.objects.all().delete()


def sheet(cast: Cast, person: Person) -> str:
    seeing = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=LATER)
    opened = Opened(family=cast.family, worker=cast.worker, reader=seeing)
    order = order_for(opened, facts_of(cast.family, at=LATER), person, at=LATER, language="en")
    paper, _ledger = make(order, "seen", None)
    assert paper is not None
    return " | ".join(texts_of(paper)).replace("\N{NO-BREAK SPACE}", " ")


def at_peace(cast: Cast) -> None:
    """Nobody is kept safe from the father: he has what the family has."""
    Protection.objects.all().delete()


def put(cast: Cast, days: int, **more: Any) -> None:
    given = {"category": "strength", "audience": "family", "said_by": cast.mother.pk, **more}
    item = NewItem(text=f"Words of day {days}.", **given)
    add_item(by=cast.worker, family=cast.family, id=new_id(), at=AT + timedelta(days=days), item=item)


def test_a_day_with_words_for_somebody_else_alone_says_that_the_file_was_open(cast: Cast) -> None:
    at_peace(cast)
    put(cast, 1, audience="chosen", chosen=frozenset({cast.mother.pk}))
    put(cast, 2)
    put(cast, 3, in_confidence=True)
    put(cast, 4, audience="staff")
    hers, his = sheet(cast, cast.mother), sheet(cast, cast.father)
    for day, said in (("3 Mar 2026", hers), ("4 Mar 2026", hers), ("4 Mar 2026", his)):
        assert f"{day} | Alma, social worker | Changed the map" in said
    for day in ("3 Mar 2026", "5 Mar 2026", "6 Mar 2026"):
        assert f"{day} | Alma, social worker | Opened the file" in his
    assert "6 Mar 2026 | Alma, social worker | Opened the file" in hers


def test_a_part_of_the_plan_for_somebody_else_alone_is_no_change_of_it(cast: Cast) -> None:
    plan = in_force(cast)
    at_peace(cast)
    for days, more in ((1, {"audience": "chosen", "chosen": frozenset({cast.mother.pk})}), (2, {})):
        part = ActionText(text=f"Nora calls, {days}.", doer=cast.mother.pk, when="On Fridays", **more)
        add_part(
            by=cast.worker, family=cast.family, id=new_id(), at=AT + timedelta(days=days), plan=plan, text=part,
            reason="We agreed.",
        )  # fmt: skip
    said = sheet(cast, cast.father)
    assert "3 Mar 2026 | Alma, social worker | Opened the file" in said
    assert "4 Mar 2026 | Alma, social worker | Changed the safety plan" in said
    assert "3 Mar 2026 | Alma, social worker | Changed the safety plan" in sheet(cast, cast.mother)


def test_who_helps_is_told_to_the_family_and_not_to_whom_they_are_kept_safe_from(cast: Cast) -> None:
    in_circle(cast)
    assert "Changed the circle of support" in sheet(cast, cast.mother)
    assert "circle of support" not in sheet(cast, cast.father)


def test_the_kinds_of_change_that_are_told_exist() -> None:
    assert {*PARTS, *(kind for shown in SHOWN.values() for kind in shown)} <= set(kinds)


def test_it_asks_as_often_for_a_long_record(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            sheet(cast, cast.mother)
        return len(asked)

    put(cast, 1)
    put(cast, 2, chosen=frozenset({cast.father.pk}))
    few = queries()
    for days in range(3, 23):
        put(cast, days % 9, chosen=frozenset({cast.father.pk}))
    assert queries() == few
