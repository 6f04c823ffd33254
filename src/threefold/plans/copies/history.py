"""How a plan read before, and words that were written at the same time, as a worker may see them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Piece, decide
from threefold.families.copies.words import words_for
from threefold.families.models import Person
from threefold.families.naming import name_for
from threefold.plans.changes.late import target_of
from threefold.plans.changes.rows import given_of, to_json
from threefold.plans.models import LateWording, OverrideRequest, Plan, PlanVersion
from threefold.plans.models.parts import Action, PlanLine, Trigger

TEXTS: dict[str, tuple[str, ...]] = {
    "actions": Action.TEXTS,
    "triggers": Trigger.TEXTS,
    "lines": PlanLine.TEXTS,
}

LABELS = {
    "text": _("The words"),
    "translation": _("In the other language"),
    "when": _("When"),
    "doer": _("Who does it"),
    "doer_worker": _("Who does it"),
    "backup": _("Who steps in"),
    "backup_text": _("If that cannot happen"),
    "witness": _("Who sees that it happens"),
    "noticed_how": _("How it is noticed"),
    "danger": _("Against which worry"),
    "protects_how": _("How it keeps the children safe"),
    "children": _("Which children"),
    "then_text": _("Who does what"),
    "people": _("Who then acts"),
    "audience": _("Who may see it"),
    "chosen": _("The people who may see it"),
    "title": _("So that …"),
    "starts_on": _("From"),
    "expires_on": _("Until"),
    "ends_on": _("Only until"),
    "review_on": _("We look at it together on"),
    "review_where": _("Where and how"),
    "bottom_lines": _("What must hold"),
    "monitoring": _("How the county checks"),
    "child_text": _("For the children"),
    "dangers": _("The worries it answers"),
    "household": _("Which home"),
    "only_for": _("Whose own plan"),
    "language": _("Written in"),
    "kind": _("Kind"),
    "time_order": _("Place in the day"),
    "is_service": _("A service"),
    "controls_now": _("Holds the danger off now"),
}


@dataclass(frozen=True, kw_only=True)
class EditionCopy:
    """One wording that somebody relied on."""

    number: int
    at: datetime
    by: str
    reason: str
    starts_on: date | None
    expires_on: date | None
    actions: tuple[tuple[str, str], ...] = field(default=())
    signs: tuple[tuple[str, str], ...] = field(default=())
    lines: tuple[str, ...] = field(default=())
    signed: tuple[str, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One field in two wordings."""

    label: str
    standing: str
    late: str


@dataclass(frozen=True, kw_only=True)
class TwoWordings:
    """What stands and what came late, where they differ."""

    id: UUID
    by: str
    at: datetime
    differences: tuple[Difference, ...]
    settled: bool


@dataclass(frozen=True, kw_only=True)
class OverrideCopy:
    """A rule that a supervisor let pass, and why."""

    rule: int
    reason: str
    by: str
    at: datetime


def overrides_for(plan: Plan, reader: Reader) -> tuple[OverrideCopy, ...]:
    """What a supervisor let pass, the first one first."""
    return tuple(
        OverrideCopy(rule=row.rule, reason=_worded(row.reason, reader), by=row.by.name, at=row.at)
        for row in plan.overrides.select_related("by").order_by("at")
    )


@dataclass(frozen=True, kw_only=True)
class RequestCopy:
    """That somebody asked to let a rule pass, and what became of it."""

    id: UUID
    rule: int
    reason: str
    by: str
    at: datetime
    granted: bool | None
    answer: str
    answered_by: str
    answered_at: datetime | None


def requests_for(plan: Plan, reader: Reader) -> tuple[RequestCopy, ...]:
    """What was asked, the newest first."""
    rows = plan.override_requests.select_related("by", "answered_by")
    return tuple(request_copy(row, reader) for row in rows.order_by("-at", "pk"))


def request_copy(row: OverrideRequest, reader: Reader) -> RequestCopy:
    """One request."""
    return RequestCopy(
        id=row.pk, rule=row.rule, reason=_worded(row.reason, reader), by=row.by.name, at=row.at, granted=row.granted,
        answer=_worded(row.answer, reader), answered_by=row.answered_by.name if row.answered_by else "",
        answered_at=row.answered_at,
    )  # fmt: skip


def _worded(reason: str, reader: Reader) -> str:
    return words_for(reader, Surface.SCREEN, Group.PLAN, reason)


def editions_for(plan: Plan, reader: Reader, surface: Surface) -> tuple[EditionCopy, ...]:
    """Every edition, the newest first, without what this reader may not see."""
    rows = plan.versions.select_related("by").order_by("-number")
    signed: dict[int, list[str]] = {}
    for one in plan.signatures.select_related("person", "worker").order_by("signed_on", "created_at"):
        name = name_for(one.person, reader) if one.person else (one.worker.name if one.worker else "")
        signed.setdefault(one.plan_version, []).append(name)
    return tuple(
        _edition(row, reader, surface, tuple(dict.fromkeys(signed.get(row.number, [])))) for row in rows
    )


def _edition(row: PlanVersion, reader: Reader, surface: Surface, signed: tuple[str, ...]) -> EditionCopy:
    kept = row.content
    own = frozenset(UUID(one) for one in kept["plan"]["only_for"])

    def shown(part: str) -> Iterator[dict[str, Any]]:
        return (one for one in kept[part] if decide(reader, _piece(one, TEXTS[part], own), surface).shown)

    return EditionCopy(
        number=row.number,
        at=row.at,
        by=row.by.name,
        reason=_worded(row.reason, reader),
        starts_on=_day(kept["plan"]["starts_on"]),
        expires_on=_day(kept["plan"]["expires_on"]),
        actions=tuple((one["text"], one["when"]) for one in shown("actions")),
        signs=tuple((one["text"], one["then_text"]) for one in shown("triggers")),
        lines=tuple(one["text"] for one in shown("lines")),
        signed=signed,
    )


def _piece(kept: dict[str, Any], texts: Iterable[str], own: frozenset[UUID]) -> Piece:
    return Piece(
        group=Group.PLAN,
        texts=tuple(str(kept.get(name) or "") for name in texts),
        audience=kept["audience"],
        said_by=UUID(kept["said_by"]) if kept["said_by"] else None,
        chosen=frozenset(UUID(one) for one in kept["chosen"]) | own,
        in_confidence=kept["in_confidence"],
    )


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def late_for(late: LateWording, reader: Reader, surface: Surface) -> TwoWordings | None:
    """Two wordings, where they differ; None when this reader may not see one of them."""
    target, kind = target_of(late, late.plan)
    standing = to_json(given_of(target, kind))
    if isinstance(target, Plan):
        if not _reads_both(target, standing, late.given, reader, surface):
            return None
    else:
        now = decide(reader, target.piece(), surface).shown
        later = decide(reader, _piece(late.given, target.TEXTS, frozenset()), surface).shown
        if not (now and later):
            return None
    say = _Saying(type(target), reader, late.plan.family_id)
    differences = tuple(
        Difference(label=label_of(name), standing=say(name, standing[name]), late=say(name, late.given[name]))
        for name in standing
        if name in late.given and standing[name] != late.given[name]
    )
    return TwoWordings(
        id=late.pk, by=late.by.name, at=late.at, differences=differences, settled=late.settled_at is not None
    )


def _reads_both(
    plan: Plan, standing: dict[str, Any], later: dict[str, Any], reader: Reader, surface: Surface
) -> bool:
    """Whether no word in which they differ names what is sealed to this reader."""
    names = (name for name in standing if name in later and standing[name] != later[name])
    texts = (str(one[name] or "") for name in names for one in (standing, later))
    return all(decide(reader, plan.piece(text), surface).shown for text in texts)


class _Saying:
    """Kept JSON values as people read them: names for ids, labels for choices."""

    def __init__(self, model: type[models.Model], reader: Reader, family: UUID) -> None:
        self.model = model
        self.names = {str(one.pk): name_for(one, reader) for one in Person.objects.filter(family=family)}

    def __call__(self, name: str, value: Any) -> str:
        """One value in words."""
        found: Any = self.model._meta.get_field(name)
        if isinstance(value, bool):
            return str(_("Yes") if value else _("No"))
        if value in (None, "", []):
            return "-"
        if found.related_model is not None:
            ids = value if isinstance(value, list) else [value]
            return ", ".join(self._name(found.related_model, one) for one in ids)
        return str(dict(found.flatchoices).get(value, value))

    def _name(self, model: Any, pk: str) -> str:
        if pk in self.names:
            return self.names[pk]
        row = model._default_manager.filter(pk=pk).first()
        return str(getattr(row, "title", "") or getattr(row, "name", "") or getattr(row, "label", "") or "-")


def label_of(name: str) -> str:
    """What a field is called where two wordings stand beside each other."""
    return str(LABELS.get(name) or _("Something else"))
