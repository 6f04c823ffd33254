"""Worries that have no goal yet (rule 1), and goals that moved without the family being told (rule 44)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import DangerStatement, StatementVersion
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand
from threefold.web.phrases import why_of


def needs(desk: Desk) -> Iterator[Need]:
    """Danger statements without a safety goal."""
    rows = DangerStatement.objects.filter(family__in=desk.writing(Group.MAP), goal__isnull=True)
    rows = rows.filter(closed_on__isnull=True).select_related("said_by")
    for row in rows.prefetch_related("chosen").order_by("created_at", "pk"):
        name = {"name": desk.name_of(row.family_id)}
        shown = bool(row.title) and may_stand(desk, row.family_id, row.piece())
        yield Need(
            what=_("A worry of the %(name)s family has no goal yet") % name,
            why=_("“%(title)s”: without a goal nobody can know what would be enough.") % {"title": row.title}
            if shown
            else _("Without a goal nobody can know what would be enough."),
            href=link(row.family_id, "mapping:pair", "mapping:statements", danger=row.pk),
            action=_("Start the goal"),
            family=row.family_id,
            brief=_("A worry has no goal"),
        )


def untold(desk: Desk) -> Iterator[Need]:
    """Goals that moved, where nobody wrote down that the family was told (rule 44): one need a goal."""
    rows = StatementVersion.objects.filter(
        goal__family__in=desk.writing(Group.MAP), goal__closed_on__isnull=True, beside=False,
        family_told_on__isnull=True,
    )  # fmt: skip
    moved = rows.exclude(reason="").select_related("goal").order_by("at", "pk")
    for row in {one.goal_id: one for one in moved}.values():
        goal = row.goal
        assert goal is not None
        yield Need(
            what=_("Tell the %(name)s family that their goal has changed")
            % {"name": desk.name_of(goal.family_id)},
            why=why_of(44),
            href=link(goal.family_id, "mapping:pair", "mapping:statements", danger=goal.danger_id),
            action=_("Write down when they were told"),
            family=goal.family_id,
            brief=_("A changed goal to tell"),
        )
