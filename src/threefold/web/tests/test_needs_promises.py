"""What people promised, on the first page: kept by its owner, asked about by the worker, and silent when it is done."""

from datetime import timedelta
from typing import Any

import pytest

from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import SafetyGoal, StatementVersion
from threefold.mapping.tests.things import danger, put
from threefold.networks.changes import agree_undertaking, end_undertaking
from threefold.networks.models import Member
from threefold.plans.models import LogEntry, Plan
from threefold.plans.tests import things
from threefold.web.needs import Need
from threefold.web.tests.test_needs import ON, found, in_english, sayings

pytestmark = pytest.mark.django_db
__all__ = ["in_english"]


def whats(cast: Cast, **ahead: float) -> list[str]:
    return [need.what for need in found(cast.worker, **ahead)]


def of(cast: Cast, words: str, **ahead: float) -> Need:
    return next(need for need in found(cast.worker, **ahead) if words in need.what)


def in_force(cast: Cast, **more: Any) -> Plan:
    row = things.plan(cast, **more)
    Plan.objects.filter(pk=row.pk).update(status="active", finished_at=AT)
    row.refresh_from_db()
    return row


def mine(cast: Cast, plan: Plan, **more: Any) -> Any:
    given = {
        "text": "Alma calls Pearl",
        "when": "every Friday",
        "doer": None,
        "doer_worker": cast.worker.pk,
        **more,
    }
    return things.action(cast, plan, reason="x", **given)


def test_what_i_do_in_a_plan_stands_there_until_its_log_tells_of_it(cast: Cast) -> None:
    plan = in_force(cast)
    action = mine(cast, plan)
    need = of(cast, "Alma calls Pearl")
    assert need.why == "You said so in the Marlow family’s safety plan: every Friday."
    assert need.href.endswith(f"#part-{action.pk}")
    assert "Alma calls Pearl" not in sayings(cast.supervisor)
    entry = things.log(cast, plan, action=action.pk)
    assert "Alma calls Pearl" not in whats(cast)
    assert "Alma calls Pearl" in whats(cast, days=7)
    LogEntry.objects.filter(pk=entry.pk).update(removed_at=AT)
    assert "Alma calls Pearl" in whats(cast)
    Plan.objects.update(status="ended")
    assert "Alma calls Pearl" not in whats(cast)


def test_what_i_do_is_said_without_words_that_may_not_stand(cast: Cast) -> None:
    mine(cast, in_force(cast), text="CANARY the clinic", in_confidence=True, audience="staff")
    things.Action.objects.update(written_by=cast.second)
    assert "CANARY" not in sayings(cast.worker) and "every Friday" not in sayings(cast.worker)
    assert "Something you do in a safety plan" in whats(cast)


def test_a_step_of_somebody_s_own_is_asked_about_when_it_is_due(cast: Cast) -> None:
    step = put(
        cast, "Ask the bakery", category="next_step", owner=cast.grandmother.pk, due_on=ON + timedelta(days=2)
    )
    assert whats(cast) == []
    need = of(cast, "Ask Pearl how it went", days=2)
    assert (need.why, need.day, need.late) == ("Pearl took it on: “Ask the bakery”", step.due_on, False)
    later = of(cast, "Ask Pearl how it went", days=4)
    assert (later.day, later.late) == (None, False)
    step.done_on = ON
    step.save()
    assert whats(cast, days=4) == []


def test_a_promise_that_no_plan_holds_waits_until_one_does(cast: Cast) -> None:
    member = things.in_circle(cast)
    who = things.who(cast)
    made = agree_undertaking(member=member, text="Comes on Sundays", agreed_on=ON, **who)
    need = of(cast, "What Pearl promised is in no plan yet")
    assert need.parts == () and "Sundays" not in sayings(cast.worker)
    plan = things.plan(cast)
    assert "What Pearl promised is in no plan yet" in whats(cast)
    things.action(cast, plan, backup=None, witness=None)
    assert whats(cast) == ["The Marlow family’s safety plan is not in force yet"]
    Plan.objects.update(status="active", expires_on=ON)
    assert "What Pearl promised is in no plan yet" in whats(cast, days=3)
    end_undertaking(undertaking=made, on=ON, **things.who(cast))
    assert "What Pearl promised is in no plan yet" not in whats(cast, days=3)


def test_whoever_left_the_circle_is_not_asked(cast: Cast) -> None:
    member = things.in_circle(cast)
    agree_undertaking(member=member, text="Comes on Sundays", agreed_on=ON, **things.who(cast))
    Member.objects.update(active=False)
    assert whats(cast) == []


def test_a_plan_of_which_nobody_tells_is_asked_about(cast: Cast) -> None:
    plan = in_force(cast, starts_on=ON - timedelta(days=3), review_on=None)
    assert whats(cast, days=3) == []
    need = of(cast, "Ask how the Marlow family’s safety plan goes", days=4)
    assert need.day == ON + timedelta(days=4)
    assert "nobody has told yet how it goes" in need.why
    assert of(cast, "Ask how", days=9).day is None
    things.log(cast, plan, day=ON)
    need = of(cast, "Ask how the Marlow family’s safety plan goes", days=7)
    assert (need.day, need.why) == (ON + timedelta(days=7), "The newest word about it is of 2 March.")
    Plan.objects.update(review_on=ON + timedelta(days=12))
    assert whats(cast, days=9) == ["Look at the Marlow family’s safety plan together"]
    Plan.objects.update(kind="aftercare", review_on=None)
    assert whats(cast, days=9) == []


def test_a_family_is_told_that_its_goal_has_changed(cast: Cast) -> None:
    worry = danger(cast)
    goal = SafetyGoal.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, danger=worry, text="x", written_by=cast.worker
    )
    given = {"agency": cast.agency, "created_at": AT, "goal": goal, "texts": {}, "by": cast.worker, "at": AT}
    for number, reason in enumerate(("", "Pearl moved", "Pearl moved again")):
        StatementVersion.objects.create(number=number, reason=reason, **given)
    assert whats(cast) == ["Tell the Marlow family that their goal has changed"]
    StatementVersion.objects.update(family_told_on=ON)
    assert whats(cast) == []
