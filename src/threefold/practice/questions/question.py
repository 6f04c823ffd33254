"""One question of the bank, and how a module of texts writes it down."""

from dataclasses import dataclass

from threefold.practice.rules.sources import TITLES
from threefold.practice.vocabulary.asking import Audience, DecisionPoint, QuestionType
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words

# Whom one asks in the room. What the team asks itself, and what a caller is asked, is for another room.
IN_ROOM = (Audience.PARENT, Audience.CHILD, Audience.NETWORK)
# They take for granted what may have been said to one person alone, or are a sign between two.
_SUPPOSES = {
    "parent.detail.while-you-drink",
    "parent.exception.chose-not-to",
    "parent.safety.before-drinking",
    "child.safety.secret-sign",
    "child.safety.who-should-not-come",
    "parent.detail.gun-in-a-fight",
    "child.detail.gun-at-your-house",
    "parent.safety.baby-put-down-and-walk-away",
    "parent.safety.baby-after-a-drink",
    "child.detail.baby-cries-at-home",
}
# What is spoken of with one person, and never before everybody.
_FOR_ONE = ("suicide",)
# They take for granted that somebody drinks or uses drugs.
_PRESUMES_USE = {
    "parent.detail.while-you-drink",
    "parent.exception.chose-not-to",
    "parent.safety.before-drinking",
}


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question as it is asked. `id` is stored with the answer and never changes; `fills` is what an answer becomes.

    `source` is the code of whoever taught the technique. The sentence is ours.
    """

    id: str
    audience: Audience
    type: QuestionType
    fills: Category
    points: tuple[DecisionPoint, ...]
    words: Words
    source: str
    # What it takes for granted: "gun", "baby" or "suicide". Such a question is looked for, never offered unasked.
    about: str = ""

    @property
    def source_named(self) -> Words:
        """Who taught the technique, in full."""
        return TITLES[self.source]

    @property
    def for_map(self) -> bool:
        """Whether an answer may stand on the family's map with its question.

        Not a reporter's: the question would tell that its speaker made the report (rule 4, Penal Code 11167).
        """
        return self.audience is not Audience.REPORTER

    @property
    def presumes_use(self) -> bool:
        """Whether it takes drinking or drugs for granted: asked where nobody spoke of it, it accuses."""
        return self.id in _PRESUMES_USE

    @property
    def for_everybody(self) -> bool:
        """Whether everybody of the family may read it, on a screen in a meeting and above an answer on their copies."""
        return self.audience in IN_ROOM and self.id not in _SUPPOSES and self.about not in _FOR_ONE


@dataclass(frozen=True)
class Cell:
    """The questions of one type for one audience, the source of that technique, and what they take for granted."""

    audience: Audience
    type: QuestionType
    source: str
    about: str = ""

    def ask(self, key: str, fills: str, points: str, en: str, es: str) -> Question:
        """Write one down. `fills` and `points` are values of their vocabularies."""
        return Question(
            id=f"{self.audience}.{self.type}.{key}",
            audience=self.audience,
            type=self.type,
            fills=Category(fills),
            points=tuple(DecisionPoint(one) for one in points.split()),
            words=Words(en, es),
            source=self.source,
            about=self.about,
        )
