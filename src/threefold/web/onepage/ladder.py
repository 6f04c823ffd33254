"""From worry to safety: each danger with its goal, its plan and what people have seen, and the gaps between."""

from dataclasses import dataclass
from uuid import UUID

from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.mapping.copies.statements import Ladder
from threefold.mapping.rows import Rows
from threefold.plans.copies.briefs import PlanBrief, SeenBrief, plan_briefs, seen_briefs
from threefold.plans.copies.shapes import PlanCopy
from threefold.web.needs.links import link


@dataclass(frozen=True, kw_only=True)
class Step:
    """One worry's way to safety."""

    worry: Ladder
    plan: PlanBrief | None
    seen: SeenBrief | None
    pair_href: str
    plan_href: str

    @property
    def has_goal(self) -> bool:
        """Whether somebody could know what would be enough."""
        return bool(self.worry.goal)

    @property
    def stops_at_plan(self) -> bool:
        """The first gap of this way is the plan."""
        return self.has_goal and self.plan is None


def ladder_of(
    opened: Opened, ways: tuple[Ladder, ...] | None, copies: tuple[PlanCopy, ...], rows: Rows
) -> tuple[Step, ...] | None:
    """The worries that are open, in their order; None where this reader may not see the map."""
    if ways is None:
        return None
    family, reader = opened.family, opened.reader
    may_see_plans = opened.may_see(Group.PLAN)
    plans = plan_briefs(family, reader, plans=copies) if may_see_plans else {}
    seen = seen_briefs(family, reader, plans=copies, known=rows) if may_see_plans else {}
    return tuple(_step(opened, one, plans.get(one.danger), seen.get(one.danger)) for one in ways)


def _step(opened: Opened, one: Ladder, plan: PlanBrief | None, seen: SeenBrief | None) -> Step:
    pk = opened.family.pk
    return Step(
        worry=one,
        plan=plan,
        seen=seen,
        pair_href=link(pk, "mapping:pair", "mapping:statements", danger=one.danger),
        plan_href=_plan_page(pk, plan),
    )


def _plan_page(family: UUID, plan: PlanBrief | None) -> str:
    if plan is None:
        return link(family, "plans:plans")
    return link(family, "plans:plan", plan=plan.plan)
