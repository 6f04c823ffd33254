"""A database of its own for these tests, whose transactions really end: a file of SQLite as an installation has it,
or a database on the same PostgreSQL. What is in it can be looked at from outside, and put back as it was.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.utils import load_backend

from threefold.cli.backups.tables import tables

State = dict[str, tuple[int, str]]
# Not of the record: words typed and not saved, who is signed in, and the log of what was read.
PASSING = ("accounts_draft", "django_session")
WRITTEN = "audit_entry"


class World:
    """The database as everybody else sees it."""

    def __init__(self, outside: Any) -> None:
        self.outside = outside
        self.names = [one._meta.db_table for one in tables() if one._meta.db_table not in PASSING]
        self.state: State = {}

    def now(self, raw: Any = None) -> State:
        """How many rows each table has, and one hash of all of them; seen from outside, or through `raw`."""
        seen = raw or self.outside
        return {name: _digest(seen, name) for name in self.names}

    def changed(self) -> list[str]:
        """Tables that are not as they were remembered."""
        return [name for name, state in self.now().items() if state != self.state[name]]

    def remember(self) -> None:
        """From now on this is how it was."""
        self._keep()
        self.state = self.now()

    def undo(self) -> None:
        """Everything as it was remembered, drafts and sessions included."""
        connections["default"].close()
        self._put_back()
        assert not self.changed()

    def _keep(self) -> None:
        raise NotImplementedError

    def _put_back(self) -> None:
        raise NotImplementedError


class OnFile(World):
    """SQLite."""

    def _keep(self) -> None:
        self.kept = sqlite3.connect(":memory:")
        self.outside.backup(self.kept)

    def _put_back(self) -> None:
        self.kept.backup(self.outside)


class OnServer(World):
    """PostgreSQL: tables that differ are filled again from copies of them. `server` leads to another database there."""

    def __init__(self, outside: Any, server: Any) -> None:
        super().__init__(outside)
        self.server = server

    def _keep(self) -> None:
        self.outside.execute("DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept")
        for name in (*self.names, *PASSING):
            self.outside.execute(f'CREATE TABLE kept."{name}" AS TABLE public."{name}"')

    def _put_back(self) -> None:
        # Neither triggers nor foreign keys look at what is put back.
        self.outside.execute("SET session_replication_role = replica")
        for name in (*self.changed(), *PASSING):
            self.outside.execute(f'DELETE FROM public."{name}"')
            self.outside.execute(f'INSERT INTO public."{name}" SELECT * FROM kept."{name}"')
        self.outside.execute("SET session_replication_role = origin")


def _digest(raw: Any, name: str) -> tuple[int, str]:
    only = " WHERE kind NOT LIKE 'read.%'" if name == WRITTEN else ""
    rows = sorted(repr(tuple(row)) for row in raw.execute(f'SELECT * FROM "{name}"{only}').fetchall())
    return len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()


@contextmanager
def own_world(folder: Path) -> Iterator[World]:
    """Until it ends, the connection leads to a copy of the test database."""
    usual = connections["default"]
    made = _own_file(usual, folder) if usual.vendor == "sqlite" else _own_server(usual)
    with made as (name, world):
        settings = deepcopy(usual.settings_dict) | {"NAME": name}
        given = connections.databases["default"]
        connections.databases["default"] = settings
        connections["default"] = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, "default")
        try:
            yield world
        finally:
            connections["default"].close()
            connections["default"], connections.databases["default"] = usual, given


@contextmanager
def _own_file(usual: Any, folder: Path) -> Iterator[tuple[str, World]]:
    file = folder / "own.sqlite3"
    usual.ensure_connection()
    outside = sqlite3.connect(file, isolation_level=None)
    usual.connection.backup(outside)
    outside.execute("PRAGMA journal_mode=WAL")
    try:
        yield str(file), OnFile(outside)
    finally:
        outside.close()


@contextmanager
def _own_server(usual: Any) -> Iterator[tuple[str, World]]:
    import psycopg

    parameters = usual.get_connection_params()
    reach = {key: parameters[key] for key in ("host", "port", "user", "password") if key in parameters}
    name = f"faults_{secrets.token_hex(6)}"
    # A database that is copied must have nobody in it.
    usual.close()
    with psycopg.connect(dbname="postgres", autocommit=True, **reach) as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{usual.settings_dict["NAME"]}"')
        try:
            with psycopg.connect(dbname=name, autocommit=True, **reach) as outside:
                yield name, OnServer(outside, server)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
