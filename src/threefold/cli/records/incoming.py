"""A family's record on its way in: read whole, then put in whole or not at all, and compared with what was given."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils.dateparse import parse_datetime
from jsonschema import Draft202012Validator

from threefold.accounts.models import Agency, Unit, Worker
from threefold.audit.models import Entry
from threefold.audit.sealing import seal_these
from threefold.cli.records.errors import Refused
from threefold.cli.records.outgoing import exported
from threefold.cli.records.schema import schema
from threefold.cli.records.shape import Model, Row, kinds
from threefold.families.models import Family

MOST = 20


def read(file: Path) -> dict[str, Any]:
    """A record from a file.

    Raises:
        Refused: it is not JSON, or not as the schema says; up to 20 places are named.
    """
    try:
        given: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise Refused(f"{file.name} is not JSON: {error}") from None
    errors = sorted(
        Draft202012Validator(schema()).iter_errors(given), key=lambda one: list(map(str, one.path))
    )
    if errors:
        raise Refused(*(f"{one.json_path}: {one.message[:200]}" for one in errors[:MOST]))
    if len(given["record"]["families.family"]) != 1:
        raise Refused("A file holds one family.")
    return given


def put_in(given: Mapping[str, Any], *, at: datetime) -> Family:
    """Put a record that was read into the database, with the log of what was done; answers with the family.

    Accounts that are not here come without a password: who has one asks for a letter, or comes by single sign-on.

    Raises:
        Refused: the family is here already, an account has another's address, or what stands here afterwards is not
            what was given.
    """
    pk = UUID(given["record"]["families.family"][0]["id"])
    if Family.objects.filter(pk=pk).exists():
        raise Refused("This family is here already. Nothing is mixed.")
    try:
        with transaction.atomic():
            _people_of_the_county(given)
            for model in kinds():
                _rows(model, given["record"][model._meta.label_lower])
            _log(given["log"])
            connection.check_constraints()
            family = Family.objects.get(pk=pk)
            _compare(given, exported(family, at=at))
            seal_these([UUID(one["id"]) for one in given["log"]], at=at)
    except IntegrityError as error:
        raise Refused(
            f"Something in the file belongs to what is not in it, or is here already: {error}"
        ) from None
    except (ValidationError, ValueError) as error:
        raise Refused(f"A value in the file cannot be: {error}") from None
    return family


def _people_of_the_county(given: Mapping[str, Any]) -> None:
    """Agencies, units and workers that are not here yet."""
    here = {str(one.pk): one.email for one in Worker.objects.all()}
    emails = {email: pk for pk, email in here.items()}
    taken = [one["email"] for one in given["workers"] if emails.get(one["email"], one["id"]) != one["id"]]
    if taken:
        raise Refused(*(f"Another account here has the address {one}." for one in taken))
    for model, name in ((Agency, "agencies"), (Unit, "units"), (Worker, "workers")):
        known = set(model._base_manager.values_list("pk", flat=True))
        for row in (_row(model, one) for one in given[name] if UUID(one["id"]) not in known):
            if isinstance(row, Worker):
                row.set_unusable_password()
            row.save(force_insert=True)


def _rows(model: Model, given: list[Row]) -> None:
    rows = [_row(model, one) for one in given]
    for row in rows:
        row.save_base(raw=True, force_insert=True)
    for row, one in zip(rows, given, strict=True):
        for field in model._meta.many_to_many:
            getattr(row, field.name).set(one[field.name])


def _row(model: Model, given: Row) -> models.Model:
    fields = {
        field.attname: field.to_python(given[field.name])
        for field in model._meta.concrete_fields
        if field.name in given
    }
    return model(**fields)


def _log(given: list[Row]) -> None:
    rows = [Entry(**{**one, "at": parse_datetime(one["at"])}) for one in given]
    Entry.objects.bulk_create(rows)


def _compare(given: Mapping[str, Any], here: Mapping[str, Any]) -> None:
    different = [name for name in ("record", "log") for name in _differing(name, given[name], here[name])]
    if different:
        raise Refused(
            *(f"What would stand here is not what the file holds: {one}" for one in different[:MOST])
        )


def _differing(name: str, given: Any, here: Any) -> Iterator[str]:
    if isinstance(given, dict):
        for key in sorted({*given, *here}):
            yield from _differing(f"{name}.{key}", given.get(key), here.get(key))
    elif sorted(given, key=lambda one: one["id"]) != sorted(here, key=lambda one: one["id"]):
        yield name
