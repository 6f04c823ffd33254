"""People put into the rows that name them, from one loading of the family's people.

Joining a person to each row, or prefetching each link to people, costs a question and a whole person for every link;
the ids are enough once everybody is loaded.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from threefold.families.models import Family, Person

People = Mapping[UUID, Person]


def people_of(family: Family) -> dict[UUID, Person]:
    """Everybody of the family, in the order in which they were entered."""
    return {person.pk: person for person in Person.objects.filter(family=family).order_by("created_at", "pk")}


def name_people(row: Any, people: People, *fields: str) -> None:
    """Put the people whom these fields name into a row."""
    for field in fields:
        pk = getattr(row, f"{field}_id")
        if pk is not None:
            setattr(row, field, people[pk])


def put_in(rows: Iterable[Any], people: People, *many: str, one: Sequence[str] = ()) -> None:
    """Put people into rows of one kind: those of each many-to-many field in `many`, with one question for it and in the
    family's own order, and those of the fields in `one`.
    """
    by_id: dict[UUID, Any] = {}
    for row in rows:
        by_id[row.pk] = row
        name_people(row, people, *one)
    if not by_id:
        return
    kind = type(next(iter(by_id.values())))
    place = {pk: number for number, pk in enumerate(people)}
    for name in many:
        found: dict[UUID, list[UUID]] = {pk: [] for pk in by_id}
        for mine, whose in _links(kind, name, by_id):
            found[mine].append(whose)
        for pk, row in by_id.items():
            # Where Django's own prefetch puts what `.all()` answers; a list, so that nothing else can be asked of it.
            kept = row.__dict__.setdefault("_prefetched_objects_cache", {})
            kept[name] = [people[one] for one in sorted(found[pk], key=place.__getitem__)]


def _links(kind: Any, name: str, ids: Iterable[UUID]) -> Iterable[tuple[UUID, UUID]]:
    field = kind._meta.get_field(name)
    mine, whose = field.m2m_field_name(), field.m2m_reverse_field_name()
    rows = field.remote_field.through._default_manager.filter(**{f"{mine}__in": list(ids)})
    found: Iterable[tuple[UUID, UUID]] = rows.values_list(f"{mine}_id", f"{whose}_id")
    return found
