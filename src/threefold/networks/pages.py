"""What the circle's pages show besides the copy itself: pictures, rings with their words, findings, forms."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.terms import label_of
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.worries import Worry
from threefold.networks.changes import Place
from threefold.networks.copies import CircleCopy, LeftCopy, MemberCopy, ToldCopy, UndertakingCopy
from threefold.networks.facts import network_view
from threefold.networks.forms import AgainForm, MemberForm, MoveForm
from threefold.networks.picture import circle_svg, fitting_width
from threefold.networks.picture.drawing import NARROW, WIDTHS, first_letter
from threefold.networks.standing import state_in
from threefold.practice.findings import Finding, about
from threefold.practice.rules.checks import findings_for_network
from threefold.practice.vocabulary.circle import NetworkRole, Ring, Support, TieNow, Vetting


@dataclass(frozen=True, kw_only=True)
class RingOnPage:
    """A ring as the list shows it."""

    value: str
    label: str
    meaning: str
    members: tuple["MemberOnPage", ...]


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A worry with what a member was told of it; `told` None: nothing."""

    worry: Worry
    told: ToldCopy | None


@dataclass(frozen=True, kw_only=True)
class MemberOnPage:
    """A member with the labels of what is stored."""

    copy: MemberCopy
    letter: str
    role: str
    vetting: str
    tie_now: str
    support: str
    is_safety_person: bool
    heard: tuple[Heard, ...]
    agreed: tuple[UndertakingCopy, ...]
    ended: tuple[UndertakingCopy, ...]
    findings: tuple[Finding, ...] = ()
    move: MoveForm | None = None


@dataclass(frozen=True, kw_only=True)
class GoneOnPage:
    """Somebody who left, with the form that takes them back."""

    copy: LeftCopy
    form: AgainForm


def circle_context(opened: Opened, copy: CircleCopy, on: date, *, may_write: bool) -> dict[str, Any]:
    """The context of the circle page and of its moving part."""
    view = network_view(opened.family, opened.reader, on)
    findings = findings_for_network(view) if opened.may_see(Group.WORKING_NOTES) else ()
    links = partial(_address, opened.family.pk)
    width = fitting_width(copy)
    card = partial(_card_with_form, findings=findings, may_write=may_write)
    return {
        "circle": copy,
        "picture": circle_svg(copy, width=width, links=links),
        "picture_narrow": circle_svg(copy, width=NARROW, links=links),
        "large": width > WIDTHS[0],
        "rings": tuple(_ring(ring, copy, card) for ring in Ring),
        "state": state_in(view).value,
        "gone": tuple(GoneOnPage(copy=one, form=AgainForm(auto_id=False)) for one in copy.left),
        "may_write": may_write,
    }


def _address(family: UUID, member: MemberCopy) -> str:
    return reverse("networks:member", kwargs={"family": family, "member": member.id})


def _ring(ring: Ring, copy: CircleCopy, card: Any) -> RingOnPage:
    language = get_language() or "en"
    return RingOnPage(
        value=ring.value,
        label=ring.label.in_(language),
        meaning=ring.meaning.in_(language),
        members=tuple(card(one) for one in copy.in_ring(ring.value)),
    )


def _card_with_form(copy: MemberCopy, *, findings: Iterable[Finding], may_write: bool) -> MemberOnPage:
    form = MoveForm(initial={"ring": copy.ring}, auto_id=f"move-{copy.id}-%s") if may_write else None
    return member_card(copy, (), about(findings, copy.person), form)


def member_card(
    copy: MemberCopy,
    worries: tuple[Worry, ...],
    findings: tuple[Finding, ...] = (),
    move: MoveForm | None = None,
) -> MemberOnPage:
    """One member with labels; `worries` are all that could be told."""
    told = {one.danger: one for one in copy.told}
    return MemberOnPage(
        copy=copy,
        letter=first_letter(copy.name),
        role=label_of(NetworkRole, copy.role),
        vetting=label_of(Vetting, copy.vetting or ""),
        tie_now=label_of(TieNow, copy.tie_now),
        support=label_of(Support, copy.support),
        is_safety_person=copy.role == NetworkRole.SAFETY_PERSON,
        heard=tuple(Heard(worry=worry, told=told.get(worry.id)) for worry in worries),
        agreed=tuple(one for one in copy.undertakings if one.ended_on is None),
        ended=tuple(one for one in copy.undertakings if one.ended_on is not None),
        findings=findings,
        move=move,
    )


def initial(copy: MemberCopy) -> dict[str, Any]:
    """What the form of a member starts with."""
    given = {field.name: getattr(copy, field.name) for field in fields(Place)}
    return {**given, "base_version": copy.version}


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A field that reads otherwise in what somebody else saved meanwhile."""

    label: str
    theirs: str


def differences(form: MemberForm, stored: MemberCopy) -> tuple[Difference, ...]:
    """Where the writer's answers and the stored ones differ, with the stored ones as people read them."""
    typed = form.cleaned_data
    return tuple(
        Difference(label=str(form.fields[name].label), theirs=_readable(form, name, getattr(stored, name)))
        for name in (field.name for field in fields(Place) if field.name in form.fields)
        if typed.get(name) != getattr(stored, name)
    )


def _readable(form: MemberForm, name: str, value: Any) -> str:
    if value in (None, ""):
        return _("nothing")
    if isinstance(value, date):
        return date_format(value)
    choices: Any = getattr(form.fields[name], "choices", ())
    return str(dict(choices).get(value, value))
