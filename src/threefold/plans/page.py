"""What the plan's page shows around the copy: gaps in their place, days, who said yes, the next form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from threefold.accounts.clocks import lengths_of
from threefold.core.clock import today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.naming import name_for
from threefold.families.page import family_page
from threefold.mapping.beside_form import help_beside
from threefold.mapping.copies.statements import worries_for
from threefold.mapping.rows import Rows
from threefold.networks.facts import network_view
from threefold.networks.standing import NetworkState, has_members, standing_of, state_in
from threefold.plans.changes.editions import OVER
from threefold.plans.copies import (
    ActionCopy,
    LineCopy,
    LogSummary,
    PlanCopy,
    YesCopy,
    acts_for,
    days_ahead,
    log_for,
    summaries,
)
from threefold.plans.facts import findings_of, signers_of
from threefold.plans.forms.parts import FORM_OF
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Trigger
from threefold.plans.models.plan import State
from threefold.plans.opening import form_facts
from threefold.plans.saying import at_what_time, joined, steps_in
from threefold.practice.findings import Finding, Moment, about, blocks
from threefold.practice.statements.sentences import listed
from threefold.practice.vocabulary.plans import LogOutcome
from threefold.practice.words import Words

ADDS = ("action", "sign", "line")


@dataclass(frozen=True, kw_only=True)
class ActionOnPage:
    """An action with how its days went and what is missing."""

    copy: ActionCopy
    days: LogSummary | None
    findings: tuple[Finding, ...]
    tap_id: UUID
    move_id: UUID

    @property
    def names_doer(self) -> bool:
        """Whether the sentence itself says who does it."""
        return bool(self.copy.doer) and self.copy.doer in self.copy.text

    @property
    def when(self) -> str:
        """When, as it stands below that word."""
        return at_what_time(self.copy.when)

    @property
    def backup(self) -> str:
        """Who steps in, and how."""
        return steps_in(self.copy.backup, self.copy.backup_text)

    @property
    def witness(self) -> str:
        """Who sees it, and how."""
        return joined(self.copy.witness, self.copy.noticed)

    @property
    def children(self) -> Words:
        """The children it protects, as people list names."""
        return Words(listed(self.copy.children, "en"), listed(self.copy.children, "es"))


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Somebody whose yes the plan needs or has."""

    key: str
    name: str
    yes: YesCopy | None
    findings: tuple[Finding, ...]
    copy_id: UUID


@dataclass(frozen=True, kw_only=True)
class LinesOnPage:
    """Lines of an aftercare plan about one thing."""

    kind: str
    label: str
    lines: tuple[LineCopy, ...]


def plan_context(
    request: HttpRequest,
    opened: Opened,
    plan: Plan,
    copy: PlanCopy,
    *,
    adding: str = "",
    form: Any = None,
    known: Rows | None = None,
) -> dict[str, Any]:
    """The context of the plan's page. `known` as in `plans_of`."""
    on, rows = today(), known or Rows(opened.family)
    writes = opened.may_write(Group.PLAN) and plan.status not in OVER
    found = (
        visible(
            findings_of(plan, on=on, opened=opened.reader.opened, known=rows, reader=opened.reader),
            plan,
            copy,
        )
        if plan.status not in OVER
        else ()
    )
    days = summaries(log_for(opened.family, opened.reader, Surface.SCREEN, plan=plan, known=rows))
    adding = adding or (request.GET.get("add", "") if writes else "")
    asked = _asked(opened, plan, copy, found, on, rows)
    return family_page(opened, "plans") | {
        "copy": copy,
        "actions": [_action(one, days.get(one.id), found) for one in copy.actions],
        "whole": days.get(None),
        "whole_tap_id": new_id(),
        "lines": _lines(copy),
        "asked": asked,
        "yes_to_earlier": any(one.yes and one.yes.said_yes and not one.yes.current for one in asked),
        "findings": about(found, plan.pk),
        "part_findings": [one for one in found if one.subject in copy.parts],
        "danger_findings": [(one, about(found, one.id)) for one in copy.dangers],
        "held": blocks(found, Moment.FINISH),
        "days_ahead": days_ahead(copy, on, lengths_of(opened.family.agency_id)),
        "may_write": writes,
        "may_log": opened.may_write(Group.PLAN) and plan.status != Plan.Status.DRAFT and plan.covers(on),
        "outcomes": list(LogOutcome),
        "has_network": network_stands(opened, on, rows),
        "nobody_told": nobody_told(opened, on, rows),
        "adding": adding if adding in ADDS else "",
        "form": (shown := form or _form(request, opened, plan, copy, adding)),
        "coach": help_beside(adding, shown, opened, rows.people.values()) if adding in ADDS else None,
        "late": _late(plan) if writes else (),
        "sealed": _sealed(plan, copy) if opened.reader.is_staff else 0,
        "acts": acts_for(opened.family, opened.reader, Surface.SCREEN, known=rows, most=3),
        "expired": copy.state is State.EXPIRED,
        "draft": copy.state is State.DRAFT,
        "in_force": copy.state is State.ACTIVE,
    }


def visible(found: Iterable[Finding], plan: Plan, copy: PlanCopy) -> tuple[Finding, ...]:
    """Findings about what stands on the worker's copy: a locked-away part is not told of in other words."""
    kinds = (plan.actions, plan.triggers, plan.lines)
    hidden = {pk for rows in kinds for pk in rows.values_list("pk", flat=True)} - copy.parts
    return tuple(one for one in found if one.subject not in hidden)


def network_stands(opened: Opened, on: date, known: Rows | None = None) -> bool:
    """Whether there is a network: no network, no plan. `known` as in `plans_of`."""
    rows = known or Rows(opened.family)
    worries = worries_for(opened.family, opened.reader, rows=rows)
    caused = frozenset(pk for worry in worries for pk in worry.caused_by)
    children = frozenset(one.pk for one in rows.people.values() if one.is_child)
    return has_members(standing_of(opened.family, on), not_counting=caused | children)


def nobody_told(opened: Opened, on: date, known: Rows | None = None) -> bool:
    """Whether there are people who said yes, and none of them knows a worry: as the circle's page says it. `known` as
    in `plans_of`.
    """
    rows = known or Rows(opened.family)
    worries = worries_for(opened.family, opened.reader, rows=rows)
    view = network_view(opened.family, opened.reader, on, worries=worries, people=rows.people)
    return state_in(view) is NetworkState.NOBODY_TOLD


def _action(copy: ActionCopy, days: LogSummary | None, found: tuple[Finding, ...]) -> ActionOnPage:
    return ActionOnPage(
        copy=copy, days=days, findings=about(found, copy.id), tap_id=new_id(), move_id=new_id()
    )


def _lines(copy: PlanCopy) -> list[LinesOnPage]:
    return [
        LinesOnPage(
            kind=kind.value,
            label=str(kind.label),
            lines=tuple(one for one in copy.lines if one.kind == kind.value),
        )
        for kind in PlanLine.Kind
    ]


def _asked(
    opened: Opened, plan: Plan, copy: PlanCopy, found: tuple[Finding, ...], on: date, rows: Rows
) -> list[Asked]:
    """Parents first, then whoever does something, then whoever signed beside them."""
    signed = {one.person or one.name: one for one in copy.yes}
    doing = [one for action in copy.actions for one in (action.doer_person, action.backup_person) if one]
    keys: list[Any] = list(dict.fromkeys([*signers_of(plan, on=on, known=rows), *doing, *signed]))
    people = rows.people
    made = []
    for key in keys:
        yes = signed.get(key)
        person = people.get(key)
        if person is not None and person.is_child and yes is None:
            continue
        name = name_for(person, opened.reader) if person else (yes.name if yes else "")
        made.append(
            Asked(
                key=str(key) if person else "",
                name=name,
                yes=yes,
                findings=about(found, key),
                copy_id=new_id(),
            )
        )
    return made


def _form(request: HttpRequest, opened: Opened, plan: Plan, copy: PlanCopy, adding: str) -> Any:
    """The next empty form; what is alike for most actions is filled in."""
    if adding not in ADDS:
        return None
    facts = form_facts(opened, plan)
    initial: dict[str, Any] = {"language": plan.language, "audience": plan.audience}
    if adding == "action":
        initial["children"] = [str(one.id) for one in facts["around"].children]
        if len(copy.dangers) == 1:
            initial["danger"] = str(copy.dangers[0].id)
    if adding == "line":
        initial["kind"] = request.GET.get("about", "")
    form = FORM_OF[adding](initial=initial, **facts)
    form.fields["text"].widget.attrs["autofocus"] = True
    return form


def _late(plan: Plan) -> list[LateWording]:
    return list(plan.late_wordings.filter(settled_at=None).order_by("at"))


def _sealed(plan: Plan, copy: PlanCopy) -> int:
    """How many of the plan's parts were told in confidence and may be opened with a reason."""
    models = (Action, Trigger, PlanLine)
    rows = [one.objects.filter(plan=plan, removed_at=None, in_confidence=True) for one in models]
    return sum(row.pk not in copy.parts for found in rows for row in found.only("pk"))
