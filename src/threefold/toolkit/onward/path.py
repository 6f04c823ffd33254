"""A child's place on the path, as a number on the child's own scale, with both ends as the tool asks them."""

from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.mapping.changes.scaling import NewRating, NewScale, make_scale, rate_from_sheet
from threefold.mapping.models import Rating, Scale
from threefold.practice.vocabulary.questions import ScaleKind
from threefold.practice.words import Words
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.facts import Fact

QUESTION = Words("Where are you on the path to your door?", "¿Dónde estás en el camino a tu puerta?")
TEN = Words("At the door: I could live there and be safe.", "En la puerta: podría vivir ahí y estar a salvo.")
ZERO = Words("Far away: I am very worried.", "Muy lejos: tengo mucha preocupación.")


def rating_of(fact: Fact, saying: UUID, *, by: Worker, row: FilledTool, at: datetime) -> Rating:
    """The number with the child's words, on the child's own scale, which is made for the first of them."""
    assert row.finished_at is not None
    rating = NewRating(
        value=fact.number, rated_on=day_of(row.finished_at), person=row.person_id, words=fact.text,
        language=fact.language or row.language, translation=fact.translation,
    )  # fmt: skip
    return rate_from_sheet(
        by=by, family=row.family, id=uuid5(saying, "rating"), at=at, scale=_scale(by, row, at), rating=rating
    )


def _scale(by: Worker, row: FilledTool, at: datetime) -> Scale:
    assert row.person_id is not None
    id = uuid5(row.person_id, "path to the door")
    here = Scale.objects.filter(pk=id).first()
    if here is not None:
        return here
    language = row.language if row.language in ("en", "es") else "en"
    other = "es" if language == "en" else "en"
    words = NewScale(
        kind=ScaleKind.CHILD_PATH, only_for=row.person_id, language=language, question=QUESTION.in_(language),
        ten=TEN.in_(language), zero=ZERO.in_(language), question_translation=QUESTION.in_(other),
        ten_translation=TEN.in_(other), zero_translation=ZERO.in_(other),
    )  # fmt: skip
    return make_scale(by=by, family=row.family, id=id, at=at, scale=words)
