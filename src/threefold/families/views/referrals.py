"""Pages: how we came to know. The report in safe words, and what goes into the vault of who reported."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import referrals as changes
from threefold.families.copies.reports import VaultCopy, referrals_for, vaults_for
from threefold.families.forms.base import FamilyForm
from threefold.families.forms.reports import PLAIN, ReferralForm, VaultForm
from threefold.families.models import Referral, ReporterVault
from threefold.families.nobody import nobody_in
from threefold.families.page import family_page
from threefold.families.report_words import report_lines
from threefold.families.views.homes import everybody


def referral(request: HttpRequest, family: UUID) -> HttpResponse:
    """How we came to know: every report in safe words, by when somebody had to go, when they went."""
    opened = open_family(request, family, Group.REPORT_SAFE)
    may_write = opened.may_write(Group.REPORT_SAFE)
    copies = referrals_for(opened.family, opened.reader, Surface.SCREEN)
    context = family_page(opened, "referral") | {
        "any_sealed": any(one.is_sealed for one in copies),
        "reports": report_lines(copies, at=now(), language=get_language() or "en", check=may_write),
        "nobody": nobody_in(opened.family, opened.reader),
        "may_write": may_write,
    }
    return render(request, "families/referral.html", context)


def add_referral(request: HttpRequest, family: UUID) -> HttpResponse:
    """A report that came in; then who reported, sealed."""
    opened = writing(request, family, Group.REPORT_SAFE)
    form = ReferralForm(sent(request))

    def save() -> HttpResponse:
        row = changes.add_referral(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), report=form.report()
        )
        return redirect("families:reporter", family=family, referral=row.pk)

    def show(status: int) -> HttpResponse:
        return _form(request, opened, form, status, heading=_("A report that came in"))

    return answer(form, save=save, show=show)


def change_referral(request: HttpRequest, family: UUID, referral: UUID) -> HttpResponse:
    """The first meeting, the outcome, better words."""
    opened = writing(request, family, Group.REPORT_SAFE)
    row = of_family(Referral.objects.filter(family=opened.family), referral)
    form = ReferralForm(sent(request), initial=_report(row))

    def save() -> HttpResponse:
        changes.change_referral(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), referral=row,
            report=form.report(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:referral", family=family)

    def show(status: int) -> HttpResponse:
        return _form(request, opened, form, status, heading=_("A report that came in"))

    return answer(form, save=save, show=show, stands_now=_report)


def reporter(request: HttpRequest, family: UUID, referral: UUID) -> HttpResponse:
    """Who reported: a form that takes in. It shows what lies in the vault only while it is open for the worker."""
    opened = writing(request, family, Group.REPORT_SAFE)
    row = of_family(Referral.objects.filter(family=opened.family), referral)
    copy = _vault_copy(opened, row)
    is_open = copy is not None and {Group.REPORTER, Group.REPORT_RECEIVED} <= opened.reader.opened
    form = VaultForm(
        sent(request), people=everybody(opened), initial=_vault(copy) if copy and is_open else {}
    )

    def save() -> HttpResponse:
        who: dict[str, Any] = {"by": opened.worker, "family": opened.family, "referral": row, "at": now()}
        if is_open:
            version = form.read_version
            changes.correct_vault(id=form.id_for(), vault=form.vault(), base_version=version, **who)
        else:
            changes.fill_vault(id=form.id_for(), vault=form.vault(), **who)
        return redirect("families:referral", family=family)

    def show(status: int) -> HttpResponse:
        context = family_page(opened, "referral") | {
            "form": form,
            "referral": row.pk,
            "is_open": is_open,
            "is_sealed": copy is not None,
        }
        return render(request, "families/reporter.html", context, status=status)

    def stands_now(current: ReporterVault) -> dict[str, Any]:
        newer = _vault_copy(opened, row)
        return _vault(newer) if newer else {}

    return answer(form, save=save, show=show, stands_now=stands_now)


def _form(
    request: HttpRequest, opened: Opened, form: FamilyForm, status: int, *, heading: str
) -> HttpResponse:
    context = family_page(opened, "referral") | {
        "form": form,
        "heading": heading,
        "lead": _("The family may read these words. Who reported is asked on a page of its own."),
        "keep_key": f"families.referral:{opened.family.pk}",
        "button": _("Save the report"),
        "back": "families:referral",
    }
    return render(request, "families/form.html", context, status=status)


def _vault_copy(opened: Opened, row: Referral) -> VaultCopy | None:
    found = vaults_for(opened.family, opened.reader, Surface.SCREEN)
    return next((one for one in found if one.referral == row.pk), None)


def _vault(copy: VaultCopy) -> dict[str, Any]:
    return {
        "named": copy.named, "mandated": copy.mandated, "who": copy.who, "contact": copy.contact,
        "received": copy.received, "giveaways": copy.giveaways, "base_version": copy.version,
        "person": str(copy.person) if copy.person else "",
    }  # fmt: skip


def _report(row: Referral) -> dict[str, Any]:
    given = {name: getattr(row, name) for name in PLAIN} | {"base_version": row.version}
    for name, moment in (("received", row.received_at), ("responded", row.responded_at)):
        if moment is not None:
            given[f"{name}_on"] = day_of(moment)
            given[f"{name}_hour"] = localtime(moment).time() if getattr(row, f"{name}_hour_known") else None
    return given
