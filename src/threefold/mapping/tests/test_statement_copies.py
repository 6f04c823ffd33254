"""Worries and goals as each reader gets them: built up from what they may see, in their language, by chosen names."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Person
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.tests.cast import AT, Cast
from threefold.families.worries import worries_of
from threefold.mapping.changes import goals, positions, standing, statements
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.changes.wording import NewHarm, wording_of
from threefold.mapping.copies.statements import PairCopy, harms_for, ladder_for, pairs_for
from threefold.mapping.copies.threats import threats_for
from threefold.mapping.models import DangerStatement
from threefold.mapping.statement_facts import findings_on_map
from threefold.mapping.tests.test_statement_changes import by, danger_of, goal_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def reader(cast: Cast, who: str) -> Reader:
    """A worker, or a person with what decides about them today."""
    someone = getattr(cast, who)
    if isinstance(someone, Person):
        return reader_for_person(facts_of(cast.family, at=AT), someone.pk)
    role = role_towards(someone, cast.family, on=AT.date())
    assert role is not None
    return reader_for_worker(someone, cast.family, role, at=AT)


def pairs(cast: Cast, who: str, **more: Any) -> tuple[PairCopy, ...]:
    """The pairs as somebody gets them on paper."""
    return pairs_for(cast.family, reader(cast, who), Surface.PRINT, **more)


def shared(cast: Cast, **more: Any) -> DangerStatement:
    """A worry with its goal, read with the family."""
    danger = danger_of(cast, **more)
    goal = goal_of(cast, danger, **{key: more[key] for key in ("audience", "chosen") if key in more})
    for row in (goal, danger):
        standing.share_statement(**by(cast, statement=row, shared_on=DAY))
    return danger


def test_workers_see_drafts_and_the_family_does_not(cast: Cast) -> None:
    danger_of(cast)
    assert [pair.danger.is_draft for pair in pairs(cast, "worker")] == [True]
    ledger = Ledger()
    assert pairs(cast, "mother", ledger=ledger) == ()
    assert [why.value for _group, why in ledger.withheld] == ["draft"]


def test_what_was_read_with_the_family_stands_on_their_copy(cast: Cast) -> None:
    shared(cast)
    (pair,) = pairs(cast, "mother")
    assert pair.goal is not None
    assert pair.danger.text.startswith("The county and Pearl are worried")
    assert (pair.goal.duration_value, pair.goal.network_names) == (8, ("Pearl",))
    staff_only = (pair.danger.audience, pair.danger.wording, pair.danger.written_by, pair.danger.status)
    assert staff_only == ("", None, "", "")


def test_somebody_others_are_protected_from_gets_only_what_was_chosen_for_them(cast: Cast) -> None:
    shared(cast)
    assert pairs(cast, "father") == ()
    chosen = frozenset({cast.father.pk})
    shared(cast, title="His own", audience="chosen", chosen=chosen)
    assert [pair.danger.title for pair in pairs(cast, "father")] == ["His own"]


def test_the_words_of_the_protected_never_reach_him(cast: Cast) -> None:
    row = shared(cast, audience="chosen", chosen=frozenset({cast.father.pk}))
    for who in (cast.mother, cast.child, cast.father):
        given = NewPosition(stance="disagrees", taken_on=DAY, person=who.pk, words=f"Said by {who.called}")
        positions.take_position(**by(cast, statement=row, position=given))
    (pair,) = pairs(cast, "father")
    assert [one.text for one in pair.danger.positions] == ["Said by Dale"]
    assert pair.danger.differing == ("Dale",)
    (whole,) = pairs(cast, "worker")
    assert set(whole.danger.differing) == {"Nora", "Ivy", "Dale"}


def test_the_circle_needs_the_audience_a_release_and_to_have_been_told(cast: Cast) -> None:
    shared(cast, audience="circle")
    ledger = Ledger()
    assert pairs(cast, "grandmother", ledger=ledger) == ()
    assert {why.value for _group, why in ledger.withheld} == {"no_release"}
    row = DangerStatement.objects.get()
    told = replace(reader(cast, "grandmother"), released=True, told=frozenset({row.pk}))
    (pair,) = pairs_for(cast.family, told, Surface.PRINT)
    assert pair.goal is not None


def test_who_does_not_want_their_name_on_paper_stands_there_by_their_tie(cast: Cast) -> None:
    cast.grandmother.on_paper, cast.grandmother.tie = "tie", "the children's grandmother"
    cast.grandmother.save()
    shared(cast)
    (pair,) = pairs(cast, "mother")
    assert pair.goal is not None
    assert "Pearl" not in f"{pair.danger}{pair.goal}"
    assert "The county and the children's grandmother are worried" in pair.danger.text
    (whole,) = pairs(cast, "worker")
    assert "Pearl" in whole.danger.text


def test_a_free_text_that_names_them_is_held_back_as_a_whole(cast: Cast) -> None:
    cast.grandmother.on_paper = "tie"
    cast.grandmother.save()
    row = statements.state_harm(
        **by(cast, harm=NewHarm(text="Nora left Ivy with Pearl and Ivy was hurt.", audience="family"))
    )
    row.status = "shared"
    row.save()
    assert harms_for(cast.family, reader(cast, "mother"), Surface.PRINT) == ()
    assert len(harms_for(cast.family, reader(cast, "grandmother"), Surface.PRINT)) == 0
    assert len(harms_for(cast.family, reader(cast, "worker"), Surface.PRINT)) == 1


def test_one_side_of_a_goal_that_may_not_be_seen_leaves_the_other(cast: Cast) -> None:
    cast.neighbor.on_paper = "tie"
    cast.neighbor.save()
    danger = shared(cast)
    goal = danger.goal
    goal.family_text, goal.agency_text = "Gus is there.", "Somebody is inside."
    goal.save()
    (pair,) = pairs(cast, "mother")
    assert pair.goal is not None
    assert (pair.goal.family_text, pair.goal.agency_text) == ("", "Somebody is inside.")


def test_a_family_reads_its_own_language_where_somebody_translated(cast: Cast) -> None:
    cast.mother.reads_in = "es"
    cast.mother.save()
    shared(cast, translation="Al condado le preocupa que Nora pueda dejarlos solos.")
    (pair,) = pairs(cast, "mother")
    assert pair.danger.language == "es"
    assert pair.danger.text.startswith("Al condado")
    (ladder,) = ladder_for(cast.family, reader(cast, "mother"), Surface.SCREEN)
    assert ladder.worry.startswith("Al condado")


def test_the_ladder_is_short_and_says_who_differs(cast: Cast) -> None:
    row = shared(cast)
    given = NewPosition(stance="disagrees", taken_on=DAY, person=cast.mother.pk, words="Never.")
    positions.take_position(**by(cast, statement=row, position=given))
    danger_of(cast, title="")
    first, second = ladder_for(cast.family, reader(cast, "worker"), Surface.SCREEN)
    assert first.worry == "Nora may leave them alone at night, and that Ivy and Otto could be burned."
    assert first.goal.startswith("A grown-up is inside before she leaves. Everyone needs")
    assert first.differing == ("Nora",)
    assert (second.goal, second.draft, second.title) == ("", True, "The county and Pearl are worried…")


def test_what_is_closed_is_not_handed_out(cast: Cast) -> None:
    row = shared(cast)
    standing.close_statement(**by(cast, statement=row, reason="Seen", closed_on=DAY))
    assert pairs(cast, "mother") == pairs(cast, "worker") == ()
    assert [pair.danger.closed_reason for pair in pairs(cast, "worker", closed=True)] == ["Seen"]
    assert worries_of(cast.family, reader(cast, "worker")) == ()


def test_the_circle_and_the_plans_know_the_worries_by_title_and_whose_acts_they_are_about(cast: Cast) -> None:
    row = shared(cast)
    (worry,) = worries_of(cast.family, reader(cast, "worker"))
    assert (worry.id, worry.title, worry.caused_by) == (row.pk, "Nights alone", {cast.mother.pk})
    assert worries_of(cast.family, reader(cast, "father")) == ()


def test_a_changed_goal_tells_the_family_when(cast: Cast) -> None:
    row = shared(cast)
    longer = replace(wording_of(row.goal), duration_value=12)
    goals.change_goal(
        **by(cast, statement=row.goal, words=longer, base_version=1, reason="The slip in March")
    )
    (pair,) = pairs(cast, "mother")
    assert pair.goal is not None
    assert (pair.goal.duration_value, pair.goal.changed_on) == (12, AT.date())
    assert pair.goal.earlier == ()
    (whole,) = pairs(cast, "worker")
    assert whole.goal is not None
    assert [one.reason for one in whole.goal.earlier] == ["The slip in March"]
    assert 44 in {one.rule for one in findings_on_map(cast.family, reader(cast, "worker"))}


def test_threats_are_for_workers(cast: Cast) -> None:
    threat = positions.add_threat(**by(cast, label="Supervision", assessed_on=DAY))
    shared(cast, threats=frozenset({threat.pk}))
    assert [one.worries for one in threats_for(cast.family, reader(cast, "worker"))] == [("Nights alone",)]
    assert threats_for(cast.family, reader(cast, "mother")) == ()
    assert pairs(cast, "mother")[0].danger.threats == ()


def test_copies_cost_the_same_however_long_the_record(cast: Cast, django_assert_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def grow(times: int) -> None:
        for _number in range(times):
            row = shared(cast)
            given = NewPosition(stance="agrees", taken_on=DAY, person=cast.mother.pk)
            positions.take_position(**by(cast, statement=row, position=given))
            statements.state_harm(**by(cast, harm=NewHarm(text="Nora left Ivy alone.")))

    def read() -> None:
        one = reader(cast, "worker")
        pairs_for(cast.family, one, Surface.SCREEN)
        harms_for(cast.family, one, Surface.SCREEN)
        findings_on_map(cast.family, one)

    grow(1)
    with CaptureQueriesContext(
        connection,
    ) as first:
        read()
    grow(9)
    with django_assert_num_queries(len(first)):
        read()
