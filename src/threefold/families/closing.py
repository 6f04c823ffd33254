"""What stands in the way of closing a family's file, asked of the packages that know: plans, goals, the circle."""

from collections.abc import Callable, Iterable
from datetime import date

from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.practice.findings import Finding, Moment, Subject

# Whoever reads what is found: names stand in it only as they may have them. Nobody reads it where a change asks.
Check = Callable[[Family, date, Reader | None], tuple[Finding, ...]]
# The address of the page on which what is found about a subject is put right, by subject.
Ways = Callable[[Family, frozenset[Subject]], dict[Subject, str]]
_checks: dict[str, Check] = {}
_ways: dict[str, Ways] = {}


def use_closing(name: str, check: Check, ways: Ways | None = None) -> None:
    """A package names here what it finds before a file is closed (rules 16, 21, 50), and where it is put right."""
    _checks[name] = check
    if ways is not None:
        _ways[name] = ways


def with_ways(family: Family, findings: Iterable[Finding]) -> tuple[tuple[Finding, str], ...]:
    """Each finding with the page that puts it right, empty where there is none of its own."""
    found = tuple(findings)
    subjects = frozenset(one.subject for one in found)
    known = {pk: href for ways in _ways.values() for pk, href in ways(family, subjects).items()}
    return tuple((one, known.get(one.subject, "")) for one in found)


def in_the_way(family: Family, *, on: date) -> tuple[Finding, ...]:
    """What holds up the closing on a day; saving anything else is never held up."""
    return tuple(one for one in _found(family, on, None) if one.holds_up(Moment.CLOSE))


def before_closing(
    family: Family, reader: Reader, *, on: date
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What holds up the closing, and what is only to be thought about, as this worker may read it."""
    found = _found(family, on, reader)
    held = tuple(one for one in found if one.holds_up(Moment.CLOSE))
    return held, tuple(one for one in found if one not in held)


def _found(family: Family, on: date, reader: Reader | None) -> tuple[Finding, ...]:
    return tuple(finding for check in _checks.values() for finding in check(family, on, reader))
