"""What the writing help marks in the statements and actions that stand on a sheet: for a person to decide before it is
printed. It reads what stands there and nothing else, so it tells nothing that the sheet does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from threefold.mapping.cast import cast_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.help import Help, help_for
from threefold.plans.models import Action
from threefold.printing.paper import Paper
from threefold.printing.texts import texts_of
from threefold.web.desk.kinds import Order

MOST = 5


@dataclass(frozen=True, kw_only=True)
class Look:
    """A text of the sheet with its marks, and the page where its words are changed."""

    help: Help
    language: str
    href: str


def to_look_at(order: Order, paper: Paper) -> tuple[Look, ...]:
    """Texts of this sheet in which words hide what happens, the first few."""
    sheet = " ".join(" ".join(text.split()) for text in texts_of(paper))
    texts = [one for one in _texts(order) if " ".join(one.text.split()) in sheet]
    waved = waved_off(order.family, *(one.place for one in texts))
    people = cast_of(order.rows.people.values())
    found = []
    for one in texts:
        left = waved.get(one.place, frozenset())
        seen = help_for(one.kind, one.text, one.language, cast=people, waved=left)
        if seen.marked:
            found.append(Look(help=seen, language=one.language, href=one.href))
    return tuple(found[:MOST])


@dataclass(frozen=True, kw_only=True)
class _Text:
    kind: str
    text: str
    language: str
    place: UUID
    href: str


def _texts(order: Order) -> Iterator[_Text]:
    """Each statement, goal and action of the family in each language in which it is written."""
    family = order.family.pk
    for row in order.rows.harms:
        yield from _both("harm", row, reverse("mapping:harm", args=(family, row.pk)))
    for row in order.rows.dangers:
        href = reverse("mapping:pair", args=(family, row.pk))
        yield from _both("danger", row, href)
        goal = getattr(row, "goal", None)
        if goal is not None:
            yield from _both("goal", goal, href)
    for act in Action.objects.filter(family=family, removed_at=None).order_by("place", "pk"):
        yield from _both("action", act, reverse("plans:action", args=(family, act.plan_id, act.pk)))


def _both(kind: str, row: Any, href: str) -> Iterator[_Text]:
    other = "es" if row.language == "en" else "en"
    for text, language in ((row.text, row.language), (row.translation, other)):
        if text.strip() and language in ("en", "es"):
            yield _Text(kind=kind, text=text, language=language, place=row.pk, href=href)
