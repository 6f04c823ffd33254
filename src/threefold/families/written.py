"""A worker's own words are shown back to them as they wrote them, also where these touch what is sealed to them: they
know the words already, and that some of them vanish would tell which are sealed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.disclosure.own_words import mark_of
from threefold.families.models import Assignment, Family, Written

_SHORTEST = 3


def remember(*, by: Any, family: Any, at: datetime, given: Mapping[str, Any]) -> None:
    """Keep the marks of what a worker wrote who is not the family's social worker: to them things are sealed."""
    if not isinstance(by, Worker) or not isinstance(family, Family):
        return
    mine = Assignment.objects.current(day_of(at)).filter(family=family, worker=by)
    if mine.filter(kind=Assignment.Kind.SOCIAL_WORKER).exists():
        return
    marks = {mark_of(text) for text in _texts(given) if len(text) >= _SHORTEST}
    rows = [Written(family=family, worker=by, mark=mark) for mark in sorted(marks)]
    Written._default_manager.bulk_create(rows, ignore_conflicts=True)


def marks_of(worker: Worker, family: Family) -> frozenset[int]:
    """The marks of all that this worker wrote of the family."""
    return frozenset(
        Written._default_manager.filter(worker=worker, family=family).values_list("mark", flat=True)
    )


def _texts(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, Mapping):
        for value in given.values():
            yield from _texts(value)
    elif isinstance(given, list | tuple | set | frozenset):
        for value in given:
            yield from _texts(value)
    elif is_dataclass(given):
        for one in fields(given):
            yield from _texts(getattr(given, one.name))
