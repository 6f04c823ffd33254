"""Figures come onto the pages by one change: by whom, what is refused, and what the log has of it."""

import pytest

from threefold.audit.models import Entry
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast
from threefold.practice.errors import NotAllowed
from threefold.results.changes import publish
from threefold.results.errors import NoPublication
from threefold.results.models import Figure, Publication
from threefold.results.tests.documents import a_publication, document, figure

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["leader", "administrator"])
def test_a_leader_or_an_administrator_publishes(cast: Cast, who: str) -> None:
    by = getattr(cast, who)
    row = a_publication(by, public=True, p4=figure(), s2=figure(hidden=["numerator", "value", "interval"]))
    assert (row.agency, row.is_public, row.figures.count()) == (cast.agency, True, 4)
    told = Entry.objects.get(kind="results.published", subject=row.pk)
    assert told.detail == {"figures": 2, "hidden": 3, "public": True}
    assert told.actor == by.pk


@pytest.mark.parametrize("who", ["worker", "supervisor", "trainer", "auditor"])
def test_nobody_else_does(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        a_publication(getattr(cast, who))
    assert not Publication.objects.exists()


def test_sent_twice_is_published_once(cast: Cast) -> None:
    sent = {"by": cast.leader, "id": new_id(), "at": now(), "given": document(), "public": False}
    assert publish(**sent) == publish(**sent)
    assert (Publication.objects.count(), Figure.objects.count()) == (1, 3)


@pytest.mark.parametrize("change", [{"format": 99}, {"figures": None}, {"figures": ["p4"]}])
def test_another_document_is_refused_and_nothing_is_half_there(cast: Cast, change: dict[str, object]) -> None:
    with pytest.raises(NoPublication):
        publish(by=cast.leader, id=new_id(), at=now(), given=document() | change, public=False)
    assert not Publication.objects.exists()
