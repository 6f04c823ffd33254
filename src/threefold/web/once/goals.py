"""Safety goals in a text: what will be seen, for how long, since when, and how people see it."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.copies.statements import GoalCopy, PairCopy
from threefold.mapping.papers import said_day
from threefold.practice.statements.parts import says_duration
from threefold.web.once.spoken import Spoken
from threefold.web.once.text import Line
from threefold.web.once.writing import Writing


def goal_lines(writing: Writing, pairs: Iterable[PairCopy]) -> Iterator[Line]:
    """Each goal of a worry, in the family's words too where these are on record."""
    for pair in pairs:
        if pair.goal is not None:
            yield from _goal(writing, pair.goal)


def _goal(writing: Writing, goal: GoalCopy) -> Iterator[Line]:
    at = writing.fact(gettext_lazy("Safety goal"), "mapping:pair", goal.danger, day=goal.agreed_on)
    told = Spoken.of(goal).told(writing.language)
    about = " ".join(_about(writing, goal, told))
    yield Line(text=f"{told} {about}".strip(), facts=(at,), words=(goal.text, goal.other_text))
    if goal.family_text:
        spoken = Spoken(
            said=goal.family_text, language=goal.family_language, means=goal.family_other_text,
            means_in=goal.family_other_language,
        )  # fmt: skip
        own = _("In the family’s own words: %(words)s") % {"words": spoken.quoted(writing.language)}
        yield Line(text=own, facts=(at,), words=(goal.family_text, goal.family_other_text))
    yield from writing.positions(goal, at)


def _about(writing: Writing, goal: GoalCopy, told: str) -> Iterator[str]:
    # A goal that was built from its parts says for how long itself.
    if goal.duration_value and goal.unit and not says_duration(told, writing.language):
        long = {"number": goal.duration_value, "unit": goal.unit.in_(writing.language).lower()}
        yield _("To be seen for %(number)d %(unit)s.") % long
    if goal.agreed_on:
        yield _("Agreed on %(day)s.") % {"day": said_day(goal.agreed_on)}
    if goal.met_on:
        yield _("Shown for as long as was agreed, on %(day)s.") % {"day": said_day(goal.met_on)}
