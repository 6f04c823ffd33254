"""Real faults of the place where the record is kept: each lasts as long as its block."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.signals import connection_created

from tests.faults.world import OnServer, World

# How long the tests wait for somebody else, in seconds.
SOON = 0.05
HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""
# At which statement a session is ended, and how.
CUT_AT = 3
ENDED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> %s"
NO_ROOM = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = 'could not extend file'; END $$;
CREATE TRIGGER no_room BEFORE INSERT ON core_receipt FOR EACH ROW EXECUTE FUNCTION no_room()
"""


@contextmanager
def full(world: World) -> Iterator[None]:
    """No page can be added. PostgreSQL's disk is its server's: there the server says so at the first row."""
    if connection.vendor == "sqlite":
        with connecting("PRAGMA max_page_count = 1"):
            yield
        return
    world.outside.execute(NO_ROOM)
    try:
        yield
    finally:
        world.outside.execute("DROP FUNCTION no_room CASCADE")


@contextmanager
def read_only(world: World) -> Iterator[None]:
    """The file is opened for reading, or the server takes no writing transaction."""
    if connection.vendor == "postgresql":
        with connecting("SET default_transaction_read_only = on"):
            yield
        return
    with reopened(NAME=f"file:{connection.settings_dict['NAME']}?mode=ro"):
        yield


@contextmanager
def locked(world: World) -> Iterator[None]:
    """Somebody else writes and does not end: another process, or another session."""
    if connection.vendor == "postgresql":
        with holding(world), connecting(f"SET lock_timeout = '{SOON}s'"):
            yield
        return
    command = [sys.executable, "-c", HOLDER, connection.settings_dict["NAME"]]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with reopened(OPTIONS={**connection.settings_dict["OPTIONS"], "timeout": SOON}):
            yield
    finally:
        other.communicate()


@contextmanager
def too_slow(world: World) -> Iterator[None]:
    """PostgreSQL: a statement that takes longer than one may."""
    with holding(world), connecting(f"SET lock_timeout = 0; SET statement_timeout = '{SOON}s'"):
        yield


@contextmanager
def gone(world: World) -> Iterator[None]:
    """PostgreSQL: the server ends our session in the middle, as when it is stopped, and takes no new one."""
    assert isinstance(world, OnServer)
    name, ours, seen = connection.settings_dict["NAME"], world.outside.info.backend_pid, []

    def cut(execute: Callable[..., Any], *given: Any) -> Any:
        seen.append(1)
        if len(seen) == CUT_AT:
            world.server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
            world.server.execute(ENDED, [name, ours])
        return execute(*given)

    connection.close()
    try:
        with connection.execute_wrapper(cut):
            yield
    finally:
        world.server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        connection.close()


@contextmanager
def slow(seconds: float) -> Iterator[None]:
    """Every statement takes so much longer."""

    def wait(execute: Callable[..., Any], *given: Any) -> Any:
        time.sleep(seconds)
        return execute(*given)

    with connection.execute_wrapper(wait):
        yield


@contextmanager
def connecting(statement: str) -> Iterator[None]:
    """Each new connection begins with this."""

    def begin(**_: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    connection.close()
    connection_created.connect(begin)
    try:
        yield
    finally:
        connection_created.disconnect(begin)
        connection.close()


@contextmanager
def reopened(**settings: Any) -> Iterator[None]:
    """The connection has other settings."""
    usual = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(settings)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(usual)


@contextmanager
def holding(world: World) -> Iterator[None]:
    """Another session holds a table that every change needs."""
    with world.outside.transaction():
        world.outside.execute("LOCK TABLE core_receipt IN ACCESS EXCLUSIVE MODE")
        yield


def with_small_files(work: Callable[[], str], limit: int = 1024) -> str:
    """What `work` says in a process of its own, in which no file may grow beyond `limit` bytes: a disk that refuses."""
    connection.close()
    read, write = os.pipe()
    child = os.fork()
    if not child:
        said = "it did not end"
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            said = work()
        except BaseException as error:
            said = repr(error)
        finally:
            os.write(write, said.encode()[:60_000])
            os._exit(0)
    os.close(write)
    os.waitpid(child, 0)
    with os.fdopen(read, "rb") as told:
        return told.read().decode()
