"""The log and acts of protection: state, event, this family alone, taken back with a reason."""

from datetime import date, timedelta

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.plans.changes.evidence import withdraw_act, withdraw_log
from threefold.plans.errors import NotYet, ReasonNeeded
from threefold.plans.models import ActOfProtection, LogEntry
from threefold.plans.tests.things import TODAY, act, action, danger, log, plan, who
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db


def test_a_day_with_what_happened_and_who_stepped_in(cast: Cast) -> None:
    begun = plan(cast)
    row = action(cast, begun)
    entry = log(cast, begun, action=row.pk, outcome="partly", stepped_in=cast.neighbor.pk, language="es",
                text="Llegó Gus.", translation="Gus came.")  # fmt: skip
    assert (entry.stepped_in, entry.language, entry.action) == (cast.neighbor, "es", row)
    told = Entry.objects.get(kind="plans.day_logged")
    assert told.detail["outcome"] == "partly"
    assert "Gus" not in str(told.detail)


def test_one_tap_is_enough(cast: Cast) -> None:
    assert log(cast, plan(cast), text="", said_by=None).text == ""


def test_a_day_that_has_not_come_is_refused(cast: Cast) -> None:
    with pytest.raises(NotYet):
        log(cast, plan(cast), day=TODAY + timedelta(days=1))
    with pytest.raises(NotYet):
        act(cast, day=TODAY + timedelta(days=1))
    assert not LogEntry.objects.exists()


def test_another_plan_s_action_and_unknown_outcomes_are_refused(cast: Cast) -> None:
    elsewhere = action(cast, plan(cast))
    for given in ({"action": elsewhere.pk}, {"outcome": "great"}, {"stepped_in": new_id()}):
        with pytest.raises(NotAllowed):
            log(cast, plan(cast), **given)


def test_a_line_is_taken_back_with_a_reason(cast: Cast) -> None:
    entry = log(cast, plan(cast))
    with pytest.raises(ReasonNeeded):
        withdraw_log(entry=entry, reason="", **who(cast))
    withdraw_log(entry=entry, reason="Wrong family.", **who(cast))
    assert LogEntry.objects.get().removed_at == AT
    assert Entry.objects.filter(kind="plans.log_withdrawn").count() == 1


def test_an_act_says_who_when_against_what_and_who_saw_it(cast: Cast) -> None:
    about = danger(cast)
    row = act(cast, about, day=date(2026, 2, 14), day_about=True)
    assert (list(row.people.all()), list(row.children.all())) == ([cast.mother], [cast.child])
    assert Entry.objects.get(kind="plans.act_recorded").detail == {
        "act": str(row.pk), "danger": str(about.pk), "witnessed": True,
    }  # fmt: skip
    withdraw_act(act=row, reason="It was another day.", **who(cast))
    assert ActOfProtection.objects.get().removed_reason == "It was another day."


def test_people_and_dangers_of_other_families_are_refused(cast: Cast) -> None:
    theirs = {**who(cast, cast.stranger), "family": cast.other_family}
    entry = log(cast, plan(cast))
    with pytest.raises(NotAllowed):
        withdraw_log(entry=entry, reason="x", **theirs)
    with pytest.raises(NotAllowed):
        act(cast, people=frozenset({new_id()}))
