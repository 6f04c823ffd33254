"""Reading single values of a federal file, strictly: a value is empty, or it is what the element asks for."""

import functools
import re
from datetime import date

from threefold.outcomes.calendar import FIRST, LAST, number
from threefold.outcomes.loading.refusing import Refused

_DIGITS = re.compile(r"[0-9]{1,9}")


@functools.lru_cache(maxsize=1 << 16)
def year_first(text: str) -> int | None:
    """A day written 20240331.

    Raises:
        Refused: it is no such day; the message is the end of a sentence.
    """
    return _day(text, text[:4], text[4:6], text[6:], "20240331 (year, month, day)")


@functools.lru_cache(maxsize=1 << 16)
def month_first(text: str) -> int | None:
    """A day written 03312024.

    Raises:
        Refused: it is no such day.
    """
    return _day(text, text[4:], text[:2], text[2:4], "03312024 (month, day, year)")


def _day(text: str, year: str, month: str, day: str, style: str) -> int | None:
    if not text:
        return None
    if len(text) != 8 or not _DIGITS.fullmatch(text):
        raise Refused(f"is no date written {style}")
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise Refused(f"is no day of the calendar, written {style}") from None
    if not FIRST <= found <= LAST:
        raise Refused(f"is not between {FIRST.year} and {LAST.year}")
    return number(found)


def code(text: str) -> int | None:
    """A whole number.

    Raises:
        Refused: it is none.
    """
    if not text:
        return None
    if not _DIGITS.fullmatch(text):
        raise Refused("is no whole number")
    return int(text)
