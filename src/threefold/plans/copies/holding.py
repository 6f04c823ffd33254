"""What of a plan somebody may hold, answered without making the copy: a desk asks this for everybody at once."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Piece, Why, decide
from threefold.families.linking import linked
from threefold.plans.copies.deciding import (
    Asking,
    child_words_piece,
    core_piece,
    is_for_child_here,
    part_of,
    part_piece,
    said_about,
    sign_part_piece,
)
from threefold.plans.copies.parts import may_do_part
from threefold.plans.models import Action, Plan, Trigger

# What somebody must read of an action to do their part in it.
NEEDS = {"doer": ("when", "backup_text"), "backup": ("when", "backup_text"), "witness": ("when", "noticed")}


@dataclass(frozen=True, kw_only=True)
class Lost:
    """Something that this reader is to do, step in for, see or act on, which their copy cannot say.

    `whole`: all of it is missing; else some of what is said about it. `text` for a worker who may read it, else empty.
    """

    part: UUID
    is_sign: bool
    why: Why
    whole: bool
    text: str


@dataclass(frozen=True, kw_only=True)
class Holding:
    """One plan, loaded by `plans_of`, and one reader; each question is decided when it is asked."""

    plan: Plan
    reader: Reader
    surface: Surface

    @property
    def id(self) -> UUID:
        """The plan's."""
        return self.plan.pk

    @cached_property
    def whole(self) -> bool:
        """Whether the plan as a whole is theirs."""
        return decide(self.reader, self.plan.piece(), self.surface).shown

    @cached_property
    def title(self) -> str:
        """The plan's title, where they may have it."""
        return self._head("title")

    @cached_property
    def has_part(self) -> bool:
        """Whether there is something on it that they do, step in for, see, or act on."""
        return any(self._does(row) for row in linked(self.plan, "actions")) or any(
            self._acts_on(row) for row in linked(self.plan, "triggers")
        )

    @cached_property
    def has_chosen(self) -> bool:
        """Whether somebody from whom others are kept safe may have just parts of it, chosen for them by name."""
        if self.whole or not self.reader.kept_apart_from:
            return False
        actions = (core_piece(self.reader, row) for row in linked(self.plan, "actions"))
        signs = (row.piece() for row in linked(self.plan, "triggers"))
        return any(self._asking.may(piece) for piece in (*actions, *signs))

    @cached_property
    def has_child_words(self) -> bool:
        """Whether it has words for a child, or anything that people do, which they may have."""
        return self._has_child_text or any(
            self._asking.may(core_piece(self.reader, row)) or self._does(row)
            for row in linked(self.plan, "actions")
        )

    @cached_property
    def for_child_here(self) -> bool:
        """Whether it has words for a child who is placed with this reader."""
        return is_for_child_here(self.reader, self.plan) and self._has_child_text

    @cached_property
    def _has_child_text(self) -> bool:
        if self._head("child_text"):
            return True
        texts = (self.plan.child_text, self.plan.child_text_translation)
        return any(texts) and self._asking.may(child_words_piece(self.reader, self.plan, *texts))

    @cached_property
    def lost(self) -> tuple[Lost, ...]:
        """What of their own part cannot stand on their copy, and why: whoever hands it over must know before."""
        if self.plan.is_draft or self.reader.person is None:
            return ()
        actions = (self._lost_action(row, self.reader.person) for row in linked(self.plan, "actions"))
        signs = (self._lost_sign(row, self.reader.person) for row in linked(self.plan, "triggers"))
        return tuple(one for one in (*actions, *signs) if one is not None)

    def _lost_action(self, row: Action, person: UUID) -> Lost | None:
        mine = part_of(self.reader, row)
        if not mine:
            return None
        piece = core_piece(self.reader, row)
        if not self._asking.may(piece) and not self.reader.kept_apart_from:
            piece = part_piece(self.plan, row, person)
        core = decide(self.reader, piece, self.surface)
        if not core.shown:
            return self._lost(row, core.why, whole=True)
        for name in dict.fromkeys(name for part in sorted(mine) for name in NEEDS[part]):
            said = decide(self.reader, said_about(row, piece, name), self.surface)
            if not said.shown:
                return self._lost(row, said.why, whole=False)
        return None

    def _lost_sign(self, row: Trigger, person: UUID) -> Lost | None:
        if all(one.pk != person for one in linked(row, "people")):
            return None
        said = decide(self.reader, self._sign_piece(row, person), self.surface)
        return None if said.shown else self._lost(row, said.why, whole=True)

    def _lost(self, row: Action | Trigger, why: Why, *, whole: bool) -> Lost:
        worker = self.reader.prepared_by
        reads = worker is not None and decide(worker, row.piece(), Surface.SCREEN).shown
        return Lost(
            part=row.pk,
            is_sign=isinstance(row, Trigger),
            why=why,
            whole=whole,
            text=row.text if reads else "",
        )

    def _sign_piece(self, row: Trigger, person: UUID) -> Piece:
        apart = self.reader.kept_apart_from
        return row.piece() if apart else sign_part_piece(self.plan, row, person)

    @cached_property
    def _asking(self) -> Asking:
        return Asking(reader=self.reader, surface=self.surface, ledger=Ledger())

    def _head(self, name: str) -> str:
        texts = (str(getattr(self.plan, name)), str(getattr(self.plan, f"{name}_translation")))
        if not (self.whole and any(texts) and self._asking.may(self.plan.piece(*texts))):
            return ""
        return self._asking.words(self.plan, name)

    def _does(self, row: Action) -> bool:
        mine = bool(part_of(self.reader, row))
        whole = mine and self._asking.may(core_piece(self.reader, row))
        return whole or (mine and may_do_part(self.plan, row, self._asking))

    def _acts_on(self, row: Trigger) -> bool:
        person = self.reader.person
        if person is None or all(one.pk != person for one in linked(row, "people")):
            return False
        return self._asking.may(self._sign_piece(row, person))
