"""Where a finding about a plan is put right: the page, named by what is done there."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.plans.copies import PlanCopy
from threefold.practice.findings import Finding

# By rule, for what is about the plan as a whole, a person, or a worry: the page and what is done there.
OF_RULES: dict[int, tuple[str, Promise | str]] = {
    7: ("networks:circle", _("Find people in the circle")),
    9: ("plans:plan", _("Add an action")),
    10: ("plans:plan", _("Add an action")),
    12: ("plans:change-plan", _("Write the days")),
    13: ("plans:change-plan", _("Write the days")),
    14: ("plans:change-plan", _("Write how they took part")),
    15: ("plans:plans", _("Look at the plans by home")),
    47: ("plans:sign-plan", _("Write down who says yes")),
    54: ("plans:change-plan", _("Open the plan's own words")),
    56: ("plans:change-plan", _("Open the plan's own words")),
}
SIGNED, OWN_WORDS = 47, 54
OF_THE_FAMILY = ("networks:circle", "plans:plans")


@dataclass(frozen=True, kw_only=True)
class Way:
    """One link: where, and what is done there."""

    href: str
    action: Promise | str


def way(finding: Finding, copy: PlanCopy) -> Way | None:
    """The page that puts it right; None: there is none but the plan itself."""
    family, plan, subject = copy.family, copy.id, finding.subject
    parts = (
        (copy.actions, "plans:action", _("Change this action")),
        (copy.signs, "plans:sign", _("Change this early sign")),
        (copy.lines, "plans:line", _("Change this line")),
    )
    for rows, page, action in parts:
        if any(one.id == subject for one in rows):
            return Way(href=reverse(page, args=[family, plan, subject]), action=action)
    if finding.rule == SIGNED and subject == plan:
        # Nobody can be asked: whose own plan it is stands among its own words.
        return _of_rule(OWN_WORDS, family, plan)
    if finding.rule != 10 and any(one.id == subject for one in copy.dangers):
        return Way(
            href=reverse("mapping:pair", args=[family, subject]), action=_("Open the worry and its goal")
        )
    return _of_rule(finding.rule, family, plan)


def _of_rule(rule: int, family: UUID, plan: UUID) -> Way | None:
    if rule not in OF_RULES:
        return None
    page, action = OF_RULES[rule]
    args = [family] if page in OF_THE_FAMILY else [family, plan]
    # The form that adds an action stands open on the plan's page.
    return Way(href=reverse(page, args=args) + ("#add" if page == "plans:plan" else ""), action=action)
