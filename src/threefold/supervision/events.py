"""What the audit can hold about supervision: ids and labels, never words."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("supervision.decision_reviewed", _("{actor} looked at a decision"))
@dataclass(frozen=True, kw_only=True)
class DecisionReviewed(Event):
    """A supervisor looked at a plan in force, an agreed goal, or a rule that was let pass."""

    decision: str
    of: UUID
    edition: int


@event("supervision.question_answered", _("{actor} answered what a supervisor asked"))
@dataclass(frozen=True, kw_only=True)
class QuestionAnswered(Event):
    """A worker answered a supervisor's question about a decision."""

    review: UUID


@event("supervision.topic_noted", _("{actor} wrote down what to bring to supervision"))
@dataclass(frozen=True, kw_only=True)
class TopicNoted(Event):
    """A worker wrote down what they want to talk about, or that it was talked about."""

    open: bool
