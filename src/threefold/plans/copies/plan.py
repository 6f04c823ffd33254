"""A plan as a reader may have it, built up part by part from what they may see."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from threefold.core.clock import today
from threefold.disclosure.copies import build
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why, decide
from threefold.families.models import Family
from threefold.mapping.rows import Rows
from threefold.plans.copies.deciding import Asking, child_words_piece, tells_untold
from threefold.plans.copies.loading import plans_of
from threefold.plans.copies.parts import action_copies, line_copies, sign_copies, yes_copies
from threefold.plans.copies.shapes import AnsweredCopy, PlanCopy
from threefold.plans.models import Plan

HEAD = ("title", "review_where", "bottom_lines", "monitoring", "child_text", "voluntary_text")
# Whoever was not told the worry does not read it here.
TELLS_WORRY = ("bottom_lines",)
STAFF_ONLY = ("children_took_part", "tribe_took_part", "ended_reason")


def plan_for(
    plan: Plan,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    on: date | None = None,
    known: Rows | None = None,
) -> PlanCopy | None:
    """One plan for one reader; None when nothing of it is theirs. `ledger` counts what is left out, `known` is as in
    `plans_of`.
    """
    # Whoever loaded it with `plans_of` for this very page need not load it again.
    (row,) = (plan,) if hasattr(plan, "waits") else plans_of(plan.family, only=plan.pk, known=known)
    return _copy(row, _asking(reader, surface, ledger), on or today())


def plans_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    on: date | None = None,
    known: Rows | None = None,
) -> tuple[PlanCopy, ...]:
    """The family's plans of which something is for this reader, the newest first. `known` as in `plans_of`."""
    return copies_of(plans_of(family, known=known), reader, surface, ledger, on=on)


def copies_of(
    rows: Iterable[Plan],
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    on: date | None = None,
) -> tuple[PlanCopy, ...]:
    """As `plans_for`, from plans that `plans_of` loaded: for whoever makes copies for several readers at once."""
    asking = _asking(reader, surface, ledger)
    made = (_copy(row, asking, on or today()) for row in rows)
    return tuple(one for one in made if one is not None)


def _asking(reader: Reader, surface: Surface, ledger: Ledger | None) -> Asking:
    return Asking(reader=reader, surface=surface, ledger=ledger if ledger is not None else Ledger())


def _copy(plan: Plan, asking: Asking, on: date) -> PlanCopy | None:
    whole = decide(asking.reader, plan.piece(), asking.surface)
    actions, signs = action_copies(plan, asking), sign_copies(plan, asking)
    lines = line_copies(plan, asking)
    if not whole.shown:
        asking.ledger.note(Group.PLAN, whole.why)
    to_children = {} if whole.shown else _to_children(plan, asking)
    if not (whole.shown or actions or signs or lines or to_children):
        return None
    given: dict[str, Any] = (
        _plain(plan, on) | {"actions": actions, "signs": signs, "lines": lines} | to_children
    )
    if whole.shown:
        given |= _head(plan, asking) | {"yes": yes_copies(plan, asking), "dangers": _answered(plan, asking)}
    return build(PlanCopy, asking.reader, asking.surface, part_only=not whole.shown, **given)


def _plain(plan: Plan, on: date) -> dict[str, Any]:
    names = ("id", "kind", "version", "edition", "starts_on", "expires_on", "review_on", "ended_on")
    return {name: getattr(plan, name) for name in names} | {
        "family": plan.family_id,
        "state": plan.state(on),
    }


def _to_children(plan: Plan, asking: Asking) -> dict[str, Any]:
    """What a plan says to the children, for a resource parent who may have nothing else of it."""
    texts = (plan.child_text, plan.child_text_translation)
    if not (asking.reader.cares_for and any(texts)):
        return {}
    piece = child_words_piece(asking.reader, plan, *texts)
    return {"child_text": asking.words(plan, "child_text")} if asking.takes(piece) else {}


def _head(plan: Plan, asking: Asking) -> dict[str, Any]:
    """The plan's own words, each decided by itself: one may name a place that the others do not."""
    found: dict[str, Any] = {"language": asking.language(plan, "title_translation")}
    for name in HEAD:
        texts = (str(getattr(plan, name)), str(getattr(plan, f"{name}_translation")))
        if any(texts) and name in TELLS_WORRY and tells_untold(asking.reader, plan, None):
            asking.ledger.note(Group.PLAN, Why.NOT_TOLD)
        elif any(texts) and asking.takes(plan.piece(*texts)):
            found[name] = asking.words(plan, name)
    home = plan.household.name if plan.household else ""
    if home and asking.takes(plan.piece(home)):
        found["household"] = home
    found["only_for"] = tuple(asking.name(person) for person in plan.only_for.all())
    if asking.reader.is_staff:
        found |= {name: text for name in STAFF_ONLY if asking.may(plan.piece(text := getattr(plan, name)))}
        found |= {"follows": plan.follows_id, "two_wordings": plan.waits}  # type: ignore[attr-defined]
    return found


def _answered(plan: Plan, asking: Asking) -> tuple[AnsweredCopy, ...]:
    return tuple(_worries(plan, asking))


def _worries(plan: Plan, asking: Asking) -> Iterable[AnsweredCopy]:
    for danger in plan.dangers.all():
        if not asking.takes(danger.piece()):
            continue
        yield build(
            AnsweredCopy,
            asking.reader,
            asking.surface,
            id=danger.pk,
            title=danger.title,
            text=asking.words(danger, "text", "translation"),
            language=asking.language(danger),
            goal=_goal(danger, asking),
        )


def _goal(danger: Any, asking: Asking) -> str:
    goal = getattr(danger, "goal", None)
    if goal is None or not asking.takes(goal.piece()):
        return ""
    return asking.words(goal, "text", "translation")


def why_none(ledger: Ledger) -> frozenset[Why]:
    """For what reasons something of the plans was left out."""
    return frozenset(why for (group, why) in ledger.withheld if group is Group.PLAN)


def named(copies: Iterable[PlanCopy], plan: UUID) -> PlanCopy | None:
    """The copy of one plan among several."""
    return next((one for one in copies if one.id == plan), None)
