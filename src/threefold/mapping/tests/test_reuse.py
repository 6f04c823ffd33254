"""Words pasted from another child or family: told once to whoever wrote them, and nothing of the other is shown."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.ids import new_id
from threefold.families.models import Assignment, Family, Person
from threefold.families.reuse import used_elsewhere
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import DangerStatement, SafetyGoal
from threefold.mapping.tests.test_statement_pages import pair_answers
from threefold.mapping.tests.things import danger

pytestmark = pytest.mark.django_db
PASTED = (
    "The county is worried that Nora may fall asleep after pills and that Ivy gets out to the road. CANARY"
)
SAID = "Nearly the same words were used for somebody else."


def other_family(cast: Cast, *, mine: bool) -> Family:
    """Another family of the county, the worker's own or a colleague's."""
    row = Family.objects.create(
        agency=cast.agency, created_at=AT, name="Quist", stage="response", opened_on=AT.date()
    )
    Assignment.objects.create(
        agency=cast.agency, created_at=AT, family=row, worker=cast.worker if mine else cast.stranger,
        kind="social_worker", starts=AT.date(),
    )  # fmt: skip
    Person.objects.create(
        agency=cast.agency, created_at=AT, family=row, standing="parent", first_name="Lena",
        birth_known="unknown", icwa_status="not_asked",
    )  # fmt: skip
    return row


def found(cast: Cast, row: DangerStatement) -> tuple[Any, ...]:
    return used_elsewhere(row, DangerStatement.objects.all(), by=cast.worker, on=AT.date())


def test_only_families_that_the_writer_may_open_are_asked(cast: Cast) -> None:
    danger(cast, text=PASTED.replace("Nora", "Lena"), family=other_family(cast, mine=False))
    mine = danger(cast, text=PASTED)
    assert found(cast, mine) == ()
    danger(cast, text=PASTED.replace("Nora", "Lena"), family=other_family(cast, mine=True))
    (one,) = found(cast, mine)
    assert (one.rule, one.message.en) == (55, SAID)


def test_another_child_of_the_family_counts_and_the_same_child_does_not(cast: Cast) -> None:
    first, second = danger(cast, text=PASTED), danger(cast, text=PASTED)
    for row in (first, second):
        row.children.set([cast.child])
    assert found(cast, second) == ()
    first.children.set([cast.sibling])
    assert len(found(cast, second)) == 1


def test_it_costs_the_same_however_many_families(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for _ in range(5):
        danger(cast, text=PASTED, family=other_family(cast, mine=True))
    mine = danger(cast, text=PASTED)
    with django_assert_max_num_queries(4):
        found(cast, mine)


def test_whoever_writes_a_pair_is_told_once_and_no_word_of_the_other_family_stands_there(
    client: Client, cast: Cast
) -> None:
    client.force_login(cast.worker)
    text = PASTED.removesuffix(" CANARY")
    danger(cast, text=PASTED, title="CANARY", family=other_family(cast, mine=True))
    answers = pair_answers(
        cast, **{"d-how": "free", "d-text": text, "g-behavior": None, "g-duration_value": None}
    )
    page = client.post(
        reverse("mapping:new-pair", args=[cast.family.pk]), answers, follow=True
    ).content.decode()
    assert DangerStatement.objects.filter(family=cast.family, text=text).exists()
    assert SAID in page and "CANARY" not in page and "Quist" not in page
    row = DangerStatement.objects.get(family=cast.family)
    again = client.get(reverse("mapping:pair", args=[cast.family.pk, row.pk])).content.decode()
    assert SAID not in again


def test_a_goal_and_a_short_text(cast: Cast) -> None:
    goal = SafetyGoal.objects.create(
        id=new_id(), agency=cast.agency, created_at=AT, family=cast.family, written_by=cast.worker,
        danger=danger(cast), text="Call Pearl.", status="shared", audience="family",
    )  # fmt: skip
    assert used_elsewhere(goal, SafetyGoal.objects.all(), by=cast.worker, on=AT.date()) == ()
