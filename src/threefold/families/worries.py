"""The family's worries by id and short title, for packages that stand beside `mapping` and may not import it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from threefold.disclosure.readers import Reader
from threefold.families.models import Family


@dataclass(frozen=True, kw_only=True)
class Worry:
    """A danger statement as a list names it. `caused_by`: the caregivers whose acts it is about."""

    id: UUID
    title: str
    caused_by: frozenset[UUID] = frozenset()


Worries = Callable[[Family, Reader], tuple[Worry, ...]]
_worries: list[Worries] = []


def use_worries(worries: Worries) -> None:
    """`mapping` tells here which danger statements a reader may see."""
    _worries[:] = [worries]


def worries_of(family: Family, reader: Reader) -> tuple[Worry, ...]:
    """The danger statements that `reader` may see, in their order."""
    return _worries[0](family, reader) if _worries else ()
