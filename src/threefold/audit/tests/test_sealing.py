"""Seals in the database: everything written is sealed once; whatever is done to it behind the log's back is found."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from threefold.audit import keeper, sealing, verifying
from threefold.audit.chain import START
from threefold.audit.models import Entry, Seal
from threefold.audit.verifying import read_chain
from threefold.cli import check
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.families.tests.cast import Cast

pytestmark = pytest.mark.django_db


def write(count: int = 1, **more: object) -> list[Entry]:
    given = {"agency": new_id(), "kind": "read.shown", "detail": {"group": "map"}, "at": now()}
    return Entry.objects.bulk_create(Entry(**given | {"id": new_id()} | more) for _ in range(count))


def behind_its_back(*statements: str) -> None:
    """What somebody who runs the database can do."""
    names = [(table, what) for table in ("entry", "seal") for what in ("update", "delete")]
    on = "" if connection.vendor == "sqlite" else " ON audit_{table}"
    with connection.cursor() as cursor:
        for table, what in names:
            cursor.execute(f"DROP TRIGGER IF EXISTS audit_{table}_no_{what}{on.format(table=table)}")
        for one in statements:
            cursor.execute(one)


def sql(pk: UUID) -> str:
    return f"'{pk.hex}'" if connection.vendor == "sqlite" else f"'{pk}'"


@pytest.fixture
def sealed() -> list[Entry]:
    rows = write(7)
    assert sealing.seal_new(at=now) == 7
    return rows


def test_what_the_cast_did_is_sealed_and_unbroken(cast: Cast) -> None:
    count = Entry.objects.count()
    assert read_chain(at=now()).waiting == count > 0
    assert sealing.seal_new(at=now) == count
    assert sealing.seal_new(at=now) == 0
    found = read_chain(at=now())
    assert (found.count, found.waiting, found.wrong) == (count, 0, "")


def test_nothing_to_read_is_unbroken() -> None:
    found = read_chain(at=now())
    assert (found.count, found.head, found.wrong) == (0, START, "")


def test_many_are_sealed_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "STRETCH", 3)
    monkeypatch.setattr(sealing, "STRETCHES", 2)
    write(20)
    assert sealing.seal_new(at=now) == 20
    assert [len(list(sealing.ids_of(one))) for one in Seal.objects.order_by("number")] == [3] * 6 + [2]
    assert read_chain(at=now()).count == 20


def test_one_that_was_long_on_its_way_is_sealed_later(sealed: list[Entry]) -> None:
    milliseconds = int((now() - timedelta(minutes=50)).timestamp() * 1000)
    write(id=UUID(int=milliseconds << 80 | 5))
    assert sealing.seal_new(at=now) == 1
    assert read_chain(at=now()).count == 8


def test_a_head_that_was_noted_is_still_there(sealed: list[Entry]) -> None:
    noted = read_chain(at=now())
    write(2)
    sealing.seal_new(at=now)
    assert read_chain(at=now(), noted=(noted.count, noted.head)).wrong == ""
    assert "not those of the head" in read_chain(at=now(), noted=(noted.count, START)).wrong
    assert "Fewer events" in read_chain(at=now(), noted=(99, noted.head)).wrong


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_refuses_to_change_a_seal(sealed: list[Entry], verb: str) -> None:
    rows = Seal.objects.all()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(before=5) if verb == "update" else rows.delete()


LONG_AGO = "'2020-01-01 00:00:00+00'"


def altered(row: int, field: str, value: str) -> tuple[int, str, str]:
    return row, f"UPDATE audit_entry SET {field}={value}", "An event was altered."


def removed(row: int) -> tuple[int, str, str]:
    return row, "DELETE FROM audit_entry", "An event was removed."


SPOILS = {
    "the kind": altered(3, "kind", "'x'"),
    "the moment": altered(6, "at", LONG_AGO),
    "who did it": altered(0, "actor", "agency"),
    "whose it is": altered(2, "family", "agency"),
    "one event": removed(2),
    "the last event": removed(6),
    "the place of a seal": (-1, "UPDATE audit_seal SET before=1", "Seal 1 is gone."),
    "the moment of a seal": (
        -1,
        f"UPDATE audit_seal SET sealed_at={LONG_AGO}",
        "without this installation's key",
    ),
}


@pytest.mark.parametrize("what", SPOILS)
def test_whatever_is_altered_is_found_at_its_place(sealed: list[Entry], what: str) -> None:
    row, statement, wrong = SPOILS[what]
    behind_its_back(statement + (f" WHERE id={sql(sealed[row].pk)}" if row >= 0 else ""))
    found = read_chain(at=now())
    assert wrong in found.wrong
    place = max(row, 0) + 1
    assert (found.place, found.count) == (place, place - 1)
    assert found.entry == (sealed[row].pk if row >= 0 else None)


def test_a_chain_made_anew_without_the_key_is_found(sealed: list[Entry], settings) -> None:
    keys = settings.SEALING_KEYS
    behind_its_back(f"UPDATE audit_entry SET kind='x' WHERE id={sql(sealed[3].pk)}", "DELETE FROM audit_seal")
    settings.SEALING_KEYS = keys | {"audit": ["another key"]}
    sealing.seal_new(at=now)
    settings.SEALING_KEYS = keys
    assert "without this installation's key" in read_chain(at=now()).wrong


def test_a_key_can_be_turned(sealed: list[Entry], settings) -> None:
    settings.SEALING_KEYS |= {"audit": ["a new one", *settings.SEALING_KEYS["audit"]]}
    write()
    sealing.seal_new(at=now)
    assert read_chain(at=now()).count == 8


def test_one_put_in_afterwards_is_found(sealed: list[Entry]) -> None:
    put_in = write(id=UUID(int=int((now() - timedelta(days=2)).timestamp() * 1000) << 80))[0]
    sealing.seal_new(at=now)
    found = read_chain(at=now())
    assert "never sealed" in found.wrong
    assert found.entry == put_in.pk


@pytest.mark.parametrize("minutes", [0, 6])
def test_what_is_sealed_while_the_chain_is_read_raises_no_alarm(
    sealed: list[Entry], monkeypatch: pytest.MonkeyPatch, minutes: int
) -> None:
    """Whether what was written meanwhile is young, or old because the server stood still before."""
    usual = verifying.chained

    def slowly():
        yield from usual()
        write(3)
        sealing.seal_new(at=now)

    monkeypatch.setattr(verifying, "chained", slowly)
    found = read_chain(at=now() + timedelta(minutes=minutes))
    assert (found.wrong, found.count) == ("", 7)


def test_seals_cut_off_are_found_once_sealing_is_overdue(sealed: list[Entry]) -> None:
    behind_its_back("DELETE FROM audit_seal")
    later = now() + timedelta(minutes=6)
    found = read_chain(at=later)
    assert "never sealed" in found.wrong
    assert found.entry == sealed[0].pk


def test_the_command_says_what_it_found(sealed: list[Entry], capsys, tmp_path) -> None:
    file = tmp_path / "log.jsonl"
    assert check.run(["audit", "--export", str(file)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("7 events are unbroken. Head: 7:")
    from threefold.audit import chain

    assert chain.main(str(file)) == 0
    head = said.split("Head: ")[1].split()[0]
    assert head in capsys.readouterr().out
    behind_its_back(f"UPDATE audit_entry SET kind='x' WHERE id={sql(sealed[3].pk)}")
    assert check.run(["audit", "--head", head]) == 1
    assert f"BROKEN: An event was altered. Event 4, {sealed[3].pk}." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        check.run(["audit", "--head", "seven"])


def test_a_server_looks_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = threading.Semaphore(0)
    monkeypatch.setattr(keeper, "seal_once", turns.release)
    end = keeper.keep_sealing(0.01)
    assert all(turns.acquire(timeout=10) for _ in range(3))
    end.set()


def test_a_turn_survives_a_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, caplog) -> None:
    def away(*, at: Callable[[], datetime]) -> int:
        raise DatabaseError

    monkeypatch.setattr(keeper, "seal_new", away)
    monkeypatch.setattr(keeper, "connections", type("None", (), {"close_all": lambda: None}))
    keeper.seal_once()
    assert "was not sealed" in caplog.text
