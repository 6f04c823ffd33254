"""Words and names of the record on the desk: decided about by disclosure, as on every page."""

from collections.abc import Iterable
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Piece, decide
from threefold.families.copies.people import NameCopy, names_on
from threefold.families.models import Person
from threefold.web.needs.desk import Desk


def may_stand(desk: Desk, family: UUID, piece: Piece) -> bool:
    """Whether these words may stand on the desk.

    Roles to whom a place or a reporter is sealed get sentences without words here: what is hidden from them is
    built for each family, and this page must not cost more with every family.
    """
    return desk.has_words_of(family) and decide(desk.reader_of(family), piece, Surface.SCREEN).shown


def people_on(desk: Desk, rows: Iterable[Person]) -> tuple[NameCopy, ...]:
    """These people in their order, as the worker may name them; whoever may not be named is not among them."""
    people = list(rows)
    readers = {pk: desk.reader_of(pk) for pk in {one.family_id for one in people} if pk in desk.families}
    return names_on(people, readers, Surface.SCREEN)
