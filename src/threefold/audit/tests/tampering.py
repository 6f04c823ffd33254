"""What somebody who runs the database could do to a sealed log, at random, and where it must be found.

The triggers are dropped first: nothing but the chain stands in the way.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from threefold.audit import sealing
from threefold.audit.models import Entry, Seal
from threefold.audit.verifying import Found, read_chain
from threefold.core.clock import now
from threefold.core.ids import new_id


@dataclass(frozen=True)
class Log:
    """A sealed log: its events in their order, its seals, how many events each holds, and the head that was noted."""

    events: tuple[UUID, ...]
    seals: int
    each: int
    noted: tuple[int, bytes]


@dataclass(frozen=True)
class Spoiled:
    """What was done, and the first event (counted from 1) at which a reading must stop."""

    what: str
    place: int


Way = Callable[[random.Random, Log], Spoiled]


def lay(count: int, each: int) -> Log:
    """Write events that all differ, seal them in seals of so many, and take the triggers away."""
    agency, family = new_id(), new_id()
    written = Entry.objects.bulk_create(
        Entry(id=new_id(), agency=agency, family=family, actor=new_id(), kind="read.shown", subject=new_id(),
              detail={"n": at, "group": "map"}, at=now())
        for at in range(count)
    )  # fmt: skip
    usual, sealing.STRETCH = sealing.STRETCH, each
    try:
        sealing.seal_new(at=now)
    finally:
        sealing.STRETCH = usual
    drop_triggers()
    found = read_chain(at=now())
    assert (found.count, found.wrong) == (count, "")
    events = tuple(one.pk for one in written)
    return Log(events=events, seals=Seal.objects.count(), each=each, noted=(found.count, found.head))


def drop_triggers() -> None:
    """What the database itself refuses, it refuses no more."""
    with connection.cursor() as cursor:
        for table in ("entry", "seal"):
            on = "" if connection.vendor == "sqlite" else f" ON audit_{table}"
            for what in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS audit_{table}_no_{what}{on}")


def attempts(log: Log, count: int, seed: int) -> Iterator[tuple[Spoiled, Found]]:
    """Spoil the log so many times, each time from its whole state, and read it as an auditor does."""
    chance = random.Random(seed)
    for _ in range(count):
        with transaction.atomic():
            done = chance.choice(WAYS)(chance, log)
            yield done, read_chain(at=now(), noted=log.noted)
            transaction.set_rollback(True)


def edit_event(chance: random.Random, log: Log) -> Spoiled:
    """One field of one event."""
    at = chance.randrange(len(log.events))
    row = Entry.objects.get(pk=log.events[at])
    field, value = chance.choice(_other_values(chance, row))
    Entry.objects.filter(pk=row.pk).update(**{field: value})
    return Spoiled(f"{field} of event {at + 1}", at + 1)


def _other_values(chance: random.Random, row: Entry) -> list[tuple[str, Any]]:
    moment: datetime = row.at + timedelta(microseconds=chance.choice((-1, 1, 60_000_000)))
    return [
        ("kind", chance.choice(("read.refused", "Read.shown", "read.shown ", ""))), ("at", moment),
        ("actor", new_id()), ("actor", None), ("family", new_id()), ("family", None), ("subject", new_id()),
        ("subject", None), ("agency", new_id()), ("id", new_id()), ("detail", {}),
        ("detail", {**row.detail, "n": row.detail["n"] + chance.randint(1, 99)}),
        ("detail", {**row.detail, "group": "maps"}), ("detail", {**row.detail, "n": str(row.detail["n"])}),
    ]  # fmt: skip


def remove_event(chance: random.Random, log: Log) -> Spoiled:
    """One event, or several in a row."""
    at = chance.randrange(len(log.events))
    gone = log.events[at : at + chance.choice((1, 1, 3))]
    Entry.objects.filter(pk__in=gone).delete()
    return Spoiled(f"events from {at + 1} removed", at + 1)


def swap_events(chance: random.Random, log: Log) -> Spoiled:
    """Each takes the other's place: all that two events say is exchanged."""
    one, other = sorted(chance.sample(range(len(log.events)), 2))
    fields = ("actor", "subject", "detail", "at")
    first, second = (Entry.objects.filter(pk=log.events[at]) for at in (one, other))
    first_said, second_said = first.values(*fields).get(), second.values(*fields).get()
    first.update(**second_said)
    second.update(**first_said)
    return Spoiled(f"events {one + 1} and {other + 1} swapped", one + 1)


def put_in_event(chance: random.Random, log: Log) -> Spoiled:
    """An event of the past that nobody wrote."""
    long_ago = now() - timedelta(hours=chance.randint(1, 9_999))
    pk = UUID(int=(int(long_ago.timestamp() * 1000) << 80) + chance.getrandbits(60))
    Entry.objects.create(id=pk, agency=new_id(), kind="read.shown", detail={}, at=long_ago)
    return Spoiled("an event put in", len(log.events) + 1)


def edit_seal(chance: random.Random, log: Log) -> Spoiled:
    """One field of one seal, or one bit of what it holds."""
    number = chance.randint(1, log.seals)
    row = Seal.objects.get(pk=number)
    field = chance.choice(("entries", "hashes", "mark", "before", "sealed_at", "last", "number"))
    given: Any = getattr(row, field)
    if field in ("entries", "hashes", "mark"):
        spoiled = bytearray(given)
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        given = bytes(spoiled)
    elif field == "sealed_at":
        given += timedelta(seconds=chance.choice((-1, 1, 3600)))
    else:
        given = new_id() if field == "last" else given + log.seals + chance.randint(1, 9)
    Seal.objects.filter(pk=number).update(**{field: given})
    return Spoiled(f"{field} of seal {number}", (number - 1) * log.each + 1)


def remove_seal(chance: random.Random, log: Log) -> Spoiled:
    """A seal alone, or together with all its events, the last one too."""
    number = chance.randint(1, log.seals)
    first = (number - 1) * log.each
    if chance.random() < 0.5:
        Entry.objects.filter(pk__in=log.events[first : first + log.each]).delete()
    Seal.objects.filter(pk=number).delete()
    return Spoiled(f"seal {number} removed", first + 1)


def swap_seals(chance: random.Random, log: Log) -> Spoiled:
    """Two seals change their numbers."""
    one, other = sorted(chance.sample(range(1, log.seals + 1), 2))
    for number, new in ((one, 0), (other, one), (0, other)):
        Seal.objects.filter(pk=number).update(number=new)
    return Spoiled(f"seals {one} and {other} swapped", (one - 1) * log.each + 1)


def cut_off(chance: random.Random, log: Log) -> Spoiled:
    """The end of the log with its seals, as if it had never been: seen by the head that was noted."""
    left = chance.randrange(log.seals)
    Seal.objects.filter(number__gt=left).delete()
    Entry.objects.filter(pk__in=log.events[left * log.each :]).delete()
    return Spoiled(f"all after seal {left} cut off", left * log.each + 1)


WAYS: tuple[Way, ...] = (
    edit_event, edit_event, edit_event, remove_event, remove_event, swap_events, swap_events, put_in_event, edit_seal,
    remove_seal, swap_seals, cut_off,
)  # fmt: skip
