"""Single values as spreadsheets write them: read where they are clear, refused in words where they are not."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

LONGEST = 300
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?")
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
_BROKEN = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|#+)", re.IGNORECASE)
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# The first day of the calendar in which spreadsheets count days (with the leap day that 1900 did not have).
_FIRST_DAY, _EARLIEST = date(1899, 12, 30), date(1900, 1, 1)
Read = Callable[[str], Any]


class Unclear(ValueError):
    """A value that cannot be read; the message says why."""


def text(longest: int = LONGEST) -> Read:
    """Words, as they were typed but for spaces around them."""

    def read(given: str) -> str:
        value = unicodedata.normalize("NFC", given).strip()
        if _CONTROL.search(value):
            raise Unclear("holds a character that no keyboard makes")
        if _BROKEN.fullmatch(value):
            raise Unclear(f"is {value}, the spreadsheet's word for an error")
        if value[:1] in ("=", "@") or "\ufffd" in value:
            raise Unclear(
                "begins as a formula does" if value[:1] in ("=", "@") else "has letters that were lost"
            )
        if len(value) > longest:
            raise Unclear(f"is longer than {longest} characters")
        return value

    return read


def number(given: str) -> str:
    """The number of a file, as text: leading zeros stay; "1042.0" is "1042"."""
    value = str(text(80)(given))
    if _SHORTENED.fullmatch(value):
        raise Unclear(f"is {value}: the spreadsheet shortened it. Format the column as text")
    return re.sub(r"^(\d+)\.0+$", r"\1", value)


def day(given: str) -> date | None:
    """A day as 2026-11-29 or 11/29/2026 (month first), or nothing."""
    value = str(text()(given))
    if not value:
        return None
    if value.isdecimal() and len(value) == 5:
        meant = _FIRST_DAY + timedelta(days=int(value))
        raise Unclear(
            f"is {value}, a spreadsheet's count of days ({meant:%Y-%m-%d}). Format the column as a date"
        )
    if _SHORT_YEAR.fullmatch(value):
        raise Unclear(f"is {value}: write the year with four digits")
    if found := _ISO.fullmatch(value):
        year, month, of_month = map(int, found.groups())
    elif found := _AMERICAN.fullmatch(value):
        month, of_month, year = map(int, found.groups())
    else:
        raise Unclear(f"is {value[:40]}, no day such as 2026-11-29 or 11/29/2026")
    try:
        read = date(year, month, of_month)
    except ValueError:
        raise Unclear(f"is {value}, a day that does not exist") from None
    if read < _EARLIEST:
        raise Unclear(f"is {value}, before 1900")
    return read


def one_of(values: Iterable[str], *, default: str = "") -> Read:
    """One of some words, in any case, with spaces or hyphens for the line between them."""
    known = set(values)

    def read(given: str) -> str:
        value = re.sub(r"[\s-]+", "_", str(text()(given)).casefold())
        if not value and default:
            return default
        if value not in known:
            raise Unclear(
                f"is {given.strip()[:40] or 'empty'}; it must be one of: {', '.join(sorted(known))}"
            )
        return value

    return read


def yes_no(given: str) -> bool:
    """Yes or no; empty is no."""
    value = str(text()(given)).casefold()
    if value in ("", "no", "n", "false", "0"):
        return False
    if value in ("yes", "y", "true", "1"):
        return True
    raise Unclear(f"is {given.strip()[:40]}; it must be yes or no")


def email(given: str) -> str:
    """The address with which a worker signs in."""
    value = str(text(254)(given)).casefold()
    if value.count("@") != 1:
        raise Unclear(f"is {value[:40]}, no e-mail address")
    return value
