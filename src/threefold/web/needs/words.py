"""Words and names of the record on the desk: decided about by disclosure, as on every page."""

from collections.abc import Iterable
from uuid import UUID

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Piece, decide
from threefold.families.copies.people import NameCopy, names_on
from threefold.families.models import Person
from threefold.web.needs.desk import Desk


def may_stand(desk: Desk, family: UUID, piece: Piece) -> bool:
    """Whether these words may stand on the desk. That they do is noted on it, for the log.

    Roles to whom a place or a reporter is sealed get sentences without words here: what is hidden from them is
    built for each family, and this page must not cost more with every family.
    """
    shown = desk.has_words_of(family) and decide(desk.reader_of(family), piece, Surface.SCREEN).shown
    if shown:
        _note(desk, family, piece.effective_groups)
    return shown


def people_on(desk: Desk, rows: Iterable[Person], telling: Group | None = None) -> tuple[NameCopy, ...]:
    """These people in their order, as the worker may name them; whoever may not be named is not among them. That
    something is said of them is noted on the desk, as with words.

    `telling` is the group of what is said beside the name ("is in the circle", "a tribe to call"): without the right to
    read it in that family nobody is named, and it is noted as read.
    """
    readable = None if telling is None else desk.seeing(telling, mine=False)
    people = [one for one in rows if readable is None or one.family_id in readable]
    named, children = names_beside(desk, people), {one.pk for one in people if one.is_child}
    for one in named:
        whose = Group.CHILDREN if one.id in children else Group.ADULTS
        _note(desk, one.family, (whose,) if telling is None else (whose, telling))
    return named


def names_beside(desk: Desk, rows: Iterable[Person]) -> tuple[NameCopy, ...]:
    """As `people_on`, for names that stand beside the family's own as on any list, with nothing said of them."""
    people = list(rows)
    readers = {pk: desk.reader_of(pk) for pk in {one.family_id for one in people} if pk in desk.families}
    return names_on(people, readers, Surface.SCREEN)


def _note(desk: Desk, family: UUID, groups: Iterable[Group]) -> None:
    desk.quoted.setdefault(family, set()).update(groups)
