"""What the writing help marks in the statements, actions and things on the map that stand on a sheet: for a person to
decide before it is printed. It reads what stands there and nothing else, so it tells nothing that the sheet does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from threefold.mapping.cast import cast_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.findable import Findable
from threefold.mapping.help import AS_IT_IS, Closer, Help, help_for
from threefold.plans.models import Action
from threefold.practice.typed_in import typed_in
from threefold.printing.paper import Paper
from threefold.printing.texts import texts_of
from threefold.web.desk.kinds import Order

MOST = 5
# The kind of statement that a thing on the map is nearest to: as it, its vague words are looked for.
_NEAREST = {"danger": "danger", "safety_goal": "goal", "best_hope": "goal", "next_step": "action"}


@dataclass(frozen=True, kw_only=True)
class Look:
    """A text of the sheet with its marks, and the page where its words are changed."""

    help: Help
    language: str
    href: str
    place: UUID
    read_as: str = ""


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Texts whose words could tell who reported or where somebody is, all of them; and others, the first few."""

    warned: tuple[Look, ...] = ()
    others: tuple[Look, ...] = ()

    @property
    def both(self) -> tuple[Look, ...]:
        """All that is shown, the warnings first."""
        return self.warned + self.others


def to_look_at(order: Order, paper: Paper, findable: Findable) -> Looked:
    """Texts of this sheet in which words hide what happens, or tell what must not be told: `findable` knows which
    places the worker who prints may know of.
    """
    sheet = " ".join(" ".join(text.split()) for text in texts_of(paper))
    texts = [one for one in _texts(order) if " ".join(one.text.split()) in sheet]
    waved = waved_off(order.family, *(one.place for one in texts))
    people = cast_of(order.rows.people.values())
    found = []
    for one in texts:
        left = waved.get(one.place, frozenset())
        language = typed_in(one.text, one.language)
        closer = findable.on_paper(one.text, one.closer)
        seen = help_for(one.kind, one.text, language, cast=people, waved=left, closer=closer)
        if seen.marked:
            read_as = language if language != one.language else ""
            found.append(Look(help=seen, language=language, href=one.href, place=one.place, read_as=read_as))
    warned = tuple(one for one in found if one.help.tells)
    return Looked(warned=warned, others=tuple(one for one in found if not one.help.tells)[:MOST])


@dataclass(frozen=True, kw_only=True)
class _Text:
    kind: str
    text: str
    language: str
    place: UUID
    href: str
    closer: Closer = AS_IT_IS


def _texts(order: Order) -> Iterator[_Text]:
    """Each statement, goal, action and thing on the map of the family in each language in which it is written."""
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
    for item in order.rows.items:
        closer = Closer(vague_as=_NEAREST.get(item.category, "harm"), own_words=item.exact_words)
        yield from _both("map", item, reverse("mapping:item", args=(family, item.pk)), closer)


def _both(kind: str, row: Any, href: str, closer: Closer = AS_IT_IS) -> Iterator[_Text]:
    other = "es" if row.language == "en" else "en"
    for text, language in ((row.text, row.language), (row.translation, other)):
        if text.strip() and language in ("en", "es"):
            yield _Text(kind=kind, text=text, language=language, place=row.pk, href=href, closer=closer)
