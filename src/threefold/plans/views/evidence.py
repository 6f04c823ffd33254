"""The log and acts of protection."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.mapping.beside_form import help_beside
from threefold.mapping.copies.map import ItemCopy
from threefold.mapping.models import MapItem
from threefold.plans.changes import evidence as changes
from threefold.plans.changes.content import LogText
from threefold.plans.copies import PlanCopy, acts_for, acts_on_map, log_for, summaries
from threefold.plans.forms.evidence import ActForm, LogForm, TapForm
from threefold.plans.forms.plan import ReasonForm
from threefold.plans.models import ActOfProtection, LogEntry, Plan
from threefold.plans.opening import form_facts, plan_of, reading, sent, to_plan, writing


def log(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """How the days went, and a new day."""
    opened = reading(request, family)
    row, copy = plan_of(opened, plan)
    if request.method != "POST":
        return _log_page(request, opened, row, copy, _log_form(request, opened, row, copy))
    writing_only(opened)
    form = _log_form(request, opened, row, copy, request.POST)
    if not form.is_valid():
        return _log_page(request, opened, row, copy, form, status=422)
    changes.log_day(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row, text=form.log()
    )
    messages.success(request, _("The day is written down."))
    return redirect("plans:log", family=family, plan=plan)


@require_POST
def tap_log(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """One tap: today it was kept, kept in part, or not kept."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    form = TapForm(request.POST)
    if not form.is_valid() or row.status == Plan.Status.DRAFT:
        raise Http404
    action = form.cleaned_data["action"]
    if action is not None and action not in {one.id for one in copy.actions}:
        raise Http404
    if not row.covers(today()):
        messages.error(request, _("Today is not a day of this plan. Write the day in the log."))
        return to_plan(row)
    text = LogText(
        text="", day=today(), outcome=form.cleaned_data["outcome"], action=action, audience=row.audience
    )
    changes.log_day(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row, text=text)
    messages.success(request, _("Written down for today. If there is more to say, write it in the log."))
    return to_plan(row, f"part-{action}" if action else "log")


def withdraw_log(request: HttpRequest, family: UUID, entry: UUID) -> HttpResponse:
    """Take back a line of the log that was entered in error."""
    opened = writing(request, family)
    row = LogEntry.objects.filter(pk=entry, family=opened.family).select_related("plan").first()
    if row is not None and already_made(request.POST, "plans.withdraw_log", by=opened.worker):
        return redirect("plans:log", family=family, plan=row.plan_id)
    shown = {one.id for one in log_for(opened.family, opened.reader, Surface.SCREEN)}
    if row is None or row.removed_at or row.pk not in shown:
        raise Http404
    form = ReasonForm(sent(request))
    if request.method == "POST" and form.is_valid():
        changes.withdraw_log(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), entry=row,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
        return redirect("plans:log", family=family, plan=row.plan_id)
    return _withdraw_page(request, opened, form, row.text)


def acts(request: HttpRequest, family: UUID) -> HttpResponse:
    """Acts of protection, and a new one."""
    opened = reading(request, family)
    written = acts_for(opened.family, opened.reader, Surface.SCREEN)
    on_map = acts_on_map(opened.family, opened.reader, Surface.SCREEN, written) if _sees_map(opened) else ()
    carried = next((one for one in on_map if str(one.id) == request.GET.get("from")), None)
    initial = _carried(opened, carried) if carried else {}
    form = ActForm(sent(request), initial=initial, **form_facts(opened))
    if request.method == "POST":
        writing_only(opened)
        if form.is_valid():
            changes.record_act(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), text=form.act()
            )
            messages.success(request, _("The act of protection is written down."))
            return redirect("plans:acts", family=family)
    context = family_page(opened, "plans") | {
        "acts": written,
        "on_map": on_map,
        "carried": carried,
        "form": form,
        "coach": help_beside("act", form, opened, people_of(opened.family).values())
        if opened.may_write(Group.PLAN)
        else None,
        "may_write": opened.may_write(Group.PLAN),
    }
    return render(request, "plans/acts.html", context, status=422 if form.errors else 200)


def _sees_map(opened: Opened) -> bool:
    return opened.may_see(Group.MAP)


def _carried(opened: Opened, copy: ItemCopy) -> dict[str, Any]:
    """What the map says of an act, for the form: its day is the day on which it happened, never when it was told."""
    row = MapItem.objects.get(pk=copy.id, family=opened.family)
    same = ("text", "translation", "exact_words", "language", "audience", "in_confidence", "said_by_other")
    return {name: getattr(row, name) for name in same} | {
        "day": row.happened_on,
        "day_about": row.happened_about,
        "danger": str(row.danger_id or ""),
        "witness": str(row.seen_by_id or ""),
        "said_by": str(row.said_by_id or ""),
        "children": [str(pk) for pk in row.about_children.values_list("pk", flat=True)],
        "chosen": [str(pk) for pk in row.chosen.values_list("pk", flat=True)],
    }


def withdraw_act(request: HttpRequest, family: UUID, act: UUID) -> HttpResponse:
    """Take back an act that was entered in error."""
    opened = writing(request, family)
    if already_made(request.POST, "plans.withdraw_act", by=opened.worker):
        return redirect("plans:acts", family=family)
    row = ActOfProtection.objects.filter(pk=act, family=opened.family, removed_at=None).first()
    shown = {one.id for one in acts_for(opened.family, opened.reader, Surface.SCREEN)}
    if row is None or row.pk not in shown:
        raise Http404
    form = ReasonForm(sent(request))
    if request.method == "POST" and form.is_valid():
        changes.withdraw_act(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), act=row,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
        return redirect("plans:acts", family=family)
    return _withdraw_page(request, opened, form, row.text)


def writing_only(opened: Opened) -> None:
    """Refuse a reader who may not write plans."""
    if not opened.may_write(Group.PLAN):
        raise Http404


def _log_form(request: HttpRequest, opened: Opened, row: Plan, copy: PlanCopy, data: Any = None) -> LogForm:
    actions = [(one.id, one.text) for one in copy.actions]
    initial = {"language": copy.language, "action": request.GET.get("action", "")}
    first, last = row.days
    return LogForm(data, actions=actions, first=first, last=last, initial=initial, **form_facts(opened))


def _log_page(
    request: HttpRequest, opened: Opened, row: Plan, copy: PlanCopy, form: LogForm, status: int = 200
) -> HttpResponse:
    entries = log_for(opened.family, opened.reader, Surface.SCREEN, plan=row)
    context = family_page(opened, "plans") | {
        "copy": copy,
        "entries": entries,
        "summary": summaries(entries),
        "form": form,
        "may_write": opened.may_write(Group.PLAN) and row.status != Plan.Status.DRAFT,
    }
    return render(request, "plans/log.html", context, status=status)


def _withdraw_page(request: HttpRequest, opened: Opened, form: ReasonForm, words: str) -> HttpResponse:
    context = family_page(opened, "plans") | {"form": form, "words": words}
    return render(request, "plans/withdraw.html", context, status=422 if form.errors else 200)
