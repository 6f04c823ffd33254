"""The plan's next days: when it begins, is gone through together, and runs out; and from when to remind."""

from dataclasses import dataclass
from datetime import date, timedelta

from threefold.plans.copies.shapes import PlanCopy
from threefold.plans.models.plan import State
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import DayClock, Standing, plan_expiry
from threefold.practice.lengths import STANDARD, Lengths
from threefold.practice.words import Words

REVIEW_SOON = timedelta(days=3)
STARTS = Words("The plan begins", "El plan empieza")
REVIEW = Words("We go through the plan together", "Revisamos el plan juntos")
RUNS_OUT = Words("The plan's last day", "Último día del plan")


@dataclass(frozen=True, kw_only=True)
class PlanDay:
    """A day that matters for a plan, and how it stands."""

    plan: PlanCopy
    what: Words
    clock: DayClock
    standing: Standing

    @property
    def day(self) -> date:
        """The day itself."""
        return self.clock.due


def days_ahead(plan: PlanCopy, on: date, lengths: Lengths = STANDARD) -> tuple[PlanDay, ...]:
    """What is still to come of a plan in force, or has run out and waits; the next first."""
    if plan.state not in (State.ACTIVE, State.EXPIRED):
        return ()
    found: list[PlanDay] = []
    if plan.starts_on and plan.starts_on >= on:
        found.append(_day(plan, STARTS, DayClock(due=plan.starts_on, remind=plan.starts_on), on))
    if plan.review_on and plan.review_on >= on:
        found.append(
            _day(plan, REVIEW, DayClock(due=plan.review_on, remind=plan.review_on - REVIEW_SOON), on)
        )
    if plan.expires_on:
        found.append(_day(plan, RUNS_OUT, expiry(plan.starts_on, plan.expires_on, lengths), on))
    return tuple(sorted(found, key=lambda one: one.day))


def expiry(starts: date | None, expires: date, lengths: Lengths) -> DayClock:
    """The end of a plan, with the reminder that held in the county on the plan's first day (rules 12 and 13)."""
    before = lengths.of(ClockName.PLAN_REMINDER, starts or expires)
    return plan_expiry(expires, remind_before=timedelta(days=before))


def _day(plan: PlanCopy, what: Words, clock: DayClock, on: date) -> PlanDay:
    return PlanDay(plan=plan, what=what, clock=clock, standing=clock.standing(on))
