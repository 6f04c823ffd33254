"""What of a plan somebody may hold, answered without making the copy: a desk asks this for everybody at once."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, decide
from threefold.plans.copies.deciding import Asking, part_of, sign_part_piece
from threefold.plans.copies.parts import may_do_part
from threefold.plans.models import Action, Plan, Trigger


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
        return any(self._does(row) for row in self.plan.actions.all()) or any(
            self._acts_on(row) for row in self.plan.triggers.all()
        )

    @cached_property
    def has_child_words(self) -> bool:
        """Whether it has words for a child, or anything that people do, which they may have."""
        return bool(self._head("child_text")) or any(
            self._asking.may(row.piece()) or self._does(row) for row in self.plan.actions.all()
        )

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
        return mine and (self._asking.may(row.piece()) or may_do_part(self.plan, row, self._asking))

    def _acts_on(self, row: Trigger) -> bool:
        person = self.reader.person
        if person is None or all(one.pk != person for one in row.people.all()):
            return False
        apart = self.reader.kept_apart_from
        return self._asking.may(row.piece() if apart else sign_part_piece(self.plan, row, person))
