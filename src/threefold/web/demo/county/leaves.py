"""What is free in a story: its words and its days. Two stories that differ in nothing else have the same shape."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from threefold.web.demo.story import (
    Act,
    Ask,
    Court,
    Danger,
    Do,
    Goal,
    Harm,
    Home,
    InCircle,
    Item,
    P,
    PlanOf,
    Rated,
    Report,
    Said,
    Story,
)

# The fields that hold words of the family's own; tuples of words count one by one.
WORDS: dict[type, tuple[str, ...]] = {
    P: ("first", "last", "called", "tie", "about", "pronouns", "speaks", "tribe", "phone", "reach"),
    Home: ("name", "address"),
    Report: ("about", "safe", "who", "received", "giveaways"),
    Court: ("about", "where", "outcome"),
    Item: ("text", "translation"),
    Said: ("words",),
    Harm: ("text", "translation"),
    Goal: ("text", "family_text", "family_translation", "agency_text", "translation"),
    Danger: ("title", "text", "translation"),
    Rated: ("words",),
    Ask: ("question", "ten", "zero", "es"),
    InCircle: ("told_by", "does", "concerns"),
    Do: ("text", "when", "backup_text", "noticed", "protects", "translation", "es", "log"),
    PlanOf: ("title", "where", "bottom", "monitoring", "signs", "child_text", "es", "signs_es"),
    Act: ("text",),
    Story: ("name", "about", "places"),
}
# The fields that count days back from today.
DAYS = frozenset(
    {
        "ago",
        "opened",
        "happened",
        "due",
        "done",
        "agreed",
        "release",
        "starts",
        "ends",
        "review",
        "met_ago",
        "log",
    }
)
# Of `places` and `log`, where the words stand in each tuple.
_WITHIN = {"places": (1,), "log": (2,)}
Touch = Callable[[str], str]


def words_of(part: Any) -> Iterator[str]:
    """Every text of a story, in an order that is the same for all stories of its shape."""
    free = WORDS.get(type(part), ())
    for name in _names(part):
        value = getattr(part, name)
        if name in free:
            yield from _flat(name, value)
        elif isinstance(value, tuple):
            for one in value:
                yield from words_of(one)
        elif value is not None:
            yield from words_of(value)


# Parts that hold words of their own further down.
_DEEPER = frozenset(
    {"people", "homes", "reports", "court", "items", "harms", "dangers", "scales", "circle", "plans", "acts",
     "positions", "goal", "ratings", "actions"}
)  # fmt: skip
_names_of: dict[str, tuple[str, ...]] = {}


def _names(part: Any) -> tuple[str, ...]:
    """The fields of a part that hold words, looked up once."""
    kind = type(part)
    if kind.__name__ not in _names_of:
        free = WORDS.get(kind, ())
        names = (one.name for one in fields(kind))
        _names_of[kind.__name__] = tuple(one for one in names if one in free or one in _DEEPER)
    return _names_of[kind.__name__]


def _flat(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value:
            yield value
    elif name == "giveaways":
        # The vault keeps them as one text.
        if value:
            yield "\n".join(value)
    elif name in _WITHIN:
        for row in value:
            yield from (row[at] for at in _WITHIN[name] if row[at])
    else:
        for one in value:
            yield from _flat("", one)


def births_of(story: Story) -> list[str]:
    """When each person was born, as the story says it."""
    return [person.born for person in story.people]


def reworded(part: Any, touch: Touch) -> Any:
    """The same part of a story with each of its texts as `touch` gives it back."""
    free = WORDS.get(type(part), ())
    fresh = {}
    for one in fields(part):
        value = getattr(part, one.name)
        if one.name in free:
            fresh[one.name] = _touched(one.name, value, touch)
        elif isinstance(value, tuple) or is_dataclass(value):
            fresh[one.name] = _deeper(value, touch)
    return replace(part, **fresh)


def _touched(name: str, value: Any, touch: Touch) -> Any:
    if isinstance(value, str):
        return touch(value) if value else value
    if name == "giveaways":
        return tuple(touch("\n".join(value)).split("\n")) if value else value
    if name in _WITHIN:
        return tuple(_some(one, _WITHIN[name], touch) for one in value)
    return tuple(_touched("", one, touch) for one in value)


def _some(row: tuple[Any, ...], places: tuple[int, ...], touch: Touch) -> tuple[Any, ...]:
    return tuple(touch(one) if at in places and one else one for at, one in enumerate(row))


def _deeper(value: Any, touch: Touch) -> Any:
    if is_dataclass(value):
        return reworded(value, touch)
    return tuple(_deeper(one, touch) if is_dataclass(one) else one for one in value)


def shifted(part: Any, move: Callable[[int], int]) -> Any:
    """The same part of a story with each of its days moved."""
    fresh: dict[str, Any] = {}
    for one in fields(part):
        value = getattr(part, one.name)
        if one.name in DAYS:
            fresh[one.name] = _moved(value, move)
        elif is_dataclass(value):
            fresh[one.name] = shifted(value, move)
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            fresh[one.name] = tuple(shifted(item, move) for item in value)
    return replace(part, **fresh)


def _moved(value: Any, move: Callable[[int], int]) -> Any:
    if isinstance(value, tuple):
        return tuple((move(row[0]), *row[1:]) for row in value)
    return None if value is None else move(value)


def outline(story: Story) -> str:
    """What must be alike in all stories of a shape: everything but words, days and what people rated."""
    text = repr(reworded(shifted(_unborn(story), lambda _ago: 0), lambda _text: "-"))
    return re.sub(r"wcc=\(\d+, \d+, \d+\)", "wcc=()", re.sub(r"value=\d+", "value=0", text))


def _unborn(story: Story) -> Story:
    people = tuple(replace(person, born=person.born.split(" ")[0][:5]) for person in story.people)
    return replace(story, key="", people=people)
