"""The demo's database: brought to this version, filled once, described to the person who started it."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from threefold.accounts.models import Agency, Worker
from threefold.accounts.roles import Duty
from threefold.cli.migrate import lay_down
from threefold.core.checks import pending_migrations
from threefold.core.clock import moment_of, now, today
from threefold.library.changes import load_content
from threefold.web.demo.county import load_many, totals
from threefold.web.demo.load import load_county
from threefold.web.demo.toolkit import county_pages
from threefold.web.practice_county import with_a_password

# Beside the database: which generated county it holds, or began to.
PLAN = "county.json"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What was asked for on the command line; what was not is as it was the last time."""

    families: int | None = None
    seed: int | None = None
    today: date | None = None


def prepare(say: Callable[[str], None], home: Path, wanted: Wanted | None = None) -> None:
    """Migrate, and load the county when nobody is in the database yet: all of it or nothing. Then the generated
    families that are wanted and not there yet.
    """
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    if pending_migrations():
        say("Preparing the database ...")
        call_command("migrate", verbosity=0, interactive=False)
    if Worker.objects.exists():
        _insist_on_demo()
    else:
        say("Writing down the families of the fictional county, once ...")
        with transaction.atomic():
            load_county(at=now(), say=lambda family: say(f"  {family}"))
    lay_down(say)
    load_content(county_pages(at=now()), at=now())
    _generate(say, home, wanted or Wanted())


def _generate(say: Callable[[str], None], home: Path, wanted: Wanted) -> None:
    """The generated families. What was begun is gone on with, with the seed and on the day of its beginning."""
    kept = plan_of(home)
    if kept is None and not wanted.families:
        return
    plan = _agreed(kept, wanted)
    keep_plan(home, plan)
    at = moment_of(date.fromisoformat(plan["today"]), None)
    load_many(families=plan["families"], seed=plan["seed"], at=at, say=say)


def _agreed(kept: dict[str, Any] | None, wanted: Wanted) -> dict[str, Any]:
    """The county that there is to be: what was begun before is never mixed with another."""
    asked = {
        "families": wanted.families or 0, "seed": 1 if wanted.seed is None else wanted.seed,
        "today": (wanted.today or today()).isoformat(),
    }  # fmt: skip
    if kept is None:
        return asked
    for name, given in (("seed", wanted.seed), ("today", wanted.today)):
        if given is not None and str(given) != str(kept[name]):
            sys.exit(
                f"threefold: this demo was made with --{name} {kept[name]}.\n\n"
                "What to do: leave it out, or begin again with --fresh."
            )
    return kept | {"families": max(asked["families"], kept["families"])}


def plan_of(home: Path) -> dict[str, Any] | None:
    """Which generated county this home holds, or began to; None when it holds none."""
    file = home / PLAN
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def keep_plan(home: Path, plan: dict[str, Any]) -> None:
    """Note it before the first family is laid down."""
    fresh = home / f"{PLAN}.new"
    fresh.write_text(json.dumps(plan), encoding="utf-8")
    fresh.replace(home / PLAN)


def told() -> str:
    """What the county holds."""
    agency = Agency.objects.get(is_practice=True)
    found = totals(agency)
    return (
        f"{agency.name}: {found.families:,} families, {found.workers:,} workers, "
        f"{found.map_items:,} things on their maps, {found.events:,} events in the log."
    )


def forget(home: Path) -> None:
    """Delete the demo's database. One in which somebody else than the demo has an account is left alone."""
    if not pending_migrations():
        _insist_on_demo()
    connection.close()
    for name in ("threefold.sqlite3", "threefold.sqlite3-wal", "threefold.sqlite3-shm", PLAN):
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
