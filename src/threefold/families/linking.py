"""People put into the rows that name them, from one loading of the family's people.

Joining a person to each row, or prefetching each link to people, costs a question and a whole person for every link;
the ids are enough once everybody is loaded.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from threefold.families.models import Family, Person

Known = Mapping[UUID, Any]


def people_of(family: Family) -> dict[UUID, Person]:
    """Everybody of the family, in the order in which they were entered."""
    return {person.pk: person for person in Person.objects.filter(family=family).order_by("created_at", "pk")}


def put_in(rows: Iterable[Any], known: Known, *many: str, one: Sequence[str] = ()) -> None:
    """Put people, or other rows that are loaded already, into rows of one kind: those of each many-to-many field in
    `many`, with one question for it and in the order of `known`, and those of the fields in `one`.
    """
    rows = list(rows)
    for row in rows:
        for name in one:
            pk = getattr(row, f"{name}_id")
            setattr(row, name, None if pk is None else known[pk])
    place = {pk: number for number, pk in enumerate(known)}
    for name in many if rows else ():
        found: dict[UUID, list[UUID]] = {row.pk: [] for row in rows}
        for mine, whose in _links(type(rows[0]), name, found):
            found[mine].append(whose)
        for row in rows:
            # Where Django's own prefetch puts what `.all()` answers; a list, so that nothing else can be asked of it.
            kept = row.__dict__.setdefault("_prefetched_objects_cache", {})
            kept[name] = [known[pk] for pk in sorted(found[row.pk], key=place.__getitem__)]


def linked(row: Any, name: str) -> Iterable[Any]:
    """What a many field of a row holds: as it was loaded with the row, without a manager of Django's for each look."""
    kept: Mapping[str, Iterable[Any]] = row.__dict__.get("_prefetched_objects_cache") or {}
    return kept[name] if name in kept else getattr(row, name).all()


def _links(kind: Any, name: str, ids: Iterable[UUID]) -> Iterable[tuple[UUID, UUID]]:
    field = kind._meta.get_field(name)
    mine, whose = field.m2m_field_name(), field.m2m_reverse_field_name()
    rows = field.remote_field.through._default_manager.filter(**{f"{mine}__in": list(ids)})
    found: Iterable[tuple[UUID, UUID]] = rows.values_list(f"{mine}_id", f"{whose}_id")
    return found
