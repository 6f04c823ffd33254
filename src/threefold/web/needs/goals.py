"""Worries that have no goal yet (rule 1)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import DangerStatement
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand


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
