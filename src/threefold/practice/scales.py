"""Scales from 0 to 10: both ends described, 10 said first, each person apart. There is no average here, on purpose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

LOWEST = 0
HIGHEST = 10
# The order in which the ends are said and shown (rule 28).
ENDS = (HIGHEST, LOWEST)


@dataclass(frozen=True, kw_only=True)
class Ends:
    """What 10 and what 0 mean on one scale."""

    ten: str
    zero: str

    @property
    def defined(self) -> bool:
        """Whether both ends say something (rule 27)."""
        return bool(self.ten.strip() and self.zero.strip())

    def in_order(self) -> tuple[tuple[int, str], tuple[int, str]]:
        """10 first, then 0."""
        return (HIGHEST, self.ten), (LOWEST, self.zero)


@dataclass(frozen=True, kw_only=True)
class Rating:
    """One person's number on a day; None when they did not want to say."""

    rater: UUID
    on: date
    value: int | None

    @property
    def declined(self) -> bool:
        """Whether they did not want to say."""
        return self.value is None


def is_on_scale(value: int) -> bool:
    """Whether a number is one of 0 to 10."""
    return LOWEST <= value <= HIGHEST


def latest(ratings: Iterable[Rating]) -> dict[UUID, Rating]:
    """Each person's newest rating, the one to plot for them."""
    newest: dict[UUID, Rating] = {}
    for rating in ratings:
        if rating.rater not in newest or rating.on >= newest[rating.rater].on:
            newest[rating.rater] = rating
    return newest


def over_time(ratings: Iterable[Rating]) -> dict[UUID, tuple[Rating, ...]]:
    """Each person's ratings in order of days: one line for one person."""
    lines: dict[UUID, list[Rating]] = {}
    for rating in sorted(ratings, key=lambda one: one.on):
        lines.setdefault(rating.rater, []).append(rating)
    return {rater: tuple(line) for rater, line in lines.items()}


def apart(ratings: Iterable[Rating]) -> int | None:
    """How far the lowest and the highest of people's newest numbers are apart: a reason to talk, not a score."""
    values = [rating.value for rating in latest(ratings).values() if rating.value is not None]
    return max(values) - min(values) if values else None


def governing(values: Iterable[int]) -> int | None:
    """Of two caregivers' progress the lower counts (rule 43); None without any."""
    return min(values, default=None)
