"""Who said the words that a page for supervision quotes, as far as its reader may have them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from threefold.families.models import Person
from threefold.families.sharing import Shareable
from threefold.web.needs.desk import Desk
from threefold.web.needs.words import people_on

Names = Mapping[UUID, str]


def names_of(desk: Desk, people: Iterable[Person | None]) -> Names:
    """What these people are called in front of the reader; whoever may not be named has no name here."""
    known = {one.pk: one for one in people if one is not None}
    return {one.id: one.name for one in people_on(desk, known.values())}


def who_said(row: Shareable, names: Names) -> str:
    """The person, the county's worker, or somebody known only by their part. Callers join both."""
    if row.said_by_id is not None:
        return names.get(row.said_by_id, "")
    return row.said_by_worker.name if row.said_by_worker is not None else row.said_by_other


def language_of(row: Shareable, wanted: str) -> str:
    """In which language `in_language(wanted)` speaks."""
    return wanted if row.translation else row.language
