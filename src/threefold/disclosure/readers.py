"""A reader: somebody to whom a copy would be shown, with all that decides what they may see."""

from dataclasses import dataclass, field
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group
from threefold.practice.folding import Folds
from threefold.practice.needles import Needle, beside, contains
from threefold.practice.reporter import rules_out, tells_of_reporting

STAFF = frozenset(
    {
        Role.SOCIAL_WORKER,
        Role.SECONDARY_WORKER,
        Role.SUPERVISOR,
        Role.FACILITATOR,
    }
)


@dataclass(frozen=True, kw_only=True)
class Hidden:
    """Something that must not reach a reader inside anybody's words: a place, a telephone, the reporter."""

    group: Group
    needles: tuple[Needle, ...]
    # Names that everybody knows, and that tell only beside words about telling the county.
    reporting: tuple[Needle, ...] = ()
    # Full names of other people, in which a name that must not be found is no find.
    others: tuple[Needle, ...] = ()
    # Texts that were looked through, shared by all that is hidden in one family.
    folds: Folds = field(default_factory=Folds, repr=False, compare=False)
    # Answers already given. All readers of one family share this thing, and it lives no longer than they do.
    _answers: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    def stands_in(self, text: str) -> bool:
        """Whether these words name it."""
        answer = self._answers.get(text)
        if answer is None:
            answer = self._answers[text] = self._stands_in(text)
        return answer

    def _stands_in(self, text: str) -> bool:
        found = contains(text, self.needles, self.folds)
        if self.group is not Group.ADULTS and found:
            # What is sealed is found even within somebody's name.
            return True
        if self.group is Group.REPORTER and rules_out(text):
            return True
        if self.reporting and tells_of_reporting(text):
            found = (*found, *contains(text, self.reporting, self.folds))
        return bool(found and beside(found, contains(text, self.others, self.folds)))


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A worker in a role towards a family, a person of the family, a network member, or a party of the court.

    `kept_apart_from` are the people who are protected from this reader (and, for an attorney, from any client).
    `kept_safe`: somebody else is a danger to this reader, who finds what lies about at home; `near_kept_safe`: the
    reader stands in the circle of a family in which somebody is kept safe, but not from this reader.
    `cares_for`: of a resource parent, the children whom the county placed with them and who are there today.
    `told` are the danger statements this reader was told; `released` that a release covers sharing with them.
    `opened` are groups that a worker has opened for now with a reason; `hidden` is built for this very reader.
    `grown_ups_at_home`: of a child whose copy is paper, the parents and caregivers among whom it will lie.
    `finders`, of a child whose copy is paper: those who may come upon it and from whom others are kept safe.
    `wrote` are the marks of words of their own, of a worker to whom something is sealed.
    `prepared_by` is the worker through whose hands a person's copy goes: it holds nothing that they may not see.
    `beside` are others who get the same words: these hold nothing that one of them may not see.
    """

    role: Role
    agency: UUID
    family: UUID | None
    name: str
    language: str = "en"
    worker: UUID | None = None
    person: UUID | None = None
    speaks_for: frozenset[UUID] = frozenset()
    children: frozenset[UUID] = frozenset()
    cares_for: frozenset[UUID] = frozenset()
    kept_apart_from: frozenset[UUID] = frozenset()
    kept_safe: bool = False
    near_kept_safe: bool = False
    grown_ups_at_home: frozenset[UUID] = frozenset()
    finders: "tuple[Reader, ...]" = field(default=(), repr=False)
    told: frozenset[UUID] = frozenset()
    released: bool = False
    opened: frozenset[Group] = frozenset()
    granted: frozenset[Group] = frozenset()
    hidden: tuple[Hidden, ...] = field(default=(), repr=False)
    wrote: frozenset[int] = field(default=frozenset(), repr=False)
    prepared_by: "Reader | None" = field(default=None, repr=False)
    beside: "tuple[Reader, ...]" = field(default=(), repr=False)

    @property
    def stands_for(self) -> frozenset[UUID]:
        """The reader and everybody they speak for: what is theirs, or was chosen for them, is the reader's."""
        return self.speaks_for if self.person is None else self.speaks_for | {self.person}

    @property
    def keeps_paper_close(self) -> bool:
        """Whether what is on their paper must not be read by whoever finds it."""
        return self.kept_safe or self.near_kept_safe

    @property
    def is_staff(self) -> bool:
        """Whether this is a worker on the family's own case."""
        return self.role in STAFF
