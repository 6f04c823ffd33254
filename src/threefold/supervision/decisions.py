"""What was decided in families, and whether a supervisor has looked at it since: for all families of a page at once.

No word of the record stands here: a decision says what kind it is, when it was made, and by whom.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F

from threefold.core.clock import day_of, moment_of
from threefold.families.models import Family
from threefold.mapping.models import SafetyGoal, StatementOverride
from threefold.plans.models import Override, Plan, PlanVersion
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import working_days_after
from threefold.practice.lengths import STANDARD, Lengths
from threefold.practice.words import Words
from threefold.supervision.models import DecisionKind, Review

# How far back goals and rules are looked for; a plan in force is looked for as long as it holds.
BACK = timedelta(days=60)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Something that was decided. `edition` is the wording it has today; `page` the plan, worry or filled tool it is
    about, `tool` what that tool is; `due` the last day to look at it, where the county's clock says one.
    """

    kind: DecisionKind
    family: UUID
    subject: UUID
    edition: int
    at: datetime
    page: UUID
    by: str = ""
    by_worker: UUID | None = None
    rule: int | None = None
    due: date | None = None
    tool: Words | None = None

    @property
    def on(self) -> date:
        """The county's day on which it was decided."""
        return day_of(self.at)


# From families and the moment since when, to what was decided in a package above this one.
Source = Callable[[Collection[UUID], datetime | None], Iterable[Decision]]
_above: list[Source] = []


def use_decisions(source: Source) -> None:
    """The package that keeps the tools tells here what supervisors let pass in them."""
    _above[:] = [source]


def unreviewed(
    families: Collection[UUID], *, at: datetime, lengths: Lengths = STANDARD
) -> tuple[Decision, ...]:
    """What no supervisor has looked at as it reads today, the longest waiting first; the same queries for any number of
    families.
    """
    if not families:
        return ()
    rows = Review.objects.filter(family__in=families)
    seen = set(rows.values_list("decision", "subject", "edition"))
    found = (
        one
        for one in _all(families, at=at, lengths=lengths)
        if (one.kind, one.subject, one.edition) not in seen
    )
    return tuple(sorted(found, key=lambda one: (one.at, one.subject)))


def decision_of(family: Family, kind: str, subject: UUID) -> Decision | None:
    """One decision of a family, however long ago it was made and whoever has looked at it."""
    found = _all({family.pk}, at=None, lengths=STANDARD)
    return next((one for one in found if one.kind == kind and one.subject == subject), None)


def _all(families: Collection[UUID], *, at: datetime | None, lengths: Lengths) -> Iterator[Decision]:
    yield from _plans(families, at, lengths)
    yield from _goals(families, at)
    yield from _rules(families, at)
    for source in _above:
        yield from source(families, None if at is None else at - BACK)


def _plans(families: Collection[UUID], at: datetime | None, lengths: Lengths) -> Iterator[Decision]:
    """Plans in the wording that holds: who put it in force, or changed it while it was, and when."""
    rows = PlanVersion.objects.filter(plan__family__in=families, number=F("plan__edition"))
    rows = rows.filter(plan__finished_at__isnull=False)
    if at is not None:
        rows = rows.filter(plan__in=Plan.objects.in_force(day_of(at)).filter(family__in=families))
    for row in rows.select_related("plan", "by").defer("content"):
        finished = row.plan.finished_at
        # Signed before it was finished: the words are older than the decision.
        decided = max(row.at, finished) if finished else row.at
        yield Decision(
            kind=DecisionKind.PLAN, family=row.plan.family_id, subject=row.plan_id, edition=row.number, at=decided,
            page=row.plan_id, by=row.by.name, by_worker=row.by_id,
            due=working_days_after(day_of(decided), lengths.of(ClockName.PLAN_REVIEW, day_of(decided), decided)),
        )  # fmt: skip


def _goals(families: Collection[UUID], at: datetime | None) -> Iterator[Decision]:
    """Goals that family and county agreed on."""
    rows = SafetyGoal.objects.filter(family__in=families, agreed_on__isnull=False)
    if at is not None:
        rows = rows.filter(agreed_on__gte=day_of(at) - BACK, closed_on__isnull=True, met_on__isnull=True)
    known = rows.values_list(
        "pk", "family", "danger", "version", "agreed_on", "written_by__name", "written_by"
    )
    for pk, family, danger, version, agreed, name, by in known:
        assert agreed is not None
        yield Decision(
            kind=DecisionKind.GOAL, family=family, subject=pk, edition=version, at=moment_of(agreed, None), page=danger,
            by=name, by_worker=by,
        )  # fmt: skip


def _rules(families: Collection[UUID], at: datetime | None) -> Iterator[Decision]:
    """Rules that a supervisor let pass: a colleague who shares the family looks at it too."""
    back = {} if at is None else {"at__gte": at - BACK}
    passed = Override.objects.filter(plan__family__in=families, **back)
    for pk, family, plan, rule, when, name, by in passed.values_list(
        "pk", "plan__family", "plan", "rule", "at", "by__name", "by"
    ):
        yield Decision(
            kind=DecisionKind.RULE, family=family, subject=pk, edition=1, at=when, page=plan, by=name, by_worker=by,
            rule=rule,
        )  # fmt: skip
    worries = StatementOverride.objects.filter(danger__family__in=families, **back)
    for pk, family, danger, rule, when, name, by in worries.values_list(
        "pk", "danger__family", "danger", "rule", "at", "by__name", "by"
    ):
        yield Decision(
            kind=DecisionKind.STATEMENT_RULE, family=family, subject=pk, edition=1, at=when, page=danger, by=name,
            by_worker=by, rule=rule,
        )  # fmt: skip
