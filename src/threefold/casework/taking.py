"""Taking casework out to be counted: all tables of one agency, at one moment, whole or not at all."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from threefold import __version__
from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.casework import rows_of_cases, rows_of_children, rows_of_maps, rows_of_plans
from threefold.casework.allowed import words
from threefold.casework.rows_of_cases import Row
from threefold.core.clock import day_of
from threefold.disclosure.common import Common, may_common
from threefold.families.events import CaseworkTaken
from threefold.outcomes.casework_writing import write_table
from threefold.practice.errors import NotAllowed

Rows = Callable[..., Iterator[Row]]
TABLES: Mapping[str, Rows] = {
    "cases": rows_of_cases.cases,
    "case_children": rows_of_cases.case_children,
    "case_network": rows_of_cases.case_network,
    "child_views": rows_of_children.child_views,
    "child_sayings": rows_of_children.child_sayings,
    "maps": rows_of_maps.maps,
    "map_items": rows_of_maps.map_items,
    "next_steps": rows_of_maps.next_steps,
    "statements": rows_of_maps.statements,
    "ratings": rows_of_maps.ratings,
    "case_plans": rows_of_plans.case_plans,
    "plan_actions": rows_of_plans.plan_actions,
    "plan_log": rows_of_plans.plan_log,
}
ABOUT = "extract.json"


class NotEmpty(Exception):
    """Something is in the folder already."""


def take(out: Path, *, by: Worker, at: datetime) -> dict[str, int]:
    """Write the tables of the worker's agency into a new folder; how many rows each has. It is in the log.

    Raises:
        NotAllowed: the worker answers neither for the county's work nor for its accounts.
        NotEmpty: the folder holds something.
    """
    if not may_common(by.duties, Common.TAKEN):
        raise NotAllowed(Common.TAKEN)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise NotEmpty(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        # The folder appears once the event is kept: nothing goes out unsaid.
        with transaction.atomic():
            rows = _written(place, by)
            about = {"taken_on": day_of(at).isoformat(), "version": __version__, "rows": rows}
            (place / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
            told = CaseworkTaken(cases=rows["cases"], rows=sum(rows.values()))
            record(told, by=by, at=at, subject=by.agency_id)
        if out.exists():
            out.rmdir()
        place.rename(out)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return rows


def _written(place: Path, by: Worker) -> dict[str, int]:
    """All tables as of one moment, also while people go on working."""
    if connection.vendor == "postgresql" and len(connection.savepoint_ids) == 0:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    allowed = words()
    return {name: write_table(place, name, make(by.agency), allowed) for name, make in TABLES.items()}
