"""Search of the bank: pure, by folded words, so that "nino" finds "niño" and "Hurts" finds what is about hurt."""

from dataclasses import dataclass
from functools import cache

from threefold.practice.folding import words_of
from threefold.practice.questions.bank import BANK
from threefold.practice.questions.question import Question
from threefold.practice.questions.related import also_said, said_of
from threefold.practice.questions.stems import stem
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category
from threefold.practice.vocabulary.questions import Question as Column

# Grammar and no subject: asking for them would find everything or nothing.
_LITTLE = frozenset(
    word
    for row in ("a an and at in is my of on or the to", "de el en la las los me que un una y")
    for word in row.split()
)


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What a question must be; None lets all pass."""

    audience: Audience | None = None
    type: QuestionType | None = None
    point: DecisionPoint | None = None
    # A category, or a column of the map with all of its categories.
    fills: Category | Column | None = None

    def let_pass(self, one: Question) -> bool:
        """Whether a question is of this kind."""
        return (
            self.audience in (None, one.audience)
            and self.type in (None, one.type)
            and self.fills in (None, one.fills, one.fills.question)
            and (self.point is None or self.point in one.points)
        )


def search(words: str, lang: str, filters: Filters = Filters()) -> tuple[Question, ...]:
    """The questions that pass the filters and have something to do with each of the words, best first.

    A word counts wherever it stands: in the question in `lang`, then in its other language, then in what is said of
    its kind. Questions alike in that stay in the order of the bank. No words: all that pass.
    """
    asked = [stem(word) for word in words_of(words) if word not in _LITTLE]
    found = [
        (rank, one)
        for one in BANK
        if filters.let_pass(one)
        for rank in [_rank(one, asked, lang)]
        if rank is not None
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _rank(one: Question, asked: list[str], lang: str) -> int | None:
    """How far off the words are found, all together; None when one of them is not found."""
    english, spanish, around = _index()[one.id]
    places = (spanish, english, around) if lang.startswith("es") else (english, spanish, around)
    ranks = [next((far for far, place in enumerate(places) if _has(place, word)), None) for word in asked]
    return None if None in ranks else sum(rank for rank in ranks if rank is not None)


def _has(place: str, asked: str) -> bool:
    """Whether a word of the place begins with what was asked for, or stands for the same."""
    return f" {asked}" in place or any(f" {other} " in place for other in also_said(asked))


@cache
def _index() -> dict[str, tuple[str, str, str]]:
    """Of each question the stems of its English, of its Spanish, and of what is said of its kind."""
    return {one.id: (_stems(one.words.en), _stems(one.words.es), _stems(_around(one))) for one in BANK}


def _around(one: Question) -> str:
    terms = (one.audience, one.type, one.fills, *one.points)
    return " ".join(f"{term.value} {term.label.en} {term.label.es} {said_of(term)}" for term in terms)


def _stems(text: str) -> str:
    """A blank before and after each of them."""
    return f" {' '.join(map(stem, words_of(text)))} "
