"""What is kept: the seals over the log, and the last backup."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from threefold.audit.sealing import newest, oldest_waiting
from threefold.audit.verifying import OVERDUE
from threefold.cli.health.finding import Finding, good, passed, to_look_at, wrong
from threefold.core.clock import now

A_DAY, BACKUP_EVERY = timedelta(days=1), timedelta(days=2)
NOTE = "last-backup"


def sealed() -> Iterator[Finding]:
    """How long the log's oldest event without a seal has waited for it."""
    oldest = oldest_waiting()
    late = now() - oldest if oldest else timedelta(0)
    seconds = late.total_seconds()
    if late > A_DAY:
        said = f"An event of the log has waited for its seal for {passed(seconds)}."
        yield wrong(
            "seals", said, "Start the server: it seals within a minute. If one runs, look at its messages."
        )
    elif late > OVERDUE:
        said = f"Events of the log have waited for their seal for {passed(seconds)}."
        yield to_look_at("seals", said, "They are sealed within a minute while a server runs; does one?")
    elif newest() is None and oldest is None:
        yield good("seals", "The log is empty.")
    else:
        yield good(
            "seals", "The log is sealed up to the last minutes. `threefold check audit` reads all of it."
        )


def backed_up() -> Iterator[Finding]:
    """When `threefold backup` last succeeded in this home."""
    made = last_backup(settings.HOME)
    remedy = "threefold backup FILE, every night (docs/operate). If another program makes backups, this is no news."
    if made is None:
        yield to_look_at("backup", "No backup is known that was made from here.", remedy)
    elif now() - made > BACKUP_EVERY:
        ago = passed((now() - made).total_seconds())
        yield to_look_at("backup", f"The last backup was made {ago} ago.", remedy)
    else:
        ago = passed((now() - made).total_seconds())
        yield good("backup", f"The last backup was made {ago} ago. Try it now and then: restore --trial.")


def note_backup(home: Path, at: datetime) -> None:
    """Remember that a backup was made. One that cannot be remembered was made all the same."""
    try:
        (home / NOTE).write_text(at.isoformat(), encoding="ascii")
    except OSError:
        return


def last_backup(home: Path) -> datetime | None:
    """When that was; None: never, or it cannot be read."""
    try:
        return datetime.fromisoformat((home / NOTE).read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None
