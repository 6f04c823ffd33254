"""Ages, exact or estimated, as people say them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from threefold.practice.words import Words

_MONTHS_SAID_UNTIL = 2
_MONTHS = 12


class BirthKnown(StrEnum):
    """How well a birth date is known; an unborn child's date is the due date."""

    EXACT = "exact"
    ESTIMATED = "estimated"
    UNBORN = "unborn"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Age:
    """Whole years and further months. `about`: from an estimated date, and then without months."""

    years: int
    months: int
    about: bool = False

    def said(self) -> Words:
        """ "4", "8 months", "about 34"."""
        if self.years >= _MONTHS_SAID_UNTIL or self.about:
            told = Words(str(self.years), str(self.years))
            return Words(f"about {self.years}", f"unos {self.years}") if self.about else told
        months = self.years * _MONTHS + self.months
        return Words(
            f"{months} month{'' if months == 1 else 's'}", f"{months} mes{'' if months == 1 else 'es'}"
        )


def age_on(born: date | None, on: date, known: BirthKnown | str = BirthKnown.EXACT) -> Age | None:
    """The age on a day; None when not known, not born yet, or born later."""
    if born is None or known in (BirthKnown.UNBORN, BirthKnown.UNKNOWN) or born > on:
        return None
    months = (on.year - born.year) * _MONTHS + on.month - born.month - (on.day < born.day)
    return Age(months // _MONTHS, months % _MONTHS, about=known == BirthKnown.ESTIMATED)


def is_at_least(born: date | None, on: date, years: int) -> bool | None:
    """Whether somebody has reached an age; None when the birth date is not known."""
    age = age_on(born, on)
    return None if age is None else age.years >= years
