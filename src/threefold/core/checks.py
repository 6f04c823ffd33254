"""What must be true before a county's families are served. `threefold check` says it, `threefold serve` insists.

Each is a Django deployment check under the tag `threefold`: what is wrong in plain words, and the remedy as hint.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, register
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from threefold.core.keys import KNOWN, PURPOSES

TAG = "threefold"
SHORTEST_SECRET, SHORTEST_KEY = 50, 32
NEW_KEY = "python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
WHO_SPEAKS_TLS = (
    "either THREEFOLD_BEHIND_PROXY=true (a proxy that sets X-Forwarded-Proto), "
    "or THREEFOLD_CERT_FILE and THREEFOLD_KEY_FILE"
)
OURS_ONLY = {"127.0.0.1", "localhost", "[::1]"}
Check = Callable[[], Iterator[CheckMessage]]


def refusal(number: int) -> Callable[[Check], Check]:
    """Register a check that only production asks; its findings carry `threefold.E<number>`."""

    def wrap(check: Check) -> Check:
        @register(TAG, deploy=True)
        def ask(**_: Any) -> list[CheckMessage]:
            found = list(check())
            for one in found:
                one.id = f"threefold.E{number:03d}"
            return found

        return check

    return wrap


@refusal(1)
def debug_is_off() -> Iterator[CheckMessage]:
    """A debug page shows words of a family to whoever meets an error."""
    if settings.DEBUG:
        yield Error("Debug pages are on.", hint="Unset THREEFOLD_DEBUG.")


@refusal(2)
def demo_is_off() -> Iterator[CheckMessage]:
    """The demo's mode lets passkeys work without TLS and prints a password."""
    if settings.DEMO:
        yield Error("This is set up as the demo.", hint="Unset THREEFOLD_DEMO.")


@refusal(3)
def no_demo_accounts() -> Iterator[CheckMessage]:
    """Everybody knows the password of the demo accounts."""
    try:
        found = get_user_model()._default_manager.filter(is_demo=True).count()
    except DatabaseError:
        return  # Said by the checks of the database and its migrations.
    if found:
        yield Error(
            f"The database holds {found} demo accounts, whose password is public.",
            hint="Point DATABASE_URL to a database that never held the demo.",
        )


@refusal(4)
def secret_key_is_own() -> Iterator[CheckMessage]:
    """The key that signs sessions and links."""
    if settings.SECRET_KEY in (settings.LAPTOP_KEYS["secret"], KNOWN["secret"]):
        yield Error(
            "THREEFOLD_SECRET_KEY is not set; a laptop's key is in use.",
            hint=f"Set it to the output of {NEW_KEY}, and keep it where backups are not.",
        )
    elif len(settings.SECRET_KEY) < SHORTEST_SECRET:
        yield Error(
            f"THREEFOLD_SECRET_KEY is shorter than {SHORTEST_SECRET} characters.",
            hint=f"Set it to the output of {NEW_KEY}.",
        )


@refusal(5)
def sealing_keys_are_own() -> Iterator[CheckMessage]:
    """The keys of the reporter vault, protected places, drafts and the audit log: four different ones."""
    seen: set[str] = {settings.SECRET_KEY}
    for purpose in PURPOSES:
        keys: list[str] = settings.SEALING_KEYS[purpose]
        name = f"THREEFOLD_{purpose.upper()}_KEYS"
        if not keys or {settings.LAPTOP_KEYS[purpose], KNOWN[purpose]} & set(keys):
            yield Error(f"{name} is not set; a laptop's key is in use.", hint=f"Set it: {NEW_KEY}.")
        elif min(map(len, keys)) < SHORTEST_KEY:
            yield Error(f"A key in {name} is shorter than {SHORTEST_KEY} characters.", hint=f"Use {NEW_KEY}.")
        elif seen & set(keys):
            yield Error(f"{name} uses a key that has another purpose too.", hint="Give each purpose its own.")
        seen |= set(keys)


@refusal(6)
def database_is_postgresql() -> Iterator[CheckMessage]:
    """SQLite is for one laptop: one writer at a time, and no server that backs it up."""
    if connection.vendor != "postgresql":
        yield Error(
            "The database is not PostgreSQL.",
            hint="Set DATABASE_URL, for example postgres://threefold:PASSWORD@127.0.0.1:5432/threefold.",
        )


@refusal(7)
def the_wire_is_sealed() -> Iterator[CheckMessage]:
    """Sign-in and families' words travel over TLS only."""
    if not settings.TLS:
        yield Error("TLS is not set.", hint=f"Set THREEFOLD_TLS=true and {WHO_SPEAKS_TLS}.")
    elif settings.BEHIND_PROXY is bool(settings.CERT_FILE):
        yield Error(
            "It is not said who speaks TLS, or it is said twice.",
            hint=f"Set {WHO_SPEAKS_TLS}.",
        )


@refusal(8)
def database_is_current() -> Iterator[CheckMessage]:
    """The tables are those of this version."""
    try:
        waiting = pending_migrations()
    except DatabaseError as error:
        yield Error(
            f"The database does not answer ({type(error).__name__}).",
            hint="Check that PostgreSQL runs and that DATABASE_URL is right.",
        )
        return
    if waiting:
        yield Error(
            f"{len(waiting)} migrations are not applied, the first is {waiting[0]}.",
            hint="Make a backup, then run `threefold migrate`.",
        )


@refusal(9)
def hosts_are_named() -> Iterator[CheckMessage]:
    """Requests for another host's name are refused, so the county's own must be known."""
    if "*" in settings.ALLOWED_HOSTS or not set(settings.ALLOWED_HOSTS) - OURS_ONLY:
        yield Error(
            "THREEFOLD_ALLOWED_HOSTS does not name this installation's host.",
            hint="Set it to the name that workers type, for example threefold.county.example.",
        )


@refusal(10)
def saved_means_saved() -> Iterator[CheckMessage]:
    """A county's words must survive a power cut."""
    if connection.vendor != "postgresql":
        return
    try:
        loose = [
            name for name in ("fsync", "full_page_writes", "synchronous_commit") if _shown(name) == "off"
        ]
    except DatabaseError:
        return  # Said by `database_is_current`.
    for name in loose:
        yield Error(
            f"PostgreSQL runs with {name} off: a power cut could lose what people saved.",
            hint=f"Set {name} = on in postgresql.conf.",
        )


def pending_migrations() -> list[str]:
    """Names of the migrations that the database still waits for, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def _shown(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s)", [name])
        return str(cursor.fetchone()[0])
