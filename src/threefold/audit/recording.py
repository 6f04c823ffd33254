"""Writing events. Always inside the transaction of what they tell of."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from threefold.audit.events import Event, name_of, payload
from threefold.audit.models import Entry
from threefold.core.changes import note_recorded


class Actor(Protocol):
    """Whoever signed in; `audit` knows no more of a worker than this."""

    pk: Any
    agency_id: UUID


def record(
    event: Event, *, by: Actor, at: datetime, family: UUID | None = None, subject: UUID | None = None
) -> Entry:
    """Write one event of a change."""
    entry = Entry.objects.create(
        agency=by.agency_id,
        family=family,
        actor=by.pk,
        kind=name_of(event),
        subject=subject,
        detail=payload(event),
        at=at,
    )
    note_recorded()
    return entry


def record_read(
    *,
    by: Actor,
    at: datetime,
    group: str,
    surface: str,
    family: UUID | None,
    subject: UUID | None = None,
    refused: bool = False,
) -> Entry:
    """Write that case content was shown to somebody (or refused), on which surface."""
    return Entry.objects.create(
        agency=by.agency_id,
        family=family,
        actor=by.pk,
        kind="read.refused" if refused else "read.shown",
        subject=subject,
        detail={"group": group, "surface": surface},
        at=at,
    )


def read_since(*, by: Actor, family: UUID, group: str, surface: str, at: datetime, since: datetime) -> bool:
    """Whether the log has it already that this reader was shown this part of the record, from `since` to `at`."""
    rows = Entry.objects.filter(
        agency=by.agency_id, actor=by.pk, at__gt=since, at__lte=at, family=family, kind="read.shown"
    )
    told = {"group": str(group), "surface": str(surface)}
    return any(one == told for one in rows.values_list("detail", flat=True))


def record_reads(
    *,
    by: Actor,
    at: datetime,
    group: str,
    surface: str,
    families: Collection[UUID],
    opened: bool = False,
    quoted: Mapping[UUID, Collection[str]] | None = None,
) -> list[Entry]:
    """Write that a page showed something of each of these families: one event a family, in one query. It says that it
    was a list: nobody opened those files; or, with `opened`, that words of each record stood there. `quoted` tells of
    which families words stood there, and of which groups: these are reads of those groups instead.
    """
    kind = "read.shown" if opened else "read.listed"
    words = quoted or {}
    told = [(family, kind, group) for family in families if family not in words]
    told += [
        (family, "read.shown", one) for family in families if family in words for one in sorted(words[family])
    ]
    rows = [
        Entry(
            agency=by.agency_id, family=family, actor=by.pk, kind=sort, detail={"group": one, "surface": surface},
            at=at,
        )
        for family, sort, one in told
    ]  # fmt: skip
    return Entry.objects.bulk_create(rows)
