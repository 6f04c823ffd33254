"""What the fictional supervisor has looked at already: the last days' decisions still wait for her."""

from datetime import timedelta

from threefold.accounts.models import Worker
from threefold.supervision.changes import review_decision
from threefold.supervision.decisions import unreviewed
from threefold.supervision.models import DecisionKind
from threefold.web.demo.telling.teller import Teller

WAITS = 12
# What she asked waits since a few days.
LATELY = timedelta(days=3)


def look_back(told: Teller, supervisor: Worker, looked: tuple[str, str]) -> None:
    """Look at each decision a day after it was made, but for those of the last days."""
    for one in unreviewed({told.family.pk}, at=told.now):
        if one.on <= told.day(WAITS):
            words, question = looked if one.kind is DecisionKind.PLAN else ("", "")
            at = told.now - LATELY if question else one.at + timedelta(days=1)
            review_decision(
                by=supervisor, family=told.family, id=told.id("looked", one.kind, one.subject), at=at,
                decision=one.kind.value, subject=one.subject, edition=one.edition, words=words, question=question,
            )  # fmt: skip
