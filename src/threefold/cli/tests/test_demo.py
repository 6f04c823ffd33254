"""The demo keeps to this machine and to its own database."""

import json
import os
import socket
import stat
from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest

from threefold.accounts.models import Agency, Worker
from threefold.cli import demo, demo_county
from threefold.core.clock import day_of
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
    for act in (lambda: demo_county.prepare(print, tmp_path), lambda: demo_county.forget(tmp_path)):
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


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("--families=many", "how many families is a number from 0 to 200000"),
        ("--families=200001", "how many families is a number from 0 to 200000"),
        ("--today=tomorrow", "write the day like 2026-11-24"),
        ("--today=2999-01-01", "this day is still to come"),
    ],
)
def test_a_county_that_cannot_be_is_refused_in_plain_words(given, words, capsys):
    with pytest.raises(SystemExit):
        demo.run([given])
    assert words in capsys.readouterr().err


@pytest.mark.django_db
def test_a_county_is_begun_once_and_gone_on_with(tmp_path, monkeypatch, settings):
    settings.STATIC_ROOT = tmp_path / "static"
    asked = []
    monkeypatch.setattr(demo_county, "load_county", lambda **given: None)
    monkeypatch.setattr(demo_county, "load_many", lambda **given: asked.append(given))
    start = partial(demo_county.prepare, lambda line: None, tmp_path)
    start()
    assert (asked, demo_county.plan_of(tmp_path)) == ([], None)
    start(demo_county.Wanted(families=40, seed=3, today=date(2026, 11, 2)))
    start()
    start(demo_county.Wanted(families=60))
    start(demo_county.Wanted(families=10))
    assert [one["families"] for one in asked] == [40, 40, 60, 60]
    assert {one["seed"] for one in asked} == {3}
    assert {day_of(one["at"]) for one in asked} == {date(2026, 11, 2)}
    for other in (demo_county.Wanted(seed=4), demo_county.Wanted(today=date(2026, 11, 3))):
        with pytest.raises(SystemExit, match="begin again with --fresh"):
            start(other)


@pytest.mark.django_db
def test_a_demo_that_begins_again_forgets_which_county_it_held(tmp_path, monkeypatch):
    monkeypatch.setattr(demo_county, "connection", SimpleNamespace(close=lambda: None))
    demo_county.keep_plan(tmp_path, {"families": 5, "seed": 1, "today": "2026-11-24"})
    demo_county.forget(tmp_path)
    assert demo_county.plan_of(tmp_path) is None


@pytest.mark.django_db
def test_workers_of_a_large_county_are_not_among_those_to_sign_in_as():
    agency = Agency.objects.create(name="Almadera County")
    for name, password in (("Alma", "x" * 16), ("Silent", None)):
        Worker.objects.create_user(f"{name}@example.org", password, name=name, agency=agency, is_demo=True)
    words = demo_county.welcome("http://127.0.0.1:8000/")
    assert "Alma" in words
    assert "Silent" not in words
