"""The contact note: everybody whose words, numbers and promises of that day there are is among those who were there."""

from datetime import timedelta
from typing import Any

import pytest

from threefold.core.clock import today
from threefold.families.models import Person
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import Cast
from threefold.mapping.models import Position, Rating, Scale
from threefold.networks.models import Member, Undertaking
from threefold.plans.models import Signature
from threefold.web.tests.test_once import (
    address,
    alone,
    page_of,
    plan_in_force,
    row,
    said,
    statements,
    talk,
    text_of,
)

pytestmark = pytest.mark.django_db
__all__ = ["alone"]


def rated(cast: Cast, who: Person | None, **more: Any) -> None:
    scale = Scale.objects.filter(family=cast.family).first() or row(
        cast, Scale, kind="safety", question="How safe is it?", ten="Safe.", zero="Not.", language="en"
    )
    by = {"said_by": who} if who else {"said_by_worker": cast.worker}
    row(cast, Rating, scale=scale, value=6, **{"rated_on": today(), **by, **more})


def promised(cast: Cast, who: Person) -> None:
    member = row(cast, Member, person=who, ring="knows_most")
    row(cast, Undertaking, member=member, text="I sleep there.", language="en", agreed_on=today())


def signed(cast: Cast, who: Person) -> None:
    plan = plan_in_force(cast)
    row(
        cast,
        Signature,
        plan=plan,
        person=who,
        method="typed",
        typed_name="Gus",
        signed_on=today(),
        plan_version=1,
    )


def took_a_stance(cast: Cast, who: Person) -> None:
    _harm, danger, _goal = statements(cast)
    row(cast, Position, danger=danger, stance="agrees", words="", taken_on=today(), said_by=who)


GAVE = {"number": rated, "promise": promised, "yes": signed, "stance": took_a_stance}


@pytest.mark.parametrize("what", GAVE)
def test_whoever_gave_or_agreed_to_something_that_day_was_spoken_with(alone: Cast, what: str) -> None:
    said(alone, "She counts their shoes.")
    GAVE[what](alone, alone.neighbor)
    told = text_of(signed_in(alone.worker), address(alone, "day_note", on=today()))
    assert "We spoke with: Pearl, Gus" in told


@pytest.mark.parametrize("what", GAVE)
def test_a_day_without_a_word_on_the_map_has_a_note_where_something_was_given(alone: Cast, what: str) -> None:
    GAVE[what](alone, alone.neighbor)
    client, note = signed_in(alone.worker), address(alone, "day_note", on=today())
    page = page_of(client, address(alone, "texts"))
    assert note in page and "Gus" in page.partition(note)[2].partition("</li>")[0]
    assert "We spoke with: Gus" in text_of(client, note)


def test_the_worker_is_not_among_those_spoken_with(alone: Cast) -> None:
    said(alone, "The baby weighs less.", category="harm", basis="reported", said_by=None,
         said_by_worker=alone.worker.pk)  # fmt: skip
    rated(alone, None)
    told = text_of(signed_in(alone.worker), address(alone, "day_note", on=today()))
    assert "We spoke with" not in told
    assert f"From the county: {alone.worker.name}" in told
    assert (
        f"{alone.worker.name}, for the county: The baby weighs less. "
        "It was reported, and nobody has checked it yet."
    ) in told
    assert f"{alone.worker.name}, for the county: 6 of 10" in told


def test_on_a_day_with_a_conversation_each_stands_in_one_note(alone: Cast) -> None:
    """`talk`: Nora and Pearl in the room, Gus on the telephone. The father was spoken with at another hour."""
    held = talk(alone)
    for who in (alone.mother, alone.neighbor, alone.father):
        rated(alone, who)
    rated(alone, None)
    client = signed_in(alone.worker)
    note = text_of(client, address(alone, "contact_note", session=held.pk))
    beside = text_of(client, address(alone, "day_note", on=today()))
    father, worker = alone.father.called, f"{alone.worker.name}, for the county: 6 of 10"
    assert "Nora: 6 of 10" in note and "Gus: 6 of 10" in note and worker in note
    assert f"{father}: 6 of 10" not in note
    assert f"We spoke with: {father}" in beside and f"{father}: 6 of 10" in beside
    assert "Nora: 6 of 10" not in beside and worker not in beside


def test_words_of_somebody_who_was_not_written_down_as_there_are_named(alone: Cast) -> None:
    held = talk(alone)
    said(alone, "She counts their shoes.", session=held.pk)
    said(alone, "I bring them soup.", session=held.pk, said_by=alone.father.pk)
    told = text_of(signed_in(alone.worker), address(alone, "contact_note", session=held.pk))
    assert f"Also heard: {alone.father.called}" in told


def test_a_note_counts_what_its_own_day_leaves_out(alone: Cast) -> None:
    said(alone, "She counts their shoes.")
    said(alone, "Maybe.", category="gray_area", said_on=today() - timedelta(days=3))
    client, why = signed_in(alone.worker), "What is unclear is asked about"
    assert why not in page_of(client, address(alone, "day_note", on=today()))
    assert why in page_of(client, address(alone, "day_note", on=today() - timedelta(days=3)))


def test_the_list_of_contacts_asks_the_database_as_often_for_many_days(
    alone: Cast, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    client, page = signed_in(alone.worker), address(alone, "texts")
    rated(alone, alone.mother)
    promised(alone, alone.grandmother)
    took_a_stance(alone, alone.mother)
    talk(alone)
    said(alone, "She counts their shoes.")
    page_of(client, page)
    with django_assert_max_num_queries(60) as few:
        page_of(client, page)
    for at in range(8):
        rated(alone, alone.mother, rated_on=today() - timedelta(days=at))
        took_a_stance(alone, alone.neighbor)
        said(alone, f"Thing {at}.", said_on=today() - timedelta(days=at))
    with django_assert_num_queries(len(few)):
        page_of(client, page)
