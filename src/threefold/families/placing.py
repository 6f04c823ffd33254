"""With whom the county placed a child: resource parents, and the children who are with them on a day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from threefold.families.models import Person, Relationship


def placed_on(people: Iterable[Person], on: date) -> dict[UUID, frozenset[UUID]]:
    """By resource parent: the children placed with them. A tie that has ended, or is to come, gives nothing; a family
    without a resource parent costs no question.
    """
    everybody = {one.pk: one for one in people}
    carers = [pk for pk, one in everybody.items() if one.standing == Person.Standing.RESOURCE_PARENT]
    if not carers:
        return {}
    stands = (Q(until__isnull=True) | Q(until__gte=on)) & (Q(since__isnull=True) | Q(since__lte=on))
    kind = Relationship.Kind.FOSTER_PARENT
    found: dict[UUID, set[UUID]] = {}
    rows = Relationship.objects.filter(stands, kind=kind, from_person__in=carers)
    for carer, child in rows.values_list("from_person", "to_person"):
        if child in everybody and everybody[child].is_child:
            found.setdefault(carer, set()).add(child)
    return {carer: frozenset(children) for carer, children in found.items()}
