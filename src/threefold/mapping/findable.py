"""Words by which somebody could be found who must not be: asked about beside a text, and before it is printed.

What is written down as such a place stands on nobody's copy; this is for the one that nobody wrote down yet.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from threefold.core.clock import today
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience
from threefold.families.access import Opened
from threefold.families.copies.places import places_for
from threefold.families.models import Family, Household
from threefold.mapping.help import AS_IT_IS, Closer
from threefold.practice.folding import fold
from threefold.practice.places import address_hints, place_hints
from threefold.practice.spans import Span

# What stays with the county's workers is nobody's copy.
_COUNTY = (Audience.KEPT, Audience.STAFF)


@dataclass
class Findable:
    """The places of a family, as far as this reader may know of them. The database is asked only when the words of
    a text look like a place.
    """

    family: Family
    reader: Reader
    day: date

    @cached_property
    def protects(self) -> bool:
        """Whether the reader may know that a place of this family must not be found today."""
        places = places_for(self.family, self.reader, Surface.SCREEN)
        return any(one.until is None or one.until >= self.day for one in places)

    @cached_property
    def homes(self) -> tuple[str, ...]:
        """Addresses that are written down for everybody to see."""
        rows = Household.objects.filter(family=self.family).exclude(address="")
        return tuple(fold(one).letters for one in rows.values_list("address", flat=True))

    def while_written(self, text: str, closer: Closer = AS_IT_IS) -> Closer:
        """With the places in a text that nobody wrote down as a home; where none must stay hidden, shelters and
        addresses. The place that is hidden is asked about as any other: nobody can try out which one it is.
        """
        return replace(closer, places=self._places(text))

    def on_paper(self, text: str, closer: Closer = AS_IT_IS) -> Closer:
        """The same of a text that stands on a sheet, where none is left that names the hidden place."""
        places = self._places(text)
        return replace(closer, places=places, asked_as="place" if places and self.protects else "address")

    def _places(self, text: str) -> tuple[Span, ...]:
        if not place_hints(text):
            return ()
        hints = place_hints(text) if self.protects else address_hints(text)
        return tuple(one for one in hints if not self._is_home(one.of(text)))

    def _is_home(self, words: str) -> bool:
        return any(fold(words).letters in at for at in self.homes)


def findable_in(opened: Opened, audience: str = "") -> Findable | None:
    """What is looked for in a text that is being written; nothing where it stays with the county's workers."""
    return None if audience in _COUNTY else Findable(opened.family, opened.reader, today())
