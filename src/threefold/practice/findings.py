"""What a rule of the practice found: advice beside the work, or a block of one moment. Saving is never one of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from threefold.practice.words import Words

Subject = UUID | str


class Level(StrEnum):
    """How strongly a rule speaks."""

    ADVISE = "advise"
    BLOCK = "block"


class Moment(StrEnum):
    """What a blocking rule holds up. There is no moment for saving, and none may be added."""

    FINISH = "finish"
    PRINT = "print"
    SHARE = "share"
    CLOSE = "close"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One rule not kept by one thing.

    `subject` is the id of that thing, or a word such as "map" where it is the whole. `moments` are held up while
    `level` is BLOCK. `firm`: not even a supervisor lets it pass (the reporter, a protected person).
    """

    rule: int
    level: Level
    subject: Subject
    message: Words
    fix: Words | None = None
    moments: frozenset[Moment] = frozenset()
    firm: bool = False

    def holds_up(self, moment: Moment, overridden: Collection[int] = ()) -> bool:
        """Whether this stops `moment`, given the rules that a supervisor let pass with a reason."""
        passed = self.rule in overridden and not self.firm
        return self.level is Level.BLOCK and moment in self.moments and not passed


def blocks(
    findings: Iterable[Finding], moment: Moment, overridden: Collection[int] = ()
) -> tuple[Finding, ...]:
    """The findings that stop `moment`; empty means go ahead."""
    return tuple(finding for finding in findings if finding.holds_up(moment, overridden))


def about(findings: Iterable[Finding], subject: Subject) -> tuple[Finding, ...]:
    """The findings about one thing, to stand beside it on the page."""
    return tuple(finding for finding in findings if finding.subject == subject)
