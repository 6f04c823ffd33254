"""Who works with the family: access begins and ends with a term, and a conflict beats all."""

from datetime import date, timedelta
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.changes.handing import note_handed_over, settle_handed_over
from threefold.families.changes.team import (
    begin_assignment,
    declare_conflict,
    end_assignment,
    end_conflict,
)
from threefold.families.errors import Refused
from threefold.families.models import Assignment, HandedOver
from threefold.families.roles import families_of, role_towards
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
NEXT = DAY + timedelta(days=1)


def who(cast: Cast) -> dict[str, Any]:
    return {"by": cast.worker, "family": cast.family, "at": AT}


def mine(cast: Cast) -> Assignment:
    return Assignment.objects.get(family=cast.family, worker=cast.worker)


def test_a_family_is_handed_over(cast: Cast) -> None:
    begin_assignment(id=new_id(), worker=cast.stranger, kind="social_worker", starts=DAY, **who(cast))
    end_assignment(id=new_id(), assignment=mine(cast), ends=DAY, **who(cast))
    assert role_towards(cast.stranger, cast.family, on=NEXT) is Role.SOCIAL_WORKER
    assert role_towards(cast.worker, cast.family, on=NEXT) is None
    assert role_towards(cast.worker, cast.family, on=DAY) is Role.SOCIAL_WORKER


def test_nobody_leaves_a_family_alone(cast: Cast) -> None:
    with pytest.raises(Refused) as no:
        end_assignment(id=new_id(), assignment=mine(cast), ends=DAY, **who(cast))
    assert no.value.field == "ends"
    assert mine(cast).ends is None


def test_one_social_worker_does_not_end_another_s_time_but_the_supervisor_does(cast: Cast) -> None:
    other = begin_assignment(id=new_id(), worker=cast.stranger, kind="social_worker", starts=DAY, **who(cast))
    with pytest.raises(NotAllowed):
        end_assignment(id=new_id(), assignment=other, ends=DAY, **who(cast))
    ended = end_assignment(
        by=cast.supervisor, family=cast.family, at=AT, id=new_id(), assignment=other, ends=DAY
    )
    assert ended.ends == DAY


def test_a_term_begun_twice_is_one_term(cast: Cast) -> None:
    terms = {
        begin_assignment(
            id=new_id(), worker=cast.stranger, kind="secondary_worker", starts=DAY, **who(cast)
        ).pk
        for _ in range(2)
    }
    assert len(terms) == 1


def test_another_agency_s_worker_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        begin_assignment(id=new_id(), worker=cast.elsewhere, kind="social_worker", starts=DAY, **who(cast))
    with pytest.raises(NotAllowed):
        declare_conflict(id=new_id(), worker=cast.elsewhere, reason="x", starts=DAY, **who(cast))


def test_a_conflict_beats_the_assignment_and_bars_a_new_one(cast: Cast) -> None:
    conflict = declare_conflict(
        id=new_id(), worker=cast.second, reason="CANARY cousin", starts=DAY, **who(cast)
    )
    assert role_towards(cast.second, cast.family, on=DAY) is None
    assert cast.family not in families_of(cast.second, on=DAY)
    with pytest.raises(Refused):
        begin_assignment(id=new_id(), worker=cast.second, kind="facilitator", starts=DAY, **who(cast))
    with pytest.raises(NotAllowed):
        end_conflict(id=new_id(), conflict=conflict, ends=DAY, **who(cast))
    end_conflict(by=cast.supervisor, family=cast.family, at=AT, id=new_id(), conflict=conflict, ends=DAY)
    assert role_towards(cast.second, cast.family, on=NEXT) is Role.SECONDARY_WORKER
    assert "CANARY" not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_a_copy_is_noted_once_and_settled(cast: Cast) -> None:
    same = new_id()
    for _ in range(2):
        row = note_handed_over(
            id=same, person=cast.mother, kind="plan", surface="print", language="es", digest="a" * 64,
            **who(cast),
        )  # fmt: skip
    settle_handed_over(id=new_id(), handed=row, outcome="refused", **who(cast))
    assert [one.outcome for one in HandedOver.objects.all()] == ["refused"]
    with pytest.raises(ValueError):
        settle_handed_over(id=new_id(), handed=row, outcome="eaten", **who(cast))
