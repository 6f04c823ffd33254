"""The sorts of sheets there are: the plan, a helper's card, the plan for a child, the map, worries with goals, what
became of a child's words, the ecomap, filled tools, and who saw the file.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.sharing import Ledger
from threefold.mapping.papers import map_paper
from threefold.mapping.rows import Rows
from threefold.mapping.statement_papers import statement_paper
from threefold.plans.copies import Holding, Lost, plans_of
from threefold.plans.facts import findings_of
from threefold.plans.models import Plan
from threefold.plans.models.plan import State
from threefold.plans.papers import child_copy, family_copy, role_card
from threefold.practice.findings import Finding, Moment, blocks
from threefold.printing.paper import Paper
from threefold.web.answered.sheet import ANSWERED
from threefold.web.desk.ecomap import ECOMAP
from threefold.web.desk.kinds import Kind, Lack, Offer, Order, is_small, use_kind
from threefold.web.desk.seen import SEEN
from threefold.web.desk.tools import TOOL
from threefold.web.desk.withheld import reason_for

PlanPaper = Callable[..., Paper | None]
# A draft has copies only once somebody said yes to its words; then the others sign on paper.
IN_HAND = (State.ACTIVE, State.EXPIRED, State.DRAFT)
OF_THE_FAMILY = (Role.PARENT, Role.YOUTH, Role.NETWORK_MEMBER)


def register() -> None:
    """Put every sort of sheet on the desk, in the order in which people ask for them."""
    _plan_kind("part", _("Their part of the plan"), role_card, _has_part)
    _plan_kind("child", _("The plan for a child"), child_copy, _is_for_child)
    _plan_kind("plan", _("The safety plan"), family_copy, _is_whole)
    _family_kind("why", _("Worries and goals"), statement_paper)
    _family_kind("map", _("The map"), map_paper)
    use_kind(ANSWERED)
    use_kind(ECOMAP)
    use_kind(TOOL)
    use_kind(SEEN)


def _is_whole(order: Order, plan: Holding) -> bool:
    return not is_small(order) and plan.whole


def _has_part(order: Order, plan: Holding) -> bool:
    """A helper's; of whom others are kept safe from, what was chosen for them by name."""
    role = order.reader.role
    return (role is Role.NETWORK_MEMBER and plan.has_part) or (role in OF_THE_FAMILY and plan.has_chosen)


def _is_for_child(order: Order, plan: Holding) -> bool:
    """The child's; a resource parent reads it with the child who is placed with them."""
    return plan.for_child_here or (order.person.is_child and plan.has_child_words)


def _plan_kind(key: str, label: Promise, paper: PlanPaper, fits: Callable[[Order, Holding], bool]) -> None:
    def offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
        plans = [one for one in _plans(order, subject) if fits(order, one)]
        for plan in plans:
            # One plan needs no name beside its kind; several do.
            title = f"{label}: {plan.title}" if len(plans) > 1 and plan.title else str(label)
            yield Offer(kind=key, title=title, subject=plan.id)

    def make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
        return paper(
            _row(order, subject), order.reader, ledger, day=order.day, language=order.language,
            large=order.large, surface=order.surface, known=order.rows,
        )  # fmt: skip

    use_kind(Kind(key=key, label=label, offers=offers, make=make, holds=_plan_holds, lacks=_lacks))


def _family_kind(key: str, label: Promise, paper: PlanPaper) -> None:
    def offers(order: Order, subject: UUID | None) -> Iterator[Offer]:
        # A member of the circle without a release may see nothing of it: no use in offering an empty sheet.
        shut = order.reader.role is Role.NETWORK_MEMBER and not order.reader.released
        shut = shut and not (key == "map" and _child_chose_them(order))
        if key == "why" and is_small(order):
            return
        if not shut and may(order.reader.role, Group.MAP, Surface.PRINT)[0] is not Access.NONE:
            yield Offer(kind=key, title=str(label))

    def make(order: Order, subject: UUID | None, ledger: Ledger) -> Paper | None:
        agency = order.family.agency
        return paper(
            order.family, order.reader, ledger, day=order.day, county=agency.name, hotline=agency.hotline,
            language=order.language, large=order.large, surface=order.surface,
        )  # fmt: skip

    use_kind(Kind(key=key, label=label, offers=offers, make=make))


def _child_chose_them(order: Order) -> bool:
    """Whether a child who is placed with them chose some of their own words for them: theirs without a release."""
    cared_for, person = order.reader.cares_for, order.person.pk
    return bool(cared_for) and any(
        row.said_by_id in cared_for and person in row.piece().chosen for row in order.rows.items
    )


def lacks_of(order: Order) -> tuple[Lack, ...]:
    """Of all plans in hand, what this person is to do and no sheet of theirs can say."""
    return tuple(_lack(plan, one) for plan in _plans(order) for one in plan.lost)


def _lacks(order: Order, subject: UUID | None) -> tuple[Lack, ...]:
    return tuple(_lack(plan, one) for plan in _plans(order, subject) for one in plan.lost)


def _lack(plan: Holding, lost: Lost) -> Lack:
    page = "plans:sign" if lost.is_sign else "plans:action"
    href = reverse(page, args=[plan.plan.family_id, plan.id, lost.part])
    reason = reason_for(plan.reader, lost.why)
    return Lack(part=lost.part, why=lost.why, reason=reason, whole=lost.whole, text=lost.text, href=href)


def _plans(order: Order, subject: UUID | None = None) -> tuple[Holding, ...]:
    return tuple(
        Holding(plan=row, reader=order.reader, surface=order.surface)
        for row in _rows(order, subject)
        if row.state(order.day) in IN_HAND
    )


def plans_in_hand(rows: Rows, day: date, loaded: dict[str, Any]) -> tuple[list[Plan], bool]:
    """The plans of which there are sheets, and whether there is another that is still being written."""
    living = [row for row in _loaded(rows, loaded) if row.state(day) in IN_HAND]
    return [row for row in living if not row.is_draft], any(row.is_draft for row in living)


def _rows(order: Order, subject: UUID | None) -> list[Plan]:
    return _loaded(order.rows, order.loaded, subject)


def _loaded(rows: Rows, loaded: dict[str, Any], only: UUID | None = None) -> list[Plan]:
    """The family's plans, or the one whose sheet is asked for, loaded once for a page."""
    key = f"plan {only}" if only else "plans"
    if key not in loaded:
        loaded[key] = plans_of(rows.family, only=only, known=rows)
    found: list[Plan] = loaded[key]
    return found


def _row(order: Order, subject: UUID | None) -> Any:
    (row,) = _rows(order, subject)
    return row


def _plan_holds(order: Order, subject: UUID | None) -> tuple[Finding, ...]:
    """What stops printing a plan, after what a supervisor let pass."""
    row, preparer = _row(order, subject), order.reader.prepared_by
    passed = frozenset(row.overrides.values_list("rule", flat=True))
    opened = preparer.opened if preparer else ()
    return blocks(findings_of(row, on=order.day, opened=opened, known=order.rows), Moment.PRINT, passed)
