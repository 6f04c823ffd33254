"""A county's number, written out in full, finds its family among those that are mine, and no other."""

import pytest

from threefold.accounts.models import Worker
from threefold.families.models import Family, Referral
from threefold.families.search import my_families
from threefold.families.tests.cast import AT, Cast

pytestmark = pytest.mark.django_db
DAY = AT.date()


@pytest.fixture(autouse=True)
def numbers(cast: Cast) -> None:
    for family, number in ((cast.family, "R-2026-0114"), (cast.other_family, "R-2026-0115")):
        Family.objects.filter(pk=family.pk).update(county_number=number)
    Referral.objects.create(
        agency=cast.agency,
        created_at=AT,
        family=cast.family,
        number="77 1234",
        received_at=AT,
        response="immediate",
    )


def found(worker: Worker, words: str) -> list[str]:
    return [one.name for one in my_families(worker, words, on=DAY)]


@pytest.mark.parametrize("words", ["R-2026-0114", "r20260114", " r 2026 0114 ", "Marlow"])
def test_the_whole_number_finds_it(cast: Cast, words: str) -> None:
    assert found(cast.worker, words) == ["Marlow"]


@pytest.mark.parametrize(
    "words", ["R-2026", "0114", "2026-0114", "R-2026-0115", "R", "7", "1234", "R-2026-01140", "77 1234"]
)
def test_a_part_another_familys_or_a_reports_number_finds_nothing(cast: Cast, words: str) -> None:
    assert found(cast.worker, words) == []


def test_nobody_finds_by_number_what_is_not_theirs(cast: Cast) -> None:
    assert found(cast.stranger, "R-2026-0114") == []
    assert found(cast.elsewhere, "R-2026-0114") == []
    assert found(cast.auditor, "R-2026-0114") == []
