"""A supervisor looks at a decision, and may say what is strong in it and what they would ask."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.answering import sent
from threefold.families.page import family_page
from threefold.supervision import changes
from threefold.supervision.copies import reviews_for
from threefold.supervision.decisions import Decision, decision_of
from threefold.supervision.models import DecisionKind
from threefold.web.needs.decided import ago, what_of
from threefold.web.needs.links import link
from threefold.web.supervising.forms import ReviewDecisionForm


def review_decision(request: HttpRequest, family: UUID, decision: str, subject: UUID) -> HttpResponse:
    """What was decided, when and by whom, what supervisors said about it, and a form that says it was looked at."""
    opened = open_family(request, family, Group.SUPERVISION_NOTES)
    found = decision_of(opened.family, decision, subject)
    if found is None or found.by_worker == opened.worker.pk or not opened.may_write(Group.SUPERVISION_NOTES):
        raise Http404
    form = ReviewDecisionForm(sent(request), initial={"edition": found.edition})
    if request.method == "POST" and form.is_valid():
        # What was shown was looked at: a wording that came meanwhile waits again.
        edition = min(form.cleaned_data["edition"], found.edition)
        changes.review_decision(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), decision=decision, subject=subject,
            edition=edition, words=form.cleaned_data["words"],
        )  # fmt: skip
        messages.success(request, _("It is written down that you looked at it."))
        return redirect("web:unit")
    context = family_page(opened, "") | {
        "what": what_of(found, opened.family.name),
        "why": _("%(when)s, by %(worker)s.") % {"when": ago((today() - found.on).days), "worker": found.by},
        "page": _page(found),
        "reviews": reviews_for(opened.family, opened.reader, Surface.SCREEN, subject=subject),
        "form": form,
    }
    return render(request, "web/review_decision.html", context, status=422 if form.errors else 200)


def _page(found: Decision) -> str:
    """Where the thing itself stands."""
    if found.kind in (DecisionKind.PLAN, DecisionKind.RULE):
        return link(found.family, "plans:plan", plan=found.page)
    return link(found.family, "mapping:pair", danger=found.page)
