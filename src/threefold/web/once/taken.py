"""What was taken along for other systems already, in words."""

from dataclasses import dataclass

from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.copies.team import TakenCopy, texts_taken_for
from threefold.families.models import TextTaken
from threefold.web.once.making import title_of

# Beside the parts that were in a text: it held what a child said, saw or rated, after the child was asked.
CHILDREN = "children"


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One of them."""

    copy: TakenCopy

    @property
    def title(self) -> str:
        """Which text it was."""
        return title_of(self.copy.addressee)

    @property
    def how(self) -> str:
        """Copied, or saved as a file."""
        return str(TextTaken.How(self.copy.how).label)

    @property
    def has_childs_words(self) -> bool:
        """Whether what a child said, saw or rated was in it; the child was asked."""
        return CHILDREN in self.copy.parts


def taken_of(opened: Opened) -> tuple[Taken, ...]:
    """The texts of this family that were taken along, newest first, for whoever may see the account."""
    return tuple(Taken(copy=one) for one in texts_taken_for(opened.family, opened.reader, Surface.SCREEN))
