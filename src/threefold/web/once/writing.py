"""What every text for another system shares: the reader it is made for, days, and the facts that its lines name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger
from threefold.families.models import Family
from threefold.mapping.copies.map import ItemCopy
from threefold.mapping.copies.statements import PositionCopy, StatementCopy
from threefold.mapping.papers import said_day
from threefold.mapping.rows import Rows
from threefold.practice.words import Words
from threefold.web.once.knowing import worker_knows
from threefold.web.once.spoken import raw, words
from threefold.web.once.text import Ask, Fact, Line, Part

Label = Words | Promise | str
# Ends the key of what a child saw, beside what it is about.
SEEN = "-seen"


@dataclass(kw_only=True)
class Writing:
    """A text being made for `reader`; `ledger` counts what it leaves out. References are in the worker's language.

    `children` are those who are asked before the text holds what they said, saw or rated; `granted` the keys of what
    may stand there. `asked` collects all there is to ask about.
    """

    family: Family
    reader: Reader
    rows: Rows
    day: date
    children: frozenset[UUID] = frozenset()
    granted: frozenset[str] = frozenset()
    asked: dict[str, Ask] = field(default_factory=dict)
    surface: Surface = Surface.TEXT
    ledger: Ledger = field(default_factory=Ledger)
    screen: str = field(default_factory=lambda: get_language() or "en")

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.reader.language

    def fact(self, label: Label, page: str, *ids: UUID, day: date | None = None) -> Fact:
        """A reference to what stands on a page, as the worker reads it on the screen."""
        with override(self.screen):
            name = label.in_(self.screen) if isinstance(label, Words) else str(label)
            said = f"{name}, {said_day(day)}" if day else name
        return Fact(label=said, href=reverse(page, args=[self.family.pk, *ids]))

    def voiced(self, key: str, said_by: UUID | None, line: Line) -> Iterator[Line]:
        """A line of somebody's own; a child's only where the child was asked."""
        if said_by not in self.children or self._granted(key, line.text, line):
            yield line

    def witness(self, key: str, name: str, person: UUID | None, line: Line) -> str:
        """Who saw what `line` tells; a child only where the child was asked."""
        if not name or person not in self.children:
            return name
        said = _("%(name)s saw it: %(what)s") % {"name": name, "what": line.text}
        return name if self._granted(f"{key}{SEEN}", said, line) else ""

    def _granted(self, key: str, text: str, line: Line) -> bool:
        if self._tells(line):
            return False
        self.asked[key] = Ask(key=key, text=text, fact=line.facts[0])
        return key in self.granted

    def item(self, one: ItemCopy) -> Line:
        """A thing on the map: who said it, in whose words, and when it happened."""
        said = _by(named(one), words(one, self.language))
        when = ""
        if one.happened_text:
            when = f" ({one.happened_text})"
        elif one.happened_on:
            when = f" ({said_day(one.happened_on)})"
        at = self.fact(one.kind, "mapping:item", one.id, day=one.said_on)
        text = " ".join(filter(None, (f"{said}{when}", worker_knows(one))))
        return Line(text=text, facts=(at,), words=(one.said_by, *raw(one), one.happened_text))

    def positions(self, one: StatementCopy, fact: Fact) -> Iterator[Line]:
        """How each person sees a statement, in their own words."""
        for position in one.positions:
            line = Line(text=self.position(position), facts=(fact,), words=(position.name, *raw(position)))
            yield from self.voiced(str(position.id), position.person, line)

    def position(self, one: PositionCopy) -> str:
        """How one person sees it: "Rosa: sees it differently. “...”"."""
        stance = f"{one.name}: {one.label.in_(self.language)}."
        return f"{stance} {words(one, self.language)}" if one.text else stance

    def part(self, key: str, title: str, lines: Iterable[Line]) -> Part:
        """A part without the lines that name, as a whole, what must not reach somebody who reads it."""
        return Part(key=key, title=title, lines=tuple(one for one in lines if not self._tells(one)))

    def _tells(self, line: Line) -> bool:
        """A last look: each of its words may be harmless, and who said them beside them not."""
        together = ". ".join(one for one in line.words if one)
        readers = (self.reader, *self.reader.beside)
        return any(one.stands_in(together) for reader in readers for one in reader.hidden)


def named(one: ItemCopy) -> str:
    """Whose words it is; of a worker, that they are the county's."""
    return _("%(name)s, for the county") % {"name": one.said_by} if one.by_county else one.said_by


def _by(name: str, said: str) -> str:
    return f"{name}: {said}" if name else said


def witnessed(said: str, witness: str) -> str:
    """What was done, and who saw it."""
    return f"{sentence(said)} " + _("Seen by: %(who)s.") % {"who": witness} if witness else sentence(said)


def sentence(said: str) -> str:
    """Words with an end, where they have none."""
    return said if said.endswith((".", "!", "?", "”", ")")) else f"{said}."
