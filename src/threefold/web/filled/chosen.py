"""Who may see a child's sheet: what the child said, whom a worker can ask about, and what was said before."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.families.readers import Facts, facts_of, reader_for_person
from threefold.toolkit.models import SheetChoice
from threefold.toolkit.voice.exceptions import ExceptionCopy
from threefold.toolkit.voice.said import Said
from threefold.web.filled.listing import names_of_workers

Names = Mapping[UUID, str]
# A sheet is nobody else's own: only these can be given it at all.
ASKED_ABOUT = (Role.PARENT, Role.NETWORK_MEMBER, Role.COURT_PARTY)


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What the child said about one sheet, and when; by whom it was written down."""

    at: datetime
    kept: bool
    names: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Given:
    """A kept sheet in another worker's hands: whose, since when, by whom, and why (for who may know)."""

    at: datetime
    keeper: str
    by: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Safety:
    """One exception for safety with names in place of ids."""

    copy: ExceptionCopy
    names: tuple[str, ...]
    by: str


@dataclass(frozen=True, kw_only=True)
class Askable:
    """Those of whom a worker asks the child: by what they are, and who cannot be chosen."""

    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    # Somebody is kept safe from them: they get no words of a child, whatever is chosen.
    apart: tuple[str, ...]
    # This sheet, or one that it shows, names them as somebody to be safe from.
    named: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Whom one can choose."""
        return frozenset(pk for _title, people in self.groups for pk, _name in people)


def names_somebody(form: forms.Form, *, needed: bool, says: Any) -> None:
    """Whoever says that people see it chooses one at least; what else is wrong with the choice is told by itself."""
    if needed and not form.cleaned_data.get("people") and "people" not in form.errors:
        form.add_error("people", says)


def chosen_of(rows: Iterable[SheetChoice], names: Names) -> dict[str, Chosen]:
    """The newest word about each sheet, for rows in the order in which they were said."""
    return {one.sheet: _chosen(one, names) for one in rows}


def history_of(rows: Iterable[SheetChoice], names: Names) -> tuple[Chosen, ...]:
    """All that was said about one sheet, the newest first."""
    found = list(rows)[::-1]
    by = names_of_workers(one.by_id for one in found)
    return tuple(_chosen(one, names, by.get(one.by_id, "")) for one in found)


def _chosen(row: SheetChoice, names: Names, by: str = "") -> Chosen:
    called = (*_called(row.people_ids, names), *([_("the judge and the lawyers")] if row.court else []))
    return Chosen(at=row.at, kept=row.kept, names=called, by=by)


def safety_of(found: Mapping[str, tuple[ExceptionCopy, ...]], names: Names) -> dict[str, Safety]:
    """What was written down last about each sheet."""
    return {sheet: all_safety(rows[:1], names)[0] for sheet, rows in found.items()}


def all_safety(rows: Iterable[ExceptionCopy], names: Names) -> tuple[Safety, ...]:
    """Exceptions of one sheet, in the same order."""
    found = list(rows)
    by = names_of_workers(one.by for one in found)
    return tuple(Safety(copy=one, names=_called(one.people, names), by=by.get(one.by, "")) for one in found)


def _called(people: Iterable[UUID], names: Names) -> tuple[str, ...]:
    return tuple(sorted(names[pk] for pk in people if pk in names))


def given_of(said: Said, reader: Reader) -> dict[str, Given]:
    """By the sheet's key, what holds today."""
    rows = [one for sheet in said.keepers if (one := said.given(sheet))]
    names = names_of_workers(pk for one in rows for pk in (one.keeper_id, one.by_id))
    return {
        one.sheet: Given(
            at=one.at, keeper=names.get(one.keeper_id, ""), by=names.get(one.by_id, ""),
            reason=one.reason if decide(reader, one.piece(), Surface.SCREEN).shown else "",
        )
        for one in rows
    }  # fmt: skip


def askable(family: Family, names: Names, allowed: Callable[[frozenset[UUID]], frozenset[UUID]]) -> Askable:
    """Whom a child can be asked about today; `allowed` leaves those whom the sheet itself does not keep it from."""
    facts = facts_of(family, at=now())
    titles = {
        Role.PARENT: _("Parents and caregivers"),
        Role.NETWORK_MEMBER: _("Family, friends and helpers"),
        Role.COURT_PARTY: _("At court"),
    }
    found: dict[Role, list[tuple[str, str]]] = {role: [] for role in ASKED_ABOUT}
    asked = [one for one in _roles(facts) if one[0] in names]
    fine = allowed(frozenset(pk for pk, _role, is_apart in asked if not is_apart))
    for pk, role, _is_apart in asked:
        if pk in fine:
            found[role].append((str(pk), names[pk]))
    groups = tuple((titles[role], tuple(people)) for role, people in found.items() if people)
    return Askable(
        groups=groups,
        apart=tuple(names[pk] for pk, _role, is_apart in asked if is_apart),
        named=tuple(names[pk] for pk, _role, is_apart in asked if not is_apart and pk not in fine),
    )


def _roles(facts: Facts) -> Iterator[tuple[UUID, Role, bool]]:
    for pk, person in facts.people.items():
        reader = reader_for_person(facts, pk)
        allowed = may(reader.role, Group.CHILD_VOICE, Surface.PRINT)[0] not in (Access.NONE, Access.METADATA)
        if person.is_there and reader.role in ASKED_ABOUT and allowed:
            yield pk, reader.role, bool(reader.kept_apart_from)
