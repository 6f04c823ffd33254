"""`read`: one text, what it says and misses, which words hide something, and what to ask next."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from threefold.practice.coach.cast import Cast, Known
from threefold.practice.coach.columns import column_of
from threefold.practice.coach.issues import has_issue, issues_of
from threefold.practice.coach.kinds import PARTS, Place
from threefold.practice.coach.rules import rule_of
from threefold.practice.coach.text import Text, text_of
from threefold.practice.questions import Question, for_finding
from threefold.practice.readability import grade
from threefold.practice.spans import Span
from threefold.practice.words import Words

KINDS = tuple(PARTS)
LONGEST = 5_000
# So many readings a process keeps: those of a few families.
KEPT = 512
_QUESTIONS = 3
# The coach's name of a column is the plural where the map's own is not.
_CATEGORY = {"acts_of_protection": "act_of_protection"}


@dataclass(frozen=True)
class Element:
    """A part of the text: where it stands, or None when it is missing."""

    name: str
    span: Span | None

    @property
    def found(self) -> bool:
        """Whether it is there."""
        return self.span is not None


@dataclass(frozen=True)
class Finding:
    """Something to look at: the element that is missing, with an empty span, or the issue and where it stands."""

    rule: str
    span: Span
    message: Words
    why: Words
    source: Words
    question: Question | None


@dataclass(frozen=True)
class Suggestion:
    """The column of a map entry with the words that speak for it, how sure (0 to 1), and the next best."""

    column: str
    sure: float
    reasons: tuple[Span, ...]
    runner_up: str
    # Whether it is worth telling somebody: of nonsense, and of words that speak for nothing, it is not.
    clear: bool


@dataclass(frozen=True)
class Reading:
    """What the coach saw in one text."""

    kind: str
    elements: tuple[Element, ...]
    issues: tuple[Finding, ...]
    missing: tuple[Finding, ...]
    suggestion: Suggestion | None
    grade: float

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is in the way, then what is missing."""
        return self.issues + self.missing

    @property
    def questions(self) -> tuple[Question, ...]:
        """Up to three to ask next: first for what is missing, then for what is in the way."""
        asked = (one.question for one in (*self.missing, *self.issues) if one.question is not None)
        return tuple(dict.fromkeys(asked))[:_QUESTIONS]


def read(kind: str, text: str, lang: str, cast: Iterable[Known] = ()) -> Reading:
    """Read a text of a kind: harm, danger, goal, action or map. `cast` are the people known of the family.

    Any text is read; of a very long one only the first LONGEST letters are looked at: statements are short.
    """
    if kind not in PARTS:
        raise ValueError(f"no such kind: {kind}")
    return reading_of(kind, text[:LONGEST], lang, Cast(tuple(cast)))


@lru_cache(maxsize=KEPT)
def reading_of(kind: str, text: str, lang: str, known: Cast) -> Reading:
    """The same words are read again whenever their page is opened again, or printed after it was looked at."""
    looked_at = text_of(kind, text, lang, known)
    places = _places(looked_at)
    elements = _elements(looked_at, places)
    issues = tuple(_finding(kind, one.rule, Span(one.start, one.end)) for one in issues_of(looked_at, places))
    named = {one.rule for one in issues}
    missing = tuple(
        _finding(kind, one.name, Span(0, 0))
        for one in elements
        if not one.found and not (one.name == "is_future" and "past_only" in named)
    )
    names = [name for person in known.people for name in person.names]
    level = grade(text, lang, names)
    return Reading(kind, elements, issues, missing, _suggestion(looked_at), level)


def elements_of(kind: str, text: str, lang: str, cast: Iterable[Known] = ()) -> tuple[Element, ...]:
    """Only the parts of a text, for whoever asks nothing else of it."""
    looked_at = text_of(kind, text[:LONGEST], lang, Cast(tuple(cast)))
    return _elements(looked_at, _places(looked_at))


def stands_in_the_way(rule: str, kind: str, text: str, lang: str) -> bool:
    """Whether one issue, such as "absence_only", is in a text, for whoever asks nothing else of it."""
    looked_at = text_of(kind, text[:LONGEST], lang)
    return has_issue(looked_at, rule, _places(looked_at))


def _places(text: Text) -> dict[str, Place]:
    return {part.name: part.find(text) for part in PARTS[text.kind]}


def _elements(text: Text, places: dict[str, Place]) -> tuple[Element, ...]:
    return tuple(Element(name, _span(text, place)) for name, place in places.items())


def _span(text: Text, place: tuple[int, int] | None) -> Span | None:
    return None if place is None else Span(*text.span(*place))


def _finding(kind: str, name: str, span: Span) -> Finding:
    rule = rule_of(kind, name)
    question = next(iter(for_finding(kind, name)), None)
    return Finding(name, span, rule.message, rule.why, rule.source_named, question)


def _suggestion(text: Text) -> Suggestion | None:
    if text.kind != "map" or not any(token.word for token in text.tokens):
        return None
    column = column_of(text)
    reasons = tuple(Span(*one) for one in column.reasons)
    return Suggestion(column.name, column.sure, reasons, column.runner_up, column.clear)


def category_of(column: str) -> str:
    """The map's own name of a column."""
    return _CATEGORY.get(column, column)
