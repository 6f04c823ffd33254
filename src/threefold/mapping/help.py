"""Writing help beside a text: what the words already say, which words to look at, and one question to ask.

What is seen is the coach's (`practice.coach`), the questions are the bank's. Here it becomes what a page shows: words
that would tell who reported are marked too, and what was answered in a field of its own need not be read from the text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2s

from threefold.practice.coach import Finding, Known, Reading, read
from threefold.practice.coach.reading import category_of
from threefold.practice.coach.rules import ISSUES, rule_of
from threefold.practice.folding import words_of
from threefold.practice.looks import LOOKS
from threefold.practice.questions import Question, for_finding
from threefold.practice.reporter import guesses, reporter_hints
from threefold.practice.spans import Span, joined
from threefold.practice.statements import reading
from threefold.practice.statements.parts import Part
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words

# A rule of the coach and, where it marks words, which ones: what `WaveOff` keeps.
Key = tuple[str, str]
MOST_QUESTIONS = 4
# A mark over more of a text than this says nothing of its words.
WHOLE = 0.6


@dataclass(frozen=True, kw_only=True)
class Note:
    """Why some words are marked. A hint at the reporter has no `key`: it cannot be waved off."""

    words: Words
    key: Key | None = None
    why: Words | None = None
    source: Words | None = None
    # Whether the words could tell who reported, or where somebody is.
    tells: bool = False


@dataclass(frozen=True, kw_only=True)
class Point:
    """One thing that a good text says, and where these words say it; `shown` is empty where a field of its own does."""

    words: Words
    met: bool
    key: Key | None = None
    shown: str = ""
    why: Words | None = None
    source: Words | None = None


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of the text; `mark` is the number of the note about it, 0 for none."""

    text: str
    mark: int = 0


@dataclass(frozen=True, kw_only=True)
class Sorting:
    """Where a thing on the map seems to belong, the words that speak for it, and the next best place."""

    kind: Category
    because: tuple[str, ...]
    else_kind: Category | None = None
    # What it is called so far, by a choice or by the question that stands above it.
    stands: Category | None = None

    @property
    def differs(self) -> bool:
        """Whether it is called something else so far."""
        return self.stands not in (None, self.kind)


@dataclass(frozen=True, kw_only=True)
class Help:
    """What the help says. `asks` are questions, the one to ask next first; the others wait if that leads nowhere."""

    asks: tuple[Question, ...]
    points: tuple[Point, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Note, ...] = ()
    sorting: Sorting | None = None
    # How many findings were left aside.
    left: int = 0
    # Whether anything is written.
    begun: bool = False

    @property
    def question(self) -> Words:
        """The question to ask next."""
        return self.asks[0].words

    @property
    def others(self) -> tuple[Question, ...]:
        """A few more."""
        return self.asks[1:MOST_QUESTIONS]

    @property
    def open_points(self) -> bool:
        """Whether something is still missing."""
        return any(not one.met for one in self.points)

    @property
    def marked(self) -> bool:
        """Whether some words are worth a second look."""
        return bool(self.notes)

    @property
    def tells(self) -> bool:
        """Whether some words could tell who reported, or where somebody is."""
        return any(one.tells for one in self.notes)


@dataclass(frozen=True, kw_only=True)
class Closer:
    """What else is looked at in a text before it goes into somebody's hands, or left alone."""

    # The kind of text as which vague words in a thing on the map are looked for.
    vague_as: str = ""
    # Somebody's exact words are not measured; who reported and where somebody is may stand in them all the same.
    own_words: bool = False
    # Where a place may be named that must not be found.
    places: tuple[Span, ...] = ()
    # As what these are asked about (`LOOKS`): "place" on paper, where such a place is known.
    asked_as: str = "address"


AS_IT_IS = Closer()


def help_for(
    kind: str,
    text: str,
    lang: str,
    giveaways: tuple[str, ...] = (),
    told: frozenset[Part] = frozenset(),
    cast: Iterable[Known] = (),
    column: str = "harm",
    waved: frozenset[Key] = frozenset(),
    closer: Closer = AS_IT_IS,
) -> Help:
    """Help with one text. `kind` is "harm", "danger", "goal", "action" or "map"; it reads these words and nothing else.

    `told` are parts that were answered one by one. `giveaways` are words that would tell who reported: they are
    marked, and never told. `cast` are the names known of the family. For a thing on the map `column` is what it is
    called so far. `waved` are findings that somebody left aside: they are counted, and not shown.
    """
    seen = _closely(read(kind, text, lang, known := tuple(cast)), text, lang, known, closer)
    told |= {Part(name) for name in Part if (f"{kind}.{name}", "") in waved}
    all_points = tuple(_points(seen, text, told)) if text.strip() else ()
    points = tuple(one for one in all_points if one.key not in waved)
    all_marks = [*_marks(seen, text, lang, giveaways, closer)]
    marks = [(span, note) for span, note in all_marks if note.key not in waved]
    spans = joined(span for span, _note in marks)
    notes = dict(reversed(marks))
    sorting = _sorting(seen, text)
    wonder = _wonder(kind, sorting.kind.value if sorting else column)
    asks = {one.words: one for one in (*_missing(seen, told, text, waved), *wonder)}
    return Help(
        asks=tuple(asks.values()),
        points=points,
        pieces=tuple(_pieces(text, spans)) if spans else (),
        notes=tuple(_note_of(span, notes) for span in spans),
        sorting=sorting,
        begun=bool(text.strip()),
        left=len(all_points)
        - len(points)
        + len({note for _, note in all_marks} - {note for _, note in marks}),
    )


def _closely(seen: Reading, text: str, lang: str, cast: tuple[Known, ...], closer: Closer) -> Reading:
    """The reading with vague words looked for, or without what is not asked of somebody's own words."""
    if closer.own_words:
        return replace(seen, issues=())
    if not closer.vague_as:
        return seen
    more = (one for one in read(closer.vague_as, text, lang, cast).issues if one.rule == "vague")
    return replace(seen, issues=(*seen.issues, *more))


def _points(seen: Reading, text: str, told: frozenset[Part]) -> Iterator[Point]:
    for one in seen.elements:
        rule = rule_of(seen.kind, one.name)
        answered = any(part.value == one.name for part in told)
        yield Point(
            words=rule.looks_for,
            met=one.found or answered,
            key=(rule.id, ""),
            shown=one.span.of(text) if one.span and not answered else "",
            why=rule.why,
            source=rule.source_named,
        )
    # What is so of the sentence as a whole is no word to mark.
    for issue in _in_the_way(seen):
        if _is_whole(issue.span, text):
            yield Point(
                words=issue.message, met=False, key=(issue.rule, ""), why=issue.why, source=issue.source
            )
    if seen.kind == "danger":
        yield Point(words=_ONE_WORRY, met=not reading.several_issues(text))


def _in_the_way(seen: Reading) -> Iterator[Finding]:
    """The issues of a text. A goal stands beside its worry, so it need not name the danger again."""
    return (one for one in seen.issues if one.rule != "no_link_to_danger")


def _is_whole(span: Span, text: str) -> bool:
    return span.end - span.start > len(text.strip()) * WHOLE


def _left(issue: Finding, text: str) -> Key:
    return (issue.rule, "") if _is_whole(issue.span, text) else _key(issue.rule, issue.span.of(text))


def _missing(seen: Reading, told: frozenset[Part], text: str, waved: frozenset[Key]) -> Iterator[Question]:
    """Questions for what is missing, one for each, then for the words in the way."""
    names = {part.value for part in told}
    open_ones: list[Finding] = [one for one in seen.missing if one.rule not in names] if text.strip() else []
    for one in (*open_ones, *(issue for issue in _in_the_way(seen) if _left(issue, text) not in waved)):
        if one.question is not None:
            yield one.question


def _wonder(kind: str, column: str) -> Iterator[Question]:
    """Good questions where nothing is missing."""
    for name in _FIRST.get(kind, (column,)):
        yield from for_finding(kind, name)


def _places(text: str, closer: Closer) -> Iterator[tuple[Span, Note]]:
    rule = LOOKS[closer.asked_as]
    for span in closer.places:
        key = _key(rule.id, span.of(text))
        yield span, Note(words=rule.message, key=key, why=rule.why, source=rule.source_named, tells=True)


def _marks(
    seen: Reading, text: str, lang: str, giveaways: tuple[str, ...], closer: Closer
) -> Iterator[tuple[Span, Note]]:
    yield from _places(text, closer)
    for hint in reporter_hints(text, lang, giveaways):
        yield hint, replace(_because(hint, "names_reporter", text), key=None)
    for guess in guesses(text):
        yield guess, _because(guess, "names_reporter", text)
    for one in _in_the_way(seen):
        if not _is_whole(one.span, text):
            # Words that tell who reported are not left aside.
            tells = one.rule == "names_reporter"
            key = None if tells else _key(one.rule, one.span.of(text))
            yield one.span, Note(words=one.message, key=key, why=one.why, source=one.source, tells=tells)
    yield from () if closer.own_words else _each(text)


def _each(text: str) -> Iterator[tuple[Span, Note]]:
    """Of these the coach names the first; each is worth a look."""
    for rule, spans in (("jargon", reading.jargon(text)), ("label", reading.labels(text))):
        for span in spans:
            yield span, _because(span, rule, text)


def _because(span: Span, rule: str, text: str) -> Note:
    """A note that says what its words do, and with the rule's own reason why that matters."""
    known = ISSUES[rule]
    words = _whole(span.note) if span.note else known.message
    key, tells = _key(rule, span.of(text)), rule == "names_reporter"
    return Note(words=words, key=key, why=known.why, source=known.source_named, tells=tells)


def _whole(note: Words) -> Words:
    """A note that ends as a sentence does; of one that only names better words, the sentence that says so."""
    if note.en.endswith((".", "?", "!")):
        return note
    return Words(f"Say: {note.en}.", f"Diga: {note.es}.")


def _key(rule: str, words: str) -> Key:
    """Which words, without saying them."""
    return rule, blake2s(" ".join(words_of(words)).encode(), digest_size=8).hexdigest()


def _note_of(span: Span, notes: dict[Span, Note]) -> Note:
    """The first note about these words, one that warns before others; marks that overlap are one."""
    inside = [(one, note) for one, note in notes.items() if span.start <= one.start < span.end]
    return min(inside, key=lambda pair: (not pair[1].tells, pair[0].start))[1]


def _sorting(seen: Reading, text: str) -> Sorting | None:
    found = seen.suggestion
    if found is None or not found.clear:
        return None
    words = dict.fromkeys(one.of(text) for one in found.reasons)
    return Sorting(
        kind=Category(category_of(found.column)),
        because=tuple(one for one in words if not any(one in more for more in words if more != one)),
        else_kind=Category(category_of(found.runner_up)) if found.runner_up else None,
    )


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    at = 0
    for number, span in enumerate(spans, start=1):
        if span.start > at:
            yield Piece(text=text[at : span.start])
        yield Piece(text=span.of(text), mark=number)
        at = span.end
    if at < len(text):
        yield Piece(text=text[at:])


_ONE_WORRY = Words("It holds one worry", "Es una sola preocupación")
# Whose questions are good ones where nothing is missing, and to begin with.
_FIRST: dict[str, tuple[str, ...]] = {
    "harm": ("has_child_impact", "has_source"),
    "danger": ("has_context", "has_worried_who"),
    "goal": ("has_behavior", "has_network"),
    "action": ("has_when", "has_owner"),
}
