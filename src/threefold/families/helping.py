"""The writing help beside a text of one person, for packages that stand beside `mapping` and may not import it."""

from collections.abc import Callable, Iterable
from typing import Any

from threefold.families.access import Opened
from threefold.families.models import Person

HelpOf = Callable[[Opened, Person, str, Any, Iterable[Person]], Any]
_help: list[HelpOf] = []


def use_help(help: HelpOf) -> None:
    """`mapping` tells here how the help beside a form is made."""
    _help[:] = [help]


def help_of(opened: Opened, person: Person, kind: str, form: Any) -> Any:
    """What a page shows beside `form`, which writes down a text of that `kind` from `person`; None without a help."""
    people = Person.objects.filter(family=opened.family).order_by("created_at", "pk")
    return _help[0](opened, person, kind, form, list(people)) if _help else None
