"""From a stored statement to its sentence: the parts with people's names put in, as this or that reader gets them."""

from collections.abc import Callable, Iterable
from uuid import UUID

from threefold.families.models import Person
from threefold.mapping.changes.wording import NewDanger, NewGoal, NewHarm, Wording
from threefold.practice.statements import danger, goal, harm
from threefold.practice.statements.sentences import Someone
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis

Parts = harm.HarmParts | danger.DangerParts | goal.GoalParts
Names = Callable[[Person], str]


def called(person: Person) -> str:
    """What everybody who works with the family calls them."""
    return person.called


class People:
    """The people of a family by id, with the names that one reader gets."""

    def __init__(self, rows: Iterable[Person], names: Names = called) -> None:
        self.rows = {row.pk: row for row in rows}
        self.name = names

    def names(self, ids: Iterable[UUID]) -> tuple[str, ...]:
        """Names in the family's own order, so that a sentence reads the same each time."""
        wanted = set(ids)
        return tuple(self.name(row) for pk, row in self.rows.items() if pk in wanted)

    def with_ties(self, ids: Iterable[UUID]) -> tuple[Someone, ...]:
        """Names with how people belong to the children, once: somebody shown by their tie alone gets no second."""
        wanted = set(ids)
        return tuple(self._someone(row) for pk, row in self.rows.items() if pk in wanted)

    def _someone(self, row: Person) -> Someone:
        name = self.name(row)
        return Someone(name=name, tie="" if name == row.tie or row.is_child else row.tie)


def order_people(rows: Iterable[Person]) -> list[Person]:
    """Children from the oldest on, then everybody in the order in which they were entered."""
    return sorted(
        rows, key=lambda row: (not row.is_child, str(row.born_on or "9999") if row.is_child else "")
    )


def parts_of(words: Wording, people: People) -> Parts:
    """The parts that `practice` writes a sentence from."""
    if isinstance(words, NewHarm):
        return _harm(words, people)
    if isinstance(words, NewDanger):
        return _danger(words, people)
    if isinstance(words, NewGoal):
        return _goal(words, people)
    raise TypeError(type(words).__name__)


def sentence_of(words: Wording, people: People) -> str:
    """The statement as people read it: written from its parts, or as somebody wrote it."""
    if not words.built:
        return words.text
    return written(parts_of(words, people), words.language)


def written(parts: Parts, lang: str) -> str:
    """The sentence of any kind of parts."""
    if isinstance(parts, harm.HarmParts):
        return harm.write(parts, lang)
    return danger.write(parts, lang) if isinstance(parts, danger.DangerParts) else goal.write(parts, lang)


def _harm(words: NewHarm, people: People) -> harm.HarmParts:
    return harm.HarmParts(
        children=people.names(words.children),
        caregivers=people.with_ties(words.caregivers),
        behavior=_said(words, "behavior"),
        when=words.happened_text,
        effect=_said(words, "effect"),
        effect_possible=bool(words.parts.get("effect_possible")),
        basis=Basis(words.basis),
        source=_said(words, "source"),
    )


def _danger(words: NewDanger, people: People) -> danger.DangerParts:
    return danger.DangerParts(
        children=people.names(words.children),
        agency_worried=bool(words.parts.get("agency_worried", True)),
        worried=people.names(words.worried),
        caregivers=people.with_ties(words.caregivers),
        behavior=_said(words, "behavior"),
        context=_said(words, "context"),
        effect=_said(words, "effect"),
        effect_later=_said(words, "effect_later"),
        already_safe=_said(words, "already_safe"),
    )


def _goal(words: NewGoal, people: People) -> goal.GoalParts:
    return goal.GoalParts(
        children=people.names(words.children),
        caregivers=people.with_ties(words.caregivers),
        network=people.names(words.network),
        agency=bool(words.parts.get("agency", True)),
        behavior=_said(words, "behavior"),
        child_experience=_said(words, "child_experience"),
        professionals_see=_said(words, "professionals_see"),
        duration=words.duration_value,
        unit=DurationUnit(words.duration_unit or DurationUnit.WEEKS),
        best_hope=_said(words, "best_hope"),
    )


def _said(words: Wording, key: str) -> str:
    return str(words.parts.get(key) or "")
