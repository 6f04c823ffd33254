"""Making a copy: the sheet, everything that could hold it up, its bytes."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger, Why
from threefold.practice.findings import Finding
from threefold.practice.hiding import tells_of_hiding
from threefold.practice.readability import TARGET_GRADE, grade
from threefold.printing.paper import Paper
from threefold.printing.texts import texts_of
from threefold.web.desk.kinds import NAMED, Lack, Order, holds, lacks, make
from threefold.web.desk.last_look import must_not_leave
from threefold.web.desk.tongues import Part, untranslated

MEDIA = {
    Surface.PRINT: ("application/pdf", "pdf"),
    Surface.WORD: ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
}


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A sheet as it would be handed over, and what stands in the way."""

    paper: Paper
    ledger: Ledger
    held: tuple[Finding, ...]
    leaks: tuple[Why, ...]
    lacks: tuple[Lack, ...]
    untranslated: tuple[Part, ...]
    grade: float

    @property
    def may_leave(self) -> bool:
        """Whether it may be printed."""
        return not self.held and not self.leaks and not any(one.stops for one in self.lacks)

    @property
    def loses_to_names(self) -> int:
        """How many things are missing because their words name a protected place, a number, who called, or somebody
        who does not want to stand there, besides what `lacks` tells of: each comes onto the copy once it is said
        without.
        """
        lost = sum(count for (_, why), count in self.ledger.withheld.items() if why in NAMED)
        return max(0, lost - sum(one.reworded for one in self.lacks))

    @property
    def speaks_of_hiding(self) -> bool:
        """Whether it tells of something that must not be found at home, such as a second telephone."""
        return any(tells_of_hiding(text) for text in texts_of(self.paper))

    @property
    def is_hard_to_read(self) -> bool:
        """Whether it asks for more years of school than a family copy should."""
        return self.grade > TARGET_GRADE


def ready(order: Order, kind: str, subject: UUID | None) -> Ready | None:
    """The sheet with all that must be known before it is printed; None: no such sheet for this person."""
    paper, ledger = make(order, kind, subject)
    if paper is None:
        return None
    return Ready(
        paper=paper,
        ledger=ledger,
        held=holds(order, kind, subject),
        leaks=must_not_leave(paper, order.reader),
        lacks=lacks(order, kind, subject),
        untranslated=untranslated(order.family.pk, paper, ledger),
        grade=grade(". ".join(texts_of(paper)), paper.lang),
    )


def bytes_of(paper: Paper, surface: Surface) -> tuple[bytes, str]:
    """The file, and the SHA-256 by which this very paper can be told from another later."""
    if surface is Surface.WORD:
        from threefold.printing.word import word as press
    else:
        from threefold.printing.pdf import pdf as press
    made = press(paper)
    return made, sha256(made).hexdigest()
