"""The small steps beside a statement: who sees it how, read with the family, agreed, moved, closed, taken back."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.families.tests.cast import Cast
from threefold.mapping.changes import goals, positions
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.models import Position, StatementVersion, Threat
from threefold.mapping.tests.test_statement_changes import by, danger_of, goal_of
from threefold.mapping.tests.test_statement_pages import url

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_work(client: Client, cast: Cast) -> Client:
    """The family's own worker, signed in."""
    client.force_login(cast.worker)
    return client


def position_answers(cast: Cast, **more: Any) -> dict[str, Any]:
    """How the mother sees it."""
    return {"change_id": str(uuid4()), "who": str(cast.mother.pk), "stance": "disagrees", "words": "Never.",
            "exact_words": "on", "taken_on": "2026-03-02", "language": "en", "audience": "family", **more}  # fmt: skip


def test_who_sees_it_how_stands_beside_the_statement(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    given = position_answers(cast)
    address = url(cast, "take-position", kind="danger", statement=danger.pk)
    for _number in range(2):
        assert at_work.post(address, given).status_code == 302
    assert Position.objects.count() == 1
    at_work.post(address, position_answers(cast, who="me", stance="agrees", words=""))
    at_work.post(address, position_answers(cast, who="other", who_other="The doctor", stance="partly"))
    page = at_work.get(url(cast, "pair", danger=danger.pk)).content.decode()
    assert all(
        word in page for word in ("Never.", "Alma", "The doctor", "Sees it differently", "Agrees in part")
    )
    assert "Nora sees this differently." in at_work.get(url(cast, "statements")).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"who": ""}, {"stance": "shrugs"}, {"taken_on": "2999-01-01"}, {"who": "other", "who_other": ""}],
)
def test_a_wrong_position_comes_back_with_its_words(
    at_work: Client, cast: Cast, wrong: dict[str, str]
) -> None:
    danger = danger_of(cast)
    address = url(cast, "take-position", kind="danger", statement=danger.pk)
    answer = at_work.post(address, position_answers(cast, words="Two beers with food.", **wrong))
    assert answer.status_code == 422
    assert "Two beers with food." in answer.content.decode()
    assert not Position.objects.exists()


def test_a_position_is_taken_back(at_work: Client, cast: Cast) -> None:
    given = NewPosition(stance="agrees", taken_on=date(2026, 3, 2), person=cast.mother.pk)
    row = positions.take_position(**by(cast, statement=danger_of(cast), position=given))
    address = url(cast, "withdraw-position", position=row.pk)
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": ""}).status_code == 422
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": "Wrong person"}).status_code == 302
    assert at_work.post(address, {"change_id": str(uuid4()), "reason": "Again"}).status_code == 404


def test_reading_with_the_family_is_held_back_by_rules_and_says_why(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    address = url(cast, "share-statement", kind="danger", statement=danger.pk)
    day = {"change_id": str(uuid4()), "on": "2026-03-02"}
    answer = at_work.post(address, day)
    assert answer.status_code == 422
    assert "cannot be read with the family yet" in answer.content.decode()
    assert f"/families/{cast.family.pk}/supervision/#bring" in answer.content.decode()
    boss = Client()
    boss.force_login(cast.supervisor)
    passing = {"change_id": str(uuid4()), "rule": "1", "reason": "Tonight only"}
    assert at_work.post(url(cast, "override-statement-rule", danger=danger.pk), passing).status_code == 404
    passing["change_id"] = str(uuid4())
    assert boss.post(url(cast, "override-statement-rule", danger=danger.pk), passing).status_code == 302
    assert at_work.post(address, day | {"change_id": str(uuid4())}).status_code == 302
    danger.refresh_from_db()
    assert danger.status == "shared"


def test_a_worry_and_its_goal_are_read_together_in_one_form_and_it_can_be_undone(
    at_work: Client, cast: Cast
) -> None:
    danger = danger_of(cast)
    goal = goal_of(cast, danger)
    page = url(cast, "pair", danger=danger.pk)
    said = at_work.get(page).content.decode()
    assert said.count("It was read together</button>") == 1 and "It is agreed</button>" not in said
    assert 'name="goal_too" id="goal-too" checked' in said
    address = url(cast, "share-statement", kind="danger", statement=danger.pk)
    given = {"change_id": str(uuid4()), "on": "2026-03-02", "goal_too": "on", "agreed": "on"}
    for _ in range(2):
        assert at_work.post(address, given).status_code == 302
    for row in (danger, goal):
        row.refresh_from_db()
        assert (row.status, row.shared_on) == ("shared", date(2026, 3, 2))
    assert goal.agreed_on == date(2026, 3, 2)
    assert "It was read together</button>" not in at_work.get(page).content.decode()
    undo = {"change_id": str(uuid4()), "undo": "on"}
    assert at_work.post(address, undo).status_code == 302
    danger.refresh_from_db()
    assert (danger.status, danger.shared_on) == ("draft", None)
    assert at_work.post(address, undo | {"change_id": str(uuid4())}).status_code == 404
    assert "It was read together</button>" in at_work.get(page).content.decode()


def test_a_goal_is_agreed_met_closed_and_taken_up_again(at_work: Client, cast: Cast) -> None:
    goal = goal_of(cast, danger_of(cast))
    on = {"on": "2026-03-02"}
    for name, given in (
        ("agree-goal", on), ("meet-goal", on), ("close-statement", {"reason": "Seen"}), ("reopen-statement", {})
    ):  # fmt: skip
        more = {"kind": "goal"} if name.endswith("statement") else {}
        address = url(cast, name, statement=goal.pk, **more)
        assert at_work.post(address, given | {"change_id": str(uuid4())}).status_code == 302
    goal.refresh_from_db()
    assert (goal.agreed_on, goal.met_on, goal.closed_on) == (date(2026, 3, 2), date(2026, 3, 2), None)
    late = url(cast, "agree-goal", statement=goal.pk)
    assert at_work.post(late, {"on": "2999-01-01", "change_id": str(uuid4())}).status_code == 422
    assert at_work.post(late, {"on": "", "change_id": str(uuid4())}).status_code == 422


def test_what_was_agreed_or_met_by_mistake_is_taken_back(at_work: Client, cast: Cast) -> None:
    danger = danger_of(cast)
    goal = goal_of(cast, danger)
    pair, undo = url(cast, "pair", danger=danger.pk), "It is not so after all"
    assert undo not in at_work.get(pair).content.decode()
    for name in ("agree-goal", "meet-goal"):
        at_work.post(url(cast, name, statement=goal.pk), {"on": "2026-03-02", "change_id": str(uuid4())})
        assert undo in at_work.get(pair).content.decode()
    for name in ("meet-goal", "agree-goal"):
        back = {"undo": "on", "change_id": str(uuid4())}
        for _sending in range(2):
            assert at_work.post(url(cast, name, statement=goal.pk), back).status_code == 302
    goal.refresh_from_db()
    assert (goal.agreed_on, goal.met_on) == (None, None)
    kinds = (
        Entry.objects.filter(kind__startswith="mapping.goal").order_by("pk").values_list("kind", flat=True)
    )
    assert [one.removeprefix("mapping.goal_") for one in kinds][-4:] == [
        "agreed",
        "met",
        "not_met",
        "not_agreed",
    ]


def test_the_family_is_told_of_a_change(at_work: Client, cast: Cast) -> None:
    from dataclasses import replace

    from threefold.mapping.changes.wording import wording_of

    goal = goal_of(cast, danger_of(cast))
    goals.agree_goal(**by(cast, statement=goal, agreed_on=date(2026, 3, 1)))
    longer = replace(wording_of(goal), duration_value=12)
    goals.change_goal(**by(cast, statement=goal, words=longer, base_version=1, reason="The slip"))
    kept = StatementVersion.objects.get()
    told = {"change_id": str(uuid4()), "on": "2026-03-02"}
    assert at_work.post(url(cast, "tell-family", version=kept.pk), told).status_code == 302
    kept.refresh_from_db()
    assert kept.family_told_on == date(2026, 3, 2)


def test_worries_move_up_and_down(at_work: Client, cast: Cast) -> None:
    first, second = danger_of(cast, title="first"), danger_of(cast, title="second")
    given = {"change_id": str(uuid4()), "before": str(first.pk)}
    at_work.post(url(cast, "move-statement", kind="danger", statement=second.pk), given)
    assert [one["pair"].danger.title for one in at_work.get(url(cast, "statements")).context["pairs"]] == [
        "second",
        "first",
    ]


def test_threats_are_added_and_resolved(at_work: Client, cast: Cast) -> None:
    wrong = {"change_id": str(uuid4()), "label": "", "assessed_on": "2999-01-01"}
    assert at_work.post(url(cast, "add-threat"), wrong).status_code == 422
    given = {"change_id": str(uuid4()), "label": "Supervision", "assessed_on": "2026-03-02"}
    at_work.post(url(cast, "add-threat"), given)
    row = Threat.objects.get()
    assert "Supervision" in at_work.get(url(cast, "statements")).content.decode()
    day = {"change_id": str(uuid4()), "on": "2026-03-02"}
    at_work.post(url(cast, "resolve-threat", threat=row.pk), day)
    row.refresh_from_db()
    assert row.resolved_on == date(2026, 3, 2)
