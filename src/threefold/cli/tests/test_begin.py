"""A county's first hour: the agency and its first administrator, from the command line."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from threefold.accounts.models import Agency, Worker
from threefold.audit.models import Entry
from threefold.cli import begin

pytestmark = pytest.mark.django_db
GIVEN = {
    "name": "Juniper County",
    "hotline": "555-0177",
    "admin": "Ana Ortiz",
    "email": "Ana@Juniper.example",
}


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text("a sentence nobody guesses\n")
    return file


def begun(*more: str, **given: str) -> int:
    options = [f"--{name}={value}" for name, value in {**GIVEN, **given}.items()]
    return begin.run([*options, *more])


def test_the_first_administrator_signs_in_and_makes_accounts(password: Path, capsys: Any) -> None:
    assert begun("--password-file", str(password)) == 0
    assert "Ana Ortiz signs in with ana@juniper.example" in capsys.readouterr().out
    ana = Worker.objects.get()
    assert (ana.agency.name, ana.agency.hotline, ana.duties) == (
        "Juniper County",
        "555-0177",
        ["administration"],
    )
    assert not ana.agency.is_practice
    assert Entry.objects.filter(kind="accounts.agency_created", actor=ana.pk).count() == 1
    client = Client()
    typed = {"login": "ana@juniper.example", "password": "a sentence nobody guesses"}
    assert client.post("/accounts/login/", typed).status_code == 302
    assert client.get("/people/").status_code == 200


def test_whoever_comes_by_single_sign_on_needs_no_password() -> None:
    assert begun("--single-sign-on") == 0
    assert not Worker.objects.get().has_usable_password()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"name": " "}, "Name of the county's agency: Without this it cannot be saved."),
        ({"email": "nonsense"}, "Work e-mail:"),
        ({"admin": ""}, "Name: Without this it cannot be saved."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    password: Path, capsys: Any, given: Any, words: str
) -> None:
    assert begun("--password-file", str(password), **given) == 1
    assert words in capsys.readouterr().err
    assert not Agency.objects.exists()


def test_a_weak_password_or_none_is_refused(password: Path, capsys: Any) -> None:
    password.write_text("short")
    assert begun("--password-file", str(password)) == 1
    assert "at least 15 characters" in capsys.readouterr().err
    assert begun() == 1
    assert "--password-file FILE, or --single-sign-on" in capsys.readouterr().err
    assert not Agency.objects.exists()


def test_a_county_is_begun_once(password: Path, capsys: Any) -> None:
    assert begun("--password-file", str(password)) == 0
    assert begun("--password-file", str(password), name="juniper county") == 1
    assert "There is already an agency called juniper county." in capsys.readouterr().err
    assert Worker.objects.count() == 1
