"""People who do something in a plan and cannot be called by it: nobody asked whether their number may stand there."""

from collections.abc import Container
from uuid import UUID

from threefold.families.models import Person
from threefold.plans.models import Plan


def without_number(
    plans: list[Plan], people: dict[UUID, Person], kept_from: Container[UUID]
) -> tuple[Person, ...]:
    """Grown-ups of the family and its circle who do or step in for something, and whose number no copy may hold. Nobody
    asks for the number of those from whom others are kept safe (`kept_from`).

    `plans` have their actions loaded. Whoever is to be asked stands once, in the order of the plan.
    """
    ids = [
        pk
        for plan in plans
        for row in plan.actions.all()
        if row.removed_at is None
        for pk in (row.doer_id, row.backup_id)
        if pk is not None
    ]
    rows = (people[pk] for pk in dict.fromkeys(ids) if pk in people)
    asked = (one for one in rows if not one.is_child and one.pk not in kept_from)
    return tuple(one for one in asked if not (one.phone and one.phone_shared))
