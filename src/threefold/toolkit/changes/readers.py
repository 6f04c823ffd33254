"""Who may see a child's sheet: as the child says it, and the exception for safety."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family, Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit.changes.rows import GROUP, of_family, of_this_family, unread
from threefold.toolkit.definition import Section
from threefold.toolkit.errors import ChildNotTold, KeptFrom, ReasonNeeded
from threefold.toolkit.models import FilledTool, SheetChoice, SheetOverride
from threefold.toolkit.voice.events import ReadersChosen, ReadersOverridden
from threefold.toolkit.voice.said import said_with


@change("toolkit.choose_readers", writes=GROUP)
def choose_readers(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    sheet: str,
    people: Collection[UUID] = (),
    kept: bool = False,
    court: bool = False,
) -> SheetChoice:
    """Write down who may see a sheet, as the child says it now; it holds for all versions, and for nobody else. A sheet
    that is `kept` is for the worker who was there; with `court` the judge may read it.

    Raises:
        NotAllowed: there is no such sheet that `by` may see, one of the people is not of this family, or it never goes
            to a court.
        Withdrawn: the tool was withdrawn.
    """
    row = of_family(family, filled)
    section = _sheet_before(row, sheet, by, at)
    if (kept and (people or court)) or (court and section.keeps_from):
        raise NotAllowed(GROUP)
    of_this_family(family, people)
    return write_choice(row, sheet, by=by, id=id, at=at, people=people, kept=kept, court=court)


def write_choice(
    row: FilledTool,
    sheet: str,
    *,
    by: Worker,
    id: UUID,
    at: datetime,
    people: Collection[UUID] = (),
    kept: bool = False,
    court: bool = False,
) -> SheetChoice:
    """What the child said about one sheet, with its line in the log."""
    made = SheetChoice.objects.create(
        id=id, agency_id=row.agency_id, created_at=at, at=at, by=by, family_id=row.family_id, filled_id=row.root,
        sheet=sheet, kept=kept, court=court,
    )  # fmt: skip
    made.people.set(Person.objects.filter(pk__in=people, family=row.family_id))
    told = ReadersChosen(sheet=sheet, kept=kept, people=len(set(people)), court=court)
    record(told, by=by, at=at, family=row.family_id, subject=made.pk)
    return made


@change("toolkit.override_readers", writes=GROUP)
def override_readers(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    sheet: str,
    people: Collection[UUID],
    reason: str,
    told_on: date | None = None,
    told_by: str = "",
    told_how: str = "",
    why_not_told: str = "",
    seen: int | None = None,
) -> SheetOverride:
    """For safety, show a sheet to people although the child did not say yes; nobody at all ends it. It is said
    when, by whom and how the child was told, or why not yet; writing that down later is the same change again.
    `seen`: how many were written down before.

    Raises:
        NotAllowed: there is no such sheet that `by` may see, or one of the people is not of this family.
        Withdrawn: the tool was withdrawn.
        ReasonNeeded: it does not say why.
        ChildNotTold: it does not say what the child was told.
        KeptFrom: somebody is kept safe from one of them, or the child named one of them in the tool.
        Stale: somebody else wrote one down meanwhile.
    """
    row = of_family(family, filled)
    section = _sheet_before(row, sheet, by, at)
    before = SheetOverride.objects.filter(filled=row.root, sheet=sheet)
    if seen is not None and seen != before.count():
        raise Stale(before.latest("at"))
    of_this_family(family, people)
    if not reason.strip():
        raise ReasonNeeded
    told = told_on and told_by.strip() and told_how.strip()
    if not told and not why_not_told.strip():
        raise ChildNotTold
    made = SheetOverride.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, at=at, by=by, family=family, filled_id=row.root, sheet=sheet,
        reason=reason, told_on=told_on, told_by=told_by, told_how=told_how, why_not_told=why_not_told,
    )  # fmt: skip
    made.people.set(Person.objects.filter(pk__in=people, family=family))
    _goes_to(people, said_with(row).piece(row, section).chosen, family, at)
    event = ReadersOverridden(sheet=sheet, people=len(set(people)), child_told=told_on is not None)
    record(event, by=by, at=at, family=family.pk, subject=made.pk)
    return made


def _goes_to(people: Collection[UUID], reached: frozenset[UUID], family: Family, at: datetime) -> None:
    """Refuse what disclosure would not obey: it would only be said."""
    facts = facts_of(family, at=at)
    if not reached.issuperset(people) or any(reader_for_person(facts, one).kept_apart_from for one in people):
        raise KeptFrom


def _sheet_before(row: FilledTool, key: str, by: Worker, at: datetime) -> Section:
    """A sheet that a worker has before them: nobody writes down who may see what they may not see themselves."""
    section = row.definition.section(key)
    if section is None or not section.is_sheet or key in unread(row, by, at):
        raise NotAllowed(GROUP)
    return section
