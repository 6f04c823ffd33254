"""All looks, in the order in which they are told. One that fails is itself a finding."""

from collections.abc import Iterator

from django.db import DatabaseError, connection

from threefold.cli.health import database, keeping, machine
from threefold.cli.health.finding import Finding, Look, State, wrong

OF_THE_DATABASE: tuple[Look, ...] = (database.sound, database.migrated)
IN_THE_TABLES: tuple[Look, ...] = (keeping.sealed, machine.clock)
BESIDE_IT: tuple[Look, ...] = (keeping.backed_up, machine.room, machine.pages, machine.secrets)


def findings() -> tuple[Finding, ...]:
    """Everything that was found. Of a database that does not answer nothing more is asked."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        said = f"The database does not answer ({type(error).__name__})."
        silent = wrong("database", said, "Check that it runs, and that DATABASE_URL is right.")
        return (silent, *_all(BESIDE_IT))
    found = tuple(_all(OF_THE_DATABASE))
    fits = not any(one.name == "migrations" and one.state is State.WRONG for one in found)
    return (*found, *_all(IN_THE_TABLES if fits else ()), *_all(BESIDE_IT))


def _all(looks: tuple[Look, ...]) -> Iterator[Finding]:
    for look in looks:
        yield from _asked(look)


def _asked(look: Look) -> tuple[Finding, ...]:
    name = look.__name__
    try:
        return tuple(look())
    except (DatabaseError, OSError, ValueError, KeyError) as error:
        said = f"This could not be looked at: {look.__doc__ or name} ({type(error).__name__})"
        return (
            wrong(name, said, "If the database is damaged, put the last backup back: threefold restore."),
        )


def told(found: tuple[Finding, ...]) -> str:
    """The findings as lines for people."""
    width = max(len(one.state) for one in found)
    lines = []
    for one in found:
        state = one.state.value if one.state is State.GOOD else one.state.value.upper()
        lines.append(f"{state:<{width}}  {one.said}")
        if one.remedy:
            lines.append(f"{'':<{width}}  What to do: {one.remedy}")
    return "\n".join(lines) + "\n"
