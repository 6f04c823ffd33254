"""The writing help beside a form that stands elsewhere: in a plan, in the circle, below a scale."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.models import Person
from threefold.families.naming import name_for
from threefold.mapping.asked_of import audience_of
from threefold.mapping.beside import Coach, Where, beside, place_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.findable import findable_in
from threefold.mapping.read_as import READ_AS, kind_of
from threefold.mapping.statement_facts import giveaways_for
from threefold.practice.vocabulary.asking import Audience

# The field that the help reads, where it is not "text".
TEXTS = {"sign": "then_text"}


def help_beside(
    kind: str, form: Any, opened: Opened, people: Iterable[Person], part: UUID | None = None
) -> Coach:
    """Beside a form of a kind of `READ_AS`, or of "line"; `part` is the row that it changes, if there is one yet."""
    sent = {name: _value(form, name) for name in form.fields}
    found = kind_of(kind, sent.get("kind", ""))
    return beside(
        found,
        sent[TEXTS.get(kind, "text")],
        sent["language"] or "en",
        people,
        told=READ_AS[found].told(sent),
        giveaways=giveaways_for(opened.family, opened.reader),
        findable=findable_in(opened),
        where=where_of(opened, place_of(form, part)),
    )


def help_of(opened: Opened, person: Person, kind: str, form: Any, people: Iterable[Person]) -> Coach:
    """As `help_beside`, for what one person says or promises: the questions are for them."""
    coach = beside(
        kind,
        _value(form, "text"),
        _value(form, "language") or "en",
        people,
        giveaways=giveaways_for(opened.family, opened.reader),
        findable=findable_in(opened),
        where=where_of(opened, place_of(form)),
        asked=audience_of(person),
    )
    return replace(coach, about=name_for(person, opened.reader))


def help_with_numbers(opened: Opened, forms: Iterable[Any], people: Collection[Person], day: Any) -> None:
    """Give each person's form its help, beside what they say about their number. A worker is asked as a colleague.
    `day` is the form that names the change: each number is a row of its own, made with it.
    """
    change, giveaways = place_of(day), giveaways_for(opened.family, opened.reader)
    places = {form.prefix: uuid5(change, form.prefix) if change else None for form in forms}
    left, known = waved_off(opened.family, *places.values()), {one.pk: one for one in people}
    for form in forms:
        whose, place = known.get(form.person), places[form.prefix]
        coach = beside(
            "number",
            _value(form, "words"),
            _value(form, "language") or "en",
            people,
            giveaways=giveaways,
            findable=findable_in(opened, _value(form, "audience")),
            where=replace(where_of(opened, place), left=left.get(place, frozenset()) if place else None),
            asked=audience_of(whose) if whose else Audience.COLLEAGUE,
        )
        form.coach = replace(coach, prefix=str(form.prefix), about=form.name)


def where_of(opened: Opened, row: UUID | None) -> Where:
    """Where a text of this family stands. What is left aside is left by whoever may write the map."""
    return Where(family=opened.family, row=row, may_leave=opened.may_write(Group.MAP))


def _value(form: Any, name: str) -> str:
    value = form[name].value()
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
