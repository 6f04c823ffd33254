"""The family on one page."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.clocks import lengths_of
from threefold.audit.recording import record_reads
from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.copies.court import court_dates_for
from threefold.families.nobody import nobody_gets
from threefold.families.page import family_page
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.statements import ladder_for
from threefold.mapping.rows import Rows
from threefold.plans.copies.plan import plans_for
from threefold.plans.copies.shapes import PlanCopy
from threefold.web.needs.desk import Desk
from threefold.web.onepage.children import children_of
from threefold.web.onepage.circle import circle_of
from threefold.web.onepage.coming import ahead_of, coming, first_step
from threefold.web.onepage.ladder import ladder_of
from threefold.web.onepage.numbers import numbers_of
from threefold.web.onepage.read import groups_read
from threefold.web.onepage.the_map import in_brief


def family(request: HttpRequest, family: UUID) -> HttpResponse:
    """Children, what comes next, the way from worry to safety, the map, the circle, the numbers, the dates."""
    opened = open_family(request, family, Group.HEADER)
    at = now()
    desk = Desk(
        worker=opened.worker, at=at, on=day_of(at), families={}, lengths=lengths_of(opened.worker.agency_id)
    )
    sections = _sections(opened, desk)
    _note_read(opened, desk, groups_read(sections))
    return render(request, "web/family.html", family_page(opened, "page") | sections)


def _note_read(opened: Opened, desk: Desk, groups: set[Group]) -> None:
    """That the family was opened is in the log already; here each group of which something stands on the page."""
    pk = opened.family.pk
    read = groups | desk.quoted.get(pk, set())
    if read:
        record_reads(
            by=opened.worker, at=desk.at, group=Group.HEADER, surface=Surface.SCREEN, families=[pk],
            quoted={pk: read},
        )  # fmt: skip


def _sections(opened: Opened, desk: Desk) -> dict[str, Any]:
    rows = Rows(opened.family)
    # Worries as the ladder needs them are loaded first: they serve the map and the plans too.
    may_see_map = opened.may_see(Group.MAP)
    ways = ladder_for(opened.family, opened.reader, Surface.SCREEN, rows=rows) if may_see_map else None
    the_map = family_map(opened.family, opened.reader, Surface.SCREEN, rows=rows)
    plans = _plans(opened, desk.on, rows)
    court = court_dates_for(opened.family, opened.reader, Surface.SCREEN)
    waits = coming(opened, desk)
    return {
        "children": children_of(opened, rows.people.values(), desk.on, the_map),
        "first": waits[0] if waits else first_step(opened, the_map),
        "waits": waits[1:],
        "may_write": opened.may_write(Group.MAP),
        "ladder": ladder_of(opened, ways, plans, rows),
        "may_see_map": may_see_map,
        "columns": in_brief(the_map),
        "things": len(the_map.items),
        "circle": circle_of(opened),
        "chart": numbers_of(opened, rows),
        "nobody": nobody_gets(opened.family, opened.reader, rows.people.values()),
        "ahead": ahead_of(the_map, plans, court, desk.on),
        "plans": plans,
        "court": [one for one in court if one.on and one.on >= desk.on],
    }


def _plans(opened: Opened, on: date, rows: Rows) -> tuple[PlanCopy, ...]:
    """Made once, for the ladder and for the days ahead."""
    if not opened.may_see(Group.PLAN):
        return ()
    return plans_for(opened.family, opened.reader, Surface.SCREEN, on=on, known=rows)
