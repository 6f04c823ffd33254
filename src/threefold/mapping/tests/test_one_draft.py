"""One draft for each: of a worker, and of a person at the table. Both databases keep it so."""

from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, transaction

from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import DraftRound, LoneDraft

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["worker", "mother"])
def test_nobody_has_two_drafts_in_one_round(cast: Cast, who: str) -> None:
    common: dict[str, Any] = {"agency": cast.agency, "created_at": AT, "family": cast.family}
    row = DraftRound.objects.create(**common, about="Nights", opened_by=cast.worker)
    theirs = {"round": row, "worker": cast.worker, "person": cast.mother if who == "mother" else None}
    LoneDraft.objects.create(**common, **theirs)
    with pytest.raises(IntegrityError), transaction.atomic():
        LoneDraft.objects.create(**common, **theirs)
    # Others of the same round, and the same person in another one, have theirs.
    LoneDraft.objects.create(**common, **theirs | {"worker": cast.second, "person": None})
    LoneDraft.objects.create(**common, **theirs | {"person": cast.father})
    again = DraftRound.objects.create(**common, about="Mornings", opened_by=cast.worker)
    LoneDraft.objects.create(**common, **theirs | {"round": again})
    assert LoneDraft.objects.count() == 4


def test_the_database_makes_every_constraint_that_a_model_asks_for() -> None:
    """What a database passes over is warned of, and then holds on one of the two alone."""
    found = [one for one in run_checks(databases=["default"]) if one.id in ("models.W036", "models.W047")]
    assert found == []
