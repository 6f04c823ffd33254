"""Writing help beside a statement: what the words already say, which words to look at, and one question to ask.

Today it is made of the part checks of the practice rules. A finer coach may stand in its place: it is asked through
`help_for` and answers with a `Help`, and no page needs to know which of the two spoke.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from threefold.practice.reporter import reporter_hints
from threefold.practice.spans import Span, joined
from threefold.practice.statements import reading
from threefold.practice.statements.parts import Part, StatementKind, parts_found
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class Point:
    """One thing that a good statement says, and whether these words say it."""

    words: Words
    met: bool
    ask: Words


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of the text; `mark` is the number of the note about it, 0 for none."""

    text: str
    mark: int = 0


@dataclass(frozen=True, kw_only=True)
class Help:
    """What the help says. `question` is the one to ask next; `others` wait in case that one leads nowhere."""

    question: Words
    points: tuple[Point, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Words, ...] = ()
    others: tuple[Words, ...] = ()

    @property
    def marked(self) -> bool:
        """Whether some words are worth a second look."""
        return bool(self.notes)


def help_for(
    kind: str, text: str, lang: str, giveaways: tuple[str, ...] = (), told: frozenset[Part] = frozenset()
) -> Help:
    """Help with one text. `kind` is "harm", "danger" or "goal"; it reads these words and nothing else.

    `told` are parts that were answered one by one and need not be read out of the text. `giveaways` are words that
    would tell who reported: they are marked, and never told.
    """
    points = tuple(_points(StatementKind(kind), text, lang, told)) if text.strip() else ()
    hints = reporter_hints(text, lang, giveaways)
    spans = joined([*reading.jargon(text), *reading.labels(text), *hints])
    asks = [*(one.ask for one in points if not one.met), *_WONDER[kind]]
    return Help(
        question=asks[0],
        others=tuple(asks[1:4]),
        points=points,
        pieces=tuple(_pieces(text, spans)) if spans else (),
        notes=tuple(span.note or Words("", "") for span in spans),
    )


def _points(kind: StatementKind, text: str, lang: str, told: frozenset[Part]) -> Iterator[Point]:
    found = parts_found(kind, text, lang) | told
    for part, says, ask in _PARTS[kind]:
        yield Point(words=says, met=part in found, ask=ask)
    if kind is StatementKind.DANGER:
        yield Point(words=_ONE_WORRY[0], met=not reading.several_issues(text), ask=_ONE_WORRY[1])


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    at = 0
    for number, span in enumerate(spans, start=1):
        if span.start > at:
            yield Piece(text=text[at : span.start])
        yield Piece(text=span.of(text), mark=number)
        at = span.end
    if at < len(text):
        yield Piece(text=text[at:])


_CHILD = Words("It says what it does to a child", "Dice lo que eso le causa a un niño")
_ONE_WORRY = (
    Words("It holds one worry", "Es una sola preocupación"),
    Words(
        "Which of these would keep you awake tonight? The other may be a worry of its own.",
        "¿Cuál de estas le quitaría el sueño hoy? La otra quizá sea otra preocupación.",
    ),
)
_PARTS: dict[StatementKind, tuple[tuple[Part, Words, Words], ...]] = {
    StatementKind.HARM: (
        (
            Part.CAREGIVER_BEHAVIOR,
            Words("It tells what somebody did, as past", "Cuenta lo que alguien hizo, en pasado"),
            Words("What could one have seen or filmed?", "¿Qué se habría podido ver o grabar?"),
        ),
        (
            Part.CHILD_IMPACT,
            _CHILD,
            Words("What was it like for the child afterwards?", "¿Cómo quedó el niño después?"),
        ),
    ),
    StatementKind.DANGER: (
        (
            Part.WORRIED_WHO,
            Words("It says who is worried", "Dice a quién le preocupa"),
            Words("Who else loses sleep over this?", "¿A quién más le quita el sueño?"),
        ),
        (
            Part.CAREGIVER_BEHAVIOR,
            Words("It says what somebody may do", "Dice lo que alguien podría hacer"),
            Words("What are you afraid of seeing?", "¿Qué teme usted llegar a ver?"),
        ),
        (
            Part.CHILD_IMPACT,
            _CHILD,
            Words(
                "If nothing changes, what could it do to the child?",
                "Si nada cambia, ¿qué le podría causar al niño?",
            ),
        ),
    ),
    StatementKind.GOAL: (
        (
            Part.BEHAVIOR,
            Words("It says what will be there to see", "Dice lo que se va a ver"),
            Words("What would you see them do instead?", "¿Qué los vería usted hacer en su lugar?"),
        ),
        (
            Part.NETWORK,
            Words("It says who of their own people helps", "Dice quiénes de su gente ayudan"),
            Words("Who would come at two in the morning?", "¿Quién vendría a las dos de la mañana?"),
        ),
        (
            Part.DURATION,
            Words("It says for how long", "Dice por cuánto tiempo"),
            Words(
                "How long would people need to see it to trust that it lasts?",
                "¿Cuánto tiempo necesitarían verlo para confiar en que dura?",
            ),
        ),
    ),
}
_WONDER: dict[str, tuple[Words, ...]] = {
    "harm": (
        Words("Would the family say it happened like this?", "¿Diría la familia que pasó así?"),
        Words("Who else was there, and what did they see?", "¿Quién más estaba, y qué vio?"),
        Words(
            "Was there a time when it nearly happened, and did not?",
            "¿Hubo una vez que casi pasó, y no pasó?",
        ),
    ),
    "danger": (
        Words(
            "When was a time it could have happened, and did not?",
            "¿Cuándo fue una vez que pudo pasar, y no pasó?",
        ),
        Words(
            "Who else is worried about this, and in what words?",
            "¿A quién más le preocupa, y con qué palabras?",
        ),
        Words("When is it less likely?", "¿Cuándo es menos probable?"),
    ),
    "goal": (
        Words("When was a day that went the way you all hope?", "¿Cuándo hubo un día como todos lo desean?"),
        Words("What would the children notice first?", "¿Qué notarían primero los niños?"),
        Words("Who would be the first to see it?", "¿Quién sería la primera persona en verlo?"),
    ),
}
