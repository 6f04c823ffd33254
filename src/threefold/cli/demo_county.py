"""The demo's database: brought to this version, filled once, described to the person who started it."""

import sys
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.checks import pending_migrations
from threefold.core.clock import now
from threefold.web.demo.load import load_county
from threefold.web.practice_county import with_a_password


def prepare(say: Callable[[str], None]) -> None:
    """Migrate, and load the county when nobody is in the database yet: all of it or nothing."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    if pending_migrations():
        say("Preparing the database ...")
        call_command("migrate", verbosity=0, interactive=False)
    if Worker.objects.exists():
        _insist_on_demo()
        return
    say("Writing down the families of the fictional county, once ...")
    with transaction.atomic():
        load_county(at=now(), say=lambda family: say(f"  {family}"))


def forget(home: Path) -> None:
    """Delete the demo's database. One in which somebody else than the demo has an account is left alone."""
    if not pending_migrations():
        _insist_on_demo()
    connection.close()
    for name in ("threefold.sqlite3", "threefold.sqlite3-wal", "threefold.sqlite3-shm"):
        (home / name).unlink(missing_ok=True)


def welcome(address: str) -> str:
    """What to open, and as whom."""
    people = with_a_password(Worker.objects.all()).select_related("unit")
    lines = sorted((_order(one), f"  {one.email:<34} {one.name}, {_what(one)}") for one in people)
    return "\n".join(
        [
            "",
            f"Threefold is ready: {address}",
            "",
            "Sign in as one of these people of a fictional county:",
            "",
            *(line for _, line in lines),
            "",
            f"  Password of all: {settings.PRACTICE_PASSWORD}",
            "",
            "All families are invented. Everything stays on this machine. Stop with Ctrl+C.",
        ]
    )


def _order(worker: Worker) -> int:
    return min((list(Duty).index(Duty(duty)) for duty in worker.duties), default=len(Duty))


def _what(worker: Worker) -> str:
    duties = ", ".join(str(Duty(duty).label).lower() for duty in worker.duties)
    return f"{duties} ({worker.unit})" if worker.unit else duties


def _insist_on_demo() -> None:
    strangers = Worker.objects.filter(is_demo=False).count()
    if strangers:
        sys.exit(
            f"threefold: this database has accounts that are not the demo's ({strangers}), so the demo keeps out.\n\n"
            "What to do: set THREEFOLD_HOME to an empty folder and start the demo again."
        )
