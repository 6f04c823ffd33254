"""Whose copy still waits on the worker's table, beside what the plan's own page says of it."""

from datetime import timedelta

import pytest

from threefold.accounts.models import Worker
from threefold.families.models import HandedOver
from threefold.families.tests.cast import AT, Cast
from threefold.plans.models import Plan, Signature
from threefold.web.needs import desk_of, needs_of

pytestmark = pytest.mark.django_db


def sayings(worker: Worker) -> str:
    return " ".join(need.what for need in needs_of(desk_of(worker, at=AT)))


@pytest.mark.parametrize(
    ("copy", "given_on", "waits"),
    [("unsafe", None, False), ("not_wanted", None, False), ("given", AT.date(), False),
     ("given", AT.date() - timedelta(days=9), True), ("pending", None, True)],
)  # fmt: skip
def test_what_the_plan_says_of_a_copy_settles_it(
    cast: Cast, copy: str, given_on: object, waits: bool
) -> None:
    plan = Plan.objects.create(agency=cast.agency, created_at=AT, family=cast.family, kind="network")
    HandedOver.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, person=cast.father, kind="plan", surface="print",
        language="en", digest="x", by=cast.worker, at=AT, subject=plan.pk,
    )  # fmt: skip
    assert "Give Dale their copy" in sayings(cast.worker)
    Signature.objects.create(
        agency=cast.agency, created_at=AT, plan=plan, plan_version=1, person=cast.father, method="paper",
        signed_on=AT.date(), copy=copy, copy_given_on=given_on,
    )  # fmt: skip
    assert ("Give Dale their copy" in sayings(cast.worker)) is waits
