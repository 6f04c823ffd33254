"""The only way for a view to get a family: "no such family" and "not yours" are one answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.http import Http404, HttpRequest

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import read_since, record_read
from threefold.core.clock import day_of, now
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may, may_write
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards

# Within this time, asking again for the same page is the same reading of it.
ONE_READING = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A family that the signed-in worker may see, and the reader that they are."""

    family: Family
    worker: Worker
    reader: Reader

    def may_see(self, group: Group, surface: Surface = Surface.SCREEN) -> bool:
        """Whether this reader may see a plain field of `group` now."""
        return may_see(self.reader, group, surface)

    def may_write(self, group: Group) -> bool:
        """Whether this reader may change `group`."""
        return may_write(self.reader.role, group)


def open_family(
    request: HttpRequest, family: UUID, group: Group, surface: Surface = Surface.SCREEN
) -> Opened:
    """Open a family for the signed-in worker, and write down that it was read (or refused).

    Raises:
        Http404: there is no such family, it is not theirs, a conflict bars them, or their role may not see `group`.
    """
    at = now()
    worker, found, role = _asked(request, family, at)
    if role is None or may(role, group, surface)[0] in (Access.NONE, Access.METADATA):
        record_read(by=worker, at=at, group=group, surface=surface, family=_ours(worker, found), refused=True)
        raise Http404
    record_read(by=worker, at=at, group=group, surface=surface, family=found.pk)
    reader = reader_for_worker(worker, found, role, at=at)
    return Opened(family=found, worker=worker, reader=reader)


def open_again(request: HttpRequest, family: UUID, group: Group) -> Opened:
    """As `open_family`, for what a page asks while somebody types on it. That a read happened is written down, once a
    minute: opening the page was one, and each pause between two words is none of its own. A refusal always is.

    Raises:
        Http404: as `open_family`.
    """
    at = now()
    worker, found, role = _asked(request, family, at)
    screen = Surface.SCREEN
    known = read_since(by=worker, family=found.pk, group=group, surface=screen, at=at, since=at - ONE_READING)
    if role is None or may(role, group, screen)[0] in (Access.NONE, Access.METADATA) or not known:
        return open_family(request, family, group)
    return Opened(family=found, worker=worker, reader=reader_for_worker(worker, found, role, at=at))


def must_still_open(request: HttpRequest, family: UUID, group: Group) -> None:
    """A page that is open already asks if something is new. Nothing is shown by this, so nothing is written down; what
    is then shown is opened with `open_family`.

    Raises:
        Http404: as `open_family`.
    """
    _worker, _family, role = _asked(request, family, now())
    if role is None or may(role, group, Surface.SCREEN)[0] in (Access.NONE, Access.METADATA):
        raise Http404


def still_open(request: HttpRequest, family: UUID, group: Group) -> Opened:
    """As `must_still_open`, for telling a page that is open who else has it open: no word of the record is shown.

    Raises:
        Http404: as `open_family`.
    """
    must_still_open(request, family, group)
    at = now()
    worker, found, role = _asked(request, family, at)
    if role is None:
        raise Http404
    return Opened(family=found, worker=worker, reader=reader_for_worker(worker, found, role, at=at))


def _asked(request: HttpRequest, family: UUID, at: datetime) -> tuple[Worker, Family, Role | None]:
    """Who asks, for which family, and in which role; without a worker or a family there is no such page."""
    worker = request.user
    found = Family.objects.filter(pk=family).first() if isinstance(worker, Worker) else None
    if found is None or not isinstance(worker, Worker):
        raise Http404
    return worker, found, role_towards(worker, found, on=day_of(at), at=at)


def _ours(worker: Worker, family: Family) -> UUID | None:
    """Another agency's family leaves no trace of its id in this agency's log."""
    return family.pk if worker.agency_id == family.agency_id else None
