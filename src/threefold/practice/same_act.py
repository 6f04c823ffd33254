"""One act of protection told twice: on the map by whoever saw it, and once more among the acts (rule 35 asks for day
and witness). Counted or read twice it would look like two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from threefold.practice.folding import words_of

# Two tellings of one act share at least so many words that say something.
SHARED, LONG = 2, 4


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What somebody did, as one of the two places has it."""

    text: str
    day: date | None = None
    witness: str = ""


def same_acts(acts: Sequence[Deed], on_map: Sequence[Deed]) -> dict[int, int]:
    """By place on the map, the place among the acts of the same act. Each is paired once. Where a day has several that
    could be meant, only equal words pair: two acts are never made one.
    """
    pairs: dict[int, int] = {}
    for at, told in enumerate(on_map):
        found = (one for one, act in enumerate(acts) if one not in pairs.values() and _equal(act, told))
        _pair(pairs, at, next(found, None))
    for at, told in enumerate(on_map):
        if at not in pairs:
            alike = [one for one, act in enumerate(acts) if one not in pairs.values() and _alike(act, told)]
            others = [one for one in range(len(on_map)) if one not in (at, *pairs)]
            lone = len(alike) == 1 and not any(_alike(acts[alike[0]], on_map[one]) for one in others)
            _pair(pairs, at, alike[0] if lone else None)
    return pairs


def tells_the_same(one: str, other: str) -> bool:
    """Whether two tellings share words that say something, names among them."""
    return len(_telling(one) & _telling(other)) >= SHARED


def _pair(pairs: dict[int, int], at: int, act: int | None) -> None:
    if act is not None:
        pairs[at] = act


def _equal(act: Deed, told: Deed) -> bool:
    days = {one.day for one in (act, told) if one.day}
    return len(days) < 2 and words_of(act.text) == words_of(told.text)


def _alike(act: Deed, told: Deed) -> bool:
    if act.day is None or act.day != told.day:
        return False
    if act.witness and told.witness:
        return act.witness == told.witness
    return tells_the_same(act.text, told.text)


def _telling(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) >= LONG}
