"""What is let out, seen as an attacker sees it: counts, and which of them add up to which."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from threefold.outcomes.declaring import Parameter
from threefold.outcomes.loading.refusing import Refused

FEW = Parameter("few", 10, "Counts of 1 to this many are hidden; nought is shown.", "B")
WIDTH = Parameter(
    "width", 9,
    "Between the least and the most that a hidden small count can be lies so much or more. "
    "The rule of 1 to 10 itself leaves 9.", "D",
)  # fmt: skip
SPREAD = Parameter(
    "spread_percent", 50,
    "A larger count, or a number of days, that comes from few children stays open by at least so much of itself.", "D",
)  # fmt: skip
LIMITS = (FEW, WIDTH, SPREAD)


class Why(StrEnum):
    """For the log alone: who reads a publication is not told which of two hidden counts is the small one."""

    FEW = "few"
    HELPS = "helps"


@dataclass(frozen=True)
class Limits:
    """When a count is small, and how wide what can be reckoned about it must stay."""

    few: int = 10
    width: int = 9
    spread_percent: int = 50

    def is_small(self, count: int) -> bool:
        """One to `few`."""
        return 0 < count <= self.few

    def needed(self, count: int, children: int | None = None) -> int:
        """How wide this count must stay open; nought where it may be known. `children` are those whom it comes from."""
        if self.is_small(count):
            return self.width
        if count and children is not None and self.is_small(children):
            return max(self.width, count * self.spread_percent // 100)
        return 0


def limits(given: Mapping[str, str]) -> Limits:
    """The usual limits, with what somebody made stricter.

    Raises:
        Refused: there is no such limit, or it is looser than the usual one.
    """
    known = {one.name: one for one in LIMITS}
    if unknown := sorted(given.keys() - known.keys()):
        raise Refused(f"There is no limit {unknown[0]}. There are: {', '.join(known)}.")
    read = {name: int(known[name].read(text)) for name, text in given.items()}
    if loose := [name for name, value in read.items() if value < int(known[name].default)]:
        raise Refused(
            f"{loose[0]} may be {known[loose[0]].default} or more: a limit can only be made stricter."
        )
    found = Limits(**read)
    return replace(found, width=max(found.width, found.few - 1))


@dataclass(frozen=True)
class Cell:
    """One count. Some are never printed, yet follow from those that are: the children outside a numerator.

    `open_by` is how many values must stay possible. `worth`: of two cells the one that is worth less is hidden.
    """

    key: str
    count: int
    open_by: int = 0
    printed: bool = True
    worth: int = 0
    out_already: bool = False


@dataclass(frozen=True)
class Sum:
    """The parts add up to the whole, and everybody knows it."""

    whole: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """Whole and parts."""
        return (self.whole, *self.parts)
