"""What was given, as its giver and its readers get it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise

from threefold.accounts.models import Worker
from threefold.library.giving.changes.writing import OPEN_TO_CHANGE
from threefold.library.giving.looking import Looked, looked_at
from threefold.library.giving.models import Given, GivenFile, Step, Wording
from threefold.library.giving.vocabulary import TOLD, GivenKind, Licence, Rights, Said, State
from threefold.library.vocabulary import Audience


@dataclass(frozen=True, kw_only=True)
class GivenLine:
    """Something given, in a list."""

    id: UUID
    title: str
    summary: str
    language: str
    kind: str
    state: str
    giver: str
    changed_at: datetime


@dataclass(frozen=True, kw_only=True)
class StepCopy:
    """One step that it took."""

    label: str
    by: str
    at: datetime
    words: str
    wording: int


@dataclass(frozen=True, kw_only=True)
class AnswerCopy:
    """Words that were asked about, and what the giver says of them."""

    words: str
    said: str


@dataclass(frozen=True, kw_only=True)
class FileCopy:
    """A file that goes with it."""

    id: UUID
    kind: str
    size: int
    # Whether all of it was looked at for what could identify a family.
    read: bool


@dataclass(frozen=True, kw_only=True)
class GivenCopy:
    """Something given, whole."""

    id: UUID
    line: GivenLine
    told: Promise | str
    body: str
    number: int
    looked: Looked
    answers: tuple[AnswerCopy, ...]
    audiences: tuple[Promise | str, ...]
    rights: str
    rights_words: str
    licence: str
    by_name: bool
    files: tuple[FileCopy, ...]
    steps: tuple[StepCopy, ...]
    earlier: tuple[Wording, ...]
    # The slug of its page, while that is there.
    page: str
    state: State

    @property
    def may_change(self) -> bool:
        """Whether its giver may give it other words now."""
        return self.state in OPEN_TO_CHANGE

    @property
    def may_send(self) -> bool:
        """Whether it can be sent, once every question has an answer."""
        return self.state in (State.DRAFT, State.ASKED)

    @property
    def was_sent(self) -> bool:
        """Whether somebody else could read it once."""
        return bool(self.steps)


def lines_of(rows: Iterable[Given]) -> tuple[GivenLine, ...]:
    """Things given, as a list."""
    return tuple(_line(one, _newest(one)) for one in rows)


def given_for(row: Given, reader: Worker) -> GivenCopy:
    """One thing, for its giver or a reader of the Toolkit's."""
    wording = row.wording
    looked = looked_at(row, wording, reader)
    mine = reader.pk == row.giver_id
    page = row.page.slug if row.page and row.page.live else ""
    state = State.WITHDRAWN if row.state == State.PUBLISHED and not page else State(row.state)
    said = dict(Said.choices)
    sent = row.wordings.filter(sent_at__isnull=False).exclude(pk=wording.pk).order_by("-number")
    labels = dict(Audience.choices)
    return GivenCopy(
        id=row.pk, line=_line(row, wording), told=TOLD[state] if mine else state.label,
        body=wording.body, number=wording.number, looked=looked,
        answers=tuple(
            AnswerCopy(words=one.words, said=str(said[one.said])) for one in looked.questions if one.said
        ),
        audiences=tuple(labels.get(one, one) for one in row.audiences), rights=str(Rights(row.rights).label),
        rights_words=row.rights_words, licence=str(Licence(row.licence).label), by_name=row.by_name,
        files=files_of(row.files.filter(taken_away=False)),
        steps=tuple(_step(one) for one in row.steps.select_related("by").order_by("-at", "-pk")),
        earlier=tuple(sent), page=page, state=state,
    )  # fmt: skip


def files_of(rows: QuerySet[GivenFile]) -> tuple[FileCopy, ...]:
    """Files, without reading them."""
    found = rows.order_by("created_at", "pk").values_list("pk", "kind", "size", "says_all")
    return tuple(FileCopy(id=pk, kind=kind, size=size, read=read) for pk, kind, size, read in found)


def _newest(row: Given) -> Wording:
    """Of rows whose wordings were fetched at once."""
    return max(row.wordings.all(), key=lambda one: one.number)


def _line(row: Given, wording: Wording) -> GivenLine:
    return GivenLine(
        id=row.pk, title=wording.title, summary=wording.summary, language=row.language,
        kind=str(GivenKind(row.kind).label), state=str(State(row.state).label), giver=row.giver.name,
        changed_at=wording.created_at,
    )  # fmt: skip


def _step(row: Step) -> StepCopy:
    return StepCopy(
        label=str(State(row.state).label), by=row.by.name, at=row.at, words=row.words, wording=row.wording
    )
