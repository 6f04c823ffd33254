"""Scales with both ends, and each person's numbers over time, as a reader may have them. Never an average."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, decide
from threefold.families.linking import put_in
from threefold.families.models import Family
from threefold.families.sheets import put_sheets
from threefold.mapping.copies.origin import Origin, origin_of
from threefold.mapping.copies.reading import Reading
from threefold.mapping.models import Rating, Scale
from threefold.mapping.rows import Rows
from threefold.practice.vocabulary.questions import ScaleKind
from threefold.practice.words import Words

GROUP = "scaling.answers"
STAFF = "notes.working"


@dataclass(frozen=True, kw_only=True)
class RatingCopy:
    """One person's number on a day; None: they did not want to say."""

    id: UUID
    rated_on: date
    value: int | None = None
    text: str = shown(GROUP, default="")
    language: str = "en"
    other_text: str = shown(GROUP, default="")
    other_language: str = ""
    one_up: str = shown(GROUP, default="")
    exact_words: bool = shown(GROUP, default=False)
    # Whether `text` is a translation of what they said, which then is `other_text`.
    translated: bool = False
    audience: str = shown(STAFF, default="")
    # Of a number that a child gave on their own sheet.
    origin: Origin | None = shown("child.voice")

    @property
    def declined(self) -> bool:
        """Whether they did not want to say."""
        return self.value is None


# A number from a child's own sheet is of that sheet's group.
_AS_SHEET = dict.fromkeys(("text", "other_text", "one_up", "exact_words"), Group.CHILD_VOICE)


@dataclass(frozen=True, kw_only=True)
class LineCopy:
    """One person's numbers in order of days: a line of their own in the picture."""

    key: UUID
    name: str
    child: bool
    worker: bool
    ratings: tuple[RatingCopy, ...]

    @property
    def latest(self) -> RatingCopy:
        """The newest."""
        return self.ratings[-1]

    def on(self, day: date) -> RatingCopy | None:
        """What they said on a day."""
        return next((one for one in self.ratings if one.rated_on == day), None)


@dataclass(frozen=True, kw_only=True)
class ScaleCopy:
    """A scale, 10 first, with a line for each person that the reader may see. `question` and its ends are empty for
    somebody who may have their own numbers on it, and no more.
    """

    id: UUID
    kind: str
    language: str
    question: str = shown(GROUP, default="")
    ten: str = shown(GROUP, default="")
    zero: str = shown(GROUP, default="")
    danger: UUID | None = shown(GROUP)
    only_for: UUID | None = shown(GROUP)
    only_for_name: str = shown(GROUP, default="")
    lines: tuple[LineCopy, ...] = shown(GROUP, default=())
    closed_on: date | None = shown(STAFF)
    # Whether anybody has put a number on it, also where this reader may not see it: then its ends stay as they are.
    in_use: bool = shown(STAFF, default=False)
    version: int = 1

    @property
    def kind_label(self) -> Words:
        """What it asks about."""
        return ScaleKind(self.kind).label

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which somebody was asked, in order."""
        return tuple(sorted({one.rated_on for line in self.lines for one in line.ratings}))

    @property
    def words(self) -> tuple[tuple[LineCopy, RatingCopy], ...]:
        """What people said about their number, the newest first."""
        said = [
            (line, one) for line in self.lines for one in line.ratings if one.text or one.one_up or one.origin
        ]
        return tuple(sorted(said, key=lambda pair: pair[1].rated_on, reverse=True))


def scales_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    closed: bool = False,
    known: Rows | None = None,
) -> tuple[ScaleCopy, ...]:
    """The scales that a reader may see, with the numbers that they may see. `closed` adds those put away; `known` has
    the people who are loaded already.
    """
    read = Reading(family, reader, surface, ledger if ledger is not None else Ledger(), loaded=known)
    ratings = Prefetch(
        "ratings", Rating.objects.select_related("said_by_worker").order_by("created_at", "pk")
    )
    rows = list(Scale.objects.filter(family=family).prefetch_related(ratings).order_by("created_at", "pk"))
    put_in(rows, read.rows.people, one=("only_for",))
    put_in((one for row in rows for one in row.ratings.all()), read.rows.people, "chosen", one=("said_by",))
    put_sheets(one for row in rows for one in row.ratings.all())
    made = (_decided(read, row) for row in rows if closed or row.closed_on is None)
    return tuple(one for one in made if one is not None)


def _decided(read: Reading, row: Scale) -> ScaleCopy | None:
    """Whoever was asked may read the question again, whatever else they may see of the others' numbers. Only somebody
    from whom others are kept safe may not: the question may tell of these. They get their own numbers alone.
    """
    apart = bool(read.reader.kept_apart_from)
    asked = {one.said_by_id for one in row.ratings.all()}
    me = None if apart else next((one for one in read.reader.stands_for if one in asked), None)
    decision = decide(read.reader, row.piece(rater=me), read.surface)
    read.ledger.note(Rating.GROUP, decision.why)
    if decision.shown or _was_chosen(read, row):
        return _scale(read, row)
    own = apart and bool(asked & read.reader.stands_for)
    mute = _numbers_alone(_scale(read, row)) if own else None
    return mute if mute and mute.lines else None


def _was_chosen(read: Reading, row: Scale) -> bool:
    """Whether a child lets this reader see a number that stands on the child's own scale."""
    given = (one for one in row.ratings.all() if one.from_sheet and _stands(one))
    return any(decide(read.reader, one.piece(), read.surface).shown for one in given)


def _stands(row: Rating) -> bool:
    return row.withdrawn_at is None and row.stands


def _numbers_alone(copy: ScaleCopy) -> ScaleCopy:
    return replace(copy, question="", ten="", zero="", danger=None, only_for=None, only_for_name="")


def _scale(read: Reading, row: Scale) -> ScaleCopy:
    other = not read.reader.is_staff and read.reader.language != row.language
    translated = other and bool(row.ten_translation and row.zero_translation)
    written = {name: getattr(row, name) for name in ("question", "ten", "zero")}
    words = {
        name: (translated and getattr(row, f"{name}_translation")) or text for name, text in written.items()
    }
    if other and not translated:
        for text in written.values():
            read.ledger.leave(row, text)
    plain = {name: getattr(row, name) for name in ("id", "kind", "closed_on", "version")}
    return build(
        ScaleCopy,
        read.reader,
        read.surface,
        own=True,
        **plain,
        **words,
        language=read.reader.language if translated else row.language,
        danger=row.danger_id,
        only_for=row.only_for_id,
        only_for_name=read.name(row.only_for) if row.only_for else "",
        lines=tuple(_lines(read, row.ratings.all())),
        in_use=any(one.withdrawn_at is None for one in row.ratings.all()),
    )


def _lines(read: Reading, rows: Iterable[Rating]) -> Iterable[LineCopy]:
    people: dict[UUID, list[Rating]] = {}
    for row in sorted(rows, key=lambda one: (one.rated_on, one.created_at)):
        if _stands(row) and read.takes(row.piece()):
            people.setdefault(_rater(row), []).append(row)
    order = {pk: place for place, pk in enumerate(read.people.rows)}
    for key in sorted(people, key=lambda one: order.get(one, len(order))):
        first = people[key][0]
        yield LineCopy(
            key=key, name=read.who(first), child=bool(first.said_by and first.said_by.is_child),
            worker=first.said_by_id is None, ratings=tuple(_rating(read, one) for one in people[key]),
        )  # fmt: skip


def _rating(read: Reading, row: Rating) -> RatingCopy:
    names = ("rated_on", "value", "one_up", "exact_words")
    given = {name: getattr(row, name) for name in names} | read.words(row, row.words, row.translation)
    given["translated"] = given["language"] != row.language
    given |= {"audience": row.piece().audience, "origin": origin_of(row)}
    # In the court's text it stands only where the child said yes to it, and then as every number.
    groups = _AS_SHEET if row.from_sheet and read.surface is not Surface.TEXT else None
    return build(RatingCopy, read.reader, read.surface, own=read.own(row), groups=groups, id=row.pk, **given)


def _rater(row: Rating) -> UUID:
    """Whose number it is: a person's or, without one, a worker's."""
    return row.said_by_id or row.said_by_worker_id or row.pk
