"""Changes: who may, once only, and always recorded."""

from datetime import UTC, datetime

import pytest

from threefold.audit.models import Entry
from threefold.core.changes import Unrecorded, change
from threefold.core.ids import new_id
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.models import Family, Person
from threefold.families.tests.cast import AT, Cast
from threefold.practice.errors import NotAllowed

pytestmark = pytest.mark.django_db
NEW = NewPerson(standing="friend", first_name="Zoe", birth_known="unknown", icwa_status="not_asked")


def test_a_change_writes_its_row_and_its_event(cast: Cast) -> None:
    person = add_person(by=cast.worker, family=cast.family, id=new_id(), at=AT, new=NEW)
    entry = Entry.objects.get(subject=person.pk)
    assert (entry.kind, entry.family, entry.actor) == (
        "families.person_added", cast.family.pk, cast.worker.pk,
    )  # fmt: skip
    assert "Zoe" not in str(entry.detail)


def test_the_same_id_has_one_effect(cast: Cast) -> None:
    same = new_id()
    first = add_person(by=cast.worker, family=cast.family, id=same, at=AT, new=NEW)
    again = add_person(by=cast.worker, family=cast.family, id=same, at=datetime.now(UTC), new=NEW)
    assert first.pk == again.pk
    assert Person.objects.filter(first_name="Zoe").count() == 1
    assert Entry.objects.filter(subject=first.pk).count() == 1


@pytest.mark.parametrize(
    "who", ["stranger", "elsewhere", "facilitator", "leader", "administrator", "auditor"]
)
def test_who_may_not_write_is_refused(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        add_person(by=getattr(cast, who), family=cast.family, id=new_id(), at=AT, new=NEW)
    assert not Person.objects.filter(first_name="Zoe").exists()


def test_a_change_without_an_event_is_undone(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threefold.core.changes.registry", {})

    @change("families.forgetful", writes="family.header")
    def forgetful(*, by: object, family: Family, id: object, at: datetime) -> None:
        Family.objects.filter(pk=family.pk).update(about="changed")

    with pytest.raises(Unrecorded):
        forgetful(by=cast.worker, family=cast.family, id=new_id(), at=AT)
    cast.family.refresh_from_db()
    assert cast.family.about == ""
