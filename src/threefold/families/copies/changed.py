"""What of a file was changed, as somebody of the family may know it: built up from the things that stand on their own
copies. A change of anything else is told as opening the file, which it took.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from uuid import UUID

from django.db.models import Q

from threefold.disclosure.readers import Reader


class Thing(StrEnum):
    """A part of the file that families know, in the order in which it is told."""

    MAP = "map"
    WORRIES = "worries"
    CIRCLE = "circle"
    PLAN = "plan"
    ABOUT_YOU = "about_you"
    TEAM = "team"
    FRONT = "front"


# By thing: the kinds of change that show on a copy. Each tells with `subject` which thing it changed. What joins,
# orders or takes away is not among them: at its other end may be something that the reader does not know of.
SHOWN: dict[Thing, tuple[str, ...]] = {
    Thing.MAP: (
        "mapping.item_added", "mapping.item_edited", "mapping.item_restored", "mapping.next_step_finished",
    ),
    Thing.WORRIES: (
        "mapping.harm_stated", "mapping.danger_stated", "mapping.goal_written", "mapping.statement_changed",
        "mapping.statement_shared", "mapping.statement_reopened", "mapping.goal_agreed", "mapping.goal_met",
        "mapping.family_told_of_change", "mapping.scale_made", "mapping.scale_changed", "mapping.rated",
    ),
    Thing.CIRCLE: (
        "networks.member_placed", "networks.member_moved", "networks.member_came_back",
    ),
    Thing.PLAN: (
        "plans.plan_started", "plans.plan_finished", "plans.plan_extended", "plans.plan_ended",
    ),
}  # fmt: skip
# These name the plan as `subject`, and in their detail the part that must stand on the reader's copy.
PARTS = ("plans.part_added", "plans.part_changed")
# What the whole family knows: who works with it, and the first page of its file.
TEAM = ("families.worker_assigned", "families.assignment_ended")
FRONT = ("families.family_created", "families.family_changed", "families.imported")
ABOUT = ("families.person_added", "families.person_changed")

# What stands on a reader's copies, by thing; of a plan also its parts.
Known = Mapping[Thing, Collection[UUID]]


def things_changed(reader: Reader, known: Known) -> tuple[tuple[Q, str], ...]:
    """Which events count as a change of which thing, for one reader."""
    found = [(Q(kind__in=SHOWN[thing], subject__in=ids), thing.value) for thing, ids in known.items() if ids]
    if parts := known.get(Thing.PLAN):
        on_copy = [str(one) for one in parts]
        found.append((Q(kind__in=PARTS, detail__part__in=on_copy), Thing.PLAN.value))
    # What is written of somebody from whom others are kept safe may be what these others told.
    if reader.person and not (reader.kept_apart_from or reader.finders):
        found.append((Q(kind__in=ABOUT, subject=reader.person), Thing.ABOUT_YOU.value))
    return (*found, (Q(kind__in=TEAM), Thing.TEAM.value), (Q(kind__in=FRONT), Thing.FRONT.value))
