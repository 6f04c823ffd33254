"""All questions in one row: by audience, then by type, as the modules of texts write them down."""

from threefold.practice.questions.question import Question
from threefold.practice.questions.texts import (
    child_telling,
    child_together,
    child_turning,
    colleague_telling,
    colleague_together,
    colleague_turning,
    gun_at_home,
    network_telling,
    network_together,
    network_turning,
    new_baby,
    parent_telling,
    parent_together,
    parent_turning,
    reporter_telling,
    reporter_together,
    reporter_turning,
    wish_to_live,
)

# Parents first: they are asked most.
BANK: tuple[Question, ...] = (
    *parent_telling.QUESTIONS,
    *parent_turning.QUESTIONS,
    *parent_together.QUESTIONS,
    *child_telling.QUESTIONS,
    *child_turning.QUESTIONS,
    *child_together.QUESTIONS,
    *network_telling.QUESTIONS,
    *network_turning.QUESTIONS,
    *network_together.QUESTIONS,
    *reporter_telling.QUESTIONS,
    *reporter_turning.QUESTIONS,
    *reporter_together.QUESTIONS,
    *colleague_telling.QUESTIONS,
    *colleague_turning.QUESTIONS,
    *colleague_together.QUESTIONS,
    # About one thing that not every family has.
    *gun_at_home.QUESTIONS,
    *new_baby.QUESTIONS,
    *wish_to_live.QUESTIONS,
)
BY_ID: dict[str, Question] = {one.id: one for one in BANK}


def question_of(id: str) -> Question | None:
    """The question with an id; None when the bank has none, or no longer."""
    return BY_ID.get(id)
