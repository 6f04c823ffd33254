"""Sealing the log into a chain, a little later than it is written, so that the chain slows nobody.

An event waits until it is in a seal. Events are found by their ids, which are sorted by time; one whose transaction
took long is found as long as it took less than `LATE`, and `check` finds any other.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models.functions import Cast

from threefold.audit.chain import START, hashes
from threefold.audit.models import Entry, Seal

STRETCH, STRETCHES = 500, 20
LATE = timedelta(hours=1)
ID, HASH = 16, 32
# Any number that no other use of advisory locks in this database has.
_TURN = 7_340_033
# Ids are read as text: making a UUID of each, only to write it out again, took half of the time of reading a log.
_IDS = ("id", "agency", "family", "actor", "subject")
_AS_TEXT = {f"{name}_text": Cast(name, models.CharField()) for name in _IDS}
FIELDS = (*_AS_TEXT, "kind", "detail", "at")
Event = dict[str, Any]


def seal_new(*, at: Callable[[], datetime]) -> int:
    """Seal every event that waits, oldest first; how many there were. A few thousand at a time, so that nobody who
    saves meanwhile waits long.
    """
    count, after = 0, _after(newest())
    while True:
        with transaction.atomic():
            _take_turn()
            waiting = _waiting(after)
            for start in range(0, len(waiting), STRETCH):
                _chain(entries_of(waiting[start : start + STRETCH]), at())
        count += len(waiting)
        if len(waiting) < STRETCH * STRETCHES:
            return count
        after = waiting[-1]


def seal_these(ids: list[UUID], *, at: datetime) -> None:
    """Seal events that came from another installation, whose ids are older than those that `seal_new` looks for. In
    the transaction that put them in.
    """
    _take_turn()
    for start in range(0, len(ids), STRETCH):
        _chain(entries_of(ids[start : start + STRETCH]), at)


def seal_entries(entries: list[Event], *, at: datetime) -> None:
    """Seal events that are at hand as the chain holds them (`entries_of`): those of a practice county that is laid down
    whole. In the transaction that puts them in.
    """
    _take_turn()
    for start in range(0, len(entries), STRETCH):
        _chain(entries[start : start + STRETCH], at)


def newest(database: str = "default") -> Seal | None:
    """The latest seal, if there is one."""
    return Seal.objects.using(database).order_by("-number").first()


def oldest_waiting() -> datetime | None:
    """When the oldest event was written that waits for its seal."""
    after = _after(newest())
    sealed = _sealed_after(after)
    ids = Entry.objects.filter(id__gt=after).order_by("id").values_list("id", flat=True).iterator()
    oldest = next((one for one in ids if one not in sealed), None)
    return None if oldest is None else datetime.fromtimestamp((oldest.int >> 80) / 1000, UTC)


def mark_of(seal: Seal, secret: str) -> bytes:
    """The keyed hash of a seal with one key."""
    told = f"{seal.number}:{seal.before}:{seal.sealed_at.isoformat(timespec='microseconds')}".encode()
    body = hashlib.sha256(bytes(seal.entries)).digest() + hashlib.sha256(bytes(seal.hashes)).digest()
    return hmac.digest(secret.encode(), told + body, "sha256")


def is_ours(seal: Seal) -> bool:
    """Whether one of the installation's keys made it."""
    mine = (mark_of(seal, secret) for secret in settings.SEALING_KEYS["audit"])
    return any(hmac.compare_digest(mark, bytes(seal.mark)) for mark in mine)


def ids_of(seal: Seal) -> Iterator[UUID]:
    """The events of a seal, in their order."""
    raw = bytes(seal.entries)
    return (UUID(bytes=raw[at : at + ID]) for at in range(0, len(raw), ID))


def dashed_ids_of(seal: Seal) -> list[str]:
    """The same as text, as the chain holds them."""
    raw = bytes(seal.entries).hex()
    return [_dashed(raw[at : at + 2 * ID]) for at in range(0, len(raw), 2 * ID)]


def hashes_of(seal: Seal) -> list[bytes]:
    """Their hashes, in the same order."""
    raw = bytes(seal.hashes)
    return [raw[at : at + HASH] for at in range(0, len(raw), HASH)]


def head_of(seal: Seal | None) -> tuple[int, bytes]:
    """How many events are sealed up to here, and the hash of the last."""
    if seal is None:
        return 0, START
    return seal.before + len(bytes(seal.entries)) // ID, bytes(seal.hashes)[-HASH:]


def _after(last: Seal | None) -> UUID:
    """The id after which events may still wait."""
    if last is None:
        return UUID(int=0)
    milliseconds = int((last.sealed_at - LATE).timestamp() * 1000)
    return UUID(int=milliseconds << 80)


def _take_turn() -> None:
    """One at a time. SQLite has one writer anyway, from the first statement of a transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])


def _waiting(after: UUID) -> list[UUID]:
    sealed = _sealed_after(after)
    ids = Entry.objects.filter(id__gt=after).order_by("id").values_list("id", flat=True).iterator()
    return list(islice((one for one in ids if one not in sealed), STRETCH * STRETCHES))


def _sealed_after(after: UUID) -> set[UUID]:
    """The events of the seals that may hold one whose id is greater."""
    return {one for seal in Seal.objects.filter(last__gt=after) for one in ids_of(seal)}


def entries_of(ids: list[UUID]) -> list[Event]:
    """The events with these ids as the chain holds them, by id: ids and the moment (UTC) as text. A missing one is left
    out.
    """
    rows = Entry.objects.filter(id__in=ids).order_by("id").annotate(**_AS_TEXT).values_list(*FIELDS)
    return [_entry(row) for row in rows]


def _entry(row: tuple[Any, ...]) -> Event:
    *ids, kind, detail, at = row
    found: Event = {name: one and _dashed(one) for name, one in zip(_IDS, ids, strict=True)}
    return {**found, "kind": kind, "detail": detail, "at": at.isoformat(timespec="microseconds")}


def _dashed(said: str) -> str:
    """An id as text has dashes; SQLite keeps it without."""
    if len(said) != 2 * ID:
        return said
    return f"{said[:8]}-{said[8:12]}-{said[12:16]}-{said[16:20]}-{said[20:]}"


def _chain(entries: list[Event], at: datetime) -> None:
    last = newest()
    before, head = head_of(last)
    seal = Seal(
        number=last.number + 1 if last else 1,
        before=before,
        entries=b"".join(UUID(one["id"]).bytes for one in entries),
        last=UUID(entries[-1]["id"]),
        hashes=b"".join(hashes(entries, head)),
        sealed_at=at,
    )
    seal.mark = mark_of(seal, settings.SEALING_KEYS["audit"][0])
    seal.save(force_insert=True)
