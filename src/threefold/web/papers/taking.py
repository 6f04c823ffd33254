"""A form that was filled in with another program comes back, or a filled tool comes in as JSON: what it says is shown
first, then kept as a draft.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.answering import writing
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes import Begin, keep_draft
from threefold.toolkit.definition import Tool
from threefold.toolkit.errors import NotAnswered
from threefold.toolkit.exchange import coming_in
from threefold.toolkit.papers.coming_back import NotTaken, Understood, understood
from threefold.toolkit.registry import tools
from threefold.toolkit.upgrading import upgraded
from threefold.web.filled.form import AnswersForm
from threefold.web.filled.kinds import Offered
from threefold.web.papers.forms import SendForm, TakeForm
from threefold.web.papers.preview import Open, faults_of, opened_of, shown


@dataclass(frozen=True, kw_only=True)
class People:
    """The family's people by the names that this worker reads."""

    names: dict[UUID, str]
    children: frozenset[UUID]
    # All of the family, also who has no name that this worker reads.
    everybody: frozenset[UUID]

    def choices(self, *, children: bool) -> list[tuple[str, str]]:
        """Whose a tool can be."""
        return [(str(pk), name) for pk, name in self.names.items() if not children or pk in self.children]


@require_http_methods(["GET", "HEAD", "POST"])
def take_paper(request: HttpRequest, family: UUID) -> HttpResponse:
    """Send in a form; see what was understood; keep it. Nothing is kept before the last step."""
    opened = writing(request, family, Group.CHILD_VOICE)
    people = _people(opened)
    if request.method != "POST":
        return _page(request, opened, SendForm())
    if "payload" in request.POST:
        return _keep(request, opened, people)
    form = SendForm(request.POST, files=request.FILES)
    if not form.is_valid():
        return _page(request, opened, form, status=422)
    made = form.cleaned_data["paper"]
    try:
        said = _from_json(made, people) if _is_json(made) else _from_paper(made, people)
    except NotTaken as no:
        form.add_error("paper", no.words.in_(get_language() or "en"))
        return _page(request, opened, form, status=422)
    except coming_in.NotTaken as no:
        return _refused(request, opened, form, no)
    kept = json.dumps(said.payload, ensure_ascii=False, separators=(",", ":"))
    take = TakeForm(
        declared=said.tool, people=people.choices(children=said.tool.is_childs),
        initial={"tool": said.tool.key, "language": said.language, "payload": kept},
    )  # fmt: skip
    return _preview(request, opened, people, said.tool, said.payload, said.doubts, take)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a file says, as it would be kept, and what nobody could read in it."""

    tool: Tool
    language: str
    payload: dict[str, Any]
    doubts: list[Open]


def _is_json(made: bytes) -> bool:
    """Whether it begins as JSON does: a PDF never does, and what a file is called says nothing."""
    return made.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def _from_json(made: bytes, people: People) -> Said:
    found = coming_in.taken(made, people.everybody)
    return Said(tool=found.tool, language=found.language, payload=found.answers, doubts=[])


def _from_paper(made: bytes, people: People) -> Said:
    found = understood(made, _by_name(people))
    payload, doubts = _answers(found, people)
    answers = upgraded(found.tool.key, found.tool.version, payload)
    return Said(tool=tools()[found.tool.key], language=found.language, payload=answers, doubts=doubts)


def _refused(request: HttpRequest, opened: Opened, form: SendForm, no: coming_in.NotTaken) -> HttpResponse:
    """Nothing was kept: why, and each place where the file is not as its tool asks."""
    told = (
        no.words.in_(get_language() or "en")
        if no.words
        else _("This file is not as the tool asks. Nothing was kept.")
    )
    form.add_error("paper", told)
    faults = faults_of(no.tool, no.faults) if no.tool else []
    return _page(request, opened, form, status=422, faults=faults)


def _people(opened: Opened) -> People:
    rows = people_of(opened.family)
    names = names_for(list(rows.values()), opened.reader, Surface.SCREEN)
    return People(
        names=names, children=frozenset(pk for pk in names if rows[pk].is_child), everybody=frozenset(rows)
    )


def _by_name(people: People) -> dict[str, str]:
    """Ids by name. A name that two people have is nobody's: the worker chooses."""
    found: dict[str, list[UUID]] = {}
    for pk, name in people.names.items():
        found.setdefault(name, []).append(pk)
    return {name: str(ids[0]) for name, ids in found.items() if len(ids) == 1}


def _answers(said: Understood, people: People) -> tuple[dict[str, Any], list[Open]]:
    """The answers as the page's own form makes them of what is typed, and what could not be kept of them."""
    data = QueryDict(mutable=True)
    for name, values in said.data.items():
        data.setlist(name, values)
    offered = Offered(
        people=tuple((str(pk), name) for pk, name in people.names.items()), language=said.language
    )
    form = AnswersForm(data, sections=said.tool.sections, known={}, offered=offered)
    form.is_valid()
    wrong = [
        Open(place=name, text=", ".join(said.data.get(name, [])), says=" ".join(map(str, told)))
        for name, told in form.errors.items()
    ]
    return form.payload(), [*opened_of(said), *wrong]


def _keep(request: HttpRequest, opened: Opened, people: People) -> HttpResponse:
    tool = tools().get(request.POST.get("tool", ""))
    if tool is None:
        raise Http404
    form = TakeForm(request.POST, declared=tool, people=people.choices(children=tool.is_childs))
    if not form.is_valid():
        return _preview(request, opened, people, tool, form.cleaned_data.get("payload", {}), [], form)
    given = form.cleaned_data
    person = UUID(given["person"]) if given["person"] else None
    try:
        row = keep_draft(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), payload=given["payload"],
            begin=Begin(tool=tool.key, person=person, language=given["language"]),
        )  # fmt: skip
    except (NotAnswered, NotAllowed):
        raise Http404 from None
    return redirect("web:write_tool", family=opened.family.pk, filled=row.pk)


def _page(
    request: HttpRequest, opened: Opened, form: SendForm, *, status: int = 200, faults: Sequence[Open] = ()
) -> HttpResponse:
    context = family_page(opened, "tools") | {"form": form, "faults": faults}
    return render(request, "web/papers/send.html", context, status=status)


def _preview(
    request: HttpRequest,
    opened: Opened,
    people: People,
    tool: Tool,
    payload: dict[str, Any],
    doubts: list[Open],
    form: TakeForm,
) -> HttpResponse:
    """What was understood, as it would be kept, and what was not."""
    context = family_page(opened, "tools") | {
        "form": form,
        "title": tool.title.in_(get_language() or "en"),
        "parts": shown(tool, payload, people.names),
        "doubts": doubts,
    }
    return render(request, "web/papers/preview.html", context, status=422 if form.is_bound else 200)
