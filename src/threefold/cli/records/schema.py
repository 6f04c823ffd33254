"""The JSON Schema (2020-12) of an exported record, written from the models: `threefold export --schema`."""

import json
from typing import Any

from django.db import models

from threefold.cli.records.shape import Model, kinds

FORMAT = "threefold-family"
VERSION = 1
_TEXTS = {"DateTimeField": "date-time", "DateField": "date", "TimeField": "time", "UUIDField": "uuid"}
_UUID = {"type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
_TEXT = {"type": "string"}
_MOMENT = {"type": "string", "format": "date-time"}


def schema() -> dict[str, Any]:
    """The whole of it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A family's whole record, as `threefold export` writes it",
        "description": "Ids are UUIDs, moments are in UTC. What is sealed stays sealed: it opens with the keys of the "
        "installation that wrote it, and nowhere else.",
        **_object(
            format={"const": FORMAT},
            version={"const": VERSION},
            exported_at=_MOMENT,
            agencies=_rows(id=_UUID, name=_TEXT, hotline=_TEXT, is_practice={"type": "boolean"}),
            units=_rows(id=_UUID, agency=_UUID, name=_TEXT),
            workers=_rows(
                id=_UUID, agency=_UUID, unit=_or_nothing(_UUID), email=_TEXT, name=_TEXT, phone=_TEXT, language=_TEXT,
                duties={"type": "array", "items": _TEXT}, is_active={"type": "boolean"},
            ),
            record=_object(**{one._meta.label_lower: _table(one) for one in kinds()}),
            log=_rows(
                id=_UUID, agency=_UUID, family=_UUID, actor=_or_nothing(_UUID), subject=_or_nothing(_UUID), kind=_TEXT,
                detail={"type": "object"}, at=_MOMENT,
            ),
        ),
    }  # fmt: skip


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _rows(**properties: Any) -> dict[str, Any]:
    return {"type": "array", "items": _object(**properties)}


def _or_nothing(one: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [one, {"type": "null"}]}


def _table(model: Model) -> dict[str, Any]:
    fields = {field.name: _field(field) for field in model._meta.concrete_fields}
    many = {
        field.name: {"type": "array", "items": _UUID, "uniqueItems": True}
        for field in model._meta.many_to_many
    }
    return {"description": str(model._meta.verbose_name), **_rows(**fields, **many)}


def _field(field: Any) -> dict[str, Any]:
    told = _UUID if field.is_relation else _plain(field)
    if field.choices and not field.is_relation:
        told = told | {"enum": [value for value, _label in field.flatchoices] + ([""] if field.blank else [])}
    return _or_nothing(told) if field.null else told


def _plain(field: Any) -> dict[str, Any]:
    kind = type(field).__name__
    if kind == "UUIDField":
        return _UUID
    if kind in _TEXTS:
        return {"type": "string", "format": _TEXTS[kind]}
    if isinstance(field, models.BooleanField):
        return {"type": "boolean"}
    if isinstance(field, models.IntegerField):
        return {"type": "integer", **({"minimum": 0} if "Positive" in kind else {})}
    if isinstance(field, models.FloatField):
        return {"type": "number"}
    if isinstance(field, models.JSONField):
        return {}
    return _TEXT | ({"maxLength": field.max_length} if field.max_length else {})


def text() -> str:
    """As it stands in `docs/schema`."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, default=str) + "\n"
