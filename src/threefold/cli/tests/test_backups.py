"""Backups for real: a county's database in a file, back again, and from one kind of database to the other."""

import shutil

import pytest
from django.db import connection

from threefold.audit.models import Entry
from threefold.cli.backups import bundle
from threefold.cli.backups.errors import Refused
from threefold.cli.backups.tables import at_once
from threefold.cli.suite import postgres
from threefold.cli.tests.installation import FILE, Installation
from threefold.library.giving.models import GivenFile
from threefold.printing.incoming.files import taken_in

# Installations of their own, whatever database the other tests are on: once is enough.
pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="has installations of its own")


# What a colleague gave to the Toolkit, with every byte of its file.
GIFTS = (
    "SELECT g.id, g.state, f.kind, f.size, length(f.made), hex(f.made) "
    "FROM library_given g JOIN library_givenfile f ON f.given_id = g.id ORDER BY f.id"
)


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """The practice county of the demo, its log sealed as a server would."""
    made = Installation(tmp_path_factory.mktemp("county"))
    code, said = made.does("demo", "--no-serve")
    assert code == 0, said
    sealing = "from threefold.audit.keeper import seal_once; seal_once()"
    assert made.does("shell", "-c", sealing)[0] == 0
    return made


@pytest.fixture(scope="module")
def key(county):
    """A private key's file, and its public half."""
    file = county.home / "key.txt"
    code, said = county.does("backup", "--new-key", file)
    assert (code, file.stat().st_mode & 0o777) == (0, 0o600)
    return file, said.split("RECIPIENTS: ")[1].split()[0]


@pytest.fixture(scope="module")
def backup(county, key):
    """A backup of the county."""
    file = county.home / "county.age"
    code, said = county.does("backup", file, "--to", key[1])
    assert code == 0, said
    return file


def test_what_is_put_back_is_what_was_backed_up_row_by_row(county, key, backup, tmp_path):
    other = Installation(tmp_path / "other")
    code, said = other.does("restore", backup, "--key", key[0])
    assert code == 0, said
    assert "are as they were" in said
    assert other.tell("SELECT name, id FROM families_family ORDER BY id") == county.tell(
        "SELECT name, id FROM families_family ORDER BY id"
    )
    gifts = other.tell(GIFTS)
    assert gifts == county.tell(GIFTS) and [(one[1], one[2]) for one in gifts] == [("sent", "docx")]
    shutil.copy(county.home / "keys.json", other.home)
    head = said.split("--head ")[1].split()[0]
    code, said = other.does("check", "audit", "--head", head)
    assert (code, head in said) == (0, True)


def test_a_trial_leaves_nothing(county, key, backup):
    before = {one.name for one in county.home.iterdir()}
    code, said = county.does("restore", backup, "--key", key[0], "--trial")
    assert (code, "It was a trial" in said) == (0, True)
    assert {one.name for one in county.home.iterdir()} == before


def test_a_backup_holds_no_word_of_a_family_in_the_open(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    raw = backup.read_bytes()
    assert raw.startswith(b"age-encryption.org/v1")
    assert b"Reyes" not in raw
    assert b"SQLite" not in raw


def test_nothing_is_mixed_or_put_back_in_part(county, key, backup, tmp_path):
    code, said = county.does("restore", backup, "--key", key[0])
    assert (code, "is not empty" in said) == (1, True)
    other = Installation(tmp_path / "other")
    broken = tmp_path / "broken.age"
    whole = backup.read_bytes()
    for bad in (whole[:-1], whole[:9000] + b"x" + whole[9001:], b"", b"nonsense"):
        broken.write_bytes(bad)
        with pytest.raises(Refused):
            bundle.unpack(broken, key[0], tmp_path)
    code, said = other.does("restore", broken, "--key", key[0])
    assert (code, "was not put back" in said) == (1, True)
    another = tmp_path / "another.txt"
    other.does("backup", "--new-key", another)
    assert "cannot be opened with this key" in other.does("restore", backup, "--key", another)[1]
    assert not (other.home / FILE).exists()


def test_a_backup_that_is_refused_leaves_the_earlier_one(county, key, backup, tmp_path):
    before = backup.read_bytes()
    assert "Nobody could open it" in county.does("backup", backup)[1]
    assert "not a public key" in county.does("backup", backup, "--to", "age1nonsense")[1]
    assert backup.read_bytes() == before
    assert list(county.home.glob(".threefold-backup-*")) == []


def test_a_damaged_database_is_not_backed_up(county, key, tmp_path):
    other = Installation(tmp_path / "other")
    shutil.copy(county.home / FILE, other.home / FILE)
    with (other.home / FILE).open("r+b") as file:
        file.seek(40_960)
        file.write(b"\xff" * 8_192)
    code, said = other.does("backup", tmp_path / "x.age", "--to", key[1])
    assert (code, "no backup was made" in said) == (1, True)
    assert not (tmp_path / "x.age").exists()


def test_a_copy_goes_into_an_empty_database_alone(county, tmp_path):
    address = f"sqlite:///{tmp_path / 'copy.sqlite3'}"
    code, said = county.does("copy", address)
    assert (code, "every table has the same hash there" in said) == (0, True), said
    assert "is not empty" in county.does("copy", address)[1]
    code, said = county.does("copy", "postgresX://me:secret@nowhere/x")
    assert (code, "no address of a database" in said, "secret" in said) == (1, True, False)


def test_from_sqlite_to_postgresql_and_back(county, key, backup, tmp_path):
    programs = {"THREEFOLD_PG_PROGRAMS": str(postgres.programs_of_run())}
    with postgres.running() as one, postgres.running() as other:
        assert county.does("copy", one)[0] == 0
        first = Installation(county.home, DATABASE_URL=one, **programs)
        file = tmp_path / "county.age"
        code, said = first.does("backup", file, "--to", key[1])
        assert code == 0, said
        code, said = first.does("restore", file, "--key", key[0], "--trial")
        assert (code, "It was a trial" in said) == (0, True), said
        second = Installation(county.home, DATABASE_URL=other, **programs)
        code, said = second.does("restore", file, "--key", key[0])
        assert code == 0, said
        head = said.split("--head ")[1].split()[0]
        assert second.does("check", "audit", "--head", head)[0] == 0
        assert "is not empty" in second.does("restore", file, "--key", key[0])[1]
        assert second.does("copy", f"sqlite:///{tmp_path / FILE}")[0] == 0
        assert (
            "This backup is of postgresql"
            in Installation(tmp_path / "new").does("restore", file, "--key", key[0])[1]
        )
    back = Installation(tmp_path)
    families = "SELECT name, id FROM families_family ORDER BY id"
    assert back.tell(families) == county.tell(families)
    gifts = back.tell(GIFTS)
    assert gifts == county.tell(GIFTS)
    ((_given, _state, _kind, size, length, made),) = gifts
    assert size == length > 1_000 and taken_in(bytes.fromhex(made)).kind == "docx"


def test_of_rows_with_files_few_are_in_memory_at_once():
    assert at_once(GivenFile) == 5 and at_once(Entry) > 500


def test_without_postgresqls_programs_it_says_what_to_install(county, key, tmp_path):
    with postgres.running() as address:
        bare = Installation(county.home, DATABASE_URL=address, THREEFOLD_PG_PROGRAMS=str(tmp_path))
        code, said = bare.does("backup", tmp_path / "x.age", "--to", key[1])
    assert (code, "postgresql-client" in said) == (1, True)
