"""Harm and danger statements and safety goals as they stand on the map, for one reader or for a room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Piece, decide
from threefold.families.linking import linked
from threefold.families.models import Family
from threefold.mapping.changes.wording import Row
from threefold.mapping.copies.map import name_in_room
from threefold.mapping.copies.reading import Reading, ids, piece_of
from threefold.mapping.copies.statements import DangerCopy, GoalCopy, HarmCopy, harms_for, pairs_for
from threefold.mapping.rows import Rows
from threefold.mapping.sentences import People
from threefold.practice.vocabulary.questions import Question
from threefold.practice.words import Words

HARM = Words("Harm: what has happened", "Daño: lo que ha pasado")
DANGER = Words("Danger: what could happen", "Peligro: lo que podría pasar")
GOAL = Words("Safety goal", "Meta de seguridad")


@dataclass(frozen=True, kw_only=True)
class StatedCopy:
    """A statement as one thing on the map. `names`: who is worried, or with whom the goal was agreed."""

    id: UUID
    kind: Words
    question: Question
    text: str
    title: str = ""
    language: str = "en"
    other_text: str = ""
    other_language: str = ""
    children: tuple[UUID, ...] = ()
    names: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    agreed_on: date | None = None
    known_how: Words | None = None
    draft: bool = False
    # The worry whose page it is on; None for harm.
    danger: UUID | None = None


def stated_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    rows: Rows | None = None,
) -> tuple[StatedCopy, ...]:
    """Worries, then harm, then goals, as one reader may have them. `ledger` counts what is left out; `rows` that are
    loaded already.
    """
    rows = rows or Rows(family)
    pairs = pairs_for(family, reader, surface, ledger, rows=rows)
    worries = [_danger(pair.danger) for pair in pairs]
    harms = [_harm(one) for one in harms_for(family, reader, surface, ledger, rows=rows)]
    return (*worries, *harms, *(_goal(pair.goal) for pair in pairs if pair.goal is not None))


def stated_for_room(family: Family, readers: Sequence[Reader], surface: Surface) -> tuple[StatedCopy, ...]:
    """As `stated_for`, for a screen that everybody in a room looks at: what every one of them may see, with people
    named as the most careful of them would get it. Nothing for a room with nobody in it.
    """
    if not readers:
        return ()
    least = next((one for one in readers if not one.is_staff), readers[0])
    room = RoomReading(family, least, surface, Ledger(), tuple(readers))
    worries: list[StatedCopy] = []
    goals: list[StatedCopy] = []
    for row in room.rows.dangers:
        goal = getattr(row, "goal", None)
        worries += room.state(row, DANGER, Question.WORRY)
        if goal is not None and worries and worries[-1].id == row.pk:
            goals += room.state(goal, GOAL, Question.NEXT)
    harms = [one for row in room.rows.harms for one in room.state(row, HARM, Question.WORRY)]
    return (*worries, *harms, *goals)


@dataclass
class RoomReading(Reading):
    """Several people who read one screen together."""

    everybody: tuple[Reader, ...] = field(default=())

    def __post_init__(self) -> None:
        """Name people as the most careful reader would get them."""
        super().__post_init__()
        self.name = partial(name_in_room, readers=self.everybody)
        self.people = People(self.people.rows.values(), self.name)

    def takes(self, piece: Piece) -> bool:
        """Whether everybody may have it; what is told in confidence stands on no screen of a room."""
        shown = (decide(reader, piece, self.surface).shown for reader in self.everybody)
        return not piece.in_confidence and all(shown)

    def state(self, row: Row, kind: Words, question: Question) -> Iterable[StatedCopy]:
        """The statement, if everybody may have it and it is still needed."""
        text = self.sentence(row)
        if row.closed_on is not None or not self.takes(piece_of(row, text)):
            return
        words = self.words(row, text, row.translation if text == row.text else "")
        yield StatedCopy(
            id=row.pk, kind=kind, question=question, children=ids(linked(row, "children")), **words
        )


def _danger(copy: DangerCopy) -> StatedCopy:
    return StatedCopy(
        **_words(copy),
        kind=DANGER,
        question=Question.WORRY,
        names=_worried(copy),
        danger=copy.id,
        title=copy.named,
    )


def _worried(copy: DangerCopy) -> tuple[str, ...]:
    """Who is worried; the county is named first, as in the sentence."""
    county = copy.wording is not None and copy.wording.parts.get("agency_worried")
    return (gettext("The county"), *copy.worried_names) if county else copy.worried_names


def _harm(copy: HarmCopy) -> StatedCopy:
    return StatedCopy(**_words(copy), kind=HARM, question=Question.WORRY, known_how=copy.known_how)


def _goal(copy: GoalCopy) -> StatedCopy:
    return StatedCopy(
        **_words(copy), kind=GOAL, question=Question.NEXT, names=copy.network_names, agreed_on=copy.agreed_on,
        danger=copy.danger,
    )  # fmt: skip


def _words(copy: HarmCopy | DangerCopy | GoalCopy) -> dict[str, Any]:
    names = ("id", "text", "language", "other_text", "other_language", "children", "differing")
    return {name: getattr(copy, name) for name in names} | {"draft": copy.is_draft}
