"""A family's record on its way out: everything that belongs to it, whoever wrote it and whatever was taken off."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from threefold.accounts.models import Agency, Unit, Worker
from threefold.audit.models import Entry
from threefold.cli.records.schema import FORMAT, VERSION
from threefold.cli.records.shape import Row, as_json, plain, pointing_at, rows_of
from threefold.families.models import Family

WORKER = ("id", "email", "name", "phone", "language", "duties", "is_active")
LOG = ("id", "agency", "family", "actor", "kind", "subject", "detail", "at")


def exported(family: Family, *, at: datetime) -> dict[str, Any]:
    """The record as `docs/schema/family.schema.json` describes it. Passwords and words not saved yet stay here."""
    found = rows_of(family)
    log = list(Entry.objects.filter(family=family.pk).order_by("at", "id"))
    rows = [row for several in found.values() for row in several]
    workers = _workers({*pointing_at(Worker, rows), *(one.actor for one in log)})
    agencies = {family.agency_id, *(one.agency_id for one in workers)}
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": plain(at),
        "agencies": [as_json(one) for one in Agency.objects.filter(pk__in=agencies).order_by("pk")],
        "units": [
            as_json(one)
            for one in Unit.objects.filter(pk__in=[one.unit_id for one in workers]).order_by("pk")
        ],
        "workers": [_worker(one) for one in workers],
        "record": {
            model._meta.label_lower: [as_json(row) for row in several] for model, several in found.items()
        },
        "log": [{name: plain(getattr(one, name)) for name in LOG} for one in log],
    }


def _workers(pks: Iterable[Any]) -> list[Worker]:
    return list(Worker.objects.filter(pk__in=[pk for pk in pks if pk]).order_by("pk"))


def _worker(one: Worker) -> Row:
    told = {name: plain(getattr(one, name)) for name in WORKER}
    return told | {"agency": plain(one.agency_id), "unit": plain(one.unit_id)}
