"""The home page's sentences and days."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from threefold.web.needs.desk import Desk, Need
from threefold.web.phrases import little_day, number, short_day

NOON, EVENING = 12, 18


@dataclass(frozen=True, kw_only=True)
class Day:
    """What stands under one day; `day` is empty for what has none."""

    label: str
    sub: str
    day: date | None
    needs: tuple[Need, ...]


def greeting(desk: Desk, needs: tuple[Need, ...]) -> str:
    """Good morning, Noor. Four things need you this week."""
    count = len(needs)
    said = number(count)
    things = (
        ngettext("%(number)s thing needs you this week.", "%(number)s things need you this week.", count)
        % {"number": said[:1].upper() + said[1:]}
        if count
        else _("Nothing needs you this week.")
    )
    return f"{_hello(desk)} {things}"


def lead(desk: Desk, needs: tuple[Need, ...]) -> str:
    """Whether anything is late."""
    late = sum(need.late for need in needs)
    if not late:
        return _("Nothing is late.")
    said = number(late)
    return ngettext("%(number)s thing is late.", "%(number)s things are late.", late) % {
        "number": said[:1].upper() + said[1:]
    }


def by_day(desk: Desk, needs: tuple[Need, ...]) -> tuple[Day, ...]:
    """What comes before all else, then what is late, then each day, then what has no day."""
    groups: dict[tuple[str, date | None], list[Need]] = {}
    for need in needs:
        apart = _("First of all") if need.first else _("Late") if need.late else ""
        groups.setdefault((apart, None if apart else need.day), []).append(need)
    return tuple(
        Day(label=apart or _label(desk, day), sub=_sub(desk, day), day=day, needs=tuple(found))
        for (apart, day), found in groups.items()
    )


def _hello(desk: Desk) -> str:
    hour = timezone.localtime(desk.at).hour
    name = {"name": desk.worker.name.split()[0]}
    if hour < NOON:
        return _("Good morning, %(name)s.") % name
    return _("Good afternoon, %(name)s.") % name if hour < EVENING else _("Good evening, %(name)s.") % name


def _label(desk: Desk, day: date | None) -> str:
    if day is None:
        return _("This week")
    if day == desk.on:
        return _("Today")
    if day == desk.on + timedelta(days=1):
        return _("Tomorrow")
    return formats.date_format(day, "l").capitalize()


def _sub(desk: Desk, day: date | None) -> str:
    if day is None:
        return ""
    near = day <= desk.on + timedelta(days=1)
    return short_day(day) if near else little_day(day)
