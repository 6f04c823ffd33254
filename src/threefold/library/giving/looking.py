"""What in a text, or in a file beside it, could identify a family, as questions: each with its number, its words, and
what was answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from threefold.accounts.models import Worker
from threefold.core.clock import today
from threefold.families.search import names_of_my_families
from threefold.library.giving.models import LONGEST_SHOWN, Given, Wording
from threefold.practice.needles import Needle
from threefold.practice.recognizing import ASKS, Hint, Sort, recognizable
from threefold.practice.words import Words

PARTS = ("title", "summary", "body")
# More questions than this at once and nobody reads them; the others come when these are answered.
MOST = 40
# So much of a file's line is shown around words that are asked about.
_AROUND = 60


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing to answer."""

    number: int
    sort: str
    key: str
    words: str
    ask: Words
    # A value of `Said`; empty: nobody has answered.
    said: str
    # Where it stands in a file alone: the file's kind, and the words around it.
    file: str = ""
    around: str = ""


@dataclass(frozen=True)
class Stretch:
    """A piece of a text; with the number of its question, where there is one."""

    text: str
    number: int = 0
    answered: bool = False


@dataclass(frozen=True, kw_only=True)
class Looked:
    """A wording with all that is asked about it."""

    questions: tuple[Question, ...]
    # The stretches of title, summary and text.
    parts: dict[str, tuple[Stretch, ...]]

    @property
    def open(self) -> tuple[Question, ...]:
        """What is not answered, as many as one can read."""
        return tuple(one for one in self.questions if not one.said)[:MOST]


def looked_at(given: Given, wording: Wording, reader: Worker) -> Looked:
    """Everything that is asked about a wording. The names of families are those of its giver, and only the giver is
    told that a name is one of theirs: for another reader it is a name.
    """
    mine = reader.pk == given.giver_id
    known = names_of_my_families(given.giver, on=today()) if mine else ()
    answers = {(one.sort, one.key): one.said for one in given.answers.all()}
    found = {part: _found(getattr(wording, part), given.language, known) for part in PARTS}
    numbers: dict[tuple[str, str], Question] = {}
    for hint, words in (one for part in PARTS for one in found[part]):
        key = (hint.sort.value, digest(hint.key(words)))
        numbers.setdefault(key, _question(len(numbers) + 1, hint, words, key, answers))
    for kind, text in _files(given):
        for hint, _text in _found(text, given.language, known):
            key = (hint.sort.value, digest(hint.key(text)))
            asked = _question(len(numbers) + 1, hint, text, key, answers)
            numbers.setdefault(key, replace(asked, file=kind.upper(), around=_around(hint, text)))
    parts = {part: tuple(_stretches(getattr(wording, part), found[part], numbers)) for part in PARTS}
    return Looked(questions=tuple(numbers.values()), parts=parts)


def digest(key: str) -> str:
    """Words that were asked about, in short."""
    return sha256(key.encode()).hexdigest()[:32]


def _files(given: Given) -> Iterable[tuple[str, str]]:
    """Of each file that goes with it, its kind and its words."""
    return given.files.filter(taken_away=False).order_by("created_at", "pk").values_list("kind", "says")


def _around(hint: Hint, text: str) -> str:
    """The line of a file in which it stands, or as much of that as one reads."""
    start, end = hint.span.start, hint.span.end
    begins = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    line_end = text.find("\n", end)
    return text[begins : min(line_end if line_end >= 0 else len(text), end + _AROUND)].strip()


def _found(text: str, language: str, known: tuple[Needle, ...]) -> list[tuple[Hint, str]]:
    return [(hint, text) for hint in recognizable(text, language, known)]


def _question(
    number: int, hint: Hint, text: str, key: tuple[str, str], answers: dict[tuple[str, str], str]
) -> Question:
    said = answers.get(key, "")
    if not said and hint.sort is Sort.NAME:
        # Answered while it was the name of somebody in one of the giver's families.
        said = answers.get((Sort.KNOWN.value, key[1]), "")
    return Question(
        number=number, sort=key[0], key=key[1], words=hint.span.of(text)[:LONGEST_SHOWN], ask=ASKS[hint.sort], said=said
    )  # fmt: skip


def _stretches(
    text: str, found: Iterable[tuple[Hint, str]], numbers: dict[tuple[str, str], Question]
) -> Iterable[Stretch]:
    at = 0
    for hint, _text in found:
        if hint.span.start > at:
            yield Stretch(text[at : hint.span.start])
        asked = numbers[(hint.sort.value, digest(hint.key(text)))]
        yield Stretch(hint.span.of(text), asked.number, bool(asked.said))
        at = hint.span.end
    if at < len(text):
        yield Stretch(text[at:])
