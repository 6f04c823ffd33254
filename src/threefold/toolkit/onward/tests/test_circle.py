"""A visitor whom a child named goes on into the circle, among those who know nothing yet, and nobody else's copy."""

from typing import Any

import pytest

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.models import Person, Protection
from threefold.families.sheets import sheet_of
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.networks.changes import leave_circle
from threefold.networks.copies import circle_for
from threefold.networks.models import Member
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import (
    amend_tool,
    choose_readers,
    withdraw_tool,
)
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.models import FactLink, FilledTool
from threefold.toolkit.onward.changes import carry_facts
from threefold.toolkit.onward.circle import Waits
from threefold.toolkit.onward.copies import Onward, onward_of
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import done, who

pytestmark = pytest.mark.django_db
SIDE = ("mother", "father", "grandmother", "attorney")


def house(*named: Person | None, name: str = "the bus lady") -> dict[str, Any]:
    rows = [{"name": name, "person": str(one.pk) if one else ""} for one in named]
    return {
        "prepare": {"on": "2026-03-02", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "visitors": {"people": rows},
        "end": {"unsafe": "no"},
    }


def finished(cast: Cast, *named: Person | None) -> FilledTool:
    return done(cast, "safety_house", house(*named))


def newcomer(cast: Cast) -> Person:
    given = {
        name: getattr(cast.neighbor, name)
        for name in ("agency_id", "created_at", "birth_known", "icwa_status")
    }
    standing = Person.Standing.FRIEND
    return Person.objects.create(
        family=cast.family, id=new_id(), first_name="Rosa", standing=standing, **given
    )


def could(cast: Cast, row: FilledTool) -> tuple[Onward, ...]:
    (copy,) = filled_tools(cast.family, worker(cast, "worker"), Surface.SCREEN, filled=row.pk)
    return onward_of(copy)


def carried(cast: Cast, row: FilledTool) -> Member:
    carry_facts(filled=row.pk, sayings=[one.saying for one in could(cast, row)], **who(cast))
    return Member.objects.get(pk=FactLink.objects.latest("at").fact)


def test_a_visitor_goes_on_once_and_stands_on_nobodys_copy(cast: Cast) -> None:
    Protection.objects.all().delete()
    rosa = newcomer(cast)
    row = finished(cast, rosa)
    member = carried(cast, row)
    assert (member.person, member.ring) == (rosa, "knows_nothing")
    assert carried(cast, row) == member
    assert Member.objects.filter(person=rosa).count() == FactLink.objects.count() == 1
    for one in SIDE:
        shown = circle_for(cast.family, person(cast, one), Surface.PRINT).members
        assert member.pk not in {each.id for each in shown}, one


def test_who_is_in_the_circle_already_stays_as_they_are_there(cast: Cast) -> None:
    rosa = newcomer(cast)
    first = carried(cast, finished(cast, rosa))
    Member.objects.filter(pk=first.pk).update(ring="knows_little", closeness=7)
    again = carried(cast, finished(cast, rosa))
    assert (again.pk, again.ring, again.closeness) == (first.pk, "knows_little", 7)
    assert FactLink.objects.filter(fact=first.pk).count() == 2


def test_who_cannot_go_on_is_told_why_and_is_refused(cast: Cast) -> None:
    rosa = newcomer(cast)
    row = finished(cast, None, cast.mother, rosa)
    assert [one.waits for one in could(cast, row)] == [Waits.UNKNOWN, Waits.OF_THE_CASE, Waits.NO]
    choose_readers(filled=row.pk, sheet="visitors", kept=True, **who(cast))
    assert could(cast, row)[-1].waits == Waits.KEPT
    for one in could(cast, row):
        with pytest.raises(NotAllowed):
            carry_facts(filled=row.pk, sayings=[one.saying], **who(cast))
    choose_readers(filled=row.pk, sheet="visitors", **who(cast))
    carry_facts(filled=row.pk, sayings=[could(cast, row)[-1].saying], **who(cast))
    member = Member.objects.get(person=rosa)
    leave_circle(member=member, reason="Moved away.", **who(cast))
    assert could(cast, finished(cast, rosa))[-1].waits == Waits.LEFT


def test_whence_they_came_is_told_to_who_may_read_the_sheet(cast: Cast) -> None:
    rosa = newcomer(cast)
    row = finished(cast, rosa)
    member = carried(cast, row)
    page = f"/families/{cast.family.pk}/circle/{member.pk}/"
    tool = f"/families/{cast.family.pk}/tools/{row.pk}/"
    worker_, supervisor = signed_in(cast.worker), signed_in(cast.supervisor)
    assert "From Safety House" in worker_.get(page).content.decode()
    assert "In the circle, named here on" in worker_.get(tool).content.decode()
    choose_readers(filled=row.pk, sheet="visitors", kept=True, **who(cast))
    assert "From Safety House" in worker_.get(page).content.decode()
    assert "From Safety House" not in supervisor.get(page).content.decode()
    choose_readers(filled=row.pk, sheet="visitors", **who(cast))
    amend_tool(filled=row.pk, payload=house(name="Rosa"), reason="Nobody visits.", **who(cast))
    gone, left = "The child’s tool does not name them any more", "Still in the circle"
    assert gone in worker_.get(page).content.decode()
    later = FilledTool.objects.get(amends=row)
    withdraw_tool(filled=later.pk, reason="Typed for another child.", **who(cast))
    tool = f"/families/{cast.family.pk}/tools/{later.pk}/"
    assert gone in worker_.get(page).content.decode() and left in worker_.get(tool).content.decode()
    assert carried(cast, finished(cast, rosa)) == member
    assert gone not in worker_.get(page).content.decode(), "another tool names them"
    assert left not in worker_.get(tool).content.decode()
    leave_circle(member=member, reason="The child said so.", **who(cast))
    sheet = sheet_of(cast.family.pk, member.pk)
    assert sheet and sheet.stands
    assert sheet_of(cast.family.pk, new_id()) is None
