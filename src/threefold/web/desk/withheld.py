"""The list beside a copy: what somebody gets and does not get, by kind and reason, never by content."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Ledger, Why

KINDS: dict[Group, Promise] = {
    Group.MAP: _("Things on the map, worries and goals"),
    Group.SCALING: _("Numbers on the scales"),
    Group.NETWORK: _("The circle of support"),
    Group.PLAN: _("Parts of the safety plan"),
    Group.CHILD_VOICE: _("What the children said"),
    Group.MEETINGS: _("What was agreed in meetings"),
}
OTHER = _("Other parts of the file")

REASONS: dict[Why, Promise] = {
    Why.ROLE: _("It belongs to other people's parts."),
    Why.KEPT_PRIVATE: _("Somebody asked to keep it private."),
    Why.IN_CONFIDENCE: _("It was told in confidence."),
    Why.STAFF_ONLY: _("It is for the county's workers."),
    Why.NOT_CHOSEN: _("It was shared with other people by name."),
    Why.NOT_CERTAIN: _("It is not certain. What is unclear is asked about, not handed out."),
    Why.PROTECTED_PLACE: _("It names a place or a number that must not be found."),
    Why.REPORTER: _("It could show who called the county."),
    Why.NAME: _("It names somebody who does not want to stand on other people's paper."),
    Why.KEPT_APART: _(
        "Somebody is to be kept safe from this person. Only what was chosen for them by name is here."
    ),
    Why.NOT_TOLD: _("They were not told this worry yet."),
    Why.NO_RELEASE: _("No release is signed that lets the county share it with them."),
    Why.NEEDS_REASON: _("It opens only with a reason, and never on paper."),
    Why.DRAFT: _("It is still being written. A draft is talked about, not handed out."),
    Why.CHILD_DECIDES: _("A child's words. The child decides who sees them."),
    Why.GOES_HOME: _("Their own words, kept from a grown-up at home. The paper goes home with them."),
}
# Reasons about safety carry a lock, the others a closed eye.
LOCKED = {Why.REPORTER, Why.PROTECTED_PLACE, Why.KEPT_APART, Why.IN_CONFIDENCE, Why.KEPT_PRIVATE}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of what is held back."""

    kind: str
    reason: str
    count: str
    locked: bool


def held_back(ledger: Ledger) -> tuple[Line, ...]:
    """What the copy leaves out. Says how many, so that a worker notices a line that should not be there."""
    found = sorted(ledger.withheld.items(), key=lambda item: (item[0][1] not in LOCKED, item[0]))
    return tuple(
        Line(
            kind=str(KINDS.get(group, OTHER)),
            reason=str(REASONS[why]),
            count=str(ngettext_lazy("%d thing", "%d things", count) % count),
            locked=why in LOCKED,
        )
        for (group, why), count in found
    )


def given(ledger: Ledger) -> tuple[str, ...]:
    """What the copy holds, by kind."""
    return tuple(str(KINDS.get(group, OTHER)) for group in ledger.shown)
