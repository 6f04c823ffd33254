"""Parts of a plan whose words name what must not be found: copies leave such words out, so a worker must know."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Hidden
from threefold.families.linking import linked
from threefold.families.readers import Secret
from threefold.plans.copies.deciding import ABOUT, CORE
from threefold.plans.copies.plan import HEAD
from threefold.plans.models import Action, Plan, PlanLine, Trigger
from threefold.practice.rules.facts.plans import Sealed

Row = Plan | Action | Trigger | PlanLine
NOBODYS = (Group.PROTECTED_PLACE, Group.REPORTER)
_SEALED = {Group.PROTECTED_PLACE: Sealed.PLACE, Group.REPORTER: Sealed.REPORTER}
_ABOUT = tuple(field for fields in ABOUT.values() for field in fields)


@dataclass(frozen=True, kw_only=True)
class Telltale:
    """Parts that no copy will hold (`whole`), that copies hold without what is said about them (`partly`), and that
    name somebody who does not lend their name to other people's paper (`naming`). `gives_away` tells which sealed thing
    each of the former names.
    """

    whole: frozenset[UUID]
    partly: frozenset[UUID]
    naming: frozenset[UUID]
    gives_away: Mapping[UUID, Sealed] = field(default_factory=dict)


def telltale_parts(plan: Plan, secrets: Collection[Secret], opened: Collection[Group] = ()) -> Telltale:
    """What of a plan is said in words that must not be found, for a worker who has `opened` these groups: that words
    give away the reporter would tell who it is, so whoever has not opened the report cannot tell it from a place.
    """
    never = _hidden(secrets, NOBODYS)
    names = _hidden(secrets, (Group.ADULTS,))
    if not never and not names:
        return Telltale(whole=frozenset(), partly=frozenset(), naming=frozenset())
    parts = (row for part in ("actions", "triggers", "lines") for row in linked(plan, part))
    rows = [row for row in parts if row.removed_at is None]
    whole = frozenset(row.pk for row in (plan, *rows) if _says(row, own_texts(row), never))
    partly = frozenset(row.pk for row in rows if isinstance(row, Action) and _says(row, _ABOUT, never))
    naming = frozenset(row.pk for row in rows if _says(row, own_texts(row), names))
    named = {row.pk: _gives_away(row, never, opened) for row in (plan, *rows) if row.pk in whole | partly}
    return Telltale(whole=whole, partly=partly - whole, naming=naming - whole, gives_away=named)


def _gives_away(row: Row, never: tuple[Hidden, ...], opened: Collection[Group]) -> Sealed:
    if Group.REPORTER not in opened and any(one.group is Group.REPORTER for one in never):
        return Sealed.EITHER
    fields = own_texts(row) + (_ABOUT if isinstance(row, Action) else ())
    found = {one.group for one in never if _says(row, fields, (one,))}
    return Sealed.EITHER if len(found) > 1 else _SEALED[found.pop()]


def own_texts(row: Row) -> tuple[str, ...]:
    """The fields without which a part says nothing; of a plan, those of its own words."""
    if isinstance(row, Plan):
        return tuple(one for name in HEAD for one in (name, f"{name}_translation"))
    return CORE if isinstance(row, Action) else tuple(row.TEXTS)


def _says(row: Row, fields: Iterable[str], hidden: tuple[Hidden, ...]) -> bool:
    return any(one.stands_in(getattr(row, field)) for one in hidden for field in fields)


def _hidden(secrets: Iterable[Secret], groups: tuple[Group, ...]) -> tuple[Hidden, ...]:
    return tuple(secret.hidden for secret in secrets if secret.hidden.group in groups)
