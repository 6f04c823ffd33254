"""The demo keeps to this machine and to its own database."""

import json
import os
import socket
import stat
from types import SimpleNamespace

import pytest

from threefold.accounts.models import Agency, Worker
from threefold.cli import demo, demo_county
from threefold.core.keys import KNOWN, make_keys, read_keys


def test_a_busy_port_leads_to_the_next_free_one():
    with socket.socket() as taken:
        taken.bind((demo.LOCAL, 0))
        taken.listen()
        busy = taken.getsockname()[1]
        assert demo.free_port(busy) not in (None, busy)


def test_no_port_beyond_the_last_is_tried(monkeypatch):
    monkeypatch.setattr(demo, "PORTS_TRIED", 0)
    assert demo.free_port(65_535) is None


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", ""])
def test_a_port_that_is_none_is_refused_in_plain_words(port, capsys):
    with pytest.raises(SystemExit):
        demo.run([f"--port={port}"])
    assert "a port is a number from 1 to 65535" in capsys.readouterr().err


@pytest.mark.django_db
def test_the_demo_keeps_out_of_a_database_with_other_people(tmp_path):
    agency = Agency.objects.create(name="Almadera County")
    Worker.objects.create_user("real@example.org", "x" * 16, name="Real", agency=agency)
    (tmp_path / "threefold.sqlite3").touch()
    for act in (lambda: demo_county.prepare(print), lambda: demo_county.forget(tmp_path)):
        with pytest.raises(SystemExit, match=r"not the demo's \(1\), so the demo keeps out"):
            act()
    assert (tmp_path / "threefold.sqlite3").exists()


@pytest.mark.django_db
def test_a_demo_of_its_own_is_forgotten_whole_and_its_keys_stay(tmp_path, monkeypatch):
    agency = Agency.objects.create(name="Almadera County")
    Worker.objects.create_user("demo@example.org", "x" * 16, name="Demo", agency=agency, is_demo=True)
    monkeypatch.setattr(demo_county, "connection", SimpleNamespace(close=lambda: None))
    for file in ("threefold.sqlite3", "threefold.sqlite3-wal", "keys.json"):
        (tmp_path / file).touch()
    demo_county.forget(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["keys.json"]


@pytest.mark.django_db
def test_the_welcome_names_every_account_and_the_password(settings):
    agency = Agency.objects.create(name="Almadera County")
    for who, duty in (("boss", "supervision"), ("alma", "casework")):
        Worker.objects.create_user(
            f"{who}@example.org", "x" * 16, name=who.title(), agency=agency, duties=[duty], is_demo=True
        )
    words = demo_county.welcome("http://127.0.0.1:8000/")
    assert words.index("alma@example.org") < words.index("boss@example.org")
    assert "Alma, social worker" in words
    assert settings.PRACTICE_PASSWORD in words


def test_keys_of_a_laptop_are_random_private_and_kept(tmp_path):
    assert read_keys(tmp_path) == KNOWN
    make_keys(tmp_path)
    first = read_keys(tmp_path)
    assert first.keys() == KNOWN.keys()
    assert len(set(first.values()) | set(KNOWN.values())) == 2 * len(KNOWN)
    assert stat.S_IMODE(os.stat(tmp_path / "keys.json").st_mode) == 0o600
    make_keys(tmp_path)
    assert read_keys(tmp_path) == first == json.loads((tmp_path / "keys.json").read_text())
