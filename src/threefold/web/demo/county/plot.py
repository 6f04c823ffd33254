"""A generated family as a story, made of its seed and its number alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from threefold.core.clock import day_of
from threefold.web.demo.county.cast import MONTHS, Cast, homes_of, ties_of
from threefold.web.demo.county.leaves import reworded, shifted
from threefold.web.demo.county.marking import is_mark
from threefold.web.demo.county.planning import acts_of, circle_of, plans_of
from threefold.web.demo.county.saying import items_of
from threefold.web.demo.county.shape import Shape, shape_of
from threefold.web.demo.county.voices import days
from threefold.web.demo.county.wording import dangers_of, harms_of, scales_of
from threefold.web.demo.story import Report, Story

_FIRST_DAYS = 6
SHAPES_AT_FIRST, SHAPES_MORE = 16, 56


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Which family: the county's seed and the family's number in it, who works with them, and on what day."""

    seed: int
    number: int
    worker: str
    at: datetime


def shape_number(seed: int, number: int) -> int:
    """Which shape a family has. A small county needs few; each hundred families bring some more."""
    return Random(f"{seed}:{number}:shape").randrange(SHAPES_AT_FIRST + min(number // 40, SHAPES_MORE))


def plot_of(plot: Plot, shape: Shape, mark: Callable[[str], str] = str) -> Story:
    """The family's story, on the days of its shape. With `mark`, names get an ending of their own."""
    free = Random(f"{plot.seed}:{plot.number}")
    longer = longer_of(plot)
    month = MONTHS[(day_of(plot.at) - timedelta(days=shape.opened + longer + 4)).month - 1]
    cast = Cast(shape=shape, free=free, worker=plot.worker, month=month, mark=mark)
    return _story(cast, plot)


def lived(plot: Plot, shape: Shape) -> Story:
    """The family's story on its own days, as one would tell it."""
    story: Story = shifted(plot_of(plot, shape), mover(shape, longer_of(plot)))
    return story


def mover(shape: Shape, longer: int) -> Callable[[int], int]:
    """Takes a day of the shape to the family's: what belongs to the first days lies some days further back."""
    first = shape.opened - _FIRST_DAYS
    if first < 20:
        return lambda ago: ago
    return lambda ago: ago + longer if ago >= first else ago


def longer_of(plot: Plot) -> int:
    """By how many days this family has been open for longer than its shape."""
    return Random(f"{plot.seed}:{plot.number}:longer").randint(0, 20)


def _story(cast: Cast, plot: Plot) -> Story:
    shape = cast.shape
    return Story(
        key=f"county-{plot.seed}-{plot.number}", name=cast.last, stage=shape.stage, opened=shape.opened,
        about=cast.one_of(days.ABOUT_FAMILY), people=tuple(cast.people), homes=homes_of(cast), ties=ties_of(cast),
        reports=(_report(cast),), harms=harms_of(cast), dangers=dangers_of(cast), items=items_of(cast),
        scales=scales_of(cast), circle=circle_of(cast), plans=plans_of(cast), acts=acts_of(cast),
        places=_places(cast), worker="",
    )  # fmt: skip


def _report(cast: Cast) -> Report:
    shape = cast.shape
    who, received, giveaways = cast.deck.deal(shape.theme.reporters)
    met = None if shape.opened < 3 else shape.opened - (5 if shape.lacks("late_first_visit") else 0)
    return Report(
        ago=shape.opened, met_ago=met, response="immediate" if shape.number % 3 else "ten_days",
        about=shape.theme.allegation, safe=cast.one_of(shape.theme.safe), who=who, received=received,
        giveaways=tuple(giveaways.split("\n")),
    )  # fmt: skip


def _places(cast: Cast) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    if cast.shape.theme.key != "violence" or not cast.shape.strength:
        return ()
    return (("home", cast.say("{a}'s cousin's place, up the valley"), (cast.kids[0],)),)


def marked(story: Story, mark: Callable[[str], str]) -> Story:
    """The story with each text one of a kind."""
    seen: set[str] = set()

    def touch(text: str) -> str:
        fresh = text if is_mark(text[-1]) and text not in seen else mark(text)
        seen.add(fresh)
        return fresh

    made: Story = reworded(story, touch)
    return made


def shape_for(plot: Plot) -> Shape:
    """The shape of this family."""
    return shape_of(plot.seed, shape_number(plot.seed, plot.number))
