"""Writing help on a screen at which the family looks: in a meeting, and beside words that somebody at the table writes.

Nothing is marked there. A mark under somebody's own words would judge them before everybody, and one that warns of who
reported would itself tell that there was a report to hide. What stays are questions that people are asked.
"""

from dataclasses import replace
from itertools import chain

from threefold.mapping.help import Help, Point
from threefold.practice.questions import Question, for_column
from threefold.practice.questions.question import IN_ROOM
from threefold.practice.vocabulary.asking import Audience
from threefold.practice.vocabulary.questions import Question as Column


def aloud(help: Help, kind: str, column: Column | None = None, asked: Audience | None = None) -> Help:
    """Of the help, what everybody may read: what the words say already, and questions for those who sit there. In a
    `column` of the map the questions are its own: the room speaks of one thing at a time. `asked` is who writes, where
    one person does: the questions are theirs, and a child's words are measured against nothing.
    """
    parts = () if asked is Audience.CHILD else help.points
    said = tuple(Point(words=one.words, met=one.met) for one in parts if _is_part(one, kind))
    asks = _for_room(help.asks, column) if asked is None else _for_one(help.asks, asked)
    return replace(help, asks=asks, points=said, pieces=(), notes=(), sorting=None, left=0)


def _is_part(point: Point, kind: str) -> bool:
    """Whether it is a part that such a text has; the others say what is wrong with its words."""
    return point.key is not None and point.key[0].startswith(f"{kind}.")


def _for_room(asks: tuple[Question, ...], column: Column | None) -> tuple[Question, ...]:
    found = tuple(one for one in asks if one.for_everybody and column in (None, one.fills.question))
    known = for_column(column or Column.WELL)
    theirs = ([one for one in known[who] if one.for_everybody] for who in IN_ROOM if who in known)
    return found or tuple(chain.from_iterable(zip(*theirs, strict=False)))


def _for_one(asks: tuple[Question, ...], asked: Audience) -> tuple[Question, ...]:
    """Questions for somebody who writes a worry: those for what their words miss, then others that go with it."""
    known = for_column(Column.WORRY).get(asked, ())
    theirs = tuple(one for one in (*asks, *known) if one.audience is asked and one.for_everybody)
    return tuple(dict.fromkeys(theirs)) or _for_room(asks, None)
