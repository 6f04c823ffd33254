"""Goals as the rules ask about them before a family's file is closed (rules 21 and 50)."""

from uuid import UUID

from threefold.families.models import Family
from threefold.mapping.statement_facts import Seeing
from threefold.practice.rules.facts.mapping import GoalView
from threefold.practice.rules.facts.plans import GoalShown
from threefold.practice.rules.goals import names_network, says_how_long


def goals_at_closing(family: Family) -> tuple[tuple[GoalShown, ...], frozenset[UUID]]:
    """Each open goal with whether it was shown for the agreed time, and the goals that name nobody of the family's
    own people.
    """
    facts = Seeing(family)
    goals = [
        (pair.goals[0], row.goal.met_on is not None)
        for row in facts.dangers
        if row.closed_on is None and (pair := facts.pair(row)).goals
    ]
    shown = tuple(_shown(goal, met) for goal, met in goals)
    return shown, frozenset(goal.id for goal, _met in goals if not names_network(goal))


def _shown(goal: GoalView, met: bool) -> GoalShown:
    """Time that passes shows nothing: a goal was shown for as long as was agreed once somebody wrote that it was."""
    days = goal.duration_days
    in_words = days is None and says_how_long(goal)
    return GoalShown(
        goal=goal.id, agreed_days=days, shown_days=(days or 0) if met else None, in_words=in_words
    )
