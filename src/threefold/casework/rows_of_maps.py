"""Maps, what stands on them, statements and numbers."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from threefold.accounts.models import Agency
from threefold.casework import ids
from threefold.casework.allowed import STATEMENTS
from threefold.casework.people import FAMILY, NATURAL, owner
from threefold.casework.rows_of_cases import STRETCH, Row
from threefold.core.clock import day_of
from threefold.families.models import Person
from threefold.mapping.models import MapItem, MapSession, Position, Rating
from threefold.practice.vocabulary.questions import Category, ScaleKind
from threefold.practice.vocabulary.questions import Position as Stance


def maps(agency: Agency) -> Iterator[Row]:
    """Mapping conversations; somebody on the telephone was there."""
    found = MapSession.objects.filter(agency=agency).order_by("pk")
    present = {
        name: Exists(Person.objects.filter(standing__in=standings, **{way: OuterRef("pk")}))
        for name, standings, way in (
            ("family_there", FAMILY, "map_sessions"), ("family_rang", FAMILY, "map_sessions_by_phone"),
            ("network_there", NATURAL, "map_sessions"), ("network_rang", NATURAL, "map_sessions_by_phone"),
        )
    }  # fmt: skip
    names = ("pk", "family", "held_on", *present)
    for pk, family, held, fam, fam_rang, net, net_rang in (
        found.annotate(**present).values_list(*names).iterator(STRETCH)
    ):
        yield ids.row(pk), ids.case(family), held, fam or fam_rang, net or net_rang


def map_items(agency: Agency) -> Iterator[Row]:
    """In which of the three columns, from when to when."""
    column = {str(one): str(one.question) for one in Category if one.question}
    names = ("pk", "family", "category", "created_at", "removed_at")
    found = MapItem.objects.filter(agency=agency, category__in=column).order_by("pk").values_list(*names)
    for pk, family, category, added, removed in found.iterator(STRETCH):
        yield ids.row(pk), ids.case(family), column[category], day_of(added), _day(removed)


def next_steps(agency: Agency) -> Iterator[Row]:
    """Whose they are, by when, and done when."""
    names = (
        "pk",
        "family",
        "owner__standing",
        "owner_worker",
        "due_on",
        "done_on",
        "removed_at",
    )
    found = MapItem.objects.filter(agency=agency, category=str(Category.NEXT_STEP)).order_by("pk")
    for pk, family, standing, worker, due, done, removed in found.values_list(*names).iterator(STRETCH):
        yield ids.row(pk), ids.case(family), owner(standing, worker), due, done, _day(removed)


def statements(agency: Agency) -> Iterator[Row]:
    """Harm, danger and goals; a draft has no day on which it was shared."""
    for kind, model in STATEMENTS.items():
        found: QuerySet[model] = model.objects.filter(agency=agency).order_by("pk")  # type: ignore[valid-type, attr-defined]
        agreed = Position.objects.filter(
            **{kind: OuterRef("pk")}, stance=str(Stance.AGREES), withdrawn_at=None,
            said_by__standing=Person.Standing.PARENT,
        )  # fmt: skip
        first = Subquery(agreed.order_by("taken_on").values("taken_on")[:1])
        names = ["pk", "family", "status", "shared_on", "created_at", "closed_on", "confirmed"]
        names += ["danger", "agreed_on"] if kind == "goal" else []
        for pk, family, status, shared, made, closed, confirmed, *goal in (
            found.annotate(confirmed=first).values_list(*names).iterator(STRETCH)
        ):
            linked, settled = goal or (None, None)
            given = None if status == "draft" else shared or settled or day_of(made)
            over = closed or (given if status == "closed" else None)
            yield ids.row(pk), ids.case(family), kind, ids.row(linked), given, over, confirmed


def ratings(agency: Agency) -> Iterator[Row]:
    """Numbers that somebody gave. What came out of a child's own sheet stays with the child."""
    kinds = {str(one) for one in ScaleKind}
    names = (
        "pk", "family", "scale", "scale__kind", "said_by", "said_by__standing", "said_by_worker", "rated_on", "value",
    )  # fmt: skip
    found = Rating.objects.filter(agency=agency, declined=False, withdrawn_at=None, from_sheet=False)
    found = found.filter(scale__kind__in=kinds).order_by("pk")
    for pk, family, scale, kind, by, standing, worker, rated, value in found.values_list(*names).iterator(
        STRETCH
    ):
        rater = ids.person(by) if by else ids.stand_in("worker", worker)
        yield (
            ids.row(pk), ids.case(family), ids.row(scale), kind, rater, owner(standing, worker), rated, value,
        )  # fmt: skip


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else day_of(moment)
