"""Scales from 10 to 0, and each person's number. There is no average anywhere, on purpose."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.mapping.changes.keeping import all_ours, hold, set_chosen
from threefold.mapping.errors import HasRatings, ReasonNeeded
from threefold.mapping.events import scaling as events
from threefold.mapping.models import DangerStatement, Rating, SafetyGoal, Scale
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.scales import is_on_scale
from threefold.practice.vocabulary.questions import ScaleKind

GROUP = "scaling.answers"


@dataclass(frozen=True, kw_only=True)
class NewScale:
    """A question with both ends described. `only_for`: in one person's own wording (a child's path)."""

    question: str
    ten: str
    zero: str
    kind: str = ScaleKind.SAFETY
    language: str = "en"
    question_translation: str = ""
    ten_translation: str = ""
    zero_translation: str = ""
    danger: UUID | None = None
    goal: UUID | None = None
    only_for: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class NewRating:
    """One person's number on a day; None: they did not want to say. Exactly one of `person` and `worker` says whose.

    `words`: what makes it that number and not lower. `one_up`: what one point higher would look like.
    """

    value: int | None
    rated_on: date
    person: UUID | None = None
    worker: UUID | None = None
    words: str = ""
    one_up: str = ""
    exact_words: bool = True
    language: str = "en"
    translation: str = ""
    audience: str = Audience.FAMILY
    chosen: frozenset[UUID] = frozenset()


@change("mapping.make_scale", writes=GROUP)
def make_scale(*, by: Worker, family: Family, id: UUID, at: datetime, scale: NewScale) -> Scale:
    """Describe both ends of a scale. 10 is said and shown first."""
    _refuse_strangers(family, scale)
    row = Scale(id=id, agency_id=family.agency_id, created_at=at, family=family)
    _fill(row, scale)
    told = events.ScaleMade(scale=row.pk, scale_kind=row.kind)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.change_scale", writes=GROUP)
def change_scale(
    *, by: Worker, family: Family, id: UUID, at: datetime, scale: Scale, words: NewScale, base_version: int
) -> Scale:
    """Change a scale on which nobody has put a number yet: other ends make the same number mean something else.

    Raises:
        HasRatings: somebody has; make another scale.
        Stale: somebody changed it since `base_version`.
    """
    row = _hold(family, scale)
    _refuse_strangers(family, words)
    if row.version != base_version:
        raise Stale(row)
    if row.ratings.filter(withdrawn_at__isnull=True).exists():
        raise HasRatings
    row.version += 1
    _fill(row, words)
    told = events.ScaleChanged(scale=row.pk, version=row.version)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.close_scale", writes=GROUP)
def close_scale(
    *, by: Worker, family: Family, id: UUID, at: datetime, scale: Scale, closed_on: date | None
) -> Scale:
    """Put a scale away, with its numbers; None: take it up again."""
    row = _hold(family, scale)
    row.closed_on = closed_on
    row.save(update_fields=["closed_on"])
    record(events.ScaleClosed(scale=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.rate", writes=GROUP)
def rate(*, by: Worker, family: Family, id: UUID, at: datetime, scale: Scale, rating: NewRating) -> Rating:
    """Write down one person's number on a day. A second one for the same day takes the place of the first, which stays
    on record.
    """
    on = _hold(family, scale)
    same = on.ratings.filter(rated_on=rating.rated_on, said_by=rating.person, said_by_worker=rating.worker)
    # What a child said on their own sheet stays as it was said.
    same.filter(withdrawn_at__isnull=True, from_sheet=False).update(withdrawn_at=at)
    return _written(by, on, id, at, rating)


@change("mapping.rate_from_sheet", writes=GROUP)
def rate_from_sheet(
    *, by: Worker, family: Family, id: UUID, at: datetime, scale: Scale, rating: NewRating
) -> Rating:
    """Put a number of a child's own sheet on their scale. Who may see it is asked of the sheet."""
    kept = replace(rating, exact_words=True, audience=Audience.KEPT, chosen=frozenset())
    return _written(by, _hold(family, scale), id, at, kept, from_sheet=True)


def _written(
    by: Worker,
    on: Scale,
    id: UUID,
    at: datetime,
    rating: NewRating,
    *,
    from_sheet: bool = False,
) -> Rating:
    family = on.family
    _refuse_rating(family, on, rating)
    made = Rating.objects.create(
        id=id,
        agency_id=family.agency_id,
        created_at=at,
        family=family,
        written_by=by,
        scale=on,
        said_by_id=rating.person,
        said_by_worker_id=rating.worker,
        said_on=rating.rated_on,
        rated_on=rating.rated_on,
        value=rating.value,
        declined=rating.value is None,
        words=rating.words,
        one_up=rating.one_up,
        exact_words=rating.exact_words,
        language=rating.language,
        translation=rating.translation,
        audience=rating.audience,
        from_sheet=from_sheet,
    )
    set_chosen(made, rating.chosen)
    told = events.Rated(scale=on.pk, rating=made.pk, declined=made.declined)
    record(told, by=by, at=at, family=family.pk, subject=made.pk)
    return made


@change("mapping.withdraw_rating", writes=GROUP)
def withdraw_rating(
    *, by: Worker, family: Family, id: UUID, at: datetime, rating: Rating, reason: str
) -> Rating:
    """Take back a number that was written down by mistake. It stays on record, with the reason.

    Raises:
        ReasonNeeded: no reason was given.
    """
    if not reason.strip():
        raise ReasonNeeded
    row = hold(by=by, family=family, statement=rating, at=at)
    if row.withdrawn_at is not None:
        raise NotAllowed(GROUP)
    row.withdrawn_at, row.withdrawn_reason = at, reason
    row.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    record(events.RatingWithdrawn(rating=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _hold(family: Family, scale: Scale) -> Scale:
    row = Scale.objects.select_for_update().filter(pk=scale.pk, family=family).first()
    if row is None:
        raise NotAllowed(GROUP)
    return row


def _fill(row: Scale, words: NewScale) -> None:
    for one in fields(NewScale):
        name = f"{one.name}_id" if one.name in ("danger", "goal", "only_for") else one.name
        setattr(row, name, getattr(words, one.name))
    row.save()


def _refuse_strangers(family: Family, scale: NewScale) -> None:
    all_ours(DangerStatement.objects.filter(family=family), {scale.danger})
    all_ours(SafetyGoal.objects.filter(family=family), {scale.goal})
    all_ours(Person.objects.filter(family=family), {scale.only_for})
    if scale.kind not in {term.value for term in ScaleKind} or scale.language not in ("en", "es"):
        raise NotAllowed(GROUP)


def _refuse_rating(family: Family, scale: Scale, rating: NewRating) -> None:
    all_ours(Person.objects.filter(family=family), {rating.person} | rating.chosen)
    all_ours(Worker.objects.filter(agency=family.agency_id), {rating.worker})
    whose = bool(rating.person) != bool(rating.worker)
    on_scale = rating.value is None or is_on_scale(rating.value)
    theirs = scale.only_for_id in (None, rating.person)
    if not (whose and on_scale and theirs) or rating.audience not in Audience.values:
        raise NotAllowed(GROUP)
