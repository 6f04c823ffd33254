"""Every row of this database into another one, whatever kind the two are."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, connections, models, transaction

from threefold.cli.backups.tables import Tally, at_once, tables, tally


def copy_rows(target: str) -> Tally:
    """Copy all rows as they are, in one transaction; answers with the tally of the moment that was copied."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        found = tally()
        # Foreign keys are looked at when the transaction ends, so the order of the tables is nothing.
        with transaction.atomic(using=target):
            for model in tables():
                # What a fresh database writes by itself: kinds of content and permissions.
                model._base_manager.using(target).all()._raw_delete(target)
            for model in tables():
                for rows in _batches(model):
                    _insert(model, rows, target)
            _count_on(target)
    return found


def _batches(model: type[models.Model]) -> Iterator[list[models.Model]]:
    once = at_once(model)
    rows = iter(model._base_manager.all().iterator(chunk_size=once))
    while batch := list(islice(rows, once)):
        yield batch


def _insert(model: type[models.Model], rows: list[models.Model], target: str) -> None:
    """As they are: no field fills in the present moment by itself."""
    fields: list[Any] = list(model._meta.local_concrete_fields)
    size = max(connections[target].ops.bulk_batch_size(fields, rows), 1)
    put: Any = model._base_manager.using(target)
    for start in range(0, len(rows), size):
        put._insert(rows[start : start + size], fields, using=target, raw=True)


def _count_on(target: str) -> None:
    """The next number that the other database gives by itself is one that nobody has."""
    other = connections[target]
    with other.cursor() as cursor:
        for statement in other.ops.sequence_reset_sql(no_style(), list(tables())):
            cursor.execute(statement)
