"""The county's own deadlines, and texts that were used before, as the rules see them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.practice.clocks import (
    CASE_PLAN_DAYS,
    CASE_PLAN_UPDATE_MONTHS,
    PREVENTION_CHECK_MONTHS,
    PREVENTION_MONTHS,
    SAFETY_ASSESSMENT_WORKING_DAYS,
    TEAM_MEETING_DAYS,
)
from threefold.practice.repetition import Used


@dataclass(frozen=True, kw_only=True)
class DeadlinesView:
    """A family's deadlines on a day. A date that is None has not happened, or is not known.

    `opened_on` is the day from which the case plan counts, `case_plan_on` the newest case plan's. `placed_on` is when
    a child came to a resource parent, `team_met_on` when people met with the family since. `prevention_from` is
    when prevention services began that still run, `prevention_looked_on` the last look at the dangers. The lengths are
    those that held in this county when each clock began.
    """

    family: UUID | str
    on: date
    first_met_on: date | None = None
    safety_assessed_on: date | None = None
    opened_on: date | None = None
    disposition_on: date | None = None
    first_case_plan_on: date | None = None
    case_plan_on: date | None = None
    placed_on: date | None = None
    team_met_on: date | None = None
    prevention_from: date | None = None
    prevention_looked_on: date | None = None
    holidays: frozenset[date] = frozenset()
    assessment_working_days: int = SAFETY_ASSESSMENT_WORKING_DAYS
    case_plan_days: int = CASE_PLAN_DAYS
    case_plan_update_months: int = CASE_PLAN_UPDATE_MONTHS
    team_meeting_days: int = TEAM_MEETING_DAYS
    prevention_check_months: int = PREVENTION_CHECK_MONTHS
    prevention_months: int = PREVENTION_MONTHS


@dataclass(frozen=True, kw_only=True)
class ReuseView:
    """A text, and the texts of other children and families that it may repeat."""

    text: Used
    earlier: tuple[Used, ...] = ()
