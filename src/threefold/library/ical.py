"""Webinars and conferences as a calendar file (iCalendar, RFC 5545). Only what we write is here: text that is escaped,
lines that are folded, whole days and moments in UTC; so no calendar program must know a time zone of ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from threefold.library.occasions import Occasion
from threefold.library.text import readable

# Octets in one line, without its end; what is longer goes on in the next, after a space.
LONGEST = 75
PRODUCT = "-//Threefold//Toolkit//EN"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One event of the calendar. `uid` stays the same however often it changes, `version` counts the changes."""

    uid: str
    when: Occasion
    title: str
    about: str
    place: str
    url: str
    kind: str
    changed: datetime
    version: int


def calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """The whole file."""
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{text(name)}",
    ]
    body = [line for one in entries for line in _event(one)]
    return b"".join(fold(line) for line in [*head, *body, "END:VCALENDAR"])


def text(words: str) -> str:
    """Words as a value: no separator and no end of a line in it can be taken for one of the file's own."""
    plain = readable(words).replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def fold(line: str) -> bytes:
    """A line in parts of at most 75 octets. No letter is broken in two."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        coded = letter.encode()
        # The space before each later part counts.
        if len(part) + len(coded) > LONGEST - bool(parts):
            parts.append(part)
            part = b""
        part += coded
    return b"\r\n ".join([*parts, part]) + b"\r\n"


def _event(entry: Entry) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{entry.uid}", f"DTSTAMP:{_moment(entry.changed)}")
    yield f"LAST-MODIFIED:{_moment(entry.changed)}"
    yield f"SEQUENCE:{entry.version}"
    yield from _when(entry.when)
    yield f"SUMMARY:{text(entry.title)}"
    yield f"DESCRIPTION:{text(entry.about)}"
    if entry.place:
        yield f"LOCATION:{text(entry.place)}"
    yield f"URL:{entry.url}"
    yield f"CATEGORIES:{text(entry.kind)}"
    yield "END:VEVENT"


def _when(when: Occasion) -> Iterator[str]:
    """Whole days end before the day that follows; what has an hour and no end is a moment."""
    if when.starts_at is None:
        yield f"DTSTART;VALUE=DATE:{_day(when.starts_on)}"
        yield f"DTEND;VALUE=DATE:{_day(when.ends_on + timedelta(days=1))}"
        return
    yield f"DTSTART:{_moment(when.begins)}"
    if when.ends is not None:
        yield f"DTEND:{_moment(when.ends)}"


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _day(value: date) -> str:
    return value.strftime("%Y%m%d")
