"""A word of its own in every text of the record: whatever a page says can be traced back to its row and field."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models

from threefold.core.ids import new_id
from threefold.families.tests.cast import AT

# Values of a vocabulary, languages, names of forms and the like: nobody types words into them.
CODES = {
    "families.HandedOver": {"kind", "surface", "language", "digest"},
    "families.Opening": {"group"},
    "families.TextTaken": {"language", "parts", "digest"},
    "families.Person": {"icwa_status"},
    # Who of the family reported: an id.
    "families.ReporterVault": {"sealed_person"},
    "mapping.DangerStatement": {"basis"},
    "mapping.HarmStatement": {"basis"},
    "mapping.ItemVersion": {"category"},
    "mapping.MapItem": {"category", "basis", "asked"},
    "mapping.MapSession": {"language", "column_order"},
    "mapping.Position": {"stance"},
    "mapping.SafetyGoal": {"duration_unit", "family_language"},
    "mapping.WaveOff": {"rule", "words"},
    "mapping.Scale": {"kind", "language"},
    "networks.Member": {"ring", "role", "vetting", "tie_now", "support"},
    "networks.Undertaking": {"language"},
    "plans.LogEntry": {"outcome"},
    "plans.Plan": {"kind", "language"},
    "plans.Signature": {"method", "copy", "strokes"},
    "toolkit.AlarmNote": {"kind"},
    "toolkit.ChildAnswer": {"sheet"},
    "toolkit.FactLink": {"sheet"},
    "toolkit.FilledTool": {"tool", "authors"},
    "toolkit.HoldPassed": {"section", "prompt"},
    "toolkit.SheetKeeper": {"sheet"},
    "toolkit.SheetOverride": {"sheet"},
}
# Rows that hold no words at all: codes, ids, times and numbers that were let out.
WORDLESS = {"audit.Entry", "core.Receipt", "toolkit.SheetChoice", "results.Publication", "results.Figure"}
# The Toolkit's pages are everybody's: nothing of a family stands there.
EVERYBODY_S = "library"
# What stands about the agency and its workers, in `accounts`; `Worker.password` is a hash.
ACCOUNT_CODES = {
    "accounts.ClockVersion": {"clock"}, "accounts.Worker": {"password", "email", "duties"},
    "accounts.Draft": {"form", "path"}, "accounts.Present": {"screen"},
}  # fmt: skip
_WORD = re.compile(r"Zq\d{4}x")


@dataclass(frozen=True)
class Canary:
    """One word, the row and field in which it stands, and the mark that the row carries."""

    word: str
    row: Any
    field: str
    mark: str = ""
    # A word of an earlier wording is as open as the one that stands in its place today.
    source: "Canary | None" = None

    @property
    def model(self) -> str:
        """The model's label."""
        return str(self.row._meta.label)

    def __str__(self) -> str:
        """As a failing test names it."""
        return f"{self.word}: {self.model}.{self.field} [{self.mark}]"


def sightings(text: str) -> set[str]:
    """The canaries in a text."""
    return set(_WORD.findall(text))


def words_of(model: type[models.Model]) -> Iterator["models.Field[Any, Any]"]:
    """The fields of a model that hold words: texts without choices, and JSON."""
    coded = {**CODES, **ACCOUNT_CODES}.get(model._meta.label, set())
    for one in model._meta.concrete_fields:
        texts = isinstance(one, models.CharField | models.TextField) and not one.choices
        if (texts or isinstance(one, models.JSONField)) and one.name not in coded:
            yield one


def our_models() -> list[type[models.Model]]:
    """Every model of Threefold with a table of its own."""
    return [
        one for one in apps.get_models()
        if one.__module__.startswith("threefold.") and one._meta.label not in WORDLESS
        and one._meta.app_label != EVERYBODY_S
    ]  # fmt: skip


@dataclass
class Canaries:
    """Makes rows whose every text is a canary, and remembers which stands where."""

    known: dict[str, Canary] = field(default_factory=dict)

    def put(self, row: Any, name: str, mark: str = "", source: Canary | None = None) -> str:
        """A new word for one field of a row."""
        word = f"Zq{len(self.known):04}x"
        self.known[word] = Canary(word, row, name, mark, source)
        return word

    def make(self, model: type[Any], mark: str = "", **given: Any) -> Any:
        """A saved row with a canary in every text that is not given."""
        many = {one.name: given.pop(one.name) for one in model._meta.many_to_many if one.name in given}
        names = {one.name for one in model._meta.fields}
        own = {"id": new_id(), "created_at": AT, "at": AT}
        row = model(
            **{name: value for name, value in own.items() if name in names and name not in given}, **given
        )
        for one in words_of(model):
            if one.name not in given and not isinstance(one, models.JSONField):
                self._fill(row, one.name, mark)
        row.save()
        for name, rows in many.items():
            getattr(row, name).set(rows)
        return row

    def _fill(self, row: Any, name: str, mark: str) -> None:
        if name.startswith("sealed_"):
            row.put(name.removeprefix("sealed_"), self.put(row, name, mark))
        else:
            setattr(row, name, self.put(row, name, mark))

    def reworded(self, value: Any, row_of: Callable[[], Any], name: str) -> Any:
        """A kept JSON value with other words in place of the canaries of today."""
        if isinstance(value, dict):
            return {key: self.reworded(one, row_of, f"{name}.{key}") for key, one in value.items()}
        if isinstance(value, list):
            return [self.reworded(one, row_of, name) for one in value]
        source = self.known.get(value) if isinstance(value, str) else None
        return self.put(row_of(), name, source.mark, source) if source else value

    def without(self) -> list[str]:
        """Texts of our models in which no canary stands."""
        seen = {(one.model, one.field.split(".")[0]) for one in self.known.values()}
        return [
            f"{model._meta.label}.{one.name}"
            for model in our_models()
            for one in words_of(model)
            if (model._meta.label, one.name) not in seen
        ]
