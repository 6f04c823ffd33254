"""How an indicator is declared: what it asks, whom it counts, by which named rules, and an example worked by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from threefold.outcomes.loading.refusing import Refused

Value = str | int | bool


@dataclass(frozen=True)
class Parameter:
    """A rule that can be read in more than one way. `mark` says how well it is settled (A to D, docs/outcomes.md)."""

    name: str
    default: Value
    meaning: str
    mark: str
    choices: tuple[str, ...] = ()

    def read(self, text: str) -> Value:
        """The value that somebody wrote.

        Raises:
            Refused: it is none of the values that this parameter takes.
        """
        if isinstance(self.default, bool):
            if text.casefold() in SWITCH:
                return SWITCH[text.casefold()]
            raise Refused(f"{self.name} is on or off, not “{text}”.")
        if isinstance(self.default, int):
            if text.isascii() and text.isdigit() and len(text) < 10:
                return int(text)
            raise Refused(f"{self.name} is a whole number, not “{text}”.")
        if text not in self.choices:
            raise Refused(f"{self.name} is {' or '.join(self.choices)}, not “{text}”.")
        return text


SWITCH = {
    "on": True,
    "true": True,
    "1": True,
    "yes": True,
    "off": False,
    "false": False,
    "0": False,
    "no": False,
}


class Interval(StrEnum):
    """How sure a figure is: of a share, of a rate, or of a median."""

    WILSON = "wilson"
    POISSON = "poisson"
    MEDIAN = "median"


class Unit(StrEnum):
    """What a row stands for, and whose id is in `child_id`: a child, or a case (the family's file)."""

    CHILD = "child"
    CASE = "case"


class AgeOn(StrEnum):
    """The day on which a child's age is taken where figures are given by age."""

    ENTRY = "the first entry of the window"
    IN_CARE = "the first day in care in the window"
    START = "the first day of the window"
    AS_OF = "the day of the count"
    EXIT = "the first exit of the window"
    REPORT = "the first report of the window"
    VICTIM = "the first victim's report of the window"


@dataclass(frozen=True)
class Window:
    """Both days belong to it. `as_of` is for a count at one point in time; `data_end` the last day of the data."""

    start: int
    end: int
    as_of: int
    data_end: int
    data_end_said: bool = True


@dataclass(frozen=True)
class Example:
    """A few rows and what must come out, worked by hand. Tables are CSV texts."""

    said: str
    start: date
    end: date
    tables: Mapping[str, str]
    numerator: int | None
    denominator: int | None
    data_end: date | None = None
    as_of: date | None = None
    value: float | None = None


@dataclass(frozen=True)
class Median:
    """Nothing where it is not reached."""

    value: int | None
    lower: int | None
    upper: int | None


@dataclass(frozen=True)
class Denominator:
    """How many, or nothing and why."""

    count: int | None
    missing: str = ""


@dataclass(frozen=True)
class Measured:
    """What an indicator's module gives back: `rows` has a child on each row with numerator and denominator.

    `flagged` names records that were left out, and why; `more` is what stands in the result beside the figures. A
    `median` stands for the value; a `denominator` that is no sum over children stands by itself.
    """

    rows: Any
    flagged: Any = None
    more: Mapping[str, Any] = field(default_factory=dict)
    median: Median | None = None
    denominator: Denominator | None = None


Measure = Callable[[Any, Window, Mapping[str, Any]], Measured]


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One indicator."""

    id: str
    title: str
    question: str
    population: str
    numerator: str
    denominator: str
    caveat: str
    source: str
    parameters: tuple[Parameter, ...]
    needs: tuple[str, ...]
    measure: Measure
    example: Example
    interval: Interval = Interval.WILSON
    per: int = 1
    better: str = ""
    follow_up_months: int = 0
    follow_up_days: int = 0
    national: float | None = None
    variant_of: str = ""
    age_on: AgeOn = AgeOn.ENTRY
    unit: Unit = Unit.CHILD

    @property
    def of_practice(self) -> bool:
        """Does it tell of what was done with families, out of the tables of casework?"""
        return "cases" in self.needs

    def defaults(self) -> dict[str, Value]:
        """Each parameter's value unless somebody sets another."""
        return {one.name: one.default for one in self.parameters}


def variant(of: Indicator, *, id: str, caveat: str, source: str, title: str, example: Example | None = None,
            **defaults: Value) -> Indicator:  # fmt: skip
    """The same indicator with other defaults, under its own name."""
    unknown = defaults.keys() - {one.name for one in of.parameters}
    assert not unknown, unknown
    changed = tuple(replace(one, default=defaults.get(one.name, one.default)) for one in of.parameters)
    return replace(
        of, id=id, title=title, caveat=caveat, source=source, parameters=changed, variant_of=of.id,
        example=example or of.example, national=None,
    )  # fmt: skip
