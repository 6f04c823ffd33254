"""What `bench.killed` looks for, it finds."""

from pathlib import Path

import pytest

from bench.killing.checks import Ledger, lost, torn
from tests.faults.recorded import Given, made
from tests.faults.world import World
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.core.models import Receipt
from threefold.mapping.models import MapItem

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_it_was")]
NAME = "mapping.add_item"


def test_a_save_that_is_not_there(given: Given) -> None:
    gone, here = new_id(), given[NAME]["id"]
    made(NAME, given)
    assert lost({here}) == []
    assert lost({here, gone}) == [f"{gone}: acknowledged and not there"]


def test_a_save_that_is_there_in_part(given: Given, world: World) -> None:
    made(NAME, given)
    before, row = set(torn()), given[NAME]["id"]
    assert lost({row}) == []
    Receipt.objects.filter(pk=row).update(result_id=str(new_id()))
    assert any("its row is not there" in one for one in set(torn()) - before)
    Receipt.objects.filter(pk=row).delete()
    assert f"MapItem {row}: without a receipt" in set(torn()) - before
    world.undo()
    made(NAME, given)
    lonely = MapItem.objects.get(pk=row)
    lonely.pk = new_id()
    lonely.save(force_insert=True)
    Receipt.objects.filter(pk=row).update(result_id=str(lonely.pk))
    assert f"mapping.MapItem {lonely.pk}: 0 events" in lost({row})


def test_a_save_that_was_told_twice(given: Given) -> None:
    made(NAME, given)
    told = Entry.objects.get(subject=given[NAME]["id"])
    told.pk = new_id()
    told.save(force_insert=True)
    assert f"{told.kind} of {given[NAME]['id']}: 2 times" in torn()


def test_what_the_writers_noted_is_read_on(tmp_path: Path) -> None:
    log, (one, other) = tmp_path / "log", (new_id(), new_id())
    log.write_text(
        f'{{"what": "sent", "id": "{one}", "form": "/a/"}}\n{{"what": "kept", "id": "{one}", "form": "/a/"}}\n'
    )
    ledger = Ledger(log)
    assert ledger.read() == {one}
    with log.open("a") as more:
        more.write(f'{{"what": "sent", "id": "{other}", "form": "/a/"}}\n')
        more.write(f'{{"what": "answer 500", "id": "{other}", "form": "/a/"}}\n{{"what": "half')
    assert ledger.read() == set()
    assert (ledger.sent, ledger.kept) == ({one, other}, {one})
    assert ledger.strange == ["answer 500 from /a/"]
