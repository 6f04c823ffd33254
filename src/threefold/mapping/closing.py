"""Goals, and worries never finished, as the rules ask before a family's file is closed (rules 21 and 50)."""

from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.mapping.copies.statements import pairs_for
from threefold.mapping.models import DangerStatement, SafetyGoal
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


def drafts_at_closing(family: Family, reader: Reader | None) -> tuple[tuple[UUID, str], ...]:
    """Worries that were begun and never read together, by the name under which the reader may have them; without one
    where they may not, or nobody reads it.
    """
    rows = DangerStatement.objects.filter(
        family=family, closed_on=None, status=DangerStatement.Status.DRAFT
    ).order_by("place", "created_at", "pk")
    drafts = list(rows.values_list("pk", flat=True))
    names = _names(family, reader) if drafts and reader is not None else {}
    return tuple((pk, names.get(pk, "")) for pk in drafts)


def _names(family: Family, reader: Reader) -> dict[UUID, str]:
    return {one.danger.id: one.danger.named for one in pairs_for(family, reader, Surface.SCREEN)}


def worries_of(family: Family, subjects: frozenset[UUID]) -> dict[UUID, UUID]:
    """The worry on whose page each of these worries and goals stands."""
    dangers = DangerStatement.objects.filter(family=family, pk__in=subjects).values_list("pk", flat=True)
    goals = SafetyGoal.objects.filter(family=family, pk__in=subjects).values_list("pk", "danger")
    return {pk: pk for pk in dangers} | dict(goals)
