"""Page: a supervisor lets pass what a tool's own rules hold up, with a reason; and how it stands on the tool's page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.core.forms import Text, ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.answering import sent, writing
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.errors import ReasonNeeded, Withdrawn
from threefold.toolkit.passing.held import passed_for
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import here
from threefold.web.filled.listing import names_of_workers
from threefold.web.filled.work import Work, work_on


class PassForm(ThreefoldForm):
    """Why it cannot wait."""

    reason = Text(label=_("Why may it be finished all the same?"), long=True, max_length=2000)


@dataclass(frozen=True, kw_only=True)
class Passed:
    """A rule that was let pass: the question beside which it stands, when, by whom and why."""

    asks: str
    at: datetime
    by: str
    reason: str


def let_tool_pass(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Say why. There is no such page where nothing is held up, or for who does not supervise."""
    opened = writing(request, family, Group.HEADER)
    work, form = work_on(opened, filled), PassForm(sent(request))
    if work.row.withdrawn_at is not None and request.method != "POST":
        return redirect("web:filled_tool", family=family, filled=filled)
    if opened.reader.role is not Role.SUPERVISOR or not (work.holds or form.is_bound):
        raise Http404
    if form.is_bound and form.is_valid():
        try:
            changes.let_pass(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), filled=filled,
                reason=form.cleaned_data["reason"],
            )  # fmt: skip
            return redirect("web:filled_tool", family=family, filled=filled)
        except Withdrawn:
            return gone(request, work, form)
        except ReasonNeeded:
            form.add_error("reason", form.fields["reason"].error_messages["required"])
        except NotAllowed:
            raise Http404 from None
    context = family_page(opened, "tools") | {
        "form": form,
        "filled": filled,
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "holds": work.holds,
    }
    return render(request, "web/filled/let_pass.html", context, status=422 if form.is_bound else 200)


def hold_page(work: Work) -> dict[str, Any]:
    """What holds a tool up, who can let it pass, and what was let pass, of what this worker may read."""
    opened = work.opened
    asks = {(of.key, one.key): here(one.asks) for of in work.sections for one in of.prompts}
    rows = [one for one in passed_for(work.row, opened.reader) if (one.section, one.prompt) in asks]
    names = names_of_workers(one.by for one in rows)
    return {
        "holds": work.holds,
        "may_pass": opened.reader.role is Role.SUPERVISOR,
        "may_bring": opened.may_write(Group.WORKING_NOTES),
        "passed": tuple(
            Passed(asks=asks[one.section, one.prompt], at=one.at, by=names.get(one.by, ""), reason=one.reason)
            for one in rows
        ),
    }
