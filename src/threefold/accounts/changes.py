"""Every write about agencies and workers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from threefold.accounts.errors import AlreadyBegun, OutOfReach, ReasonNeeded, TooFar
from threefold.accounts.events import (
    AgencyChanged,
    AgencyCreated,
    ClockSet,
    ClockWithdrawn,
    LanguageChosen,
    UnitCreated,
    UnitRenamed,
    WorkerChanged,
    WorkerCreated,
)
from threefold.accounts.models import Agency, ClockVersion, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.practice.clock_kinds import KINDS, ClockName
from threefold.practice.clocks import months_after
from threefold.practice.errors import NotAllowed
from threefold.practice.reasons import says_why


@dataclass(frozen=True, kw_only=True)
class NewWorker:
    """What is asked for an account; without a password the worker comes by single sign-on."""

    name: str
    email: str
    duties: Iterable[Duty]
    unit: Unit | None = None
    password: str | None = None
    phone: str = ""
    language: str = "en"
    is_demo: bool = False


@dataclass(frozen=True, kw_only=True)
class NewLength:
    """What a county says about one clock: its length, from which day, by what, and why."""

    clock: ClockName
    length: int
    valid_from: date
    reason: str
    source: str = ""


def begin_agency(
    *, name: str, hotline: str, first: NewWorker, at: datetime, practice: bool = False
) -> Worker:
    """Set up an agency with its first administrator. Runs from the command line only: nobody is signed in yet,
    so no gate can be asked; the event names the new administrator.
    """
    with transaction.atomic():
        agency = Agency.objects.create(name=name, hotline=hotline, is_practice=practice)
        worker = _hire(agency, first, new_id())
        record(AgencyCreated(), by=worker, at=at, subject=agency.pk)
    return worker


@change("accounts.change_agency", writes="accounts")
def change_agency(*, by: Worker, id: UUID, at: datetime, name: str, hotline: str) -> Agency:
    """Change the county's name, and the number that families' copies tell them to call."""
    agency = by.agency
    agency.name, agency.hotline = name, hotline
    agency.save(update_fields=["name", "hotline"])
    record(AgencyChanged(), by=by, at=at, subject=agency.pk)
    return agency


@change("accounts.set_clock", writes="accounts")
def set_clock(*, by: Worker, id: UUID, at: datetime, given: NewLength) -> ClockVersion:
    """Give a clock of the writer's county another length from a day on. What began before that day keeps its own.

    Raises:
        OutOfReach: shorter or longer than a county may say.
        AlreadyBegun: the day is past; nobody becomes late by what is decided afterwards.
        TooFar: the day is more than a year ahead.
        ReasonNeeded: nobody said why, in words.
    """
    kind = KINDS[given.clock]
    if not kind.least <= given.length <= kind.most:
        raise OutOfReach
    if given.valid_from < day_of(at):
        raise AlreadyBegun
    if given.valid_from > latest_begin(day_of(at)):
        raise TooFar
    if not says_why(given.reason):
        raise ReasonNeeded
    row = ClockVersion.objects.create(
        id=id, agency_id=by.agency_id, created_at=at, at=at, by=by, clock=given.clock.value, length=given.length,
        valid_from=given.valid_from, source=given.source, reason=given.reason,
    )  # fmt: skip
    told = ClockSet(clock=row.clock, length=row.length, valid_from=row.valid_from.isoformat())
    record(told, by=by, at=at, subject=row.pk)
    return row


@change("accounts.withdraw_clock", writes="accounts")
def withdraw_clock(*, by: Worker, id: UUID, at: datetime, version: ClockVersion, reason: str) -> ClockVersion:
    """Take back what was said for a later day. It stays among what the county said, with who took it back and why.

    Raises:
        NotAllowed: another county's, or taken back already.
        AlreadyBegun: its day has come: something may run by it, and another length is set instead.
        ReasonNeeded: nobody said why, in words.
    """
    row = (
        ClockVersion.objects.select_for_update(of=("self",))
        .filter(pk=version.pk, agency=by.agency_id)
        .first()
    )
    if row is None or row.withdrawn_at is not None:
        raise NotAllowed("accounts")
    if row.valid_from <= day_of(at):
        raise AlreadyBegun
    if not says_why(reason):
        raise ReasonNeeded
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_reason = at, by, reason
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    told = ClockWithdrawn(clock=row.clock, length=row.length, valid_from=row.valid_from.isoformat())
    record(told, by=by, at=at, subject=row.pk)
    return row


def latest_begin(on: date) -> date:
    """The last day from which a county may set a clock: a year ahead. Further off it is a slip of the pen."""
    return months_after(on, 12)


@change("accounts.rename_unit", writes="accounts")
def rename_unit(*, by: Worker, id: UUID, at: datetime, unit: Unit, name: str) -> Unit:
    """Call a unit of the writer's agency otherwise."""
    if unit.agency_id != by.agency_id:
        raise NotAllowed("accounts")
    unit.name = name
    unit.save(update_fields=["name"])
    record(UnitRenamed(unit=unit.pk), by=by, at=at, subject=unit.pk)
    return unit


@change("accounts.create_unit", writes="accounts")
def create_unit(*, by: Worker, id: UUID, at: datetime, name: str) -> Unit:
    """Make a unit of the writer's agency."""
    unit = Unit.objects.create(id=id, agency_id=by.agency_id, name=name)
    record(UnitCreated(unit=unit.pk), by=by, at=at, subject=unit.pk)
    return unit


@change("accounts.create_worker", writes="accounts")
def create_worker(*, by: Worker, id: UUID, at: datetime, new: NewWorker) -> Worker:
    """Give a worker of the writer's agency an account."""
    if new.unit is not None and new.unit.agency_id != by.agency_id:
        raise NotAllowed("accounts")
    worker = _hire(by.agency, new, id)
    duties = ",".join(worker.duties)[:60]
    record(WorkerCreated(worker=worker.pk, duties=duties), by=by, at=at, subject=worker.pk)
    return worker


@change("accounts.change_worker", writes="accounts")
def change_worker(*, by: Worker, id: UUID, at: datetime, worker: Worker, given: NewWorker) -> Worker:
    """Change what is known of a worker of the writer's agency. A new password signs them out wherever they are signed
    in; without one the old stays.

    Raises:
        NotAllowed: another agency's worker or unit, or an administrator who would no longer be one: somebody must be
            left to give it back.
    """
    others = {worker.agency_id} | ({given.unit.agency_id} if given.unit else set())
    duties = [duty.value for duty in given.duties]
    if others != {by.agency_id} or (worker.pk == by.pk and Duty.ADMINISTRATION.value not in duties):
        raise NotAllowed("accounts")
    worker.name, worker.email, worker.phone = given.name, given.email, given.phone
    worker.unit, worker.language, worker.duties = given.unit, given.language, duties
    if given.password:
        worker.set_password(given.password)
    worker.save()
    told = WorkerChanged(
        worker=worker.pk,
        active=worker.is_active,
        duties=",".join(duties)[:60],
        new_password=bool(given.password),
    )
    record(told, by=by, at=at, subject=worker.pk)
    return worker


@change("accounts.set_active", writes="accounts")
def set_active(*, by: Worker, id: UUID, at: datetime, worker: Worker, active: bool) -> Worker:
    """Close or reopen an account. What the worker wrote stays; their next request is refused."""
    if worker.agency_id != by.agency_id:
        raise NotAllowed("accounts")
    worker.is_active = active
    worker.save(update_fields=["is_active"])
    record(WorkerChanged(worker=worker.pk, active=active), by=by, at=at, subject=worker.pk)
    return worker


def choose_language(*, by: Worker, language: str, at: datetime) -> None:
    """A worker's own reading language: nobody else's right is touched, so no gate stands before it."""
    with transaction.atomic():
        by.language = language
        by.save(update_fields=["language"])
        record(LanguageChosen(language=language), by=by, at=at, subject=by.pk)


def _hire(agency: Agency, new: NewWorker, pk: UUID) -> Worker:
    return Worker.objects.create_user(
        new.email,
        new.password,
        id=pk,
        name=new.name,
        agency=agency,
        unit=new.unit,
        duties=[duty.value for duty in new.duties],
        phone=new.phone,
        language=new.language,
        is_demo=new.is_demo,
    )
