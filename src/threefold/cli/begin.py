"""`threefold begin`: sets up a county's agency with its first administrator, who makes all other accounts."""

import argparse
import sys
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path
from typing import Any

import django

ASKED = {
    "name": "Name of the county's agency: ",
    "hotline": "Number that families call, day and night: ",
    "admin": "Name of the first administrator: ",
    "email": "Their work e-mail: ",
}


def run(arguments: Sequence[str]) -> int:
    """Ask for what was not given, and set it up. 1 when something is wrong; then nothing was made."""
    options = _options(arguments)
    django.setup()
    from threefold.accounts.changes import begin_agency
    from threefold.accounts.models import Agency
    from threefold.core.clock import now

    given = {name: getattr(options, name) or _ask(words) for name, words in ASKED.items()}
    if Agency.objects.filter(name__iexact=given["name"].strip()).exists():
        return _refuse([f"There is already an agency called {given['name']}."])
    password = "" if options.single_sign_on else _password(options.password_file)
    agency, first, wrong = _read(given, password)
    if not password and not options.single_sign_on:
        wrong.append(
            "First password: none was given twice alike. Say --password-file FILE, or --single-sign-on."
        )
    if wrong:
        return _refuse(wrong)
    begin_agency(name=agency["name"], hotline=agency["hotline"], first=first, at=now())
    sys.stdout.write(
        f"{agency['name']} is set up. {first.name} signs in with {first.email} and makes the units and accounts.\n"
    )
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold begin", description=__doc__)
    for name, words in ASKED.items():
        parser.add_argument(f"--{name}", help=words.strip(" :"))
    parser.add_argument(
        "--password-file", type=Path, help="a file with the first password, instead of asking for it"
    )
    parser.add_argument(
        "--single-sign-on", action="store_true", help="no password: they come by the county's own sign-on"
    )
    return parser.parse_args(arguments)


def _ask(words: str) -> str:
    return input(words) if sys.stdin.isatty() else ""


def _password(file: Path | None) -> str:
    if file is not None:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    if not sys.stdin.isatty():
        return ""
    first = getpass("A password of at least 15 characters: ")
    return first if getpass("Once more: ") == first else ""


def _read(given: dict[str, str], password: str) -> tuple[dict[str, Any], Any, list[str]]:
    """The answers as the site's own forms read them, and what is wrong with them."""
    from threefold.accounts.roles import Duty
    from threefold.web.people.forms import AgencyForm, WorkerForm

    agency = AgencyForm({"name": given["name"], "hotline": given["hotline"]})
    asked = {"name": given["admin"], "email": given["email"], "password": password, "language": "en"}
    first = WorkerForm({**asked, "duties": [Duty.ADMINISTRATION.value]}, units=())
    problems = [
        f"{form.fields[name].label}: {words}"
        for form in (agency, first)
        for name, errors in form.errors.items()
        for words in errors
    ]
    if problems:
        return {}, None, problems
    return agency.cleaned_data, first.given(), []


def _refuse(reasons: list[str]) -> int:
    sys.stderr.write("threefold: nothing was set up.\n" + "".join(f"  {one}\n" for one in reasons))
    return 1
