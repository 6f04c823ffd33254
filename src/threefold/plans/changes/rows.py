"""From what a door hands in to a row and back: ids of this family alone, values that the practice knows."""

from dataclasses import fields
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from threefold.accounts.models import Worker
from threefold.families.models import Family
from threefold.plans.models import Action
from threefold.practice.errors import NotAllowed
from threefold.practice.vocabulary.term import Term

G = TypeVar("G")
GROUP = "plan.text"


def refuse_strangers(family: Family, model: type[models.Model], given: Any) -> None:
    """Every id in `given` must be of this family, and every worker of its agency.

    Raises:
        NotAllowed: an id of another family, or of nothing; a value that its field does not know.
    """
    for field, value in _by_field(model, given):
        if field.related_model is not None:
            _all_ours(family, field.related_model, value)
        elif field.choices and value not in dict(field.flatchoices):
            raise NotAllowed(GROUP)


def fill(row: models.Model, given: Any) -> None:
    """Put plain values and single ids into a row; the caller saves it and then calls `fill_many`."""
    for field, value in _by_field(type(row), given):
        if not field.many_to_many:
            setattr(row, field.attname, value)


def fill_many(row: models.Model, given: Any) -> None:
    """Put sets of people, children, dangers into a saved row."""
    for field, value in _by_field(type(row), given):
        if field.many_to_many:
            getattr(row, field.name).set(value)


def given_of(row: models.Model, kind: type[G]) -> G:
    """The row as it could be handed in again."""
    values: dict[str, Any] = {}
    for name in _names(kind):
        field = _field(type(row), name)
        many = field.many_to_many
        values[name] = (
            frozenset(one.pk for one in getattr(row, name).all()) if many else getattr(row, field.attname)
        )
    return kind(**values)


def to_json(given: Any) -> dict[str, Any]:
    """What was handed in, as JSON values: ids and days as strings, sets sorted."""
    return {name: _plain(getattr(given, name)) for name in _names(type(given))}


def from_json(model: type[models.Model], kind: type[G], kept: dict[str, Any]) -> G:
    """What `to_json` kept."""
    values: dict[str, Any] = {}
    for name in _names(kind):
        if name in kept:
            values[name] = _read(_field(model, name), kept[name])
    return kind(**values)


def known(term: type[Term], value: str) -> None:
    """Refuse a value that the practice does not know."""
    if value not in {one.value for one in term}:
        raise NotAllowed(GROUP)


def ours(family: Family, other: UUID) -> None:
    """Refuse a row of another family."""
    if family.pk != other:
        raise NotAllowed(GROUP)


def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def _field(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name)


def _by_field(model: type[models.Model], given: Any) -> list[tuple[Any, Any]]:
    return [(_field(model, name), getattr(given, name)) for name in _names(type(given))]


def _all_ours(family: Family, model: Any, value: Any) -> None:
    wanted = {value} if isinstance(value, UUID) else set(value or ())
    if not wanted:
        return
    rows = model._default_manager.filter(pk__in=wanted)
    rows = rows.filter(agency=family.agency_id) if model is Worker else rows.filter(family=family)
    if model is Action:
        rows = rows.filter(removed_at=None)
    if rows.count() != len(wanted):
        raise NotAllowed(GROUP)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    return str(value) if isinstance(value, UUID | date) else value


def _read(field: Any, kept: Any) -> Any:
    if field.many_to_many:
        return frozenset(UUID(one) for one in kept)
    if kept and field.related_model is not None:
        return UUID(kept)
    return date.fromisoformat(kept) if kept and isinstance(field, models.DateField) else kept
