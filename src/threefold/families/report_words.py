"""A report as its page shows it: the clock in a sentence, and words that might give the reporter away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.families.copies.reports import ReferralCopy
from threefold.families.models import Referral
from threefold.practice.clocks import Standing
from threefold.practice.reporter import reporter_hints

_SAID: dict[Standing, Promise] = {
    Standing.AHEAD: _("Somebody must meet the children in person by then."),
    Standing.SOON: _("Somebody must meet the children in person by then: it is close."),
    Standing.OVERDUE: _("That time is over, and no meeting is written down yet."),
    Standing.DONE: _("They were met in time."),
    Standing.DONE_THAT_DAY: _("They were met on that day. Nobody wrote down at what hour."),
    Standing.DONE_LATE: _("They were met later than that."),
}


@dataclass(frozen=True, kw_only=True)
class ReportLine:
    """A report with what is computed from it. `hints` are its own words that speak of whoever reported."""

    copy: ReferralCopy
    response: str
    due: datetime | None
    clock: str
    waits: bool
    hints: tuple[str, ...]


def report_lines(
    copies: Iterable[ReferralCopy], *, at: datetime, language: str, check: bool
) -> tuple[ReportLine, ...]:
    """Reports as sentences; with `check`, for those who can mend the words."""
    return tuple(_line(one, at, language, check) for one in copies)


def _line(copy: ReferralCopy, at: datetime, language: str, check: bool) -> ReportLine:
    standing = copy.clock.standing(at) if copy.clock else None
    text = "\n".join((copy.allegations, copy.safe_text)) if check else ""
    return ReportLine(
        copy=copy,
        response=str(Referral.Response(copy.response).label) if copy.response else "",
        due=copy.clock.due if copy.clock else None,
        clock=str(_SAID[standing]) if standing else "",
        waits=standing in (Standing.SOON, Standing.OVERDUE),
        hints=tuple(dict.fromkeys(span.of(text) for span in reporter_hints(text, language))),
    )
