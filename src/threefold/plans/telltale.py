"""Parts of a plan whose words name what must not be found: every copy leaves such a part out, so a worker must know."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from threefold.disclosure.groups import Group
from threefold.families.models import Person
from threefold.families.readers import secrets_of
from threefold.plans.models import Plan
from threefold.practice.needles import Needle, contains

NOBODYS = (Group.PROTECTED_PLACE, Group.REPORTER)


def telltale_parts(plan: Plan, people: Iterable[Person]) -> frozenset[UUID]:
    """The actions, early signs and lines that name a protected place, or what would give a reporter away."""
    needles = tuple(_needles(plan, people))
    rows = (row for part in (plan.actions, plan.triggers, plan.lines) for row in part.filter(removed_at=None))
    if not needles:
        return frozenset()
    return frozenset(row.pk for row in rows if any(contains(getattr(row, one), needles) for one in row.TEXTS))


def _needles(plan: Plan, people: Iterable[Person]) -> Iterator[Needle]:
    for secret in secrets_of(plan.family, people):
        if secret.hidden.group in NOBODYS:
            yield from secret.hidden.needles
