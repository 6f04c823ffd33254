"""Somebody who does not want to say how they see a worry: theirs, and the county's workers', on nobody else's paper."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.tests.cast import Cast
from threefold.mapping.changes import positions
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.tests.test_statement_changes import by
from threefold.mapping.tests.test_statement_copies import DAY, pairs, shared

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(cast: Cast) -> None:
    """The mother agreed once, and now does not want to say."""
    danger = shared(cast)
    for stance, day in (("agrees", DAY.replace(day=1)), ("declined", DAY)):
        given = NewPosition(stance=stance, taken_on=day, person=cast.mother.pk, words="Not today.")
        positions.take_position(**by(cast, statement=danger, position=given))


@pytest.mark.parametrize(
    ("who", "stances"), [("worker", ["declined"]), ("mother", ["declined"]), ("child", []), ("attorney", [])]
)
def test_who_reads_it(cast: Cast, said: None, who: str, stances: list[str]) -> None:
    (pair,) = pairs(cast, who)
    assert [one.stance for one in pair.danger.positions] == stances
    assert pair.danger.differing == ()


@pytest.mark.parametrize(("language", "label"), [("en", "Does not want to say"), ("es", "No quiere decirlo")])
def test_it_can_be_chosen(cast: Cast, client: Client, said: None, language: str, label: str) -> None:
    cast.worker.language = language
    cast.worker.save()
    client.force_login(cast.worker)
    (pair,) = pairs(cast, "worker")
    page = client.get(reverse("mapping:pair", args=[cast.family.pk, pair.danger.id])).content.decode()
    assert f">{label}<" in page
    assert 'value="declined"' in page
