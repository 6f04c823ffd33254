"""Two people wrote at once, and somebody has to say which words stand."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import ItemVersion, StatementVersion
from threefold.plans.models import LateWording
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link


def needs(desk: Desk) -> Iterator[Need]:
    """One need for each family with wordings that wait, on the map, among worries and goals, or in a plan."""
    mine = desk.writing(Group.MAP)
    waiting = Q(beside=True, settled_at__isnull=True)
    items = ItemVersion.objects.filter(waiting, item__family__in=mine, item__removed_at__isnull=True)
    for family in sorted(set(items.values_list("item__family", flat=True))):
        yield _need(desk, family, "mapping:map", _("Open the map"))
    rows = StatementVersion.objects.filter(waiting)
    rows = rows.annotate(of=Coalesce(F("harm__family"), F("danger__family"), F("goal__family")))
    for family in sorted(set(rows.filter(of__in=mine).values_list("of", flat=True))):
        yield _need(desk, family, "mapping:statements", _("Open worries and goals"))
    plans = LateWording.objects.filter(plan__family__in=desk.writing(Group.PLAN), settled_at__isnull=True)
    for family, plan in sorted(set(plans.values_list("plan__family", "plan"))):
        yield _need(desk, family, "plans:plan", _("Open the safety plan"), plan=plan)


def _need(desk: Desk, family: UUID, page: str, action: str, **parts: UUID) -> Need:
    return Need(
        what=_("Two wordings wait with the %(name)s family") % {"name": desk.name_of(family)},
        why=_("Two people wrote at once. Nothing is lost: choose the words that stand."),
        href=link(family, page, **parts),
        action=action,
        family=family,
        brief=_("Two wordings wait"),
    )
