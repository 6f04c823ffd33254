"""The team's meeting after a child came to live with a resource parent waits on the first page (rule 40)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from threefold.core.clock import today
from threefold.families.models import Household, Person, Residence
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import MapSession
from threefold.web.needs import Need, desk_of, needs_of
from threefold.web.needs.teams import RULE, needs
from threefold.web.tests.test_needs import in_english

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def place(
    cast: Cast, since: date | None, *, until: date | None = None, with_resource_parent: bool = True
) -> None:
    row = {"agency": cast.agency, "created_at": AT}
    home = Household.objects.create(family=cast.family, name="Another home", **row)
    standing = Person.Standing.RESOURCE_PARENT if with_resource_parent else Person.Standing.RELATIVE
    host = Person.objects.create(
        family=cast.family, first_name="Ray", standing=standing, icwa_status="not_asked", **row
    )
    Residence.objects.create(person=host, household=home, **row)
    Residence.objects.create(person=cast.child, household=home, since=since, until=until, **row)


def meet(cast: Cast, on: date) -> None:
    MapSession.objects.create(
        family=cast.family,
        held_on=on,
        purpose="To plan",
        facilitator=cast.worker,
        agency=cast.agency,
        created_at=AT,
    )


def found(cast: Cast) -> list[Need]:
    return [one for one in needs_of(desk_of(cast.worker, at=AT)) if one.rule == RULE]


def test_a_placement_without_a_meeting_waits_in_the_week_before_and_is_late_after(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    for days, late in ((10, None), (55, False), (60, False), (61, True)):
        Residence.objects.filter(person=cast.child).delete()
        place(cast, on - timedelta(days=days))
        assert [one.late for one in found(cast)] == ([] if late is None else [late])
    assert found(cast)[0].day == on - timedelta(days=1)


def test_a_meeting_since_then_is_enough_and_one_before_is_not(cast: Cast) -> None:
    on = desk_of(cast.worker, at=AT).on
    place(cast, on - timedelta(days=61))
    meet(cast, on - timedelta(days=62))
    assert found(cast)
    meet(cast, on - timedelta(days=61))
    assert not found(cast)


@pytest.mark.parametrize("how", ["relative", "left", "unknown"])
def test_a_home_that_is_no_placement_today_asks_for_nothing(cast: Cast, how: str) -> None:
    since = today() - timedelta(days=400)
    place(
        cast, None if how == "unknown" else since,
        until=since + timedelta(days=3) if how == "left" else None, with_resource_parent=how != "relative",
    )  # fmt: skip
    assert not found(cast)


def test_the_questions_to_the_database_are_few(cast: Cast) -> None:
    place(cast, today() - timedelta(days=61))
    desk = desk_of(cast.worker, at=AT)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        list(needs(desk))
    assert len(asked) <= 2
