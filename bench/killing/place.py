"""An installation of its own with a few families, whose workers are signed in and have their forms before them."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

WRITERS = 6
# By the name of the page: the form on it that is sent.
PAGES = {
    "mapping:map": "mapping:add-item",
    "families:add_household": "families:add_household",
    "families:add_court_date": "families:add_court_date",
    "families:add_referral": "families:add_referral",
}


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form as its page showed it, filled: where it is sent, and the field that can be told apart."""

    action: str
    body: dict[str, list[str]]
    words: str


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A signed-in worker with a family's forms."""

    session: str
    forms: tuple[Form, ...]


@contextmanager
def installation() -> Iterator[None]:
    """Django on an empty, migrated database that is thrown away afterwards: a file of SQLite as an installation keeps
    it, or a new database on the server of DATABASE_URL.
    """
    with tempfile.TemporaryDirectory(prefix="threefold-killed-") as home, _database():
        (Path(home) / "static").mkdir()
        os.environ |= {"THREEFOLD_HOME": home, "DJANGO_SETTINGS_MODULE": "threefold.settings"}
        from threefold.core.messages import compile_messages

        compile_messages()
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield
        from django.db import connections

        connections.close_all()


@contextmanager
def _database() -> Iterator[None]:
    """A database of a name of its own on the server that was given; nothing where none was."""
    given = os.environ.get("DATABASE_URL", "")
    if not given.startswith("postgres"):
        os.environ.pop("DATABASE_URL", None)
        yield
        return
    import psycopg

    name = f"killed_{secrets.token_hex(6)}"
    with psycopg.connect(given, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        os.environ["DATABASE_URL"] = urlunsplit(urlsplit(given)._replace(path=f"/{name}"))
        try:
            yield
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def desks() -> list[Desk]:
    """A county with one worker and one family for each who writes."""
    from threefold.accounts.changes import NewWorker, begin_agency
    from threefold.accounts.roles import Duty
    from threefold.core.clock import now

    at = now()
    duties = [Duty.CASEWORK, Duty.ADMINISTRATION]
    first = NewWorker(name="Noor", email="noor@bench.example", duties=duties)
    admin = begin_agency(name="Bench", hotline="555-0100", first=first, at=at)
    return [_desk(admin, number, at) for number in range(WRITERS)]


def _desk(admin: Any, number: int, at: Any) -> Desk:
    from django.conf import settings

    from threefold.accounts.changes import NewWorker, create_worker
    from threefold.accounts.roles import Duty
    from threefold.core.ids import new_id
    from threefold.families.changes.family import NewFamily, create_family
    from threefold.families.tests.browsing import signed_in

    new = NewWorker(name=f"Writer {number}", email=f"w{number}@bench.example", duties=[Duty.CASEWORK])
    worker = create_worker(by=admin, id=new_id(), at=at, new=new)
    family = create_family(
        by=worker, id=new_id(), at=at, new=NewFamily(name=f"Bench {number}", stage="response")
    )
    client = signed_in(worker)
    forms = tuple(_form(client, family.pk, page, target) for page, target in PAGES.items())
    return Desk(session=client.cookies[settings.SESSION_COOKIE_NAME].value, forms=forms)


def _form(client: Any, family: Any, page: str, target: str) -> Form:
    from django.urls import reverse

    from tests.sweep.forms import forms_of

    path = reverse(page, kwargs={"family": family}) + ("?add=worry" if page == "mapping:map" else "")
    shown = client.get(path, headers={"Host": "127.0.0.1"}).content.decode()
    form = next(one for one in forms_of(path, shown) if one.target == target)
    return Form(action=form.action, body=form.body(), words=form.texts[0] if form.texts else "")
