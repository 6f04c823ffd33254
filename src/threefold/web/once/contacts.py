"""Of what there are contact notes: the written conversations, and days on which something was said outside them."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.core.clock import today
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.sessions import SessionCopy, sessions_of
from threefold.mapping.rows import Rows
from threefold.web.once.agreed import agreed, numbers_given
from threefold.web.once.contact import beside
from threefold.web.once.making import Addressee, Asked
from threefold.web.once.writing import Writing

PAGES = {Addressee.COURT: "web:court_text", Addressee.CASE_PLAN: "web:case_plan_text"}


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A conversation, or a day with those whose words there are."""

    day: date
    href: str
    hour: time | None = None
    purpose: str = ""
    names: tuple[str, ...] = ()


def contacts_of(opened: Opened) -> tuple[Contact, ...]:
    """The newest first."""
    family, reader = opened.family, opened.reader
    held = [one for one in sessions_of(family, reader, Surface.SCREEN) if one.held_on <= today()]
    talks = [
        Contact(
            day=one.held_on, hour=one.from_hour, purpose=one.purpose,
            href=reverse("web:contact_note", args=[family.pk, one.id]),
        )
        for one in held
    ]  # fmt: skip
    days = [
        Contact(day=day, names=tuple(names), href=reverse("web:day_note", args=[family.pk, day]))
        for day, names in _days(opened, held).items()
        if day <= today()
    ]
    return tuple(sorted((*talks, *days), key=lambda one: one.day, reverse=True))


def _days(opened: Opened, held: list[SessionCopy]) -> dict[date, dict[str, None]]:
    """Days on which somebody said or gave something outside a conversation, with the names of those who did; the
    county's own workers are named where nobody else is.
    """
    rows = Rows(opened.family)
    writing = Writing(
        family=opened.family, reader=opened.reader, rows=rows, day=today(), surface=Surface.SCREEN
    )
    found: dict[date, dict[str, None]] = {}
    county: dict[date, dict[str, None]] = {}
    for item in family_map(opened.family, opened.reader, Surface.SCREEN, rows=rows).items:
        # Words of a child's own sheet stand in no text, so there is no note to write of them.
        if item.session is None and item.said_on is not None and item.origin is None:
            found.setdefault(item.said_on, {})
            (county if item.by_county else found).setdefault(item.said_on, {})[item.said_by] = None
    for one in (*numbers_given(writing), *agreed(writing)):
        if beside(one.on, held).takes(one):
            found.setdefault(one.on, {})
            # What has a day and nobody's name is a goal that all agreed on.
            told_of = one.name or _("A safety goal was agreed")
            (found if one.person else county).setdefault(one.on, {})[told_of] = None
    told = {day: names or county.get(day, {}) for day, names in found.items()}
    return {day: {name: None for name in names if name} for day, names in told.items()}


def address_of(family: UUID, asked: Asked) -> str:
    """The page of a text."""
    if asked.addressee is not Addressee.FILE:
        return reverse(PAGES[asked.addressee], args=[family])
    if asked.subject is not None:
        return reverse("web:contact_note", args=[family, asked.subject])
    return reverse("web:day_note", args=[family, asked.on])
