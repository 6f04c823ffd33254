"""A webinar or a conference: when it is by the clocks of its own place; and whether a page says all that its kind must
say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from threefold.library.vocabulary import OCCASIONS, Kind, Zone

# What only some kinds of pages say, by the names of the page's fields.
EXTRA = ("starts_on", "starts_at", "ends_on", "ends_at", "zone", "place", "link", "transcript")


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """When something is. Without hours it takes whole days; without an end nobody said how long."""

    starts_on: date
    starts_at: time | None
    ends_on: date
    ends_at: time | None
    zone: str

    @property
    def begins(self) -> datetime:
        """Its first moment; of whole days, where the first begins."""
        return self._moment(self.starts_on, self.starts_at or time.min)

    @property
    def ends(self) -> datetime | None:
        """Its last moment, where somebody said it."""
        return self._moment(self.ends_on, self.ends_at) if self.ends_at else None

    def __str__(self) -> str:
        """As people say it, in the language that is read in."""
        first = _day(self.starts_on)
        if self.starts_at is None:
            return first if self.ends_on == self.starts_on else _("%(first)s to %(last)s") % {
                "first": first, "last": _day(self.ends_on),
            }  # fmt: skip
        zone = Zone(self.zone).label
        begin = f"{first}, {_clock(self.starts_at)}"
        if self.ends_at is None:
            return f"{begin} ({zone})"
        end = _clock(self.ends_at)
        last = end if self.ends_on == self.starts_on else f"{_day(self.ends_on)}, {end}"
        return _("%(first)s to %(last)s") % {"first": begin, "last": f"{last} ({zone})"}

    def _moment(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, tzinfo=ZoneInfo(self.zone or Zone.PACIFIC))


def occasion(page: Any) -> Occasion | None:
    """When the page's webinar or conference is; None: it tells of none."""
    if page.kind not in OCCASIONS or page.starts_on is None:
        return None
    return Occasion(
        starts_on=page.starts_on, starts_at=page.starts_at, ends_on=page.ends_on or page.starts_on,
        ends_at=page.ends_at, zone=page.zone or Zone.PACIFIC.value,
    )  # fmt: skip


def lacks(said: dict[str, Any]) -> Iterator[tuple[str, Promise | str]]:
    """What is missing or wrong for the page's kind: the field, and what to do."""
    kind = said.get("kind")
    if kind == Kind.VIDEO:
        yield from _of_a_video(said)
    if kind in OCCASIONS and not said.get("starts_on"):
        yield "starts_on", gettext_lazy("Say on which day it begins.")
    elif kind in OCCASIONS:
        yield from _of_an_occasion(said)


def as_said(said: dict[str, Any]) -> dict[str, Any]:
    """The same from a file: days as they stand there, hours like "09:30".

    Raises:
        ValueError: an hour or a day is in another form.
    """
    texts = {name: str(said.get(name) or "").strip() for name in ("zone", "place", "link", "transcript")}
    days = {name: said.get(name) for name in ("starts_on", "ends_on")}
    hours = {name: said.get(name) for name in ("starts_at", "ends_at")}
    for name, day in days.items():
        if day is not None and not isinstance(day, date):
            raise ValueError(f"{name} is not like 2026-11-30")
    for name, hour in hours.items():
        if hour is not None and not isinstance(hour, str):
            raise ValueError(f'{name} is not like "09:30"')
    return texts | days | {name: time.fromisoformat(one) if one else None for name, one in hours.items()}


def _of_a_video(said: dict[str, Any]) -> Iterator[tuple[str, Promise | str]]:
    if not said.get("link"):
        yield "link", gettext_lazy("Say where the video is.")
    if not said.get("transcript"):
        yield "transcript", gettext_lazy("Write down what is said in it, for everybody who cannot hear it.")


def _of_an_occasion(said: dict[str, Any]) -> Iterator[tuple[str, Promise | str]]:
    first, last = said["starts_on"], said.get("ends_on") or said["starts_on"]
    begin, end = said.get("starts_at"), said.get("ends_at")
    if last < first:
        yield "ends_on", gettext_lazy("It cannot end before it begins.")
    elif end and not begin:
        yield "starts_at", gettext_lazy("Say at what hour it begins, too.")
    elif begin and end and (last, end) <= (first, begin):
        yield "ends_at", gettext_lazy("It cannot end before it begins.")
    if begin and not said.get("zone"):
        yield "zone", gettext_lazy("Say by which clocks the hours are.")


def _day(day: date) -> str:
    if (get_language() or "en").startswith("es"):
        # Spanish writes the days of the week small, wherever they stand.
        return formats.date_format(day, "l j \\d\\e F \\d\\e Y").lower()
    return formats.date_format(day, "l j F Y")


def _clock(hour: time) -> str:
    if (get_language() or "en").startswith("es"):
        return hour.strftime("%-H:%M")
    return hour.strftime("%-I:%M %p").lower()
