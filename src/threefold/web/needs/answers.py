"""What somebody said they would answer a child, by the day they named."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.toolkit.models import ChildAnswer
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day


def needs(desk: Desk) -> Iterator[Need]:
    """For whoever took it on; who looks on sees whose it is. Nothing of what the child said stands here."""
    later = ChildAnswer.objects.filter(saying=OuterRef("saying"), at__gt=OuterRef("at"))
    rows = ChildAnswer.objects.filter(
        desk.whose("who"), ~Exists(later), family__in=desk.seeing(Group.CHILD_VOICE, mine=False), words="",
        by_day__lte=desk.until,
    )  # fmt: skip
    for row in rows.select_related("who").order_by("by_day", "pk"):
        assert row.by_day is not None
        told = {"name": desk.name_of(row.family_id), "who": row.who.name if row.who else ""}
        mine = desk.is_mine(row.who_id)
        yield Need(
            what=_("Tell a child of the %(name)s family what became of their words") % told,
            why=_("You said you would, by %(day)s.") % {"day": plain_day(row.by_day)}
            if mine
            else _("%(who)s said they would, by %(day)s.") % {**told, "day": plain_day(row.by_day)},
            href=link(row.family_id, "web:answered"),
            action=_("Answer it"),
            day=row.by_day,
            late=row.by_day < desk.on,
            family=row.family_id,
            brief=_("A child waits for an answer"),
            rule=32,
        )
