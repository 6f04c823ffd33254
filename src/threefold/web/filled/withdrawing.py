"""Page: withdraw a tool with all its versions, for a reason. It stays before the workers, who look back."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.answering import sent, writing
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.errors import ReasonNeeded, StillWaiting, Withdrawn
from threefold.web.filled.forms import WithdrawForm
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import here
from threefold.web.filled.work import Work, work_on
from threefold.web.filled.writing import who


def withdraw_tool(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Withdraw a draft or a finished tool. Not while a child who said that they are not safe waits for an answer."""
    opened = writing(request, family, Group.CHILD_VOICE)
    work, form = work_on(opened, filled), WithdrawForm(sent(request))
    waits = False
    if form.is_bound and form.is_valid():
        given = {"filled": filled, "reason": form.cleaned_data["reason"]}
        try:
            changes.withdraw_tool(**who(opened, form), **given)
            return redirect("web:filled_tool", family=family, filled=filled)
        except Withdrawn:
            return gone(request, work, form)
        except StillWaiting:
            waits = True
            form.add_error(None, _("In it the child said that they are not safe, and nobody has written what was done. "
                                   "Write that down first; then it can be withdrawn."))  # fmt: skip
        except ReasonNeeded:
            form.add_error("reason", form.fields["reason"].error_messages["required"])
        except NotAllowed:
            raise Http404 from None
    if not form.is_bound and work.row.withdrawn_at is not None:
        return redirect("web:filled_tool", family=family, filled=filled)
    return _page(request, work, form, waits=waits)


def _page(request: HttpRequest, work: Work, form: WithdrawForm, *, waits: bool) -> HttpResponse:
    newest = work.said.versions[0]
    context = family_page(work.opened, "tools") | {
        "form": form,
        "filled": work.row.pk,
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "newest": newest,
        "waits": waits,
    }
    return render(request, "web/filled/withdraw.html", context, status=422 if form.is_bound else 200)
