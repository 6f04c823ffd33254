"""Making a text: for whom, of what, in which language; what it leaves out; and the words as they are pasted."""

from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.access import Opened
from threefold.families.addressees import case_plan, county_file, court, parents_of
from threefold.families.copies.people import names_for
from threefold.families.models import TextTaken
from threefold.families.readers import Facts, facts_of
from threefold.mapping.rows import Rows
from threefold.web.desk.withheld import Line as Held
from threefold.web.desk.withheld import held_back
from threefold.web.once.case_plan import case_plan_text
from threefold.web.once.contact import contact_note, day_note
from threefold.web.once.court import court_text
from threefold.web.once.text import Ask, Part, chosen, plain
from threefold.web.once.writing import Writing

Addressee = TextTaken.Addressee
# That these were left out could be told from the number of them, by whoever knows the rest: it is said always instead.
UNSAID = (Why.REPORTER, Why.PROTECTED_PLACE, Why.IN_CONFIDENCE, Why.KEPT_PRIVATE, Why.NEEDS_REASON)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What text is wanted: `subject` is the conversation, or the parent whose case plan it is."""

    addressee: Addressee
    language: str
    subject: UUID | None = None
    # Of a contact note without a written conversation, its day.
    on: date | None = None
    # What may stand in it of what children said, saw and rated: the child was asked.
    granted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Made:
    """A text with its parts; empty ones are not in it."""

    asked: Asked
    parts: tuple[Part, ...]
    reader: Reader
    ledger: Ledger
    # The parents for each of whom a case plan of their own could be made, by name.
    parents: tuple[tuple[UUID, str], ...] = ()
    # What children said, saw and rated, each to be asked about before it is in the text.
    asking: tuple[Ask, ...] = ()
    # Parts that hold nothing, and what was loaded of the family, for whoever tells what is missing.
    empty: frozenset[str] = frozenset()
    rows: Rows | None = field(default=None, repr=False, compare=False)

    def words(self, keys: frozenset[str] | None) -> str:
        """The text as it is pasted, with the parts that were chosen."""
        return plain(chosen(self.parts, keys))

    @property
    def granted(self) -> frozenset[str]:
        """Which of these the child wants in it."""
        return self.asked.granted & {one.key for one in self.asking}

    @property
    def left_out(self) -> tuple[Held, ...]:
        """What this addressee does not get, where saying so gives nothing away."""
        kept = {line: count for line, count in self.ledger.withheld.items() if line[1] not in UNSAID}
        return held_back(Ledger(withheld=kept), self.reader)

    @property
    def is_a_note(self) -> bool:
        """Whether it is the note of a contact."""
        return self.asked.addressee is Addressee.FILE

    @property
    def is_for_somebody_kept_apart(self) -> bool:
        """Whether one of those who get it is somebody from whom others are kept safe."""
        return bool(self.reader.kept_apart_from)


def make(opened: Opened, asked: Asked, *, at: datetime) -> Made | None:
    """The text for its addressee; None: there is no such conversation or parent in this family."""
    facts = facts_of(opened.family, at=at)
    if asked.addressee is Addressee.CASE_PLAN and asked.subject not in (None, *parents_of(facts)):
        return None
    reader = reader_for(facts, opened.reader, asked)
    # The county's own file has what a child said in a conversation; whoever else reads a text is a party.
    asked_first = frozenset() if asked.addressee is Addressee.FILE else facts.children
    writing = Writing(
        family=opened.family, reader=reader, rows=Rows.of(facts), day=day_of(at), children=asked_first,
        granted=asked.granted,
    )  # fmt: skip
    with override(asked.language):
        parts = parts_of(writing, asked)
    if parts is None:
        return None
    return Made(
        asked=asked, parts=tuple(one for one in parts if one.lines), reader=reader, ledger=writing.ledger,
        parents=_parents(facts, opened.reader) if asked.addressee is Addressee.CASE_PLAN else (),
        asking=tuple(writing.asked.values()), rows=writing.rows,
        empty=frozenset(one.key for one in parts if not one.lines),
    )  # fmt: skip


def reader_for(facts: Facts, preparer: Reader, asked: Asked) -> Reader:
    """Who will read it."""
    if asked.addressee is Addressee.FILE:
        return county_file(facts, language=asked.language)
    if asked.addressee is Addressee.COURT:
        return court(facts, preparer, language=asked.language)
    return case_plan(facts, preparer, language=asked.language, person=asked.subject)


def digest_of(words: str) -> str:
    """By which these very words can be told from others later."""
    return sha256(words.encode()).hexdigest()


def title_of(addressee: str) -> str:
    """What the text is called."""
    titles = {
        Addressee.FILE: _("Contact note"),
        Addressee.COURT: _("For the court"),
        Addressee.CASE_PLAN: _("For the case plan"),
    }
    return titles[Addressee(addressee)]


def parts_of(writing: Writing, asked: Asked) -> tuple[Part, ...] | None:
    """The parts of the text that is wanted, the empty ones too, for whoever it is written for."""
    if asked.addressee is Addressee.COURT:
        return court_text(writing)
    if asked.addressee is Addressee.CASE_PLAN:
        return case_plan_text(writing)
    if asked.subject is not None:
        return contact_note(writing, asked.subject)
    return day_note(writing, asked.on) if asked.on is not None else None


def _parents(facts: Facts, worker: Reader) -> tuple[tuple[UUID, str], ...]:
    people = [facts.people[pk] for pk in parents_of(facts)]
    return tuple(names_for(people, worker, Surface.SCREEN).items())
