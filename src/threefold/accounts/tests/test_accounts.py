"""Accounts: made by administrators only, closed at once, and words typed are their writer's alone."""

import pytest

from threefold.accounts.changes import NewWorker, choose_language, create_worker, set_active
from threefold.accounts.drafts import all_kept, clear, keep, kept
from threefold.accounts.models import Draft
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
NEW = NewWorker(name="New One", email="New.One@example.org", duties=[Duty.CASEWORK], password="x" * 16)


def test_an_administrator_makes_an_account(cast: Cast) -> None:
    made = create_worker(by=cast.administrator, id=new_id(), at=AT, new=NEW)
    assert made.email == "new.one@example.org"
    assert made.has_duty(Duty.CASEWORK)
    assert Entry.objects.get(subject=made.pk).kind == "accounts.worker_created"


@pytest.mark.parametrize("who", ["worker", "supervisor", "leader", "auditor", "editor"])
def test_nobody_else_makes_accounts(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        create_worker(by=getattr(cast, who), id=new_id(), at=AT, new=NEW)


def test_an_administrator_has_no_hand_in_another_agency(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        set_active(by=cast.administrator, id=new_id(), at=AT, worker=cast.elsewhere, active=False)


def test_a_closed_account_writes_nothing(cast: Cast) -> None:
    set_active(by=cast.administrator, id=new_id(), at=AT, worker=cast.supervisor, active=False)
    cast.supervisor.refresh_from_db()
    with pytest.raises(NotAllowed):
        create_worker(by=cast.supervisor, id=new_id(), at=AT, new=NEW)


def test_typed_words_are_sealed_and_their_writer_s(cast: Cast) -> None:
    words = {"text": ["She said: me dio vergüenza 🕊"]}
    keep(by=cast.worker, form="map", path="/x", fields=words, at=AT)
    keep(by=cast.worker, form="map", path="/x", fields=words, at=AT)
    found = kept(by=cast.worker, form="map")
    assert found is not None and found.fields == words
    assert kept(by=cast.second, form="map") is None
    assert "vergüenza" not in Draft.objects.get().sealed
    assert [one.form for one in all_kept(by=cast.worker)] == ["map"]
    clear(by=cast.worker, form="map")
    assert not Draft.objects.exists()


def test_a_draft_moved_to_another_worker_does_not_open(cast: Cast) -> None:
    keep(by=cast.worker, form="map", path="/x", fields={"text": ["mine"]}, at=AT)
    Draft.objects.update(worker=cast.second)
    assert kept(by=cast.second, form="map") is None


def test_language_is_the_worker_s_own(cast: Cast) -> None:
    choose_language(by=cast.worker, language="es", at=AT)
    cast.worker.refresh_from_db()
    assert cast.worker.language == "es"
