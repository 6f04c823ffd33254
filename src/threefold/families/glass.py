"""Finding a family that is not the worker's, for breaking the glass: two things must fit, and misses are counted."""

from datetime import datetime, timedelta

from threefold.accounts.models import Worker
from threefold.audit.models import Entry
from threefold.audit.recording import record_read
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Family, Person
from threefold.families.roles import in_conflict, role_towards
from threefold.practice.folding import words_of

TRIES_AN_HOUR = 10


def find(worker: Worker, name: str, somebody: str, *, at: datetime) -> Family | None:
    """The one family of the agency with this whole name or file number and a person of this first name.

    None when there is no such family, when there are two, when it is the worker's own already, when a conflict bars
    them, or after too many misses within the hour: the answer is always the same. Every miss is in the log.
    """
    found = None if _too_often(worker, at) else _the_one(worker, name, somebody)
    on = day_of(at)
    if found and (in_conflict(worker, found, on=on) or role_towards(worker, found, on=on, at=at)):
        found = None
    if found is None:
        record_read(by=worker, at=at, group=Group.HEADER, surface=Surface.SEARCH, family=None, refused=True)
    return found


def _the_one(worker: Worker, name: str, somebody: str) -> Family | None:
    wanted, who = words_of(name), words_of(somebody)
    rows = Family.objects.filter(agency=worker.agency_id).only("name", "county_number", "agency")
    named = [row for row in rows if wanted and wanted in (words_of(row.name), words_of(row.county_number))]
    people = Person.objects.filter(family__in=named).only(
        "family", "first_name", "preferred_name", "also_called"
    )
    fits = {
        one.family_id
        for one in people
        if who and who in map(words_of, (one.first_name, one.preferred_name, *one.other_names))
    }
    return next((row for row in named if row.pk in fits), None) if len(fits) == 1 else None


def _too_often(worker: Worker, at: datetime) -> bool:
    rows = Entry.objects.filter(agency=worker.agency_id, actor=worker.pk, kind="read.refused")
    return rows.filter(family__isnull=True, at__gt=at - timedelta(hours=1)).count() >= TRIES_AN_HOUR
