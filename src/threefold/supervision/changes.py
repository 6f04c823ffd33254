"""Every write about supervision."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.practice.errors import NotAllowed
from threefold.supervision.decisions import decision_of
from threefold.supervision.errors import AnsweredMeanwhile, AnswerNeeded
from threefold.supervision.events import DecisionReviewed, QuestionAnswered, TopicNoted
from threefold.supervision.models import Review, ToBring


@change("supervision.review_decision", writes="notes.supervision")
def review_decision(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    decision: str,
    subject: UUID,
    edition: int,
    words: str,
    question: str = "",
) -> Review:
    """A supervisor has looked at a decision as it read in `edition`; what changed since is to be looked at again. A
    question waits for an answer.

    Raises:
        NotAllowed: there is no such decision in this family, or it is the supervisor's own: a colleague looks at it.
    """
    found = decision_of(family, decision, subject)
    if found is None or found.by_worker == by.pk or not 0 < edition <= found.edition:
        raise NotAllowed("notes.supervision")
    row = Review.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, at=at, by=by, family=family, decision=decision,
        subject=subject, edition=edition, words=words, question=question.strip(),
    )  # fmt: skip
    told = DecisionReviewed(decision=decision, of=subject, edition=edition)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("supervision.answer_question", writes="notes.working")
def answer_question(
    *, by: Worker, family: Family, id: UUID, at: datetime, review: Review, answer: str
) -> Review:
    """Answer what a supervisor asked about a decision.

    Raises:
        NotAllowed: nothing was asked, or it is another family's.
        AnswerNeeded: there are no words in it.
        AnsweredMeanwhile: somebody has answered it.
    """
    row = Review.objects.select_for_update().filter(pk=review.pk, family=family).exclude(question="").first()
    if row is None:
        raise NotAllowed("notes.working")
    if not answer.strip():
        raise AnswerNeeded
    if row.answered_at is not None:
        raise AnsweredMeanwhile
    row.answer, row.answered_by, row.answered_at = answer, by, at
    row.save(update_fields=["answer", "answered_by", "answered_at"])
    record(QuestionAnswered(review=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("supervision.note_topic", writes="notes.working")
def note_topic(*, by: Worker, family: Family, id: UUID, at: datetime, text: str) -> ToBring:
    """Write down what the worker wants to bring; an empty text says that it was talked about. Earlier ones stay."""
    row = ToBring.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, at=at, by=by, family=family, text=text
    )
    record(TopicNoted(open=bool(text)), by=by, at=at, family=family.pk, subject=row.pk)
    return row
