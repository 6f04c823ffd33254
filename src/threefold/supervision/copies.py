"""What a reader may have of reviews and of what a worker wants to bring."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import words_for
from threefold.families.models import Family
from threefold.supervision.models import DecisionKind, Review, ToBring


@dataclass(frozen=True, kw_only=True)
class ReviewCopy:
    """That a supervisor looked at something, what they think of it, what they ask, and the answer."""

    id: UUID
    at: datetime
    by: str
    what: str
    answered_by: str
    answered_at: datetime | None
    words: str = shown("notes.supervision", default="")
    question: str = shown("notes.supervision", default="")
    answer: str = shown("notes.supervision", default="")

    @property
    def waits(self) -> bool:
        """Whether a question waits for its answer."""
        return bool(self.question) and self.answered_at is None


@dataclass(frozen=True, kw_only=True)
class TopicCopy:
    """What a worker wants to bring."""

    at: datetime
    by: str
    text: str = shown("notes.working", default="")


def reviews_for(
    family: Family, reader: Reader, surface: Surface, *, subject: UUID | None = None, most: int = 5
) -> tuple[ReviewCopy, ...]:
    """What supervisors looked at, the newest first; of one decision, or of all."""
    rows = Review.objects.filter(family=family).select_related("by", "answered_by").order_by("-at", "pk")
    rows = rows if subject is None else rows.filter(subject=subject)
    return tuple(review_copy(row, reader, surface) for row in rows[:most])


def review_copy(row: Review, reader: Reader, surface: Surface) -> ReviewCopy:
    """One of them."""
    words, question, answer = (
        words_for(reader, surface, Group.SUPERVISION_NOTES, text)
        for text in (row.words, row.question, row.answer)
    )
    return build(
        ReviewCopy, reader, surface, id=row.pk, at=row.at, by=row.by.name, words=words, question=question,
        what=str(DecisionKind(row.decision).label), answer=answer, answered_at=row.answered_at,
        answered_by=row.answered_by.name if row.answered_by else "",
    )  # fmt: skip


def topic_for(family: Family, reader: Reader, surface: Surface) -> TopicCopy | None:
    """What the worker wants to bring now, if anything."""
    row = ToBring.objects.filter(family=family).select_related("by").order_by("-at", "-pk").first()
    if row is None or not row.text:
        return None
    text = words_for(reader, surface, Group.WORKING_NOTES, row.text)
    return build(TopicCopy, reader, surface, at=row.at, by=row.by.name, text=text)


def topics_on(families: Collection[UUID]) -> set[UUID]:
    """In which of these families there is something to bring: that there is, and not what. Not a word is loaded."""
    rows = ToBring.objects.filter(family__in=families)
    later = Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), pk__gt=OuterRef("pk"))
    newer = ToBring.objects.filter(later, family=OuterRef("family"))
    return set(rows.exclude(text="").filter(~Exists(newer)).values_list("family", flat=True))
