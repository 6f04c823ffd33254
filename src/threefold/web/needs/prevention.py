"""Prevention services: the dangers are looked at again meanwhile, and their end is decided about (rule 51)."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.models import Family
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import DayClock, Standing, prevention_check, prevention_end
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day, why_of

RULE = 51


def needs(desk: Desk) -> Iterator[Need]:
    """One need a family. The end is told of a month ahead, so that there is time to decide; until then the look that is
    due this week. Both stand in the family's own row, which the desk holds.
    """
    for pk in desk.writing(Group.HEADER):
        family = desk.families[pk].family
        if family.prevention_from is None:
            continue
        end = prevention_end(
            family.prevention_from, months=desk.lengths.of(ClockName.PREVENTION_END, family.prevention_from)
        )
        if desk.on >= end.remind:
            yield _ends(desk, family, family.prevention_from, end)
        else:
            yield from _look(desk, family, family.prevention_from)


def _ends(desk: Desk, family: Family, since: date, clock: DayClock) -> Need:
    return Need(
        what=_("Decide with the %(name)s family what comes after prevention services")
        % {"name": family.name},
        why=_why(since),
        href=_page(family),
        action=_("Write down that they ended, or began anew"),
        day=clock.due,
        late=clock.standing(desk.on) is Standing.OVERDUE,
        family=family.pk,
        rule=RULE,
        brief=_("Prevention services end"),
    )


def _look(desk: Desk, family: Family, since: date) -> Iterator[Need]:
    last = max(since, family.prevention_looked_on or since)
    clock = prevention_check(last, months=desk.lengths.of(ClockName.PREVENTION_CHECK, last))
    if clock.due > desk.until:
        return
    yield Need(
        what=_("Look at the dangers again with the %(name)s family") % {"name": family.name},
        why=_why(since),
        href=_page(family),
        action=_("Write down the day"),
        day=clock.due,
        late=clock.standing(desk.on) is Standing.OVERDUE,
        family=family.pk,
        rule=RULE,
        brief=_("Look at the dangers again"),
    )


def _why(since: date) -> str:
    told = _("Prevention services run since %(day)s.") % {"day": plain_day(since)}
    return f"{told} {why_of(RULE)}"


def _page(family: Family) -> str:
    return link(family.pk, "families:family_facts") + "#prevention"
