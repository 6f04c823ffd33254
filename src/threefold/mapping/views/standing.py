"""The small steps beside a statement: who sees it how, read with the family, agreed, settled, closed, moved."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from threefold.accounts.roles import Role
from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.models import Person
from threefold.mapping.changes import goals, positions, standing, statements
from threefold.mapping.forms.standing import (
    MoveForm,
    OnForm,
    OnOrNotForm,
    PositionForm,
    ReadForm,
    ReasonForm,
    SettleForm,
    ThreatForm,
)
from threefold.mapping.models import (
    DangerStatement,
    HarmStatement,
    Position,
    SafetyGoal,
    StatementVersion,
    Threat,
)
from threefold.mapping.views.opening import found, opened_to_write, people_of, statement
from threefold.practice.errors import NotAllowed, RuleBroken

Row = HarmStatement | DangerStatement | SafetyGoal


def beside_forms(opened: Opened, people: list[Person]) -> dict[str, Any]:
    """The empty forms that stand beside a statement, each with an id of its own."""
    return {
        "position_form": PositionForm(people=people),
        "goal_position_form": PositionForm(people=people, auto_id="goal_%s"),
        "share_form": ReadForm(),
        "agree_form": OnForm(auto_id="agree_%s"),
        "told_form": OnForm(auto_id="told_%s"),
        "close_form": ReasonForm(auto_id="close_%s"),
        "override_form": ReasonForm(auto_id="pass_%s"),
        "is_supervisor": opened.reader.role is Role.SUPERVISOR,
        "may_bring": opened.may_write(Group.WORKING_NOTES),
    }


def _who(opened: Opened, form: ThreefoldForm) -> dict[str, Any]:
    return {"by": opened.worker, "family": opened.family, "id": form.id_for(), "at": now()}


def _page_of(
    request: HttpRequest, opened: Opened, row: Row, *, status: int = 422, **more: Any
) -> HttpResponse:
    """The statement's own page, with the form that could not be saved."""
    from threefold.mapping.views import harms, pairs

    if isinstance(row, HarmStatement):
        return harms.show_harm(request, opened, row, status=status, **more)
    danger = row.danger if isinstance(row, SafetyGoal) else row
    return pairs.show_pair(request, opened, danger, status=status, **more)


def _back(opened: Opened, row: Row) -> HttpResponse:
    if isinstance(row, HarmStatement):
        return redirect("mapping:harm", family=opened.family.pk, harm=row.pk)
    danger = row.danger_id if isinstance(row, SafetyGoal) else row.pk
    return redirect("mapping:pair", family=opened.family.pk, danger=danger)


def _step(
    request: HttpRequest,
    family: UUID,
    kind: str,
    pk: UUID,
    form: ThreefoldForm,
    name: str,
    make: Callable[[Opened, Row, dict[str, Any]], object],
) -> HttpResponse:
    """One small change of one statement: wrong answers come back with the page, rules are told where they hold it."""
    opened = opened_to_write(request, family)
    row = statement(opened, kind, pk)
    if not form.is_valid():
        more: dict[str, Any] = {name: form, "asked": kind}
        return _page_of(request, opened, row, **more)
    try:
        make(opened, row, _who(opened, form) | {"statement": row})
    except RuleBroken as error:
        return _page_of(request, opened, row, held=error.problems)
    except NotAllowed as error:
        raise Http404 from error
    return _back(opened, row)


@require_POST
def take_position(request: HttpRequest, family: UUID, kind: str, statement: UUID) -> HttpResponse:
    """Write down how somebody sees it."""
    opened = opened_to_write(request, family)
    of_goal = kind == "goal"
    form = PositionForm(request.POST, people=people_of(opened), auto_id="goal_%s" if of_goal else "id_%s")
    name = "goal_position_form" if of_goal else "position_form"
    return _step(
        request, family, kind, statement, form, name,
        lambda opened, row, who: positions.take_position(**who, position=form.position(opened.worker.pk)),
    )  # fmt: skip


@require_POST
def withdraw_position(request: HttpRequest, family: UUID, position: UUID) -> HttpResponse:
    """Take back what was written about how somebody sees it."""
    opened = opened_to_write(request, family)
    row = found(opened, Position, position)
    about = row.harm or row.danger or row.goal
    form = ReasonForm(request.POST)
    if about is not None and already_made(request.POST, "mapping.withdraw_position", by=opened.worker):
        return _back(opened, about)
    if about is None or row.withdrawn_at is not None:
        raise Http404
    if not form.is_valid():
        return _page_of(request, opened, about, withdraw_form=form, withdrawing=row.pk)
    positions.withdraw_position(**_who(opened, form), position=row, reason=form.cleaned_data["reason"])
    return _back(opened, about)


@require_POST
def share_statement(request: HttpRequest, family: UUID, kind: str, statement: UUID) -> HttpResponse:
    """It was read with the family, in one go with its goal; or was not after all."""
    form = ReadForm(request.POST)
    return _step(
        request, family, kind, statement, form, "share_form",
        lambda opened, row, who: _read_together(form, row, who),
    )  # fmt: skip


@transaction.atomic
def _read_together(form: ReadForm, row: Row, who: dict[str, Any]) -> None:
    standing.share_statement(**who, shared_on=form.said)
    goal = getattr(row, "goal", None)
    if goal is None or form.said is None:
        return
    if form.cleaned_data["goal_too"]:
        standing.share_statement(**who | {"id": form.id_for("goal"), "statement": goal}, shared_on=form.said)
    if form.cleaned_data["agreed"]:
        goals.agree_goal(**who | {"id": form.id_for("agreed"), "statement": goal}, agreed_on=form.said)


@require_POST
def close_statement(request: HttpRequest, family: UUID, kind: str, statement: UUID) -> HttpResponse:
    """It is no longer needed."""
    form = ReasonForm(request.POST, auto_id="close_%s")
    return _step(
        request, family, kind, statement, form, "close_form",
        lambda opened, row, who: standing.close_statement(
            **who, reason=form.cleaned_data["reason"], closed_on=today()
        ),
    )  # fmt: skip


@require_POST
def reopen_statement(request: HttpRequest, family: UUID, kind: str, statement: UUID) -> HttpResponse:
    """It counts again."""
    form = MoveForm(request.POST)
    return _step(
        request, family, kind, statement, form, "close_form",
        lambda opened, row, who: standing.reopen_statement(**who),
    )  # fmt: skip


@require_POST
def move_statement(request: HttpRequest, family: UUID, kind: str, statement: UUID) -> HttpResponse:
    """Put it elsewhere among the others."""
    form = MoveForm(request.POST)
    answer = _step(
        request, family, kind, statement, form, "move_form",
        lambda opened, row, who: standing.move_statement(**who, before=form.cleaned_data["before"]),
    )  # fmt: skip
    return redirect("mapping:statements", family=family) if answer.status_code == 302 else answer


@require_POST
def agree_goal(request: HttpRequest, family: UUID, statement: UUID) -> HttpResponse:
    """The family and the county agreed on it, or did not after all."""
    form = OnOrNotForm(request.POST, auto_id="agree_%s")
    return _step(
        request, family, "goal", statement, form, "agree_form",
        lambda opened, row, who: goals.agree_goal(**who, agreed_on=form.said),
    )  # fmt: skip


@require_POST
def meet_goal(request: HttpRequest, family: UUID, statement: UUID) -> HttpResponse:
    """It was shown for the time that was agreed, or was not after all."""
    form = OnOrNotForm(request.POST, auto_id="met_%s")
    return _step(
        request, family, "goal", statement, form, "met_form",
        lambda opened, row, who: goals.meet_goal(**who, met_on=form.said),
    )  # fmt: skip


@require_POST
def tell_family(request: HttpRequest, family: UUID, version: UUID) -> HttpResponse:
    """The family was told that a goal has changed."""
    opened = opened_to_write(request, family)
    row = StatementVersion.objects.filter(pk=version, beside=False, goal__family=opened.family).first()
    if row is None or row.goal is None:
        raise Http404
    form = OnForm(request.POST, auto_id="told_%s")
    return _step(
        request, family, "goal", row.goal.pk, form, "told_form",
        lambda opened, goal, who: goals.tell_family_of_change(
            by=who["by"], family=who["family"], id=who["id"], at=who["at"], version=row,
            told_on=form.cleaned_data["on"],
        ),
    )  # fmt: skip


@require_POST
def settle_statement(request: HttpRequest, family: UUID, version: UUID) -> HttpResponse:
    """Choose which of two wordings stands."""
    opened = opened_to_write(request, family)
    late = StatementVersion.objects.filter(pk=version, beside=True).first()
    about = (late.harm or late.danger or late.goal) if late is not None else None
    form = SettleForm(request.POST)
    if late is None or about is None or about.family_id != opened.family.pk or not form.is_valid():
        raise Http404
    if late.settled_at is None:
        try:
            statements.settle_statement(**_who(opened, form), beside=late, keep=form.cleaned_data["keep"])
        except NotAllowed as error:
            raise Http404 from error
    return _back(opened, about)


@require_POST
def override_statement_rule(request: HttpRequest, family: UUID, danger: UUID) -> HttpResponse:
    """A supervisor lets one rule pass, with a reason."""
    form = ReasonForm(request.POST, auto_id="pass_%s")
    return _step(
        request, family, "danger", danger, form, "override_form",
        lambda opened, row, who: standing.override_statement_rule(
            by=who["by"], family=who["family"], id=who["id"], at=who["at"],
            danger=found(opened, DangerStatement, row.pk), rule=form.cleaned_data["rule"] or 0,
            reason=form.cleaned_data["reason"],
        ),
    )  # fmt: skip


@require_POST
def add_threat(request: HttpRequest, family: UUID) -> HttpResponse:
    """Write down a safety threat that an assessment named."""
    from threefold.mapping.views.statements import show_statements

    opened = opened_to_write(request, family)
    form = ThreatForm(request.POST)
    if not form.is_valid():
        return show_statements(request, opened, status=422, threat_form=form)
    given = {name: form.cleaned_data[name] for name in ("label", "assessed_on")}
    positions.add_threat(**_who(opened, form), **given)
    return redirect("mapping:statements", family=family)


@require_POST
def resolve_threat(request: HttpRequest, family: UUID, threat: UUID) -> HttpResponse:
    """A later assessment no longer finds it."""
    opened = opened_to_write(request, family)
    row = Threat.objects.filter(pk=threat, family=opened.family).first()
    form = OnForm(request.POST)
    if row is None or not form.is_valid():
        raise Http404
    positions.resolve_threat(**_who(opened, form), threat=row, resolved_on=form.cleaned_data["on"])
    return redirect("mapping:statements", family=family)
