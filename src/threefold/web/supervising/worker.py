"""A worker's families for supervision: a few lines each, by name, in the same queries for two and for forty."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.disclosure.groups import Group
from threefold.families.models import Assignment
from threefold.mapping.models import MapItem
from threefold.plans.models import ActOfProtection
from threefold.practice.vocabulary.questions import Category
from threefold.supervision.copies import topics_on
from threefold.supervision.decisions import unreviewed
from threefold.web.needs.decided import what_of
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.words import may_stand
from threefold.web.phrases import plain_day
from threefold.web.supervising.family import WINDOW
from threefold.web.supervising.gaps import gaps_of

EACH, MOST_GAPS = 2, 3
_STRENGTHS = (Category.STRENGTH, Category.ACT_OF_PROTECTION)


@dataclass(frozen=True, kw_only=True)
class WorkerLine:
    """One family: what is strong, what moved, what is missing, and whether there is something to bring."""

    id: UUID
    name: str
    strengths: tuple[str, ...]
    moved: tuple[str, ...]
    gaps: tuple[Need, ...]
    brings: bool


def lines_for(desk: Desk, whose: Worker) -> tuple[WorkerLine, ...]:
    """The families that `whose` works with and the reader may talk about, in the order of their names."""
    rows = Assignment.objects.current(desk.on).filter(worker=whose)
    theirs = set(rows.values_list("family", flat=True))
    families = theirs & desk.seeing(Group.SUPERVISION_NOTES, mine=False)
    strengths, acts = _strengths(desk, families), _acts(desk, families)
    gaps, brings = gaps_of(desk, families), topics_on(families)
    decided: dict[UUID, list[str]] = {}
    for one in unreviewed(families, at=desk.at, lengths=desk.lengths):
        decided.setdefault(one.family, []).append(
            _("%(what)s (%(day)s)")
            % {"what": what_of(one, desk.name_of(one.family)), "day": plain_day(one.on)}
        )
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


def _strengths(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[str]]:
    """The newest strengths on each map, in their own words."""
    rows = MapItem.objects.filter(family__in=families, category__in=_STRENGTHS, removed_at__isnull=True)
    rows = rows.annotate(nth=_nth("created_at"))
    found: dict[UUID, list[str]] = {}
    newest = rows.filter(nth__lte=EACH).select_related("said_by").prefetch_related("chosen")
    for row in newest.order_by("-created_at", "-pk"):
        if may_stand(desk, row.family_id, row.piece()):
            found.setdefault(row.family_id, []).append(row.in_language(desk.worker.language))
    return found


def _acts(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Acts of protection of the last thirty days, the newest first."""
    rows = ActOfProtection.objects.filter(family__in=families, removed_at__isnull=True)
    rows = rows.filter(day__gte=desk.on - WINDOW).annotate(nth=_nth("day"))
    found: dict[UUID, list[str]] = {}
    newest = rows.filter(nth__lte=EACH).select_related("said_by").prefetch_related("chosen")
    for row in newest.order_by("-day", "-pk"):
        if may_stand(desk, row.family_id, row.piece()):
            words = row.in_language(desk.worker.language)
            found.setdefault(row.family_id, []).append(
                _("%(what)s (%(day)s)") % {"what": words, "day": plain_day(row.day)}
            )
    return found


def _nth(moment: str) -> Window:
    """The place of a row among its family's, the newest first."""
    newest = [F(moment).desc(), F("pk").desc()]
    return Window(RowNumber(), partition_by="family", order_by=newest)
