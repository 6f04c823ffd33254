"""What a family's record is made of: every table whose rows belong to a family, and each row as JSON."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Q

from threefold.families.models import Family

Model = type[models.Model]
Row = dict[str, Any]
Ids = dict[Model, set[Any]]
# Not a family's: the log stands by itself, accounts, the Toolkit and its figures are the county's, and words not saved
# yet are their writer's.
OUTSIDE = {"core", "audit", "accounts", "library", "results"}


def kinds() -> list[Model]:
    """The models of a family's record, the family first."""
    ours = [one for one in apps.get_models() if one.__module__.startswith("threefold.")]
    inside = [one for one in ours if one._meta.app_label not in OUTSIDE and one is not Family]
    return [Family, *sorted(inside, key=lambda one: one._meta.label_lower)]


def rows_of(family: Family) -> dict[Model, list[models.Model]]:
    """Every row of a family, by its model; each in the order of its ids."""
    found: dict[Model, list[models.Model]] = {Family: [family]}
    waiting = [one for one in kinds() if one is not Family]
    while waiting:
        # A row belongs to the family by the first tables that it points to and whose rows are known.
        ready = [one for one in waiting if _owners(one) and not set(_owners(one).values()) - found.keys()]
        assert ready, f"no way from {waiting} to a family"
        for model in ready:
            found[model] = list(model._base_manager.filter(_belonging(model, found)).order_by("pk"))
        waiting = [one for one in waiting if one not in found]
    return found


def as_json(row: models.Model) -> Row:
    """A row: each field by its name; another row as its id, several as a list of ids in order."""
    told = {field.name: plain(field.value_from_object(row)) for field in row._meta.concrete_fields}
    many = {field.name: sorted(plain(pk) for pk in _many(row, field)) for field in row._meta.many_to_many}
    return told | many


def plain(value: Any) -> Any:
    """A value as JSON has it: moments in UTC with microseconds."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def pointing_at(model: Model, rows: Iterable[models.Model]) -> Iterator[Any]:
    """The ids of `model` that any of these rows points at."""
    for row in rows:
        for field in row._meta.concrete_fields:
            if field.related_model is model and field.value_from_object(row) is not None:
                yield field.value_from_object(row)


def _many(row: models.Model, field: Any) -> list[Any]:
    return list(getattr(row, field.name).values_list("pk", flat=True))


def _owners(model: Model) -> dict[str, Model]:
    """The fields by which a row belongs to a family: the family itself, or rows that cannot be without it."""
    inside: set[Any] = set(kinds()) - {model}
    fields: list[Any] = [one for one in model._meta.concrete_fields if one.related_model in inside]
    if any(one.related_model is Family for one in fields):
        return {one.name: Family for one in fields if one.related_model is Family}
    return {
        one.name: one.related_model for one in fields if one.remote_field.on_delete is models.CASCADE
    } or {one.name: one.related_model for one in fields}


def _belonging(model: Model, found: dict[Model, list[models.Model]]) -> Q:
    belonging = Q()
    for name, owner in _owners(model).items():
        belonging |= Q(**{f"{name}__in": [row.pk for row in found[owner]]})
    return belonging
