"""What the changes write when one story is told: every row of every table, taken down and undone again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.db import models, transaction

from threefold.accounts.changes import NewWorker, begin_agency
from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.core.models import Receipt, Row
from threefold.families.models import Written
from threefold.web.demo.load import tell
from threefold.web.demo.story import Story

Values = tuple[Any, ...]


class Unrecordable(Exception):
    """The changes wrote something that a recording cannot hold."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """The rows of one table, with the fields that were taken down."""

    model: type[models.Model]
    fields: tuple[Any, ...]
    rows: list[Values]


@dataclass(frozen=True, kw_only=True)
class Recording:
    """One story as it was told: `given` are the ids that the teller asked for, by their names."""

    story: Story
    agency: UUID
    worker: UUID
    at: datetime
    given: dict[str, UUID]
    tables: tuple[Taken, ...]


def record_story(story: Story, *, at: datetime, worker: str) -> Recording:
    """Tell a story in a county of its own, keep what was written, and undo it. `worker` is who works with them."""
    with transaction.atomic():
        first = NewWorker(
            name=worker, email=f"{new_id()}@recording.example", duties=[Duty.CASEWORK], is_demo=True
        )
        by = begin_agency(name="Recording", hotline="", first=first, at=at, practice=True)
        given: dict[str, UUID] = {}
        told = tell(story, by=by, at=at, ids=lambda name: given.setdefault(name, new_id()))
        tables = tuple(taken_of(by, told.family.pk))
        if Written._default_manager.filter(family=told.family).exists():
            raise Unrecordable("A text was written before the family had its worker.")
        transaction.set_rollback(True)
    return Recording(story=story, agency=by.agency_id, worker=by.pk, at=at, given=given, tables=tables)


def taken_of(by: Worker, family: UUID) -> Iterator[Taken]:
    """Every row that belongs to a family, a table at a time."""
    for model in apps.get_models(include_auto_created=True):
        rows = _ours(model, by.agency_id, by, family)
        if rows is not None:
            fields = tuple(one for one in model._meta.concrete_fields if not _counted(one))
            names = [one.attname for one in fields]
            found = list(rows.order_by("pk").values_list(*names))
            if found:
                yield Taken(model=model, fields=fields, rows=found)


def _counted(field: Any) -> bool:
    """Whether the database itself numbers it."""
    return isinstance(field, models.AutoField)


def _ours(model: type[models.Model], agency: Any, by: Worker, family: UUID) -> Any:
    every = model._default_manager
    if model is Receipt:
        return every.filter(by=by.pk)
    if model is Entry:
        return every.filter(agency=agency, family=family)
    if issubclass(model, Row):
        return every.filter(agency=agency)
    if model._meta.auto_created:
        source = model._meta.concrete_fields[1]
        if source.is_relation and issubclass(cast(type, source.related_model), Row):
            return every.filter(**{f"{source.name}__agency": agency})
    return None
