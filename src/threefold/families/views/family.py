"""Pages: my families, a new family, and the family's own facts."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from threefold.accounts.models import Worker
from threefold.audit.recording import record_reads
from threefold.core.clock import now, today
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.families.alerts import to_review
from threefold.families.answering import answer, sent, writing
from threefold.families.changes.family import change_family, create_family
from threefold.families.changes.referrals import add_referral
from threefold.families.closing import before_closing, with_ways
from threefold.families.copies.people import people_for
from threefold.families.forms.family import FamilyFactsForm, NewFamilyForm, SearchForm
from threefold.families.gate import gate
from threefold.families.models import Family
from threefold.families.page import family_page
from threefold.families.search import my_families

A_PAGE = 20


def families(request: HttpRequest) -> HttpResponse:
    """My families, and finding one of them. The words are sent by POST: a name stands in no address and no log."""
    worker = _worker(request)
    form = SearchForm(request.POST if request.method == "POST" else request.GET)
    words, page = "", 1
    if form.is_valid():
        words = form.cleaned_data["words"] if request.method == "POST" else ""
        page = form.cleaned_data["page"] or 1
    found = Paginator(my_families(worker, words, on=today()), A_PAGE).get_page(page)
    surface = Surface.SEARCH if words else Surface.SCREEN
    listed = [one.id for one in found]
    record_reads(by=worker, at=now(), group=Group.HEADER, surface=surface, families=listed)
    context = {
        "form": form,
        "words": words,
        "found": found,
        "may_create": gate(by=worker, family=None, writes=Group.HEADER),
        "to_review": to_review(worker).count(),
        "nav": "families",
    }
    return render(request, "families/families.html", context, status=200 if form.is_valid() else 422)


def new_family(request: HttpRequest) -> HttpResponse:
    """One calm page: a name, where we are, and the report if there is one; then its people."""
    worker = _worker(request)
    if not gate(by=worker, family=None, writes=Group.HEADER):
        raise Http404
    form = NewFamilyForm(sent(request), initial={"stage": Family.Stage.RESPONSE})

    def save() -> HttpResponse:
        family = create_family(by=worker, id=form.id_for(), at=now(), new=form.new_family())
        report = form.report()
        if report:
            add_referral(by=worker, family=family, id=form.id_for("referral"), at=now(), report=report)
        return redirect("families:add_person", family=family.pk)

    def show(status: int) -> HttpResponse:
        return render(request, "families/new_family.html", {"form": form, "nav": "families"}, status=status)

    return answer(form, save=save, show=show)


def family_facts(request: HttpRequest, family: UUID) -> HttpResponse:
    """The family's name, stage, dates and ways."""
    opened = writing(request, family, Group.HEADER)
    everybody = people_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    children = [one for one in everybody if one.is_child]
    closing = "close" in request.GET and opened.family.stage != Family.Stage.CLOSED
    initial = _facts(opened.family)
    if closing:
        initial |= {"stage": Family.Stage.CLOSED, "closed_on": today()}
    form = FamilyFactsForm(sent(request), children=children, initial=initial)
    held, advice = before_closing(opened.family, opened.reader, on=today()) if closing else ((), ())
    if closing and not form.is_bound:
        form.findings = held

    def save() -> HttpResponse:
        change_family(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), facts=form.facts(),
            base_version=form.read_version,
        )  # fmt: skip
        return redirect("web:family", family=family)

    def show(status: int) -> HttpResponse:
        context = family_page(opened, "people") | {
            "form": form,
            "closing": closing,
            "held": with_ways(opened.family, form.findings),
            "advice": with_ways(opened.family, advice),
            "may_bring": opened.may_write(Group.WORKING_NOTES),
        }
        return render(request, "families/family_facts.html", context, status=status)

    return answer(form, save=save, show=show, stands_now=_facts)


def _facts(row: Family) -> dict[str, Any]:
    names = [name for name in FamilyFactsForm.base_fields if name not in ThreefoldForm.base_fields]
    seen_alone = [str(one.pk) for one in row.seen_alone.all()]
    return {name: getattr(row, name) for name in names} | {
        "base_version": row.version,
        "seen_alone": seen_alone,
    }


def _worker(request: HttpRequest) -> Worker:
    if not isinstance(request.user, Worker):
        raise Http404
    return request.user
