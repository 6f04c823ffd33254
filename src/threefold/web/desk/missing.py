"""Why somebody has no sheet, or a sheet is missing among theirs: a sentence, and the page where it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.mapping.models import DangerStatement, HarmStatement
from threefold.mapping.rows import Rows
from threefold.web.desk.kinds import Offer, Order

# Sheets of a plan.
OF_PLANS = ("part", "child", "plan")
# So much of a statement is read again where it is named.
WORDS = 12


@dataclass(frozen=True, kw_only=True)
class Missing:
    """One reason, and where it is mended."""

    why: str
    href: str
    action: str


def no_plan(family: Family, *, drafts: bool) -> Missing:
    """Nobody has a sheet of a plan, for none is in force."""
    if family.stage == Family.Stage.CLOSED:
        why = _("The family is closed, and no plan is in force.")
    elif drafts:
        why = _("The safety plan is still being written, so nobody has a sheet of it yet.")
    else:
        why = _("There is no safety plan yet, so nobody has a sheet of it.")
    return Missing(why=why, href=_at("plans:plans", family.pk), action=_("Open the plans"))


def unfinished(reader: Reader, rows: Rows) -> tuple[Missing, ...]:
    """What happened and is still being written: nobody's sheet holds it. One link for each that the worker may open."""
    drafts = (one for one in rows.harms if one.closed_on is None and one.status == HarmStatement.Status.DRAFT)
    found = [one for one in drafts if decide(reader, one.piece(), Surface.SCREEN).shown]
    return tuple(
        Missing(
            why=_not_finished(one, several=len(found) > 1),
            href=_at("mapping:harm", one.family_id, one.pk),
            action=_("Finish what happened"),
        )
        for one in found
    )


def _not_finished(row: HarmStatement, *, several: bool) -> str:
    if not several:
        return _("The harm statement is not finished, so no sheet holds it.")
    begins = Truncator(row.text).words(WORDS)
    return _("The harm statement is not finished, so no sheet holds it: “%(begins)s”") % {"begins": begins}


def cannot_be_found(order: Order) -> Missing:
    """Nothing is handed to somebody whose whereabouts nobody knows."""
    return Missing(
        why=_("Nobody knows where %(name)s is, so no sheet can be handed over.") % _name(order),
        href=_at("families:person", order.family.pk, order.person.pk),
        action=_("Write down where they are"),
    )


def missing(order: Order, offers: tuple[Offer, ...], *, in_circle: bool, has_plan: bool) -> Iterator[Missing]:
    """Why some sheets do not exist for this person. `in_circle`: they stand in it; `has_plan`: one is in hand."""
    if order.reader.role is Role.NETWORK_MEMBER:
        yield from _of_the_circle(order, in_circle=in_circle)
    if has_plan and not any(one.kind in OF_PLANS for one in offers):
        yield from _of_the_plan(order, in_circle=in_circle)


def _of_the_circle(order: Order, *, in_circle: bool) -> Iterator[Missing]:
    name, family = _name(order), order.family.pk
    if not in_circle:
        why = _("%(name)s is not in the circle of support.") % name
        yield Missing(why=why, href=_at("networks:circle", family), action=_("Open the circle"))
    elif not order.reader.released:
        why = _("No release lets the county share worries, goals and the map with %(name)s.") % name
        yield Missing(why=why, href=_at("networks:circle", family), action=_("Write down the release"))
    elif not order.reader.told and _has_worries(order):
        why = _("Nobody has told %(name)s the worries, so they are not on these sheets.") % name
        yield Missing(why=why, href=_at("networks:circle", family), action=_("Write down who told them"))


def _of_the_plan(order: Order, *, in_circle: bool) -> Iterator[Missing]:
    name = _name(order)
    plans = _at("plans:plans", order.family.pk)
    if order.reader.kept_apart_from:
        why = _("Somebody is kept safe from %(name)s, so the plan is not theirs. A plan of their own can be.")
        yield Missing(why=why % name, href=plans, action=_("Open the plans"))
    elif order.reader.role is Role.NETWORK_MEMBER and in_circle:
        why = _("%(name)s has no part in the plan that can be on paper.") % name
        yield Missing(why=why, href=plans, action=_("Open the plans"))
    elif order.reader.role in (Role.PARENT, Role.YOUTH):
        why = _("The plan belongs to somebody else alone.")
        yield Missing(why=why, href=plans, action=_("Open the plans"))


def _has_worries(order: Order) -> bool:
    if "worries" not in order.loaded:
        rows = DangerStatement.objects.filter(family=order.family, closed_on=None)
        order.loaded["worries"] = rows.filter(status=DangerStatement.Status.SHARED).exists()
    return bool(order.loaded["worries"])


def _name(order: Order) -> dict[str, str]:
    return {"name": order.person.called}


def _at(name: str, *args: UUID) -> str:
    return reverse(name, args=args)
