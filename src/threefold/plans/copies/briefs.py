"""What the family's one page says on the rungs "plan" and "seen" of each worry's ladder."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.core.clock import today
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.mapping.rows import Rows
from threefold.plans.copies.evidence import acts_for, log_for, summary
from threefold.plans.copies.plan import plans_for
from threefold.plans.copies.shapes import ActCopy, LogSummary, PlanCopy
from threefold.plans.models.plan import State
from threefold.practice.words import Words

LIVING = (State.DRAFT, State.ACTIVE, State.EXPIRED)
_RANK = {State.ACTIVE: 0, State.EXPIRED: 1, State.DRAFT: 2}
EXPIRED = Words("Its time has run out.", "Se le acabó el plazo.")
DRAFT = Words("It is still being written.", "Todavía se está escribiendo.")
NOBODY_DOES = Words(
    "Nobody does anything for this worry yet.", "Todavía nadie hace nada por esta preocupación."
)
NO_DOER = Words("Not every action has a person yet.", "Todavía no hay una persona para cada acción.")
NO_BACKUP = Words("Not everything has a back-up yet.", "Todavía no hay quien intervenga si algo falla.")
NO_WITNESS = Words("Nobody sees yet whether all of it happens.", "Todavía nadie ve si todo sucede.")


@dataclass(frozen=True, kw_only=True)
class PlanBrief:
    """The rung "plan": what people do about one worry. `gap` says in one sentence what is missing, if anything."""

    plan: UUID
    kind: Words
    state: State
    actions: int
    until: date | None
    review_on: date | None
    gap: Words | None = None


@dataclass(frozen=True, kw_only=True)
class SeenBrief:
    """The rung "seen": how the days went, and the last act of protection."""

    days: LogSummary
    last_act: ActCopy | None = None


def plan_brief(family: Family, reader: Reader, danger: UUID, *, on: date | None = None) -> PlanBrief | None:
    """The plan that answers one worry, the one in force first; None when there is none."""
    return plan_briefs(family, reader, on=on).get(danger)


def plan_briefs(
    family: Family,
    reader: Reader,
    *,
    on: date | None = None,
    surface: Surface = Surface.SCREEN,
    plans: tuple[PlanCopy, ...] | None = None,
) -> dict[UUID, PlanBrief]:
    """By worry, the plan that answers it. `plans` where this reader's copies are already made."""
    found: dict[UUID, PlanBrief] = {}
    copies = plans_for(family, reader, surface, on=on or today()) if plans is None else plans
    living = [one for one in copies if one.state in LIVING]
    for plan in sorted(living, key=lambda one: _RANK[one.state]):
        for danger in plan.dangers:
            found.setdefault(danger.id, _brief(plan, danger.id))
    return found


def seen_brief(family: Family, reader: Reader, danger: UUID) -> SeenBrief | None:
    """What was seen against one worry; None when nothing was written down yet."""
    return seen_briefs(family, reader).get(danger)


def seen_briefs(
    family: Family,
    reader: Reader,
    *,
    surface: Surface = Surface.SCREEN,
    plans: tuple[PlanCopy, ...] | None = None,
    known: Rows | None = None,
) -> dict[UUID, SeenBrief]:
    """By worry, what was seen: days of the plans that answer it, and the last act. `plans` as in `plan_briefs`,
    `known` as in `log_for`.
    """
    known = known or Rows(family)
    log, acts = log_for(family, reader, surface, known=known), acts_for(family, reader, surface, known=known)
    found: dict[UUID, SeenBrief] = {}
    copies = plans_for(family, reader, surface) if plans is None else plans
    for danger, of_plans, actions in _answering(copies):
        rows = [one for one in log if one.action in actions or (one.action is None and one.plan in of_plans)]
        last = next((one for one in acts if one.danger == danger), None)
        if rows or last:
            found[danger] = SeenBrief(days=summary(rows), last_act=last)
    for act in acts:
        if act.danger is not None and act.danger not in found:
            found[act.danger] = SeenBrief(days=summary(()), last_act=act)
    return found


def _answering(plans: tuple[PlanCopy, ...]) -> list[tuple[UUID, set[UUID], set[UUID]]]:
    dangers = {danger.id for plan in plans for danger in plan.dangers}
    return [
        (
            danger,
            {plan.id for plan in plans if danger in {one.id for one in plan.dangers}},
            {action.id for plan in plans for action in plan.actions if action.danger == danger},
        )
        for danger in sorted(dangers, key=str)
    ]


def _brief(plan: PlanCopy, danger: UUID) -> PlanBrief:
    actions = [one for one in plan.actions if one.danger == danger]
    return PlanBrief(
        plan=plan.id,
        kind=plan.kind_words,
        state=plan.state,
        actions=len(actions),
        until=plan.expires_on,
        review_on=plan.review_on,
        gap=_gap(plan, len(actions), danger),
    )


def _gap(plan: PlanCopy, count: int, danger: UUID) -> Words | None:
    actions = [one for one in plan.actions if one.danger == danger]
    checks = (
        (plan.state is State.EXPIRED, EXPIRED),
        (count == 0, NOBODY_DOES),
        (any(not one.doer for one in actions), NO_DOER),
        (any(not (one.backup or one.backup_text) for one in actions), NO_BACKUP),
        (any(not (one.witness or one.noticed) for one in actions), NO_WITNESS),
        (plan.state is State.DRAFT, DRAFT),
    )
    return next((words for is_so, words in checks if is_so), None)
