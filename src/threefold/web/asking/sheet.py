"""Questions on paper: ten at most, each with room for who answered and what."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.accounts.models import Worker
from threefold.practice.questions import Question
from threefold.printing.paper import Paper, Paragraph, Step, Steps

MOST = 10


def questions_paper(questions: Sequence[Question], *, worker: Worker, lang: str, day: date) -> Paper:
    """The sheet in the language in which the questions are asked."""
    with override(lang):
        return Paper(
            title=_("Questions to take along"),
            whose=_("For %(name)s") % {"name": worker.name},
            lang=lang,
            county=worker.agency.name,
            day=day,
            blocks=(
                Paragraph(text=_("Choose the ones that fit. Listen, and write it in their words.")),
                Steps(steps=tuple(_step(one, lang) for one in questions[:MOST])),
            ),
        )


def _step(one: Question, lang: str) -> Step:
    # Empty facts are room to write in.
    return Step(text=one.words.in_(lang), facts=((_("Who"), ""), (_("In their words"), "")))
