"""The closed lists of words that may leave, by table and column. A word that is in no list does not leave."""

from threefold.mapping.models import DangerStatement, HarmStatement, SafetyGoal
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.vocabulary.plans import LogOutcome, PlanKind
from threefold.practice.vocabulary.questions import Question, ScaleKind
from threefold.toolkit.registry import tools

OWNERS = ("parent", "child", "network", "worker", "other")
STATEMENTS = {"harm": HarmStatement, "danger": DangerStatement, "goal": SafetyGoal}


def words() -> dict[tuple[str, str], frozenset[str]]:
    """Every column of words."""
    return {
        ("child_views", "tool"): frozenset(tools()),
        ("case_network", "role"): frozenset(str(one) for one in NetworkRole),
        ("map_items", "question"): frozenset(str(one) for one in Question),
        ("next_steps", "owner"): frozenset(OWNERS),
        ("statements", "kind"): frozenset(STATEMENTS),
        ("case_plans", "kind"): frozenset(str(one) for one in PlanKind),
        ("plan_actions", "owner"): frozenset(OWNERS),
        ("plan_log", "outcome"): frozenset(str(one) for one in LogOutcome),
        ("ratings", "kind"): frozenset(str(one) for one in ScaleKind),
        ("ratings", "rater"): frozenset(OWNERS),
    }
