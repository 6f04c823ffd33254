"""Getting ready for supervision: a family on one page, a worker's families on one page. For both who talk."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.clocks import lengths_of
from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record_reads
from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.page import family_page
from threefold.supervision import changes
from threefold.supervision.copies import reviews_for, topic_for
from threefold.web.needs import desk_of
from threefold.web.needs.desk import Desk, OnDesk
from threefold.web.supervising.family import prepared
from threefold.web.supervising.forms import TopicForm
from threefold.web.supervising.gaps import gaps_of
from threefold.web.supervising.worker import lines_for


def prepare(request: HttpRequest, family: UUID) -> HttpResponse:
    """One family: strengths, what moved, what is missing, what the worker wants to bring, what was said before."""
    opened = open_family(request, family, Group.SUPERVISION_NOTES)
    return _page(request, opened)


@require_POST
def note_topic(request: HttpRequest, family: UUID) -> HttpResponse:
    """Write down what the worker wants to bring."""
    opened = open_family(request, family, Group.SUPERVISION_NOTES)
    if not opened.may_write(Group.WORKING_NOTES):
        raise Http404
    form = TopicForm(request.POST)
    if not form.is_valid():
        return _page(request, opened, form)
    changes.note_topic(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), text=form.cleaned_data["text"]
    )
    messages.success(request, _("It stands on the page for supervision."))
    return redirect("web:prepare", family=family)


def prepare_worker(request: HttpRequest, worker: UUID) -> HttpResponse:
    """A worker's families, one after the other by name, for the talk with their supervisor."""
    viewer = request.user
    whose = Worker.objects.filter(pk=worker, is_active=True).first()
    if not isinstance(viewer, Worker) or whose is None or not _may_talk(viewer, whose):
        raise Http404
    desk = desk_of(viewer, at=now())
    lines = lines_for(desk, whose)
    shown = [one.id for one in lines]
    # What is strong and what moved stands there in people's own words: more than a name on a list.
    record_reads(
        by=viewer, at=desk.at, group=Group.MAP, surface=Surface.SCREEN, families=shown, opened=True,
        quoted={family: {Group.MAP.value, *groups} for family, groups in desk.quoted.items() if family in shown},
    )  # fmt: skip
    context = {"whose": whose, "lines": lines, "own": viewer.pk == whose.pk, "on": desk.on, "nav": "unit"}
    return render(request, "web/prepare_worker.html", context)


def _may_talk(viewer: Worker, whose: Worker) -> bool:
    """The worker, and whoever supervises their unit."""
    supervises = viewer.has_duty(Duty.SUPERVISION) and viewer.unit_id is not None
    return viewer.pk == whose.pk or (supervises and viewer.unit_id == whose.unit_id)


def _page(request: HttpRequest, opened: Opened, form: TopicForm | None = None) -> HttpResponse:
    at = now()
    here = OnDesk(family=opened.family, role=opened.reader.role, mine=True)
    desk = Desk(
        worker=opened.worker, at=at, on=day_of(at), families={opened.family.pk: here},
        lengths=lengths_of(opened.worker.agency_id),
    )  # fmt: skip
    topic = topic_for(opened.family, opened.reader, Surface.SCREEN)
    ready, gaps = prepared(opened, on=desk.on), gaps_of(desk, desk.families).get(opened.family.pk, [])
    # The notes themselves were noted as the page was opened; whatever else stands on it is read as well.
    read = {*ready.groups, *desk.quoted.get(opened.family.pk, ())} - {Group.SUPERVISION_NOTES}
    if read:
        record_reads(
            by=opened.worker, at=at, group=Group.MAP, surface=Surface.SCREEN, families=[opened.family.pk],
            quoted={opened.family.pk: read},
        )  # fmt: skip
    context = family_page(opened, "") | {
        "prepared": ready,
        "gaps": gaps,
        "topic": topic,
        "reviews": reviews_for(opened.family, opened.reader, Surface.SCREEN),
        "form": form or TopicForm(initial={"text": topic.text if topic else ""}),
        "may_bring": opened.may_write(Group.WORKING_NOTES),
        "on": desk.on,
    }
    return render(request, "web/prepare.html", context, status=422 if form and form.errors else 200)
