"""The map in brief: the newest of each column, in the three questions."""

from dataclasses import dataclass
from datetime import date

from threefold.mapping.copies.map import ItemCopy, MapCopy
from threefold.practice.vocabulary.questions import Category, Question

A_COLUMN = 2
ICONS = {Question.WORRY: "cloud", Question.WELL: "sun", Question.NEXT: "path"}


@dataclass(frozen=True, kw_only=True)
class Column:
    """A question with a few of its things."""

    question: Question
    icon: str
    items: tuple[ItemCopy, ...]


def in_brief(the_map: MapCopy) -> tuple[Column, ...]:
    """Two things a column; steps that are done, and the gray area, are left to the whole map."""
    return tuple(
        Column(question=question, icon=ICONS[question], items=_few(the_map, question)) for question in ICONS
    )


def _few(the_map: MapCopy, question: Question) -> tuple[ItemCopy, ...]:
    rows = [
        item
        for item in the_map.in_question(question)
        if not item.done_on and not item.in_confidence and item.category != Category.GRAY_AREA
    ]
    newest = sorted(rows, key=lambda item: item.said_on or date.min, reverse=True)
    return tuple(newest[:A_COLUMN])
