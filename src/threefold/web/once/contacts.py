"""Of what there are contact notes: the written conversations, and days on which something was said outside them."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.urls import reverse

from threefold.core.clock import today
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.sessions import sessions_of
from threefold.web.once.making import Addressee, Asked

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
    talks = [
        Contact(
            day=one.held_on, hour=one.from_hour, purpose=one.purpose,
            href=reverse("web:contact_note", args=[family.pk, one.id]),
        )
        for one in sessions_of(family, reader, Surface.SCREEN)
        if one.held_on <= today()
    ]  # fmt: skip
    said: dict[date, list[str]] = {}
    for item in family_map(family, reader, Surface.SCREEN).items:
        if item.session is None and item.said_on is not None:
            said.setdefault(item.said_on, []).append(item.said_by)
    days = [
        Contact(
            day=day, names=tuple(dict.fromkeys(filter(None, names))),
            href=reverse("web:day_note", args=[family.pk, day]),
        )
        for day, names in said.items()
    ]  # fmt: skip
    return tuple(sorted((*talks, *days), key=lambda one: one.day, reverse=True))


def address_of(family: UUID, asked: Asked) -> str:
    """The page of a text."""
    if asked.addressee is not Addressee.FILE:
        return reverse(PAGES[asked.addressee], args=[family])
    if asked.subject is not None:
        return reverse("web:contact_note", args=[family, asked.subject])
    return reverse("web:day_note", args=[family, asked.on])
