"""Drafts that each wrote alone, as a worker may have them: their own, and everybody's once all lie side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.families.naming import name_for
from threefold.families.readers import facts_of, reader_for_person
from threefold.mapping.models import DangerStatement, DraftRound, LoneDraft

MAP = "map.items"


@dataclass(frozen=True, kw_only=True)
class LoneDraftCopy:
    """Who was asked, whether they have finished, and their words where this reader may have them."""

    id: UUID
    name: str = shown(MAP, default="")
    text: str = shown(MAP, default="")
    language: str = "en"
    done: bool = False
    taken: bool = False
    # When it was laid beside the others, where that was after they lay side by side: it is not written blind.
    late_at: datetime | None = None
    # Of somebody at the table; the reader types it in for nobody else.
    at_table: bool = False
    mine: bool = False


@dataclass(frozen=True, kw_only=True)
class RoundCopy:
    """A round with its drafts."""

    id: UUID
    about: str = shown(MAP, default="")
    opened_by: str = shown(MAP, default="")
    opened_at: datetime
    revealed: bool = False
    closed: bool = False
    danger: UUID | None = None
    danger_version: int | None = None
    reason: str = shown(MAP, default="")
    drafts: tuple[LoneDraftCopy, ...] = shown(MAP, default=())

    @property
    def own(self) -> LoneDraftCopy | None:
        """What this reader was asked to write."""
        return next((one for one in self.drafts if one.mine and not one.at_table), None)

    @property
    def at_table(self) -> tuple[LoneDraftCopy, ...]:
        """Those who write on this reader's device."""
        return tuple(one for one in self.drafts if one.mine and one.at_table)

    @property
    def finished(self) -> tuple[LoneDraftCopy, ...]:
        """The drafts that lie side by side."""
        return tuple(one for one in self.drafts if one.done)

    @property
    def waiting(self) -> tuple[LoneDraftCopy, ...]:
        """Those who have not finished."""
        return tuple(one for one in self.drafts if not one.done)

    @property
    def taken(self) -> tuple[str, ...]:
        """Whose words the worry is made of."""
        return tuple(one.name for one in self.drafts if one.taken)

    @property
    def asks_me(self) -> bool:
        """Whether this reader still has something to write."""
        return not self.revealed and any(one.mine and not one.done for one in self.drafts)


def rounds_for(family: Family, reader: Reader) -> tuple[RoundCopy, ...]:
    """The rounds that are not over, newest first."""
    return _copies(DraftRound.objects.filter(family=family, closed_at__isnull=True), reader)


def round_for(family: Family, reader: Reader, round: UUID) -> RoundCopy | None:
    """One round of this family."""
    return next(iter(_copies(DraftRound.objects.filter(family=family, pk=round), reader)), None)


def about_at_table(family: Family, copy: RoundCopy, draft: UUID, *, at: datetime) -> str:
    """What a round is about, for whoever is handed the device: nothing where it names what is hidden from them."""
    row = LoneDraft.objects.filter(family=family, round=copy.id, pk=draft, person__isnull=False).first()
    if row is None or row.person_id is None:
        return ""
    reader = reader_for_person(facts_of(family, at=at), row.person_id)
    return "" if any(hidden.stands_in(copy.about) for hidden in reader.hidden) else copy.about


def stands_since(family: Family, reader: Reader, copy: RoundCopy) -> str:
    """The words of the worry that a round is about, where somebody wrote it anew since the drafts began."""
    if copy.danger is None or copy.closed or copy.danger_version is None:
        return ""
    rows = DangerStatement.objects.filter(family=family, pk=copy.danger, version__gt=copy.danger_version)
    row = rows.select_related("said_by").first()
    return row.text if row is not None and decide(reader, row.piece(), Surface.SCREEN).shown else ""


def rounds_behind(family: Family, reader: Reader, danger: UUID) -> tuple[RoundCopy, ...]:
    """The rounds from which the words of a worry came, newest first."""
    rows = DraftRound.objects.filter(family=family, danger=danger, closed_at__isnull=False)
    return tuple(one for one in _copies(rows, reader) if one.taken)


def _copies(rows: Any, reader: Reader) -> tuple[RoundCopy, ...]:
    found = rows.select_related("opened_by").prefetch_related("drafts__worker", "drafts__person")
    return tuple(_copy(row, reader) for row in found.order_by("-created_at", "-pk"))


def _copy(row: DraftRound, reader: Reader) -> RoundCopy:
    about = _said(row, row.about, reader) or _("A worry")
    return build(
        RoundCopy, reader, Surface.SCREEN, id=row.pk, about=about, opened_by=row.opened_by.name,
        opened_at=row.created_at, revealed=row.revealed_at is not None,
        closed=row.closed_at is not None, danger=row.danger_id, danger_version=row.danger_version,
        reason=_said(row, row.reason, reader),
        drafts=lambda: tuple(_drafts(row.drafts.all(), row, reader)),
    )  # fmt: skip


def _said(row: DraftRound, text: str, reader: Reader) -> str:
    """What the opener wrote, unless it names what is sealed to this reader."""
    return text if decide(reader, row.piece(text), Surface.SCREEN).shown else ""


def _drafts(rows: Iterable[LoneDraft], of: DraftRound, reader: Reader) -> Iterable[LoneDraftCopy]:
    ordered = sorted(rows, key=lambda one: (one.person_id is not None, one.worker.name, str(one.pk)))
    for row in ordered:
        name = name_for(row.person, reader) if row.person else row.worker.name
        yield build(
            LoneDraftCopy, reader, Surface.SCREEN, id=row.pk, name=name, text=_words(row, of, reader),
            language=row.language, done=row.done_at is not None, taken=row.taken, at_table=row.person_id is not None,
            mine=row.worker_id == reader.worker, late_at=_late(row, of),
        )  # fmt: skip


def _late(row: LoneDraft, of: DraftRound) -> datetime | None:
    late = row.done_at is not None and of.revealed_at is not None and row.done_at > of.revealed_at
    return row.done_at if late else None


def _words(row: LoneDraft, of: DraftRound, reader: Reader) -> str:
    """Before all lie open, one's own alone; what somebody at the table wrote is hidden from whose device it is, too."""
    if of.revealed_at is None or row.done_at is None:
        own = row.worker_id == reader.worker and row.person_id is None
        return row.own_words() if own else ""
    return row.text if decide(reader, row.piece(), Surface.SCREEN).shown else ""
