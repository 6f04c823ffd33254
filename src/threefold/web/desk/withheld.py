"""The list beside a copy: what somebody gets and does not get, by kind and reason. By its first words only what people
do in a plan, and only where the reason is no secret of anybody: the page lies open while the person may be near.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why, decide

KINDS: dict[Group, Promise] = {
    Group.MAP: _("Things on the map, worries and goals"),
    Group.SCALING: _("Numbers on the scales"),
    Group.NETWORK: _("The circle of support"),
    Group.PLAN: _("Parts of the safety plan"),
    Group.CHILD_VOICE: _("What the children said"),
    Group.REPORT_SAFE: _("Why the county came"),
    Group.MEETINGS: _("What was agreed in meetings"),
    Group.ACCOUNTING: _("Who saw and got what"),
}
OTHER = _("Other parts of the file")

REASONS: dict[Why, Promise] = {
    Why.ROLE: _("It belongs to other people's parts."),
    Why.KEPT_PRIVATE: _("Somebody asked to keep it private."),
    Why.IN_CONFIDENCE: _("It was told in confidence."),
    Why.STAFF_ONLY: _("It is for the county's workers."),
    Why.NOT_CHOSEN: _("It was shared with other people by name."),
    Why.FAMILY_ALONE: _("It is for the family alone: parents, caregivers and children."),
    Why.NOT_CERTAIN: _("It is not certain. What is unclear is asked about, not handed out."),
    Why.PROTECTED_PLACE: _("It names a place or a number that must not be found."),
    Why.REPORTER: _("It could show who called the county."),
    Why.NAME: _("It names somebody who does not want to stand on other people's paper."),
    Why.KEPT_APART: _(
        "Somebody is to be kept safe from this person. Only what was chosen for them by name is here."
    ),
    Why.NOT_TOLD: _("They were not told this worry yet."),
    Why.HELPER_UNTOLD: _("They were not told the worries yet, so they are named to nobody else."),
    Why.NO_RELEASE: _("No release is signed that lets the county share it with them."),
    Why.NEEDS_REASON: _("It opens only with a reason, and never on paper."),
    Why.DRAFT: _("It is still being written. A draft is talked about, not handed out."),
    Why.CHILD_DECIDES: _("A child's words. The child decides who sees them."),
    Why.GOES_HOME: _("Their own words, kept from a grown-up at home. The paper goes home with them."),
    Why.FOUND: _("Somebody could find the paper from whom others are kept safe. It goes home with them."),
}
# That words show who called would tell who it was.
NOT_TOLD_APART = (Why.PROTECTED_PLACE, Why.REPORTER)
EITHER = _(
    "It gives away something sealed: a place or a number that must not be found, or who called the county."
)
# Of these it may be said which part of a plan it is.
NO_SECRET = (Why.ROLE, Why.NOT_TOLD, Why.NO_RELEASE, Why.DRAFT)
MOST_NAMED, WORDS_NAMED = 3, 6
# Reasons about safety carry a lock, the others a closed eye.
LOCKED = {
    Why.REPORTER, Why.PROTECTED_PLACE, Why.KEPT_APART, Why.FOUND, Why.IN_CONFIDENCE, Why.KEPT_PRIVATE,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of what is held back."""

    kind: str
    reason: str
    count: str
    locked: bool
    which: tuple[str, ...] = ()


def reason_for(reader: Reader, why: Why) -> str:
    """Why something is not on this reader's copy, in words for the worker who prepares it. Who has not opened the
    report does not read whether words name a place or who called: it would tell the reporter.
    """
    preparer = reader.prepared_by
    opened = preparer is not None and Group.REPORTER in preparer.opened
    has_reporter = any(one.group is Group.REPORTER for one in reader.hidden)
    return str(EITHER if why in NOT_TOLD_APART and has_reporter and not opened else REASONS[why])


def held_back(ledger: Ledger, reader: Reader) -> tuple[Line, ...]:
    """What the copy leaves out. Says how many, so that a worker notices a line that should not be there."""
    found: dict[tuple[Group, str, bool], int] = {}
    for (group, why), count in sorted(ledger.withheld.items(), key=_locked_first):
        line = group, reason_for(reader, why), why in LOCKED
        found[line] = found.get(line, 0) + count
    return tuple(
        Line(
            kind=str(KINDS.get(group, OTHER)),
            reason=reason,
            count=str(ngettext_lazy("%d thing", "%d things", count) % count),
            locked=locked,
            which=_which(ledger, reader, group, reason),
        )
        for (group, reason, locked), count in found.items()
    )


def _which(ledger: Ledger, reader: Reader, group: Group, reason: str) -> tuple[str, ...]:
    """The first words of the parts of a plan that one line counts, as far as the worker may read them anyway."""
    worker = reader.prepared_by
    if group is not Group.PLAN or worker is None:
        return ()
    words = (
        Truncator(next(filter(None, piece.texts), "")).words(WORDS_NAMED)
        for piece, why in ledger.left_out
        if piece.group is group and why in NO_SECRET and reason_for(reader, why) == reason
        if decide(worker, piece, Surface.SCREEN).shown
    )
    return tuple(dict.fromkeys(filter(None, words)))[:MOST_NAMED]


def _locked_first(item: tuple[tuple[Group, Why], int]) -> tuple[bool, tuple[Group, Why]]:
    return item[0][1] not in LOCKED, item[0]


def given(ledger: Ledger) -> tuple[str, ...]:
    """What the copy holds, by kind."""
    return tuple(str(KINDS.get(group, OTHER)) for group in ledger.shown)
