"""What was decided waits until a supervisor has looked at it as it reads today; topics are the worker's."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import SafetyGoal
from threefold.plans.changes.lifecycle import end_plan, extend_plan
from threefold.plans.models import Override, Plan
from threefold.plans.tests.things import danger, in_force, plan, who
from threefold.practice.clock_kinds import ClockName
from threefold.practice.errors import NotAllowed
from threefold.practice.lengths import Lengths, SetLength
from threefold.supervision.changes import note_topic, review_decision
from threefold.supervision.copies import reviews_for, topic_for, topics_on
from threefold.supervision.decisions import Decision, decision_of, unreviewed
from threefold.supervision.models import Review, ToBring

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)


def waiting(cast: Cast, **more: Any) -> list[Decision]:
    return list(unreviewed({cast.family.pk}, **{"at": AT, **more}))


def look(cast: Cast, one: Decision, **more: Any) -> Review:
    given = {"decision": one.kind.value, "subject": one.subject, "edition": one.edition, "words": "Clear and kind.",
             **who(cast, cast.supervisor), **more}  # fmt: skip
    return review_decision(**given)


def test_a_plan_in_force_waits_until_it_was_looked_at_and_again_when_it_changes(cast: Cast) -> None:
    plan(cast)
    assert waiting(cast) == []
    stands = in_force(cast)
    (one,) = waiting(cast)
    assert (one.kind, one.subject, one.by, one.on, one.due) == (
        "plan",
        stands.pk,
        "Alma",
        ON,
        date(2026, 3, 4),
    )
    look(cast, one)
    assert waiting(cast) == []
    extend_plan(plan=stands, until=date(2026, 5, 1), reason="The bus.", **who(cast))
    (again,) = waiting(cast)
    assert again.edition == one.edition + 1
    # What was shown before the change does not count for the wording of today.
    look(cast, one)
    assert len(waiting(cast)) == 1
    end_plan(plan=stands, on=ON, reason="It is over.", **who(cast))
    assert waiting(cast) == []


def test_the_county_says_by_when(cast: Cast) -> None:
    in_force(cast)
    lengths = Lengths([SetLength(clock=ClockName.PLAN_REVIEW, length=5, valid_from=ON)])
    assert waiting(cast, lengths=lengths)[0].due == date(2026, 3, 9)


def test_goals_and_rules_wait_too_the_longest_first(cast: Cast) -> None:
    made = plan(cast)
    worry = danger(cast)
    goal = SafetyGoal.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, danger=worry, text="x", written_by=cast.worker,
        agreed_on=ON - timedelta(days=3),
    )  # fmt: skip
    Override.objects.create(
        agency=cast.agency, created_at=AT, plan=made, rule=12, reason="x", by=cast.supervisor, at=AT
    )
    found = waiting(cast)
    assert [(one.kind, one.rule, one.due) for one in found] == [("goal", None, None), ("rule", 12, None)]
    assert [one.page for one in found] == [worry.pk, made.pk]
    look(cast, found[0])
    assert [one.kind for one in waiting(cast)] == ["rule"]
    assert [one.kind for one in waiting(cast, at=AT + timedelta(days=61))] == []
    goal.version += 1
    goal.save()
    assert [one.kind for one in waiting(cast)] == ["goal", "rule"]


def test_only_a_supervisor_of_the_family_looks_at_what_is_there(cast: Cast) -> None:
    in_force(cast)
    (one,) = waiting(cast)
    for wrong in (
        {"by": cast.worker}, {"by": cast.second}, {"by": cast.stranger}, {"subject": new_id()}, {"edition": 9},
        {"decision": "goal"}, {"family": cast.other_family},
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            look(cast, one, **wrong)
    assert not Review.objects.exists()
    assert decision_of(cast.other_family, "plan", one.subject) is None


def test_what_was_said_is_read_by_the_worker_and_nobody_else(cast: Cast) -> None:
    in_force(cast)
    look(cast, waiting(cast)[0])
    note_topic(text="Nora is tired of us.", **who(cast))

    def of(worker: Any) -> tuple[list[str], str]:
        role = role_towards(worker, cast.family, on=ON)
        assert role is not None
        reader = reader_for_worker(worker, cast.family, role, at=AT)
        said = [one.words for one in reviews_for(cast.family, reader, Surface.SCREEN)]
        topic = topic_for(cast.family, reader, Surface.SCREEN)
        return said, topic.text if topic else ""

    assert of(cast.worker) == of(cast.supervisor) == (["Clear and kind."], "Nora is tired of us.")
    assert of(cast.second) == ([""], "Nora is tired of us.")
    assert of(cast.facilitator) == ([""], "")
    assert "kind" not in str(list(Entry.objects.filter(kind__startswith="supervision").values_list("detail")))


def test_a_topic_stands_until_it_was_talked_about_and_none_is_lost(cast: Cast) -> None:
    note_topic(text="First", **who(cast))
    note_topic(text="Second", **who(cast))
    assert topics_on({cast.family.pk}) == {cast.family.pk}
    with CaptureQueriesContext(connection) as asked:
        topics_on({cast.family.pk})
    (query,) = asked.captured_queries
    assert "text" not in query["sql"].split(" FROM ")[0], "that there is something, and not what"
    note_topic(text="", **who(cast))
    assert topics_on({cast.family.pk}) == set()
    assert list(ToBring.objects.order_by("at", "pk").values_list("text", flat=True)) == [
        "First",
        "Second",
        "",
    ]
    for worker in (cast.second, cast.supervisor, cast.stranger):
        with pytest.raises(NotAllowed):
            note_topic(text="x", **who(cast, worker))


def test_nothing_is_asked_of_no_family(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert unreviewed((), at=AT) == ()


def test_a_plan_that_ran_out_no_longer_waits(cast: Cast) -> None:
    in_force(cast)
    Plan.objects.update(expires_on=ON)
    assert len(waiting(cast)) == 1
    assert waiting(cast, at=AT + timedelta(days=1)) == []


def test_nobody_looks_at_a_decision_of_their_own(cast: Cast) -> None:
    stands = in_force(cast)
    passed = Override.objects.create(
        id=new_id(), agency=cast.agency, created_at=AT, plan=stands, rule=12, reason="x", by=cast.supervisor, at=AT
    )  # fmt: skip
    own = next(one for one in waiting(cast) if one.subject == passed.pk)
    with pytest.raises(NotAllowed):
        look(cast, own)
    page = reverse("web:review_decision", args=[cast.family.pk, own.kind.value, own.subject])
    assert signed_in(cast.supervisor).get(page).status_code == 404
    assert own in waiting(cast)
