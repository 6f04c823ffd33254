"""A worker's desk: their families today, what they are to each, and what a need on it is."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from threefold.accounts.clocks import lengths_of
from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.core.clock import day_of
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may, may_write
from threefold.disclosure.readers import Reader
from threefold.families.models import Assignment, Family
from threefold.families.roles import families_of
from threefold.practice.lengths import STANDARD, Lengths

AHEAD = timedelta(days=7)
_KIND = {
    Assignment.Kind.SOCIAL_WORKER: Role.SOCIAL_WORKER,
    Assignment.Kind.SECONDARY_WORKER: Role.SECONDARY_WORKER,
    Assignment.Kind.FACILITATOR: Role.FACILITATOR,
}
_STRONGEST = (Role.SOCIAL_WORKER, Role.SUPERVISOR, Role.SECONDARY_WORKER, Role.FACILITATOR)


@dataclass(frozen=True, kw_only=True)
class OnDesk:
    """A family and what the worker is to it. `mine` is false where they only supervise."""

    family: Family
    role: Role
    mine: bool


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything that the sources ask from."""

    worker: Worker
    at: datetime
    on: date
    families: dict[UUID, OnDesk]
    # The county's clocks: a source takes the length that held when something began.
    lengths: Lengths = STANDARD
    # Of which families words of the record stand here, and of which groups: the page logs these as read.
    quoted: dict[UUID, set[Group]] = field(default_factory=dict, compare=False, repr=False)
    # Whoever supervises looks at the work of others: what waits for the families' own workers waits here too.
    looks_on: bool = False
    # A list that only says what waits where quotes nobody.
    quotes: bool = True

    @property
    def until(self) -> date:
        """The last day that counts as this week."""
        return self.on + AHEAD

    def seeing(self, group: Group, *, mine: bool = True) -> set[UUID]:
        """The families where this worker may read `group` as it is; their own ones, unless `mine` is false."""
        roles = {one.role for one in self.families.values()}
        full = {Access.READ, Access.WRITE}
        seeing = {role for role in roles if full & set(may(role, group, Surface.SCREEN))}
        return {pk for pk, one in self.families.items() if (one.mine or not mine) and one.role in seeing}

    def writing(self, group: Group) -> set[UUID]:
        """The worker's own families where they may also write `group`: who may do what a need asks for. Whoever looks
        on sees what waits for those who may.
        """
        return {pk for pk in self.seeing(group) if self._may_write(self.families[pk].role, group)}

    def may_write(self, family: UUID, group: Group) -> bool:
        """Whether the worker themself may write `group` in a family of this desk."""
        return may_write(self.families[family].role, group)

    def _may_write(self, role: Role, group: Group) -> bool:
        theirs = self.looks_on and role is Role.SUPERVISOR and may_write(Role.SOCIAL_WORKER, group)
        return theirs or may_write(role, group)

    def whose(self, name: str) -> Q:
        """By the field that names a worker, whose rows a source tells of: the worker's own, or everybody's where
        somebody looks on.
        """
        return Q(**{f"{name}__isnull": False}) if self.looks_on else Q(**{name: self.worker})

    def is_mine(self, worker: UUID | None) -> bool:
        """Whether a row belongs to the worker whose desk it is, so that it may say "you"."""
        return worker == self.worker.pk

    def has_words_of(self, family: UUID) -> bool:
        """Whether a family's words may stand here as they are: only where no word is sealed to the role."""
        here = self.families.get(family)
        return self.quotes and here is not None and here.role in (Role.SOCIAL_WORKER, Role.SUPERVISOR)

    def reader_of(self, family: UUID) -> Reader:
        """The reader that the worker is towards a family of this desk."""
        one = self.families[family]
        return Reader(
            role=one.role,
            agency=self.worker.agency_id,
            family=one.family.pk,
            name=self.worker.name,
            language=self.worker.language,
            worker=self.worker.pk,
        )

    def name_of(self, family: UUID) -> str:
        """The family's name."""
        return self.families[family].family.name


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of several things that stand folded in one line."""

    what: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Need:
    """One thing that needs the worker: by when, what, why, and the one link that begins it."""

    what: str
    why: str
    href: str
    action: str
    day: date | None = None
    late: bool = False
    family: UUID | None = None
    # The few words beside the family's name in the list of families.
    brief: str = ""
    # Several of one kind in one line: each with its own link.
    parts: tuple[Part, ...] = ()
    # The parts are few and short, so that they stand open in one row.
    open: bool = False
    # Since when it has lain there, for a list that has no room for the reason: "agreed 5 days ago".
    since: str = ""
    # What stands before everything else, late or not.
    first: bool = False
    # The rule of the practice behind it, whose number stands small at the end.
    rule: int | None = None


def desk_of(worker: Worker, *, at: datetime) -> Desk:
    """The desk on a day, in three queries however many families stand on it."""
    on = day_of(at)
    rows = list(families_of(worker, on=on).exclude(stage=Family.Stage.CLOSED))
    current = Assignment.objects.current(on).filter(family__in=rows)
    by_unit = Q(worker=worker)
    if worker.has_duty(Duty.SUPERVISION) and worker.unit_id is not None:
        by_unit |= Q(worker__unit=worker.unit_id)
    roles: dict[UUID, set[Role]] = {}
    own: set[UUID] = set()
    for one in current.filter(by_unit):
        if one.worker_id == worker.pk:
            own.add(one.family_id)
            roles.setdefault(one.family_id, set()).add(_KIND[Assignment.Kind(one.kind)])
        if by_unit != Q(worker=worker):
            roles.setdefault(one.family_id, set()).add(Role.SUPERVISOR)
    families = {
        row.pk: OnDesk(family=row, role=next(r for r in _STRONGEST if r in roles[row.pk]), mine=row.pk in own)
        for row in rows
        if row.pk in roles
    }
    lengths = lengths_of(worker.agency_id)
    return Desk(worker=worker, at=at, on=on, families=families, lengths=lengths)
