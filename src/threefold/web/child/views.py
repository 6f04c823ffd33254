"""The worker hands over; the child's page; what it keeps; the worker takes the screen back."""

import contextlib
import json
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, still_open
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.page import family_page
from threefold.practice.errors import Stale, ThreefoldError
from threefold.toolkit.drawing.reading import NOT_JSON
from threefold.toolkit.drawing.taking import Refused
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.sitting import changes
from threefold.toolkit.sitting.errors import Closed
from threefold.toolkit.sitting.papers import kind_chosen
from threefold.toolkit.sitting.prepared import not_prepared
from threefold.web.child.door import enter, leave, place_of
from threefold.web.child.forms import HandOverForm
from threefold.web.child.own import own_kinds, own_papers
from threefold.web.child.unlocking import may_try, needs_code, opens
from threefold.web.filled.kinds import here

VOICE = Group.CHILD_VOICE


@require_http_methods(["GET", "HEAD", "POST"])
def child_mode(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """The worker's page before they hand over; from then on, under the same address, the child's page."""
    opened = writing(request, family, VOICE)
    row = of_family(FilledTool.objects.filter(family=opened.family), filled)
    path = reverse("web:child_mode", kwargs={"family": family, "filled": filled})
    place = place_of(request)
    if place is not None and place.path == path:
        return redirect(path) if request.method == "POST" else _childs_page(request, row)
    if row.withdrawn_at or row.state == FilledTool.State.FINISHED or not own_papers(row, opened.reader):
        # It stands as it is, or nothing in it is drawn.
        return redirect("web:filled_tool", family=family, filled=filled)
    waits = _waiting(opened, row)
    mine = () if waits else own_kinds(row, opened.reader)
    first = kind_chosen(row.definition, row.payload)
    lacks = not_prepared(row.definition, row.answers)
    form = HandOverForm(
        sent(request), kinds=mine, with_code=needs_code(opened.worker), prepared=not lacks,
        initial={"kind": first if first in mine else next(iter(mine), "")},
    )  # fmt: skip

    def save() -> HttpResponse:
        code = form.cleaned_data.get("code", "")
        draft = changes.hand_over(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), filled=row.pk,
            kind=form.cleaned_data.get("kind") or next(iter(mine), ""), code=make_password(code) if code else "",
            unprepared=form.cleaned_data.get("unprepared", ""),
        )  # fmt: skip
        enter(request, path, draft.pk)
        went = redirect(path)
        # What this browser remembers of the worker's pages is not shown by its Back button.
        went["Clear-Site-Data"] = '"cache"'
        return went

    def show(status: int) -> HttpResponse:
        context = family_page(opened, "tools") | {
            "form": form, "waits": waits, "needs_code": needs_code(opened.worker), "filled": row.pk,
            "lacks": [(section, prompt, here(says)) for section, prompt, says in lacks],
            "credit": row.definition.credit.in_(opened.reader.language),
        }  # fmt: skip
        return render(request, "web/child_start.html", context, status=status)

    return answer(form, save=save, show=show)


def _waiting(opened: Opened, row: FilledTool) -> ChildDraft | None:
    """A sitting that was never ended: the battery died, or the sign-in ran out."""
    found = ChildDraft.objects.filter(filled=row, worker=opened.worker, open=True).first()
    return found if found and found.made() else None


def _childs_page(request: HttpRequest, row: FilledTool) -> HttpResponse:
    """Nothing of the case stands on it: what the child makes is asked for by its script."""
    page = render(request, "web/child.html", {"family": row.family_id, "filled": row.pk})
    add_never_cache_headers(page)
    return page


@require_http_methods(["GET", "HEAD", "POST"])
def child_kept(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """What the child made by now (GET), and what changed since (POST), as JSON.

    409: something else was kept meanwhile, and the screen sends the whole. 410: the worker has the screen back. 422: it
    is in no form that we know, or more than fits.
    """
    posted = request.method == "POST"
    opened = still_open(request, family, VOICE) if posted else writing(request, family, VOICE)
    row = of_family(FilledTool.objects.filter(family=opened.family), filled)
    if not opened.may_write(VOICE):
        raise Http404
    draft = ChildDraft.objects.filter(filled=row, worker=opened.worker, open=True).first()
    if draft is None:
        return (
            JsonResponse({}, status=410)
            if posted
            else redirect("web:child_mode", family=family, filled=filled)
        )
    if place_of(request) is None:
        # The worker signed in again, beside the page on which the child went on.
        enter(request, reverse("web:child_mode", kwargs={"family": family, "filled": filled}), draft.pk)
    return _kept(request, opened, row, draft) if posted else _so_far(opened, row, draft)


def _so_far(opened: Opened, row: FilledTool, draft: ChildDraft) -> HttpResponse:
    made = draft.made()
    if made is None:
        raise Http404
    own = own_papers(row, opened.reader, made["doc"]["tool"])
    doc = made["doc"] | {"sheets": {key: one for key, one in made["doc"]["sheets"].items() if key in own}}
    told = {
        "edition": draft.edition,
        "doc": doc,
        "at": made["at"],
        "own": own,
        "code": needs_code(opened.worker),
    }
    page = JsonResponse(told)
    add_never_cache_headers(page)
    return page


def _own(opened: Opened, row: FilledTool, draft: ChildDraft) -> tuple[str, ...]:
    made = draft.made()
    return own_papers(row, opened.reader, made["doc"]["tool"]) if made else ()


def _kept(request: HttpRequest, opened: Opened, row: FilledTool, draft: ChildDraft) -> HttpResponse:
    own = _own(opened, row, draft)
    try:
        given = json.loads(request.body)
        if not isinstance(given, dict):
            raise Refused(NOT_JSON, "sitting")
        kept = changes.keep(draft=draft, sent=given, own=own, at=now())
        if given.get("done"):
            # What cannot stand in the answers is kept all the same: the worker hears of it when they take the screen.
            with contextlib.suppress(ThreefoldError):
                changes.settle(by=opened.worker, family=opened.family, draft=kept, own=own, at=now())
    except Closed:
        return JsonResponse({}, status=410)
    except Stale as late:
        return JsonResponse({"edition": late.current.edition}, status=409)  # type: ignore[attr-defined]
    except (Refused, ValueError, RecursionError):
        return JsonResponse({}, status=422)
    return JsonResponse({"edition": kept.edition})


@require_POST
def leave_child(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """The worker takes the screen back. For the page's script as JSON: 422 for a wrong password, 429 for too many."""
    opened = writing(request, family, VOICE)
    row = of_family(FilledTool.objects.filter(family=opened.family), filled)
    draft = ChildDraft.objects.filter(filled=row, worker=opened.worker, open=True).first()
    if draft is not None:
        status = _refusal(request, opened.worker, draft)
        if status:
            return _stays(request, row, status)
        _ended(request, opened, row, draft)
    leave(request)
    after = reverse("web:filled_tool", kwargs={"family": family, "filled": filled})
    return JsonResponse({"to": after}) if _is_script(request) else redirect(after)


@require_POST
def end_sitting(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """A sitting that nobody ended, at a tool that was withdrawn since: what the child made comes into it. While the
    screen is the child's this leads back to the child.
    """
    opened = writing(request, family, VOICE)
    row = of_family(FilledTool.objects.filter(family=opened.family), filled)
    draft = ChildDraft.objects.filter(filled=row, worker=opened.worker, open=True).first()
    if draft is not None and row.withdrawn_at is not None:
        _ended(request, opened, row, draft)
    return redirect("web:filled_tool", family=family, filled=filled)


def _ended(request: HttpRequest, opened: Opened, row: FilledTool, draft: ChildDraft) -> None:
    """Say what became of what the child made."""
    stands = _take_back(opened, row, draft)
    if not stands and _is_withdrawn(row):
        messages.warning(request, _("You have the screen back. This tool was withdrawn, and what the child made could "
                                    "not be put into it: it stays sealed with it."))  # fmt: skip
    elif stands and _is_withdrawn(row):
        messages.warning(request, _("You have the screen back. This tool was withdrawn meanwhile: what the child made "
                                    "stands in it, for workers alone."))  # fmt: skip
    elif stands:
        messages.success(request, _("You have the screen back. What the child made is kept."))
    else:
        messages.warning(request, _("You have the screen back. What the child made could not be put into the tool; "
                                    "it is kept, and waits until you hand over again."))  # fmt: skip


def _is_withdrawn(row: FilledTool) -> bool:
    return FilledTool.objects.filter(pk=row.pk, withdrawn_at__isnull=False).exists()


def _refusal(request: HttpRequest, worker: Worker, draft: ChildDraft) -> int:
    given = request.POST.get("password", "")
    if not given:
        return 422
    if not may_try(request, worker):
        return 429
    return 0 if opens(worker, draft, given) else 422


def _take_back(opened: Opened, row: FilledTool, draft: ChildDraft) -> bool:
    """Whether it all stands in the tool now. The screen is the worker's in any case."""
    by, family = opened.worker, opened.family
    own = _own(opened, row, draft)
    try:
        if draft.made() is not None:
            changes.settle(by=by, family=family, draft=draft, own=own, at=now())
    except ThreefoldError:
        if _is_withdrawn(row):
            # Nobody hands over again at a withdrawn tool: the sitting ends, and nothing of it is thrown away.
            changes.take_back(by=by, family=family, id=new_id(), at=now(), draft=draft.pk, waits=True)
        return False
    changes.take_back(by=by, family=family, id=new_id(), at=now(), draft=draft.pk)
    return True


def _stays(request: HttpRequest, row: FilledTool, status: int) -> HttpResponse:
    if _is_script(request):
        return JsonResponse({}, status=status)
    page = _childs_page(request, row)
    page.status_code = status
    return page


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
