"""What stands in the way of closing a family's file, asked of the packages that know: plans, goals, the circle."""

from collections.abc import Callable
from datetime import date

from threefold.families.models import Family
from threefold.practice.findings import Finding, Moment

Check = Callable[[Family, date], tuple[Finding, ...]]
_checks: dict[str, Check] = {}


def use_closing(name: str, check: Check) -> None:
    """A package names here what it finds before a file is closed (rules 16, 21, 50)."""
    _checks[name] = check


def in_the_way(family: Family, *, on: date) -> tuple[Finding, ...]:
    """What holds up the closing on a day; saving anything else is never held up."""
    return tuple(one for one in _found(family, on) if one.holds_up(Moment.CLOSE))


def before_closing(family: Family, *, on: date) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What holds up the closing, and what is only to be thought about."""
    found = _found(family, on)
    held = tuple(one for one in found if one.holds_up(Moment.CLOSE))
    return held, tuple(one for one in found if one not in held)


def _found(family: Family, on: date) -> tuple[Finding, ...]:
    return tuple(finding for check in _checks.values() for finding in check(family, on))
