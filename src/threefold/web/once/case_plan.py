"""The text of a case plan: safety goals, and what each person does for them. What counts is what people do and others
see (practice: behavior, not finished services).
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.copies.statements import pairs_for
from threefold.practice.vocabulary.questions import Category
from threefold.web.once.contact import step_line
from threefold.web.once.goals import goal_lines
from threefold.web.once.planned import action_lines, days_lines, plans_in_force, sign_lines
from threefold.web.once.text import Line, Part
from threefold.web.once.writing import Writing


def case_plan_text(writing: Writing) -> tuple[Part, ...]:
    """The parts of the text."""
    given = (writing.family, writing.reader, writing.surface, writing.ledger)
    pairs = pairs_for(*given, rows=writing.rows)
    items = family_map(*given, rows=writing.rows).in_categories(Category.NEXT_STEP)
    steps = [one for one in items if one.done_on is None]
    plans = plans_in_force(writing)
    return (
        writing.part("goals", _("Safety goals"), goal_lines(writing, pairs)),
        writing.part(
            "actions",
            _("What each person does"),
            (one for plan in plans for one in action_lines(writing, plan)),
        ),
        writing.part("next", _("Next steps"), (line for one in steps for line in _step(writing, one))),
        writing.part(
            "signs", _("If something happens"), (one for plan in plans for one in sign_lines(writing, plan))
        ),
        writing.part("days", _("Days"), (one for plan in plans for one in days_lines(writing, plan))),
    )


def _step(writing: Writing, one: ItemCopy) -> Iterator[Line]:
    yield from writing.voiced(str(one.id), one.said_by_person, step_line(writing, one))
