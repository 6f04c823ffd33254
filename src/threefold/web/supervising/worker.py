"""A worker's families for supervision: a few lines each, by name, in the same queries for two and for forty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from threefold.accounts.models import Worker
from threefold.disclosure.groups import Group
from threefold.families.models import Assignment
from threefold.families.sharing import Shareable
from threefold.families.sheets import put_sheets
from threefold.mapping.models import MapItem
from threefold.plans.models import ActOfProtection
from threefold.practice.vocabulary.questions import Category
from threefold.supervision.copies import topics_on
from threefold.supervision.decisions import unreviewed
from threefold.web.needs.decided import what_of
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.words import may_stand
from threefold.web.supervising.family import WINDOW, Said, seen_by
from threefold.web.supervising.gaps import gaps_of
from threefold.web.supervising.speakers import language_of, names_of, who_said

EACH, MOST_GAPS = 2, 3
_STRENGTHS = (Category.STRENGTH, Category.ACT_OF_PROTECTION)


@dataclass(frozen=True, kw_only=True)
class WorkerLine:
    """One family: what is strong, what moved, what is missing, and whether there is something to bring."""

    id: UUID
    name: str
    strengths: tuple[Said, ...]
    moved: tuple[Said, ...]
    gaps: tuple[Need, ...]
    brings: bool


def lines_for(desk: Desk, whose: Worker) -> tuple[WorkerLine, ...]:
    """The families that `whose` works with and the reader may talk about, in the order of their names."""
    rows = Assignment.objects.current(desk.on).filter(worker=whose)
    theirs = set(rows.values_list("family", flat=True))
    families = theirs & desk.seeing(Group.SUPERVISION_NOTES, mine=False)
    strengths, acts = _strengths(desk, families), _acts(desk, families)
    gaps, brings = gaps_of(desk, families), topics_on(families)
    decided: dict[UUID, list[Said]] = {}
    for one in unreviewed(families, at=desk.at, lengths=desk.lengths):
        said = Said(text=what_of(one, desk.name_of(one.family)), day=one.on, who=one.by)
        decided.setdefault(one.family, []).append(said)
    return tuple(
        WorkerLine(
            id=pk,
            name=one.family.name,
            strengths=tuple(strengths.get(pk, ())),
            moved=(*acts.get(pk, ()), *decided.get(pk, ()))[:MOST_GAPS],
            gaps=tuple(gaps.get(pk, ()))[:MOST_GAPS],
            brings=pk in brings,
        )
        for pk, one in desk.families.items()
        if pk in families
    )


def _strengths(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[Said]]:
    """The newest strengths on each map, in their own words, with who said them."""
    rows = MapItem.objects.filter(family__in=families, category__in=_STRENGTHS, removed_at__isnull=True)
    rows = rows.annotate(nth=_nth("created_at"))
    found: dict[UUID, list[Said]] = {}
    newest = rows.filter(nth__lte=EACH).select_related("said_by", "said_by_worker").prefetch_related("chosen")
    newest = newest.order_by("-created_at", "-pk")
    there = list(newest)
    put_sheets(there)
    shown = [row for row in there if row.stands and may_stand(desk, row.family_id, row.piece())]
    names = names_of(desk, (row.said_by for row in shown))
    for row in shown:
        found.setdefault(row.family_id, []).append(_said(desk, row, who_said(row, names), row.said_on))
    return found


def _acts(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[Said]]:
    """Acts of protection of the last thirty days, the newest first, with who saw or told it."""
    rows = ActOfProtection.objects.filter(family__in=families, removed_at__isnull=True)
    rows = rows.filter(day__gte=desk.on - WINDOW).annotate(nth=_nth("day"))
    found: dict[UUID, list[Said]] = {}
    newest = rows.filter(nth__lte=EACH).select_related("said_by", "said_by_worker", "witness")
    newest = newest.prefetch_related("chosen").order_by("-day", "-pk")
    shown = [row for row in newest if may_stand(desk, row.family_id, row.piece())]
    names = names_of(desk, (one for row in shown for one in (row.said_by, row.witness)))
    for row in shown:
        witness = names.get(row.witness_id, "") if row.witness_id else row.witness_other
        who = seen_by(witness) or who_said(row, names)
        found.setdefault(row.family_id, []).append(_said(desk, row, who, row.day))
    return found


def _said(desk: Desk, row: Shareable, who: str, day: date | None) -> Said:
    wanted = desk.worker.language
    return Said(text=row.in_language(wanted), day=day, who=who, language=language_of(row, wanted))


def _nth(moment: str) -> Window:
    """The place of a row among its family's, the newest first."""
    newest = [F(moment).desc(), F("pk").desc()]
    return Window(RowNumber(), partition_by="family", order_by=newest)
