"""What must be true after every kill, and what must be true of the whole database at the end."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

# Written by any run of the server, and not by a form.
BY_THE_WAY = "read."


class Ledger:
    """What the writers wrote down, read on from where it was read last."""

    def __init__(self, log: Path) -> None:
        self.log, self.place = log, 0
        self.sent: set[UUID] = set()
        self.kept: set[UUID] = set()
        self.strange: list[str] = []

    def wait_for_one(self, patience: float) -> None:
        """Until one more save is acknowledged, or patience ends."""
        end = time.monotonic() + patience
        while time.monotonic() < end and not any(b'"kept"' in line for line in self._more()):
            time.sleep(0.005)

    def _more(self) -> list[bytes]:
        if not self.log.exists():
            return []
        with self.log.open("rb") as lines:
            lines.seek(self.place)
            return lines.readlines()

    def read(self) -> set[UUID]:
        """The saves that were acknowledged since the last time."""
        fresh: set[UUID] = set()
        if not self.log.exists():
            return fresh
        with self.log.open() as lines:
            lines.seek(self.place)
            while (line := lines.readline()).endswith("\n"):
                self.place = lines.tell()
                said = json.loads(line)
                if said["what"] == "sent":
                    self.sent.add(UUID(said["id"]))
                elif said["what"] == "kept":
                    fresh.add(UUID(said["id"]))
                else:
                    self.strange.append(f"{said['what']} from {said['form']}")
        self.kept |= fresh
        return fresh


def lost(kept: set[UUID]) -> list[str]:
    """Acknowledged saves that are not there, or not whole."""
    from threefold.core.models import Receipt

    found = list(Receipt.objects.filter(pk__in=kept))
    gone = kept - {one.pk for one in found}
    return [f"{one}: acknowledged and not there" for one in gone] + list(_torn(found))


def torn() -> list[str]:
    """Saves of the whole database, acknowledged or not, that are there in part."""
    from threefold.core.models import Receipt

    return [*_torn(list(Receipt.objects.all())), *_strays()]


def _torn(receipts: list[Any]) -> Iterator[str]:
    """Every receipt has its row and just one event for that row's making."""
    from collections import Counter

    from django.apps import apps

    from threefold.audit.models import Entry

    by_model: dict[str, set[UUID]] = {}
    for one in receipts:
        if one.result_model:
            by_model.setdefault(one.result_model, set()).add(UUID(one.result_id))
    for label, ids in by_model.items():
        model: Any = apps.get_model(label)
        there = set(model._base_manager.filter(pk__in=ids).values_list("pk", flat=True))
        yield from (f"{label} {one}: its row is not there" for one in ids - there)
        entries = Entry.objects.filter(subject__in=ids).exclude(kind__startswith=BY_THE_WAY)
        told = Counter(entries.values_list("subject", flat=True))
        yield from (f"{label} {one}: {told[one]} events" for one in ids if not told[one])
    yield from (f"{one.change} {one.pk}: made nothing" for one in receipts if not one.result_model)


def _strays() -> Iterator[str]:
    """No row of the forms that were sent is there without its receipt, and none was told of twice."""
    from collections import Counter

    from threefold.audit.models import Entry
    from threefold.core.models import Receipt
    from threefold.families.models import CourtDate, Household, Referral
    from threefold.mapping.models import MapItem

    made = {UUID(one) for one in Receipt.objects.exclude(result_id="").values_list("result_id", flat=True)}
    for model in (MapItem, Household, CourtDate, Referral):
        rows = set(model._base_manager.values_list("pk", flat=True))  # type: ignore[attr-defined]
        yield from (f"{model.__name__} {one}: without a receipt" for one in rows - made)
        entries = Entry.objects.filter(subject__in=rows).exclude(kind__startswith=BY_THE_WAY)
        told = Counter(entries.values_list("subject", "kind"))
        yield from (f"{kind} of {one}: {times} times" for (one, kind), times in told.items() if times > 1)


def damaged() -> list[str]:
    """What the database says of itself, and the chain over the log."""
    from django.db import connection

    from threefold.audit.verifying import read_chain
    from threefold.core.clock import now

    found = list(_sqlite() if connection.vendor == "sqlite" else _postgresql())
    connection.check_constraints()
    chain = read_chain(at=now())
    return [*found, chain.wrong] if chain.wrong else found


def _sqlite() -> Iterator[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        yield from (str(row[0]) for row in cursor.fetchall() if row[0] != "ok")
        cursor.execute("PRAGMA foreign_key_check")
        yield from (f"a key of {row[0]} leads nowhere" for row in cursor.fetchall())


def _postgresql() -> Iterator[str]:
    """Every B-tree beside its table, by PostgreSQL's own `amcheck` where the server has it."""
    from django.db import DatabaseError, connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'amcheck'")
        if not cursor.fetchone():
            return
        cursor.execute("CREATE EXTENSION IF NOT EXISTS amcheck")
        cursor.execute("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_am a ON a.oid = c.relam "
                       "JOIN pg_namespace n ON n.oid = c.relnamespace "
                       "WHERE a.amname = 'btree' AND c.relkind = 'i' AND n.nspname = 'public'")  # fmt: skip
        for (index,) in cursor.fetchall():
            try:
                cursor.execute("SELECT bt_index_check(%s::regclass, true)", [index])
            except DatabaseError as error:
                yield f"{index}: {error}"
