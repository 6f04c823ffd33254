"""One family for supervision, on one page: built from the copies that every other page is built from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience
from threefold.families.access import Opened
from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.copies.scaling import scales_for
from threefold.mapping.rows import Rows
from threefold.plans.copies import acts_for
from threefold.plans.copies.plan import plans_for
from threefold.plans.copies.shapes import PlanCopy
from threefold.plans.models.plan import State
from threefold.practice.vocabulary.questions import Category, Question

WINDOW = timedelta(days=30)
MOST = 5
# What people did well stands among the strengths, its own way from the list of acts.
_WELL = tuple(
    one for one in Category if one.question is Question.WELL and one is not Category.ACT_OF_PROTECTION
)


@dataclass(frozen=True, kw_only=True)
class Said:
    """A sentence with its day and whoever it is from."""

    text: str
    day: date | None = None
    who: str = ""
    language: str = ""
    # The groups of the record that it comes from, for the log of reads.
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What the page shows before the gaps."""

    strengths: tuple[Said, ...]
    moved: tuple[Said, ...]

    @property
    def groups(self) -> set[Group]:
        """Of which groups words stand there."""
        return {group for one in (*self.strengths, *self.moved) for group in one.groups}


def prepared(opened: Opened, *, on: date) -> Prepared:
    """Strengths first, then what moved in the last thirty days, the newest first."""
    rows = Rows(opened.family)
    the_map = family_map(opened.family, opened.reader, Surface.SCREEN, rows=rows)
    well = sorted(the_map.in_categories(*_WELL), key=_when, reverse=True)[:MOST]
    acts = acts_for(opened.family, opened.reader, Surface.SCREEN, known=rows)
    strengths = [
        *(
            Said(
                text=one.text,
                day=one.day,
                language=one.language,
                who=seen_by(one.witness),
                groups=_kept(one.audience) or (Group.PLAN,),
            )
            for one in acts[:3]
        ),
        *(
            Said(text=one.text, day=one.said_on, who=one.said_by, language=one.language, groups=_of_item(one))
            for one in well
        ),
    ]
    moved = [
        one for one in _moved(opened, rows, the_map.items, on) if one.day and on - WINDOW <= one.day <= on
    ]
    return Prepared(
        strengths=tuple(strengths[: MOST + 1]),
        moved=tuple(sorted(moved, key=lambda one: one.day or on, reverse=True)[:8]),
    )


def _when(item: ItemCopy) -> date:
    return item.happened_on or item.said_on or date.min


def seen_by(witness: str) -> str:
    """That somebody saw it; empty where nobody is named."""
    return _("%(name)s saw it") % {"name": witness} if witness else ""


def _moved(opened: Opened, rows: Rows, items: tuple[ItemCopy, ...], on: date) -> Iterator[Said]:
    for item in items:
        if item.done_on:
            yield Said(
                text=item.text, day=item.done_on, who=item.owner, language=item.language, groups=_of_item(item)
            )  # fmt: skip
    for plan in plans_for(opened.family, opened.reader, Surface.SCREEN, on=on, known=rows):
        yield from _of_plan(plan)
    if opened.may_see(Group.SCALING):
        yield from _numbers(opened)


def _of_item(item: ItemCopy) -> tuple[Group, ...]:
    """A confidence that somebody opened with a reason is a read of its own kind."""
    confided = (Group.VICTIM_WORDS,) if item.in_confidence else ()
    whose = Group.CHILD_VOICE if item.origin else Group.MAP
    return confided + _kept(item.audience) or (whose,)


def _kept(audience: str) -> tuple[Group, ...]:
    return (Group.CHILD_PRIVATE,) if audience == Audience.KEPT else ()


def _of_plan(plan: PlanCopy) -> Iterator[Said]:
    named = f": {plan.title}" if plan.title else ""
    if plan.starts_on and plan.state is not State.DRAFT:
        yield Said(text=_("A safety plan began") + named, day=plan.starts_on, groups=(Group.PLAN,))
    if plan.ended_on:
        yield Said(text=_("A safety plan ended") + named, day=plan.ended_on, groups=(Group.PLAN,))


def _numbers(opened: Opened) -> Iterator[Said]:
    """Each person's own two newest numbers; nobody is averaged."""
    for scale in scales_for(opened.family, opened.reader, Surface.SCREEN):
        for line in scale.lines:
            given = [
                one for one in sorted(line.ratings, key=lambda one: one.rated_on) if one.value is not None
            ]
            if len(given) > 1 and given[-1].value != given[-2].value:
                told = {
                    "name": line.name,
                    "before": given[-2].value,
                    "now": given[-1].value,
                    "scale": scale.question,
                }
                yield Said(
                    text=_("%(name)s: from %(before)d to %(now)d. %(scale)s") % told, day=given[-1].rated_on,
                    groups=_kept(given[-1].audience)
                    or _kept(given[-2].audience)
                    or ((Group.CHILD_VOICE if given[-1].origin or given[-2].origin else Group.SCALING),),
                )  # fmt: skip
