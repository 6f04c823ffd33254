"""Pages of the circle of support."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.access import Opened, open_family
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.copies.words import words_for
from threefold.families.helping import help_of
from threefold.families.models import Person
from threefold.families.naming import name_for
from threefold.families.page import family_page
from threefold.families.sheets import Sheet, sheet_of
from threefold.families.worries import worries_of
from threefold.networks import changes, pages
from threefold.networks.copies import circle_for
from threefold.networks.facts import circle_findings
from threefold.networks.forms import (
    AgainForm,
    LeaveForm,
    MemberForm,
    MoveForm,
    NewMemberForm,
    ToldForm,
    UndertakingForm,
)
from threefold.networks.models import Member, Undertaking
from threefold.practice.errors import Stale
from threefold.practice.findings import about


def circle(request: HttpRequest, family: UUID) -> HttpResponse:
    """Who knows what: the picture, and the same people as a list that can be moved by form."""
    opened = open_family(request, family, Group.NETWORK)
    return _circle_page(request, opened, _new_form(opened))


@require_POST
def add_member(request: HttpRequest, family: UUID) -> HttpResponse:
    """Put somebody into the circle."""
    opened = _writing(request, family)
    if already_made(request.POST, "networks.place_member", by=opened.worker):
        return redirect("networks:circle", family=family)
    form = _new_form(opened, request.POST)
    if not form.is_valid():
        return _circle_page(request, opened, form, status=422)
    place = changes.Place(ring=form.cleaned_data["ring"], vetting="not_started")
    person = _person(opened, form)
    changes.place_member(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), person=person, place=place
    )
    return redirect("networks:circle", family=family)


def member(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """All about one person in the circle."""
    opened = open_family(request, family, Group.NETWORK)
    row = _member(opened, member)
    if request.method != "POST":
        return _member_page(request, opened, row, {})
    form = MemberForm(request.POST, today=today(), whole=_sees_notes(opened))
    if not opened.may_write(Group.NETWORK):
        raise Http404
    if not form.is_valid():
        return _member_page(request, opened, row, {"form": form}, status=422)
    try:
        changes.change_member(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row,
            place=form.place(row), base_version=form.read_version,
        )  # fmt: skip
    except Stale:
        newer = _member(opened, member)
        form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
        return _member_page(request, opened, newer, {"form": form, "stale": True}, status=409)
    return redirect("networks:circle", family=family)


@require_POST
def move_member(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """Move a member to another ring or place; asked for by the picture itself, answer with the new picture."""
    opened = _writing(request, family)
    row = _member(opened, member)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _circle_page(request, opened, _new_form(opened), status=422, move_form=form)
    changes.move_member(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row,
        ring=form.cleaned_data["ring"], angle=form.cleaned_data["angle"],
    )  # fmt: skip
    if request.headers.get("HX-Request"):
        return render(request, "networks/circle_board.html", _circle(opened))
    return redirect("networks:circle", family=family)


@require_POST
def tell_worry(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """Write down that a member was told a worry."""
    opened = _writing(request, family)
    row = _member(opened, member)
    form = ToldForm(request.POST, worries=worries_of(opened.family, opened.reader), today=today())
    if not form.is_valid():
        return _member_page(request, opened, row, {"told_form": form}, status=422)
    given = form.cleaned_data
    changes.tell_worry(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row,
        danger=UUID(given["danger"]), how_much=given["how_much"], told_on=given["told_on"],
        told_by=given["told_by"],
    )  # fmt: skip
    return redirect("networks:member", family=family, member=member)


@require_POST
def agree_undertaking(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """Write down what a member agreed to do."""
    opened = _writing(request, family)
    row = _member(opened, member)
    form = UndertakingForm(request.POST, today=today())
    if not form.is_valid():
        return _member_page(request, opened, row, {"undertaking_form": form}, status=422)
    given = form.cleaned_data
    changes.agree_undertaking(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row, text=given["text"],
        agreed_on=given["agreed_on"], language=given["language"], translation=given["translation"],
    )  # fmt: skip
    return redirect("networks:member", family=family, member=member)


@require_POST
def end_undertaking(request: HttpRequest, family: UUID, undertaking: UUID) -> HttpResponse:
    """End something that was agreed, from today on."""
    opened = _writing(request, family)
    row = Undertaking.objects.filter(pk=undertaking, member__family=opened.family).first()
    form = AgainForm(request.POST)
    if row is None or not form.is_valid():
        raise Http404
    changes.end_undertaking(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), undertaking=row, on=today()
    )
    return redirect("networks:member", family=family, member=row.member_id)


@require_POST
def leave_circle(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """Somebody leaves the circle."""
    opened = _writing(request, family)
    row = _member(opened, member)
    form = LeaveForm(request.POST)
    if not form.is_valid():
        return _member_page(request, opened, row, {"leave_form": form}, status=422)
    changes.leave_circle(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row,
        reason=form.cleaned_data["reason"],
    )  # fmt: skip
    return redirect("networks:circle", family=family)


@require_POST
def come_back(request: HttpRequest, family: UUID, member: UUID) -> HttpResponse:
    """Somebody who had left is in the circle again."""
    opened = _writing(request, family)
    row = _member(opened, member)
    form = AgainForm(request.POST)
    if not form.is_valid():
        raise Http404
    changes.come_back(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), member=row)
    return redirect("networks:member", family=family, member=member)


def _writing(request: HttpRequest, family: UUID) -> Opened:
    opened = open_family(request, family, Group.NETWORK)
    if not opened.may_write(Group.NETWORK):
        raise Http404
    return opened


def _member(opened: Opened, member: UUID) -> Member:
    row = Member.objects.filter(pk=member, family=opened.family).select_related("person").first()
    if row is None:
        raise Http404
    return row


def _named_in(opened: Opened, row: Member) -> Sheet | None:
    """The child's sheet from which somebody went on into the circle, for whoever may read it now; also one that does
    not name them any more, for they stay until somebody decides otherwise.
    """
    sheet = sheet_of(opened.family.pk, row.pk)
    return sheet if sheet and decide(opened.reader, sheet.piece, Surface.SCREEN).shown else None


def _sees_notes(opened: Opened) -> bool:
    """Whether this reader may see who was told what, releases, checks and the county's worries."""
    return opened.may_see(Group.WORKING_NOTES)


def _new_form(opened: Opened, data: Any = None) -> NewMemberForm:
    outside = Person.objects.filter(family=opened.family, network_member__isnull=True)
    outside = outside.exclude(standing=Person.Standing.CHILD).order_by("first_name", "pk")
    return NewMemberForm(
        data, people=[(one.pk, _called(one, opened.reader)) for one in outside if one.is_there]
    )


def _called(person: Person, reader: Reader) -> str:
    name = name_for(person, reader)
    tie = words_for(reader, Surface.SCREEN, Group.ADULTS, person.tie, of=person.pk)
    return f"{name} ({tie})" if tie else name


def _person(opened: Opened, form: NewMemberForm) -> Person:
    """The chosen person, or a new one: a first name is enough."""
    given = form.cleaned_data
    if given["person"]:
        return Person.objects.get(pk=given["person"], family=opened.family)
    new = NewPerson(
        standing=Person.Standing.FRIEND,
        first_name=given["first_name"],
        birth_known=Person.BirthKnown.UNKNOWN,
        icwa_status="not_asked",
        tie=given["tie"],
    )
    return add_person(by=opened.worker, family=opened.family, id=form.id_for("person"), at=now(), new=new)


def _circle(opened: Opened) -> dict[str, Any]:
    copy = circle_for(opened.family, opened.reader, Surface.SCREEN)
    may_write = opened.may_write(Group.NETWORK)
    context = pages.circle_context(opened, copy, today(), may_write=may_write)
    return family_page(opened, "circle") | context


def _circle_page(
    request: HttpRequest,
    opened: Opened,
    form: NewMemberForm,
    status: int = 200,
    move_form: MoveForm | None = None,
) -> HttpResponse:
    context = _circle(opened) | {"form": form, "move_form": move_form}
    return render(request, "networks/circle.html", context, status=status)


def _member_page(
    request: HttpRequest, opened: Opened, row: Member, forms: dict[str, Any], status: int = 200
) -> HttpResponse:
    copy = circle_for(opened.family, opened.reader, Surface.SCREEN)
    shown = next((one for one in copy.members if one.id == row.pk), None)
    if shown is None:
        raise Http404
    worries = worries_of(opened.family, opened.reader)
    promise = forms.get("undertaking_form") or UndertakingForm(initial={"agreed_on": today()}, today=today())
    found = circle_findings(opened.family, opened.reader, today()) if _sees_notes(opened) else ()
    findings = about(found, shown.person)
    context = family_page(opened, "circle") | {
        "named_in": _named_in(opened, row),
        "member": pages.member_card(shown, worries, findings),
        "form": MemberForm(initial=pages.initial(shown), today=today(), whole=_sees_notes(opened)),
        "told_form": ToldForm(
            worries=worries, initial={"told_on": today(), "told_by": opened.worker.name}, today=today()
        ),
        "undertaking_form": promise,
        "coach": help_of(opened, row.person, "undertaking", promise)
        if opened.may_write(Group.NETWORK)
        else None,
        "leave_form": LeaveForm(),
        "again_form": AgainForm(auto_id=False),
        "may_write": opened.may_write(Group.NETWORK),
        "sees_notes": _sees_notes(opened),
        **forms,
    }
    if forms.get("stale"):
        context["theirs"] = pages.differences(forms["form"], shown)
    return render(request, "networks/member.html", context, status=status)
