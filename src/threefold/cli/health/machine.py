"""The machine: room on the disk, its clock, the files of the pages, and who can read what is secret."""

import json
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection

from threefold.audit.models import Entry
from threefold.cli.health.finding import Finding, good, passed, to_look_at, wrong
from threefold.core.clock import now
from threefold.core.keys import FILE as KEYS
from threefold.core.messages import catalogues

TOO_LITTLE, LITTLE = 200_000_000, 2_000_000_000
A_MINUTE, HALF_A_MINUTE = timedelta(minutes=1), timedelta(seconds=30)
NEEDED = ("threefold/threefold.css", "networks/circle.css")
MANIFEST = "staticfiles.json"
GROUP_OR_OTHERS, ENTER = 0o066, 0o011


def room() -> Iterator[Finding]:
    """Free room where the database or Threefold's own files lie."""
    for folder in sorted({_existing(settings.HOME), *(path.parent for path in _database_files())}):
        free = shutil.disk_usage(folder).free
        said = f"{free / 1e9:,.1f} GB are free in {folder}"
        if free < TOO_LITTLE:
            yield wrong("disk", f"Only {said}: soon nothing can be saved.", "Make room now.")
        elif free < LITTLE:
            yield to_look_at("disk", f"Only {said}.", "Make room, or move the database to a larger disk.")
        else:
            yield good("disk", f"{said}.")


def clock() -> Iterator[Finding]:
    """Whether the clock agrees with the log, and with the database's own."""
    at = now()
    newest: datetime | None = Entry.objects.order_by("-id").values_list("at", flat=True).first()
    if newest is not None and newest - at > A_MINUTE:
        said = f"The log's newest event lies {passed((newest - at).total_seconds())} ahead of this clock."
        yield wrong("clock", said, "Let the machine take its time from the network (NTP), and look at it.")
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs(cursor.fetchone()[0] - now())
        if apart > HALF_A_MINUTE:
            said = f"This clock and the database's are {apart.total_seconds():,.0f} seconds apart."
            yield to_look_at("clock", said, "Let both machines take their time from the network (NTP).")
            return
    yield good("clock", f"The clock says {at:%Y-%m-%d %H:%M} UTC, and nothing in the log lies ahead of it.")


def pages() -> Iterator[Finding]:
    """The files that pages are made with."""
    lost = [name for name in NEEDED if finders.find(name) is None]
    lost += [str(one / "django.mo") for one in catalogues() if not (one / "django.mo").exists()]
    collected = settings.STATIC_ROOT / MANIFEST
    if collected.exists():
        paths = json.loads(collected.read_text(encoding="utf-8"))["paths"].values()
        lost += [name for name in paths if not (settings.STATIC_ROOT / name).exists()]
    if lost:
        said = f"{len(lost)} files that pages need are not there, the first is {lost[0]}."
        yield wrong("files", said, "Start the server again; it collects them. If it persists, install anew.")
    else:
        yield good("files", "Styles, scripts and both languages are in place.")


def secrets() -> Iterator[Finding]:
    """Whether another user of this machine could read keys or the database."""
    named = [settings.HOME / KEYS, *(Path(one) for one in (settings.KEY_FILE,) if one), *_database_files()]
    there = [one for one in named if one.exists()]
    open_to_others = [one for one in there if _is_open(one)]
    for one in open_to_others:
        said = f"Other users of this machine can read {one}."
        yield wrong("permissions", said, f"chmod 600 {one}; chmod 700 {one.parent}")
    if not open_to_others:
        yield good("permissions", "Keys and database files are for this user alone.")


def _is_open(path: Path) -> bool:
    """Others may read it and may enter the folder in which it lies. A key is for its user alone, wherever it lies."""
    mine = path.stat().st_mode & GROUP_OR_OTHERS
    is_key = path.name == KEYS or str(path) == settings.KEY_FILE
    return bool(mine) and (is_key or bool(path.parent.stat().st_mode & ENTER))


def _database_files() -> list[Path]:
    if connection.vendor != "sqlite":
        return []
    file = Path(str(connection.settings_dict["NAME"]))
    return [file] if file.exists() else []


def _existing(path: Path) -> Path:
    return path if path.exists() or path == path.parent else _existing(path.parent)
