"""Plans, their log and acts of protection, as a reader may have them."""

from threefold.plans.copies.briefs import (
    PlanBrief,
    SeenBrief,
    plan_brief,
    plan_briefs,
    seen_brief,
    seen_briefs,
)
from threefold.plans.copies.evidence import acts_for, acts_on_map, log_for, summaries, told_twice
from threefold.plans.copies.holding import Holding, Lost
from threefold.plans.copies.loading import plans_of
from threefold.plans.copies.plan import copies_of, plan_for, plans_for
from threefold.plans.copies.reminders import PlanDay, days_ahead
from threefold.plans.copies.shapes import (
    ActCopy,
    ActionCopy,
    AnsweredCopy,
    EarlySignCopy,
    LineCopy,
    LogCopy,
    LogSummary,
    PlanCopy,
    YesCopy,
)

__all__ = [
    "ActCopy",
    "ActionCopy",
    "AnsweredCopy",
    "EarlySignCopy",
    "Holding",
    "LineCopy",
    "LogCopy",
    "LogSummary",
    "Lost",
    "PlanBrief",
    "PlanCopy",
    "PlanDay",
    "SeenBrief",
    "YesCopy",
    "acts_for",
    "acts_on_map",
    "copies_of",
    "days_ahead",
    "log_for",
    "plan_brief",
    "plan_briefs",
    "plan_for",
    "plans_for",
    "plans_of",
    "seen_brief",
    "seen_briefs",
    "summaries",
    "told_twice",
]
