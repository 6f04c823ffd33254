"""What happened, where the sentence about it was begun and not finished."""

from collections.abc import Iterator
from itertools import groupby

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import HarmStatement
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.needs.links import link
from threefold.web.needs.words import may_stand

WORDS = 12


def needs(desk: Desk) -> Iterator[Need]:
    """One need a family, leading to the statement itself: until it is read with the family, no sheet holds it."""
    rows = HarmStatement.objects.filter(family__in=desk.writing(Group.MAP), closed_on__isnull=True)
    rows = rows.filter(status=HarmStatement.Status.DRAFT).select_related("said_by").prefetch_related("chosen")
    for family, drafts in groupby(
        rows.order_by("family", "place", "created_at", "pk"), lambda row: row.family_id
    ):
        # One that the worker may not open leads nowhere.
        found = [row for row in drafts if may_stand(desk, family, row.piece())]
        if found:
            yield _need(desk, found)


def _need(desk: Desk, found: list[HarmStatement]) -> Need:
    family = found[0].family_id
    return Need(
        what=_("What happened in the %(name)s family is not finished") % {"name": desk.name_of(family)},
        why=_(
            "The harm statement is still being written. Until it is read with the family, no sheet holds it."
        ),
        href=_page(found[0]),
        action=_("Finish what happened"),
        family=family,
        brief=_("What happened is not finished"),
        parts=tuple(
            Part(what=Truncator(row.text).words(WORDS), href=_page(row)) for row in found if len(found) > 1
        ),
    )


def _page(row: HarmStatement) -> str:
    return link(row.family_id, "mapping:harm", "mapping:statements", harm=row.pk)
