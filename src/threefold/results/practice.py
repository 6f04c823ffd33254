"""Was the practice done? What is counted from the work itself, as a line each. It can be entered without being done."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.results import saying

Text = str | Promise
PRACTICE: dict[str, Text] = {
    "houses_done": _("The Three Houses or the Safety House were done with the child"),
    "child_voice": _("The child’s own words were there in the first 30 days"),
    "child_voice_used": _("The child’s words are used in the plan"),
    "child_observed": _("A small child was seen, and somebody wrote what they saw"),
    "sayings_answered": _("Children were told what became of their words"),
    "time_to_first_map": _("Half of the families had a first map after"),
    "first_map_by_30": _("A map was made with the family in the first 30 days"),
    "balanced_map": _("The map holds what works well as well as worries"),
    "network_two": _("Two or more of the family’s own people were in the circle by day 60"),
    "network_active": _("People in the circle have a part in the plan"),
    "dangers_with_goals": _("Each worry about the future has a safety goal"),
    "goals_with_actions": _("Each safety goal has an action"),
    "actions_described": _("Actions say what somebody will do"),
    "plans_together": _("A parent and somebody of their own made the plan with us"),
    "plans_shared": _("Those in the plan got their copy"),
    "plan_kept": _("Days on which the plan was kept"),
    "steps_on_time": _("Next steps were done in time"),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Done:
    """One line."""

    label: Text
    value: str
    between: str
    of: str


def done(figures: dict[str, dict[str, Any]], names: tuple[str, ...] = tuple(PRACTICE)) -> tuple[Done, ...]:
    """Those that were counted, in the order of the work."""
    return tuple(_line(name, figures[name]) for name in names if name in figures and _counted(figures[name]))


def _counted(one: dict[str, Any]) -> bool:
    return one["value"] is not None or bool(one["hidden"])


def _line(name: str, one: dict[str, Any]) -> Done:
    kind = one["kind"]
    return Done(
        label=PRACTICE[name], value=saying.value_of(one["value"], kind) or str(saying.TOO_FEW),
        between=saying.between(one["interval"], kind), of=saying.count_of(one, "denominator"),
    )  # fmt: skip
