"""`threefold check` says how an installation is: each thing that can be wrong, found and named."""

import json
import os
import shutil
from collections import namedtuple
from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.db import DatabaseError, connection
from django.test import override_settings

from threefold.audit.models import Entry
from threefold.audit.sealing import oldest_waiting, seal_new
from threefold.cli import check
from threefold.cli.health import asking, database, keeping, machine
from threefold.cli.health.finding import State, good, passed, wrong
from threefold.cli.tests.installation import Installation
from threefold.core.clock import now
from threefold.core.ids import new_id

pytestmark = pytest.mark.django_db
Disk = namedtuple("Disk", "total used free")


def states(look):
    return {one.name: one.state for one in look()}


def said(look):
    return " ".join(f"{one.said} {one.remedy}" for one in look())


def event(at, **more):
    return Entry.objects.create(
        id=UUID(int=(int(at.timestamp() * 1000) << 80) + new_id().int % 2**60), agency=new_id(),
        kind="read.shown", detail={}, at=at, **more,
    )  # fmt: skip


class TestAFreshInstallation:
    """Through the command line, as an operator sees it."""

    @pytest.fixture(scope="class")
    def home(self, tmp_path_factory):
        there = Installation(tmp_path_factory.mktemp("health") / "home", DATABASE_URL="")
        del there.environment["DATABASE_URL"]
        code, told = there.does("migrate")
        assert code == 0, told
        return there

    @pytest.fixture
    def copy(self, home, tmp_path):
        shutil.copytree(home.home, tmp_path / "home")
        one = Installation(tmp_path / "home")
        one.home.chmod(0o700)
        return one

    def found(self, installation):
        code, told = installation.does("check", "--json")
        given = json.loads(told)
        assert code == 1  # no installation on SQLite is safe to serve families
        assert not given["safe"] and given["reasons_not_to_serve"]
        return given, {one["name"]: one for one in given["findings"]}

    def test_is_healthy(self, copy):
        given, by_name = self.found(copy)
        assert given["healthy"]
        assert [name for name, one in by_name.items() if one["state"] != "good"] == ["backup"]
        assert {"database", "integrity", "links", "durability", "migrations", "seals", "clock", "disk", "files",
                "permissions"} <= set(by_name)  # fmt: skip
        code, told = copy.does("check")
        assert code == 1 and "good  Every row that points to another finds it." in told
        assert "LOOK  No backup is known" in told and "Threefold will not serve families like this" in told

    def test_that_lost_a_row(self, copy):
        copy.tell("INSERT INTO accounts_unit (id, agency_id, name) VALUES ('aa', 'bb', 'North')")
        given, by_name = self.found(copy)
        assert not given["healthy"] and by_name["links"]["state"] == "wrong"
        assert (
            "the first in accounts_unit" in by_name["links"]["said"]
            and "restore" in by_name["links"]["remedy"]
        )

    def test_whose_file_is_damaged(self, copy):
        file = copy.home / "threefold.sqlite3"
        whole = file.read_bytes()
        file.write_bytes(whole[:40_960] + os.urandom(len(whole) - 40_960))
        given, _by_name = self.found(copy)
        assert not given["healthy"]

    def test_that_waits_for_migrations(self, copy):
        copy.tell("DELETE FROM django_migrations WHERE app = 'audit' AND name LIKE '0002%'")
        given, by_name = self.found(copy)
        assert not given["healthy"] and "audit.0002_seals" in by_name["migrations"]["said"]
        assert "seals" not in by_name

    def test_whose_files_others_can_read(self, copy):
        for file in copy.home.iterdir():
            file.chmod(0o644)
        copy.home.chmod(0o755)
        _given, by_name = self.found(copy)
        assert by_name["permissions"]["state"] == "wrong" and "chmod 600" in by_name["permissions"]["remedy"]


def test_a_database_that_does_not_answer_is_one_line(monkeypatch):
    def silent():
        raise DatabaseError("host and user of the database")

    monkeypatch.setattr(connection, "ensure_connection", silent)
    found = asking.findings()
    assert (found[0].name, found[0].state) == ("database", State.WRONG)
    assert "host and user" not in found[0].said
    assert {"seals", "clock", "integrity"}.isdisjoint(one.name for one in found)


def test_a_look_that_fails_is_itself_a_finding():
    def torn():
        """Whether it holds."""
        raise OSError("/etc/secret")
        yield

    (one,) = asking._asked(torn)
    assert one.state is State.WRONG and "Whether it holds. (OSError)" in one.said and "secret" not in one.said


def test_this_database_is_sound():
    found = states(database.sound)
    assert found["database"] is found["integrity"] is State.GOOD
    # The database of the tests lies in memory, where there is no journal.
    assert found.get("durability", found.get("journal")) in (State.GOOD, State.WRONG)


class TestSqlite:
    ANSWERS = {  # noqa: RUF012
        "SELECT sqlite_version()": [("3.45.0",)],
        "PRAGMA integrity_check(20)": [("ok",)],
        "PRAGMA foreign_key_check": [],
        "PRAGMA journal_mode": [("wal",)],
        "PRAGMA synchronous": [(2,)],
    }

    def looks(self, monkeypatch, **answers):
        given = self.ANSWERS | {f"PRAGMA {name}": [(value,)] for name, value in answers.items()}
        monkeypatch.setattr(database, "_ask", lambda question, _given=None: given[question])
        return states(database._sqlite)

    def test_good(self, monkeypatch):
        assert set(self.looks(monkeypatch).values()) == {State.GOOD}

    @pytest.mark.parametrize(("name", "value", "finding"), [
        ("journal_mode", "delete", "journal"), ("journal_mode", "memory", "journal"),
        ("synchronous", 1, "durability"), ("synchronous", 0, "durability"),
    ])  # fmt: skip
    def test_that_could_lose_words(self, monkeypatch, name, value, finding):
        assert self.looks(monkeypatch, **{name: value})[finding] is State.WRONG

    def test_that_is_damaged(self, monkeypatch):
        given = self.ANSWERS | {
            "PRAGMA integrity_check(20)": [("Tree 5 page 9: btreeInitPage() returns 11",)]
        }
        monkeypatch.setattr(database, "_ask", lambda question, _given=None: given[question])
        assert states(database._sqlite)["integrity"] is State.WRONG
        assert "Tree 5 page 9" in said(database._sqlite)


class TestPostgresql:
    SETTINGS = {  # noqa: RUF012
        "server_version_num": "160004", "server_version": "16.4", "fsync": "on", "full_page_writes": "on",
        "synchronous_commit": "on",
    }  # fmt: skip

    def looks(self, monkeypatch, rows=(), **changed):
        def ask(question, given=None):
            if given:
                return [((self.SETTINGS | changed)[given[0]],)]
            return [row for word, row in rows if word in question]

        monkeypatch.setattr(database, "_ask", ask)
        return states(database._postgresql)

    def test_good(self, monkeypatch):
        assert set(self.looks(monkeypatch).values()) == {State.GOOD}

    @pytest.mark.parametrize(("changed", "finding"), [
        ({"server_version_num": "130009"}, "database"), ({"fsync": "off"}, "durability"),
        ({"full_page_writes": "off"}, "durability"), ({"synchronous_commit": "off"}, "durability"),
    ])  # fmt: skip
    def test_that_could_lose_words(self, monkeypatch, changed, finding):
        assert self.looks(monkeypatch, **changed)[finding] is State.WRONG

    @pytest.mark.parametrize(("word", "finding"), [("pg_index", "integrity"), ("pg_constraint", "links")])
    def test_with_an_index_or_a_rule_that_does_not_hold(self, monkeypatch, word, finding):
        assert self.looks(monkeypatch, [(word, ("broken_one",))])[finding] is State.WRONG
        assert "broken_one" in said(database._postgresql)


@pytest.mark.parametrize(("free", "state"), [
    (100_000_000, State.WRONG), (1_000_000_000, State.LOOK), (50_000_000_000, State.GOOD),
])  # fmt: skip
def test_room_on_the_disk(monkeypatch, free, state):
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda _folder: Disk(100_000_000_000, 0, free))
    assert set(states(machine.room).values()) == {state}


def test_a_clock_that_was_set_back():
    event(now())
    assert states(machine.clock) == {"clock": State.GOOD}
    event(now() + timedelta(days=3))
    assert states(machine.clock) == {"clock": State.WRONG}
    assert "2 days ahead" in said(machine.clock)


def test_a_clock_that_is_not_the_databases(monkeypatch):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no clock of its own")
    monkeypatch.setattr(machine, "now", lambda: now() + timedelta(minutes=2))
    assert states(machine.clock) == {"clock": State.LOOK}


def test_files_that_pages_need(tmp_path, monkeypatch):
    with override_settings(STATIC_ROOT=tmp_path):
        assert states(machine.pages) == {"files": State.GOOD}
        (tmp_path / "staticfiles.json").write_text(json.dumps({"paths": {"a.css": "a.123.css"}}))
        assert states(machine.pages) == {"files": State.WRONG} and "a.123.css" in said(machine.pages)
        (tmp_path / "a.123.css").write_text("")
        assert states(machine.pages) == {"files": State.GOOD}
        monkeypatch.setattr(machine.finders, "find", lambda name: None)
        assert states(machine.pages) == {"files": State.WRONG}


@pytest.mark.parametrize(("name", "mode", "folder", "state"), [
    ("keys.json", 0o600, 0o700, State.GOOD), ("keys.json", 0o640, 0o700, State.WRONG),
    ("tls.pem", 0o604, 0o700, State.WRONG), ("tls.pem", 0o400, 0o755, State.GOOD),
    ("data.sqlite3", 0o644, 0o700, State.GOOD), ("data.sqlite3", 0o644, 0o755, State.WRONG),
])  # fmt: skip
def test_who_can_read_keys_and_database(tmp_path, monkeypatch, name, mode, folder, state):
    (tmp_path / name).write_text("")
    (tmp_path / name).chmod(mode)
    tmp_path.chmod(folder)
    file = tmp_path / "data.sqlite3"
    monkeypatch.setattr(machine, "_database_files", lambda: [file] if file.exists() else [])
    with override_settings(HOME=tmp_path, KEY_FILE=str(tmp_path / "tls.pem")):
        assert states(machine.secrets) == {"permissions": state}


@pytest.mark.parametrize(("waits", "state"), [
    (timedelta(seconds=20), State.GOOD), (timedelta(minutes=20), State.LOOK), (timedelta(days=2), State.WRONG),
])  # fmt: skip
def test_events_that_wait_for_their_seal(waits, state):
    assert oldest_waiting() is None and states(keeping.sealed) == {"seals": State.GOOD}
    event(now() - waits)
    assert states(keeping.sealed) == {"seals": state}
    seal_new(at=now)
    assert states(keeping.sealed) == {"seals": State.GOOD}


def test_the_last_backup(tmp_path):
    with override_settings(HOME=tmp_path):
        assert states(keeping.backed_up) == {"backup": State.LOOK}
        keeping.note_backup(tmp_path, now())
        assert states(keeping.backed_up) == {"backup": State.GOOD}
        keeping.note_backup(tmp_path, now() - timedelta(days=9))
        assert states(keeping.backed_up) == {"backup": State.LOOK} and "9 days ago" in said(keeping.backed_up)
        (tmp_path / "last-backup").write_text("nonsense")
        assert states(keeping.backed_up) == {"backup": State.LOOK}
    keeping.note_backup(tmp_path / "gone", now())  # says nothing, and no backup fails for it


@pytest.mark.parametrize(("found", "reasons", "code", "words"), [
    ([good("a", "All is well.")], [], 0, "Threefold is ready to be served."),
    ([wrong("a", "It is torn.", "Mend it.")], [], 1, "something is wrong"),
    ([good("a", "All is well.")], [("It is the demo.", "Stop it.")], 1, "will not serve"),
])  # fmt: skip
def test_the_code_and_the_last_words(monkeypatch, capsys, found, reasons, code, words):
    monkeypatch.setattr(asking, "findings", lambda: tuple(found))
    monkeypatch.setattr(check, "reasons_not_to_serve", lambda: reasons)
    monkeypatch.setattr(check, "django", SimpleNamespace(setup=lambda: None))
    assert check.run([]) == code
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(("seconds", "words"), [
    (3, "less than a minute"), (60, "1 minute"), (7_300, "2 hours"), (90_000, "1 day"),
])  # fmt: skip
def test_how_long_ago_in_words(seconds, words):
    assert passed(seconds) == words
