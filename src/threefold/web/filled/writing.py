"""Pages: begin a tool, write in it, read it through and finish it, put it right afterwards."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.accounts import drafts
from threefold.core.clock import now
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.answering import sent, writing
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.library.content import page_of
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit import changes
from threefold.toolkit.answers import MISSING
from threefold.toolkit.changes.alarms import AlarmStands
from threefold.toolkit.copies import filled_tools as copies_of
from threefold.toolkit.errors import FinishedAlready, NotAnswered, ReasonNeeded, Withdrawn
from threefold.toolkit.models import FilledTool
from threefold.toolkit.passing.held import passed
from threefold.toolkit.ruling import unfinished
from threefold.toolkit.sitting.prepared import not_prepared
from threefold.toolkit.voice.said import is_filled
from threefold.web.child.own import own_papers
from threefold.web.filled.asked import parts_of
from threefold.web.filled.chosen import chosen_of
from threefold.web.filled.form import TAKEN_BACK, AnswersForm
from threefold.web.filled.forms import AmendForm, BeginForm, FinishForm
from threefold.web.filled.gone import gone
from threefold.web.filled.guide import guide_of
from threefold.web.filled.kinds import here
from threefold.web.filled.pictures import sprite_of
from threefold.web.filled.shelf import on_shelf
from threefold.web.filled.views import reading_page
from threefold.web.filled.work import Work, tool_named, work_on

FINISHED = FilledTool.State.FINISHED


def begin_tool(request: HttpRequest, family: UUID, tool: str) -> HttpResponse:
    """Begin any tool of the registry, for a child or the family."""
    opened = writing(request, family, Group.CHILD_VOICE)
    wanted = tool_named(tool)
    rows = people_of(opened.family)
    names = names_for(list(rows.values()), opened.reader, Surface.SCREEN)
    people = [(rows[pk], name) for pk, name in names.items()]
    form = BeginForm(sent(request), tool=wanted, people=people, person=request.GET.get("person", ""))
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        begin = changes.Begin(
            tool=wanted.key,
            person=UUID(given["person"]) if given["person"] else None,
            language=given["language"],
        )
        try:
            row = changes.keep_draft(**who(opened, form), payload={}, begin=begin)
        except NotAllowed:
            raise Http404 from None
        note(request, Act.BEGUN, page_of(wanted.key), which=str(row.pk))
        return redirect("web:write_tool", family=family, filled=row.pk)
    context = family_page(opened, "tools") | {
        "form": form, "tool": on_shelf(wanted), "credit": wanted.credit, "guide": guide(wanted.key),
    }  # fmt: skip
    return render(request, "web/filled/begin.html", context, status=422 if form.is_bound else 200)


def write_tool(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """A draft: what is asked, as far as it is answered. Each button keeps what was typed."""
    opened = writing(request, family, Group.CHILD_VOICE)
    work = work_on(opened, filled)
    if request.method == "POST":
        return _keep(request, work)
    if work.row.withdrawn_at is not None:
        return redirect("web:filled_tool", family=family, filled=filled)
    if work.row.state == FINISHED:
        return redirect("web:filled_tool", family=family, filled=filled)
    return write_page(request, work, work.form(names=_named(request, work)))


def _named(request: HttpRequest, work: Work) -> list[str]:
    """Fields that need their row: another one was asked for, or words are put back."""
    names = [request.GET.get("add", "")]
    if back := request.GET.get("put_back", ""):
        found = drafts.kept(by=work.opened.worker, form=back)
        names += list(found.fields) if found else []
    return names


def _keep(request: HttpRequest, work: Work) -> HttpResponse:
    then, _colon, place = request.POST.get("then", "").partition(":")
    form = work.form(_without(request.POST, place) if then == "drop" else request.POST)
    if work.row.withdrawn_at is not None:
        return gone(request, work, form)
    if not form.is_valid():
        return write_page(request, work, form, status=422)
    given = {"payload": form.payload(), "filled": work.row.pk, "seen": form.read_version,
             "taken_back": form.cleaned_data.get(TAKEN_BACK, "")}  # fmt: skip
    try:
        row = changes.keep_draft(**who(work.opened, form), **given)
    except (NotAnswered, AlarmStands) as no:
        _tell(form, no)
        return write_page(request, work, form, status=422)
    except Stale as late:
        beside, form = _laid_beside(request, work, late)
        return write_page(request, beside, form, status=409)
    except Withdrawn:
        return gone(request, work, form)
    except FinishedAlready:
        late_form = work.form(form.data, kind=AmendForm)
        late_form.is_valid()
        late_form.add_error(None, _("This was finished meanwhile. To put it right with your words, say why."))
        return amend_page(request, work, late_form, status=409)
    except NotAllowed:
        raise Http404 from None
    return _after(request, Work(work.opened, row), form, then, place)


def _laid_beside(
    request: HttpRequest, work: Work, late: Stale, kind: type[AnswersForm] = AnswersForm
) -> tuple[Work, AnswersForm]:
    """How it stands now, and what was sent with that beside it."""
    assert isinstance(late.current, FilledTool)
    form = work.beside(request.POST, late.current, kind=kind)
    form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
    return Work(work.opened, late.current), form


def _after(request: HttpRequest, work: Work, form: AnswersForm, then: str, place: str) -> HttpResponse:
    ids = {"family": work.opened.family.pk, "filled": work.row.pk}
    address = reverse("web:write_tool", kwargs=ids)
    if then == "add":
        return redirect(f"{address}?add={place}#id_{place}")
    if then == "drop":
        return redirect(f"{address}#id_{place.rpartition('.')[0]}")
    if then == "hand":
        return redirect(reverse("web:child_mode", kwargs=ids))
    if then != "finish":
        return redirect(address)
    missing = unfinished(work.tool, work.row.answers, passed(work.row))
    if not missing:
        return redirect(reverse("web:finish_tool", kwargs=ids))
    form.tell(missing)
    form.go_on_from(work.row.edition)
    return write_page(request, work, form, status=422, kept=True)


def _without(data: QueryDict, place: str) -> QueryDict:
    """What was sent, without one row."""
    left = data.copy()
    for name in data:
        if name.startswith(f"{place}."):
            del left[name]
    return left


def write_page(
    request: HttpRequest, work: Work, form: AnswersForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The form of a draft."""
    return render(request, "web/filled/write.html", _page(work, form) | more, status=status)


def _page(work: Work, form: AnswersForm) -> dict[str, Any]:
    opened, row = work.opened, work.row
    return family_page(opened, "tools") | {
        "form": form,
        "parts": parts_of(form, work, chosen_of(work.choices.values(), work.names)),
        "filled": row.pk,
        "no_answer": here(MISSING),
        "tool": on_shelf(work.tool),
        "credit": work.tool.credit,
        "of": work.names.get(row.person_id, "") if row.person_id else "",
        "guide": guide(row.tool),
        "holds": work.holds,
        "may_bring": opened.may_write(Group.WORKING_NOTES),
        "sprite": sprite_of(work.tool),
        "draws": row.state != FINISHED and bool(own_papers(row, opened.reader)),
        **_handing(work),
    }


def _handing(work: Work) -> dict[str, Any]:
    """What is not prepared yet, and whether handing over is what comes first: all is, and no sheet holds anything."""
    lacks = not_prepared(work.tool, work.row.answers)
    begun = any(is_filled(one, work.row) for one in work.tool.sections if one.is_sheet)
    told = [(section, prompt, here(says)) for section, prompt, says in lacks]
    return {"lacks": told, "hands_first": not lacks and not begun}


def finish_tool(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Read it through as it is written, and let it stand. What has no answer yet is said, with the way there."""
    opened = writing(request, family, Group.CHILD_VOICE)
    work = work_on(opened, filled)
    form = FinishForm(sent(request))
    if form.is_bound and form.is_valid():
        try:
            changes.finish_tool(**who(opened, form), filled=filled, seen=form.read_version)
            note(request, Act.FINISHED, page_of(work.row.tool), which=str(filled))
        except NotAnswered:
            return _finish_page(request, work, 422)
        except Stale:
            return _finish_page(request, work, 409, late=True)
        except Withdrawn:
            return gone(request, work)
        except (FinishedAlready, NotAllowed):
            pass
        return redirect("web:filled_tool", family=family, filled=filled)
    if work.row.state == FINISHED or work.row.withdrawn_at is not None:
        return redirect("web:filled_tool", family=family, filled=filled)
    return _finish_page(request, work, 422 if form.is_bound else 200)


def _finish_page(request: HttpRequest, work: Work, status: int, *, late: bool = False) -> HttpResponse:
    work = work_on(work.opened, work.row.pk)
    copies = copies_of(work.opened.family, work.opened.reader, Surface.SCREEN, tool=work.row.tool)
    copy = next(one for one in copies if one.id == work.row.pk)
    asks = {(section.key, one.key): (section, one) for section, one in work.tool.prompts()}
    missing = unfinished(work.tool, work.row.answers, passed(work.row))
    context = reading_page(work.opened, copy, copies) | {
        "form": FinishForm(initial={"base_version": copy.edition}),
        "missing": [
            (*asks[one.section, one.prompt], "" if one.says == MISSING else here(one.says))
            for one in missing
            if (one.section, one.prompt) in asks
        ],
        "late": late,
    }
    return render(request, "web/filled/finish.html", context, status=status)


def amend_tool(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Put something finished right: a next version, with its reason. The earlier one stays."""
    opened = writing(request, family, Group.CHILD_VOICE)
    work = work_on(opened, filled)
    if work.row.state != FINISHED:
        return redirect("web:write_tool", family=family, filled=filled)
    if request.method == "POST":
        return _amend(request, work)
    if work.row.withdrawn_at is not None or FilledTool.objects.filter(amends=work.row).exists():
        return redirect("web:filled_tool", family=family, filled=filled)
    return amend_page(request, work, work.form(kind=AmendForm, names=_named(request, work)))


def _amend(request: HttpRequest, work: Work) -> HttpResponse:
    then, _colon, place = request.POST.get("then", "").partition(":")
    form = work.form(_without(request.POST, place) if then == "drop" else request.POST, kind=AmendForm)
    if work.row.withdrawn_at is not None:
        return gone(request, work, form)
    if then in ("add", "drop"):
        # Nothing is kept of a next version before it has its reason: the page comes back with the row, or without it.
        names = [place] if then == "add" else []
        form = work.form(form.data, kind=AmendForm, names=names)
        return amend_page(request, work, form)
    if not form.is_valid():
        return amend_page(request, work, form, status=422)
    given = {"payload": form.payload(), "filled": work.row.pk, "reason": form.cleaned_data["reason"]}
    try:
        row = changes.amend_tool(**who(work.opened, form), **given)
    except (NotAnswered, ReasonNeeded) as no:
        _tell(form, no)
        return amend_page(request, work, form, status=422)
    except Withdrawn:
        return gone(request, work, form)
    except Stale as late:
        beside, form = _laid_beside(request, work, late, AmendForm)
        return amend_page(request, beside, form, status=409)
    except NotAllowed:
        raise Http404 from None
    return redirect("web:filled_tool", family=work.opened.family.pk, filled=row.pk)


def _tell(form: AnswersForm, no: NotAnswered | AlarmStands | ReasonNeeded) -> None:
    if isinstance(no, NotAnswered):
        form.tell(no.problems)
    elif isinstance(no, AlarmStands):
        form.add_error(TAKEN_BACK, _("An alarm about a child does not go without a word: write why."))
    else:
        # Nothing is left of it but spaces once what no keyboard types is taken out.
        form.add_error("reason", form.fields["reason"].error_messages["required"])


def amend_page(request: HttpRequest, work: Work, form: AnswersForm, *, status: int = 200) -> HttpResponse:
    """The form of a next version."""
    return render(request, "web/filled/amend.html", _page(work, form), status=status)


def guide(tool: str) -> Any:
    """What to know of it, in the reader's language."""
    return guide_of(tool_named(tool), get_language() or "en")


def who(opened: Opened, form: ThreefoldForm) -> dict[str, Any]:
    """What every change is told."""
    return {"by": opened.worker, "family": opened.family, "id": form.id_for(), "at": now()}
