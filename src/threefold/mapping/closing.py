"""Goals, and worries never finished, as the rules ask before a family's file is closed (rules 21 and 50)."""

from uuid import UUID

from django.utils.text import Truncator

from threefold.disclosure.sharing import Audience
from threefold.families.models import Family
from threefold.mapping.models import DangerStatement
from threefold.mapping.statement_facts import Seeing
from threefold.practice.rules.facts.mapping import GoalView
from threefold.practice.rules.facts.plans import GoalShown
from threefold.practice.rules.goals import names_network, says_how_long

LONGEST_NAME = 70


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


def drafts_at_closing(family: Family) -> tuple[tuple[UUID, str], ...]:
    """Worries that were begun and never read together, by their name; what was told in confidence has none here."""
    rows = DangerStatement.objects.filter(
        family=family, closed_on=None, status=DangerStatement.Status.DRAFT
    ).order_by("place", "created_at", "pk")
    return tuple((row.pk, _name(row)) for row in rows)


def _name(row: DangerStatement) -> str:
    if row.in_confidence or row.audience == Audience.KEPT:
        return ""
    return row.title or Truncator(row.text).chars(LONGEST_NAME)
