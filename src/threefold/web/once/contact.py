"""The contact note of a conversation, or of a day on which something was said: who was there, what was said and seen,
what was agreed, what comes next.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from threefold.disclosure.sharing import Ledger
from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.copies.sessions import SessionCopy, session_for_room, sessions_of
from threefold.mapping.models import MapItem
from threefold.mapping.papers import said_day
from threefold.practice.vocabulary.questions import Basis, Category
from threefold.web.once.agreed import Answer, Met, agreed, numbers_given
from threefold.web.once.spoken import Spoken
from threefold.web.once.text import Fact, Line, Part
from threefold.web.once.writing import Writing, sentence

TALK = gettext_lazy("The conversation")


@dataclass(frozen=True, kw_only=True)
class _Contact:
    """What a note is of: who was there and why, what was put on the map, and what else is of that meeting."""

    who: tuple[Line, ...]
    why: tuple[Line, ...]
    items: list[ItemCopy]
    numbers: tuple[Answer, ...]
    agreed: tuple[Answer, ...]


def contact_note(writing: Writing, session: UUID) -> tuple[Part, ...] | None:
    """The parts of the note of one conversation; None: there is no such conversation."""
    talk = session_for_room(writing.family, session, (writing.reader,), writing.surface)
    if talk is None:
        return None
    _count(writing, lambda row: row.session_id == talk.id)
    writing = replace(writing, ledger=Ledger())
    at = writing.fact(TALK, "mapping:session", talk.id, day=talk.held_on)
    items = [one for one in _items(writing) if one.session == talk.id]
    met = Met(on=talk.held_on, people=talk.in_room)
    numbers, yes = met.of(numbers_given(writing)), met.of(agreed(writing))
    who = (*_who(talk, at), *_heard_besides(writing, talk, items))
    return _parts(
        writing, _Contact(who=who, why=tuple(_why(talk, at)), items=items, numbers=numbers, agreed=yes)
    )


def day_note(writing: Writing, on: date) -> tuple[Part, ...]:
    """The parts of the note of a day, of what was said and given outside a written conversation; none where none may
    be told.
    """
    _count(writing, lambda row: row.said_on == on and row.session_id is None)
    writing = replace(writing, ledger=Ledger())
    talks = [one for one in sessions_of(writing.family, writing.reader, writing.surface) if one.held_on == on]
    items = [one for one in _items(writing) if one.said_on == on and one.session is None]
    met = beside(on, talks)
    numbers, yes = met.of(numbers_given(writing)), met.of(agreed(writing))
    if not (items or numbers or yes):
        return ()
    who = tuple(_heard(writing, items, (*numbers, *yes), on))
    return _parts(writing, _Contact(who=who, why=(), items=items, numbers=numbers, agreed=yes))


def _count(writing: Writing, of_it: Callable[[MapItem], bool]) -> None:
    """What this note leaves out of its own day: what the whole record holds beside it is nothing that is missing."""
    for row in writing.rows.items:
        if of_it(row):
            writing.ledger.take(writing.reader, row.piece(), writing.surface)


def beside(on: date, talks: Iterable[SessionCopy]) -> Met:
    """What is of a day and of none of its conversations: those who were in one have theirs in its note."""
    held = [one for one in talks if one.held_on == on]
    there = frozenset[UUID]().union(*(one.in_room for one in held))
    return Met(on=on, besides=there, held=bool(held))


def _items(writing: Writing) -> tuple[ItemCopy, ...]:
    found = family_map(writing.family, writing.reader, writing.surface, writing.ledger, rows=writing.rows)
    return found.items


def _parts(writing: Writing, contact: _Contact) -> tuple[Part, ...]:
    steps = [one for one in contact.items if one.category == Category.NEXT_STEP]
    seen = [one for one in contact.items if one.basis == Basis.OBSERVED and one not in steps]
    said = [one for one in contact.items if one not in seen and one not in steps]
    return (
        writing.part("who", _("Who was there"), contact.who),
        writing.part("why", _("Why we met"), contact.why),
        writing.part("said", _("What was said"), (writing.item(one) for one in said)),
        writing.part("seen", _("What was seen"), (writing.item(one) for one in seen)),
        writing.part("numbers", _("The numbers people gave"), _with_questions(contact.numbers)),
        writing.part("agreed", _("What was agreed"), (one.line for one in contact.agreed)),
        writing.part("next", _("Next steps"), (step_line(writing, one) for one in steps)),
    )


def _with_questions(answers: Iterable[Answer]) -> Iterator[Line]:
    asked: Line | None = None
    for one in answers:
        if one.asked is not None and one.asked != asked:
            yield one.asked
        asked = one.asked
        yield one.line


def step_line(writing: Writing, one: ItemCopy) -> Line:
    """A next step: what, who, by when, and whether it is done."""
    told = (
        sentence(Spoken.of(one).told(writing.language)),
        _("Who: %(name)s.") % {"name": one.owner} if one.owner else "",
        _("By: %(day)s.") % {"day": said_day(one.due_on)} if one.due_on else "",
        _("Done: %(day)s.") % {"day": said_day(one.done_on)} if one.done_on else "",
    )
    at = writing.fact(one.kind, "mapping:item", one.id, day=one.said_on)
    said = (one.text, one.other_text, one.owner, one.said_by)
    return Line(text=" ".join(filter(None, told)), facts=(at,), words=said)


def _who(talk: SessionCopy, at: Fact) -> Iterator[Line]:
    yield Line(text=f"{said_day(talk.held_on)}{_hours(talk)}", facts=(at,))
    told = (
        (_("In the room"), ", ".join(talk.here)),
        (_("By telephone or video"), ", ".join(talk.phone)),
        (_("Also there"), talk.others_present),
        (_("Invited, and not there"), ", ".join(talk.absent)),
        (_("Led by"), talk.facilitator),
        (pgettext("of a conversation", "Where"), in_general(talk.place)),
    )
    for label, words in told:
        if words:
            yield Line(text=f"{label}: {words}", facts=(at,), words=(words,))


def _heard(
    writing: Writing, items: Iterable[ItemCopy], answers: Iterable[Answer], on: date
) -> Iterator[Line]:
    """Of a day without a written conversation: whose words, numbers and promises there are, and who of the county."""
    voices = [
        *((one.said_by, one.by_county, writing.item(one).facts) for one in items),
        *((one.name, one.county, one.line.facts) for one in answers),
    ]
    facts = tuple(dict.fromkeys(fact for _name, _county, found in voices for fact in found))
    yield Line(text=said_day(on), facts=facts)
    for county, label in ((False, _("We spoke with: %(names)s")), (True, _("From the county: %(names)s"))):
        found = [(name, facts) for name, of_county, facts in voices if name and of_county is county]
        names = ", ".join(dict.fromkeys(name for name, _facts in found))
        if names:
            told = tuple(dict.fromkeys(fact for _name, facts in found for fact in facts))
            yield Line(text=label % {"names": names}, facts=told, words=(names,))


def _heard_besides(writing: Writing, talk: SessionCopy, items: Iterable[ItemCopy]) -> Iterator[Line]:
    """Whose words stand in the note although nobody wrote down that they were there."""
    there = talk.in_room
    found = [
        one for one in items if one.said_by and not one.by_county and one.said_by_person not in there
    ]  # fmt: skip
    if found:
        names = ", ".join(dict.fromkeys(one.said_by for one in found))
        facts = tuple(dict.fromkeys(fact for one in found for fact in writing.item(one).facts))
        yield Line(text=_("Also heard: %(names)s") % {"names": names}, facts=facts, words=(names,))


def _hours(talk: SessionCopy) -> str:
    hours = [_hour(one) for one in (talk.from_hour, talk.to_hour) if one is not None]
    return f", {'–'.join(hours)}" if hours else ""


def _hour(hour: time) -> str:
    return formats.time_format(hour, "TIME_FORMAT")


def in_general(place: str) -> str:
    """Where, in general terms: a place that is written with a number may be an address, and is not said."""
    return "" if any(letter.isdigit() for letter in place) else place


def _why(talk: SessionCopy, at: Fact) -> Iterator[Line]:
    for words in (talk.purpose, talk.desired_outcome):
        if words:
            yield Line(text=words, facts=(at,), words=(words,))
