"""The living map: three columns, four quadrants or a list of the same things, and adding in place."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.audit.recording import record_read
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience
from threefold.families.access import Opened, open_family
from threefold.families.nobody import nobody_gets
from threefold.families.page import family_page
from threefold.mapping import board
from threefold.mapping.around import Around, around
from threefold.mapping.asking import Asking, asking
from threefold.mapping.beside import Where, beside, place_of
from threefold.mapping.board import Shown
from threefold.mapping.changes.items import add_item as put_on_map
from threefold.mapping.copies.map import MapCopy, family_map
from threefold.mapping.copies.stated import StatedCopy, stated_for
from threefold.mapping.findable import findable_in
from threefold.mapping.forms.items import ItemForm
from threefold.mapping.move_panels import MovePanels
from threefold.mapping.rows import Rows
from threefold.mapping.statement_facts import findings_on_map, giveaways_for
from threefold.practice.questions import question_of as asked_of
from threefold.practice.use_told import tells_of_use
from threefold.practice.vocabulary.questions import Basis, Category, Question

VIEW_KEY, ADD_KEY = "map_view", "map_add"
# What stays in the form for the next thing that is said at the same table.
KEPT = ("who", "who_other", "session")
AS_WRITTEN = tuple(one.value for one in Question)
_FIRST_KIND = {Question.WELL: "strength", Question.NEXT: "next_step"}


def map(request: HttpRequest, family: UUID) -> HttpResponse:
    """The map of a family."""
    opened = open_family(request, family, Group.MAP)
    asked = request.GET.get("view", "")
    if asked in board.VIEWS:
        request.session[VIEW_KEY] = asked
    adding = question_of(request.GET.get("add", ""))
    if adding is None or not opened.may_write(Group.MAP):
        return map_page(request, opened)
    near = around(opened, today())
    form = ItemForm(
        around=near,
        question=adding,
        initial=first_answers(request, opened, near, adding) | asked_for(request, adding),
        near=_spoke(request),
    )
    return map_page(request, opened, adding=adding, form=form, near=near)


@require_POST
def add_item(request: HttpRequest, family: UUID) -> HttpResponse:
    """Put one thing on the map; the form comes back for the next one."""
    opened = open_family(request, family, Group.MAP)
    question = question_of(request.POST.get("question", ""))
    if question is None or not opened.may_write(Group.MAP):
        raise Http404
    near = around(opened, today())
    # Whoever sorted it into another column than the one they opened put it there.
    question = _column_of(request.POST.get("category", "")) or question
    form = ItemForm(request.POST, around=near, question=question)
    if not form.is_valid():
        return map_page(request, opened, adding=question, form=form, near=near, status=422)
    put_on_map(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=form.item())
    if form.cleaned_data["in_confidence"]:
        messages.info(request, _("It is locked away. On the map you see only that it is there."))
    kept = {name: form.cleaned_data[name] for name in KEPT}
    request.session[ADD_KEY] = {
        "family": str(family),
        "kinds": {question.value: form.cleaned_data["category"]},
        **kept,
    }
    address = reverse("mapping:map", kwargs={"family": family})
    return redirect(f"{address}?{_query(request, add=question.value)}")


def map_page(
    request: HttpRequest,
    opened: Opened,
    *,
    adding: Question | None = None,
    form: ItemForm | None = None,
    near: Around | None = None,
    status: int = 200,
) -> HttpResponse:
    """The whole page, or the one column that HTMX asked for."""
    rows = Rows(opened.family)
    # Worries as they stand on the map are loaded first: they serve the forms and the rules too.
    stated = stated_for(opened.family, opened.reader, Surface.SCREEN, rows=rows)
    near = near or around(opened, today(), rows)
    posted = form.data if form is not None and form.is_bound else {}
    content = _content(request, opened, near, stated, rows)
    context = _board(content, request, near) | {
        "adding": adding.value if adding else "",
        "form": form,
        "coach": beside(
            "map",
            posted.get("text", ""),
            posted.get("language", "en"),
            rows.people.values(),
            column=posted.get("category", "") or _FIRST_KIND.get(adding, "harm"),
            stands=posted.get("category", ""),
            where=Where(family=opened.family, row=place_of(form), may_leave=True) if form else None,
            asks_for=adding.value,
            giveaways=giveaways_for(opened.family, opened.reader),
            findable=findable_in(opened, posted.get("audience", "")),
        )
        if adding
        else None,
        "asking": _asking(request, opened, form, adding, near, content),
        "may_write": opened.may_write(Group.MAP),
        "may_meet": opened.may_write(Group.MEETINGS),
        "may_add_people": opened.may_write(Group.ADULTS),
    }
    if is_fragment(request) and adding is not None:
        part = next((one for one in context["parts"] if one.question is adding and one.adds), None)
        if part is not None:
            context |= {"family": opened.family, "part": part}
            return render(request, "mapping/column.html", context, status=status)
    return render(request, "mapping/map.html", family_page(opened, "map") | context, status=status)


def asked_for(request: HttpRequest, column: Question, *, aloud: bool = False) -> dict[str, str]:
    """The question that somebody tapped, if it fills this column, and the kind that its answer likely is. `aloud`:
    everybody in the room reads it.
    """
    found = asked_of(request.GET.get("ask", ""))
    if found is None or not found.for_map or found.fills.question is not column:
        return {}
    return {} if aloud and not found.for_everybody else {"asked": found.id, "category": found.fills}


def _asking(
    request: HttpRequest,
    opened: Opened,
    form: ItemForm | None,
    column: Question | None,
    near: Around,
    content: board.Content,
) -> Asking | None:
    if form is None or column is None:
        return None
    language = near.now.language if near.now else get_language() or "en"
    address = reverse("mapping:map", kwargs={"family": opened.family.pk})
    to = f"{address}?{_query(request, add=column.value)}"
    told = (*(one.text for one in content.map.items), *(one.text for one in content.stated))
    use = any(tells_of_use(one) for one in told)
    return asking(column, form.question_asked, language, to=to, there="add", use=use)


def _board(content: board.Content, request: HttpRequest, near: Around) -> dict[str, Any]:
    view = str(request.session.get(VIEW_KEY, board.VIEWS[0]))
    order = near.sessions[0].order if near.sessions else ()
    in_fields = view == "quadrants"
    return {
        "copy": content.map,
        "view": view,
        "parts": board.quadrants(content) if in_fields else board.columns(content, order or AS_WRITTEN),
        "days": board.by_day(content) if view == "list" else (),
        "shown": content.shown,
        "around": near,
        "findings": content.above(),
        "purposes": content.slips(content.map.in_question(None)),
        "panels": MovePanels(),
        "filters": _query(request),
    }


def note_opened(opened: Opened, copy: MapCopy) -> None:
    """Write down that confidences were shown, which somebody opened with a reason or wrote themself, and words of a
    child's own sheet.
    """
    shown = {Group.VICTIM_WORDS for item in copy.items if item.in_confidence}
    shown |= {Group.CHILD_PRIVATE for item in copy.items if item.audience == Audience.KEPT}
    shown |= {Group.CHILD_VOICE for item in copy.items if item.origin}
    for group in sorted(shown):
        record_read(by=opened.worker, at=now(), group=group, surface=Surface.SCREEN, family=opened.family.pk)


def _content(
    request: HttpRequest, opened: Opened, near: Around, stated: tuple[StatedCopy, ...], rows: Rows
) -> board.Content:
    copy = family_map(opened.family, opened.reader, Surface.SCREEN, rows=rows)
    note_opened(opened, copy)
    child = _one_of(request, "child", [one.id for one in near.children])
    session = _one_of(request, "session", [one.id for one in near.sessions])
    return board.Content(
        map=copy,
        stated=stated,
        findings=findings_on_map(opened.family, opened.reader, rows=rows),
        shown=Shown(child=child, session=session),
        language=get_language() or "en",
        nobody=nobody_gets(opened.family, opened.reader, rows.people.values()),
    )


def first_answers(
    request: HttpRequest, opened: Opened, near: Around, question: Question | None
) -> dict[str, Any]:
    """What the form for a new thing starts with: the conversation that is going on, who spoke last, in their language.
    Whether the words are exact is said anew each time.
    """
    kept = _kept(request, opened)
    found: dict[str, Any] = {
        "language": opened.worker.language,
        "basis": Basis.REPORTED.value,
        "audience": Audience.STAFF.value,
        "said_on": near.on,
        "category": _FIRST_KIND.get(question, "") if question else "",
    }
    if near.now is not None:
        found |= {"session": str(near.now.id), "language": near.now.language}
        if near.now.in_room:
            found["audience"] = Audience.FAMILY.value
    if question and question.value in kept.get("kinds", {}):
        found["category"] = kept["kinds"][question.value]
    found |= {name: kept[name] for name in KEPT if name in kept}
    reads = {f"person:{one.id}": one.reads_in for one in near.people}
    return found | {"language": reads.get(found.get("who", ""), found["language"])}


def _kept(request: HttpRequest, opened: Opened) -> dict[str, Any]:
    kept: dict[str, Any] = request.session.get(ADD_KEY) or {}
    return kept if kept.get("family") == str(opened.family.pk) else {}


def _spoke(request: HttpRequest) -> frozenset[UUID]:
    """Who spoke last stays among the first to choose from."""
    tag, _, pk = str((request.session.get(ADD_KEY) or {}).get("who", "")).partition(":")
    return frozenset({UUID(pk)}) if tag == "person" else frozenset()


def _column_of(kind: str) -> Question | None:
    return next((one.question for one in Category if one.value == kind), None)


def question_of(value: str) -> Question | None:
    """One of the three questions, or None."""
    return next((one for one in Question if one.value == value), None)


def is_fragment(request: HttpRequest) -> bool:
    """Whether HTMX asks for one column."""
    return bool(getattr(request, "htmx", False)) and not request.htmx.boosted  # type: ignore[attr-defined]


def _one_of(request: HttpRequest, name: str, ids: list[UUID]) -> UUID | None:
    asked = request.GET.get(name, "")
    return next((one for one in ids if str(one) == asked), None)


def _query(request: HttpRequest, **more: str) -> str:
    """The filters of this page, to stay on when something is added."""
    kept = {name: request.GET[name] for name in ("child", "session") if request.GET.get(name)}
    return urlencode(kept | more)
