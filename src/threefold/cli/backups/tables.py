"""Every table with the number and one hash of its rows, the same on SQLite and PostgreSQL: two databases that agree in
this hold the same.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.db import models

Tally = dict[str, dict[str, Any]]
_ROUND = 1 << 256
# So many rows are read at once: of those that hold whole files only a few, for each can be as large as ten megabytes.
ONCE, ONCE_WITH_FILES = 1_000, 5
# The index of the Toolkit's search: each kind of database has its own, made anew from the pages.
SEARCH = "wagtailsearch"


def tables() -> Iterator[type[models.Model]]:
    """The model of every table, those between two others included."""
    found = apps.get_models(include_auto_created=True)
    rows = (one for one in found if one._meta.managed and not one._meta.proxy)
    yield from (one for one in rows if one._meta.app_label != SEARCH)


def at_once(model: type[models.Model]) -> int:
    """How many rows of a table fit into memory together."""
    has_files = any(isinstance(one, models.BinaryField) for one in model._meta.concrete_fields)
    return ONCE_WITH_FILES if has_files else ONCE


def tally(alias: str = "default") -> Tally:
    """For each table how many rows it has, and a hash of them that does not depend on their order."""
    return {one._meta.db_table: _of(one, alias) for one in tables()}


def differing(one: Tally, other: Tally) -> list[str]:
    """The tables in which they differ, in words."""
    return [
        f"{table}: {_rows(one, table)} and {_rows(other, table)} rows"
        for table in sorted({*one, *other})
        if one.get(table) != other.get(table)
    ]


def _rows(given: Tally, table: str) -> int | str:
    return cast(int, given[table]["rows"]) if table in given else "no"


def _of(model: type[models.Model], alias: str) -> dict[str, Any]:
    names = [field.attname for field in model._meta.concrete_fields]
    count = total = 0
    for row in model._base_manager.using(alias).values_list(*names).iterator(chunk_size=at_once(model)):
        count += 1
        # A sum, so that neither the order of rows nor a pair of like ones is lost.
        total = (total + int.from_bytes(_hash(row), "big")) % _ROUND
    return {"rows": count, "hash": f"{total:064x}"}


def _hash(row: tuple[Any, ...]) -> bytes:
    plain = json.dumps([_plain(value) for value in row], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).digest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return value
