"""Next steps that a worker took on."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import MapItem
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand


def needs(desk: Desk) -> Iterator[Need]:
    """Open steps of mine that are due this week, or were due before; of colleagues, where somebody looks on."""
    rows = MapItem.objects.filter(
        desk.whose("owner_worker"), family__in=desk.seeing(Group.MAP, mine=False), done_on__isnull=True
    )
    rows = rows.filter(removed_at__isnull=True, due_on__lte=desk.until)
    rows = rows.select_related("said_by", "owner_worker")
    for row in rows.prefetch_related("chosen").order_by("due_on", "pk"):
        assert row.due_on is not None
        assert row.owner_worker is not None
        mine = desk.is_mine(row.owner_worker_id)
        name = {"name": desk.name_of(row.family_id), "worker": row.owner_worker.name}
        shown = may_stand(desk, row.family_id, row.piece())
        yield Need(
            what=row.in_language(desk.worker.language) if shown else _unsaid(mine),
            why=_("A next step with the %(name)s family that you took on.") % name
            if mine
            else _("A next step with the %(name)s family that %(worker)s took on.") % name,
            href=link(row.family_id, "mapping:item", "mapping:map", item=row.pk),
            action=_("Open the map"),
            day=row.due_on,
            late=row.due_on < desk.on,
            family=row.family_id,
            brief=_("Next step"),
        )


def _unsaid(mine: bool) -> str:
    """For words that may not stand here."""
    return _("A next step of yours") if mine else _("A next step with the family")
