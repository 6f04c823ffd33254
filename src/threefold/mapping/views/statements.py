"""Worries and goals on one page: what happened, each worry with its goal, and how safe people say it is."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.page import family_page
from threefold.mapping.chart import NARROW, chart_svg
from threefold.mapping.copies.rounds import rounds_for
from threefold.mapping.copies.scaling import scales_for
from threefold.mapping.copies.statements import harms_for, pairs_for
from threefold.mapping.copies.threats import threats_for
from threefold.mapping.forms.standing import OnForm, ThreatForm
from threefold.mapping.rows import Rows
from threefold.mapping.statement_facts import findings_on_map
from threefold.practice.findings import about

# Rules about the whole of it, which stand at the top of the page: how many worries, each child, threats unanswered.
_WHOLE = {22, 36, 37}


def statements(request: HttpRequest, family: UUID) -> HttpResponse:
    """All of it."""
    return show_statements(request, open_family(request, family, Group.MAP))


def show_statements(request: HttpRequest, opened: Opened, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page, with whatever form could not be saved in `more`."""
    family, reader = opened.family, opened.reader
    rows = Rows(family)
    findings = findings_on_map(family, reader, rows=rows)
    pairs = pairs_for(family, reader, Surface.SCREEN, closed=True, rows=rows)
    harms = harms_for(family, reader, Surface.SCREEN, closed=True, rows=rows)
    current = [pair for pair in pairs if pair.danger.closed_on is None]
    scales = scales_for(family, reader, Surface.SCREEN) if opened.may_see(Group.SCALING) else ()
    context = family_page(opened, "statements") | {
        "harms": [(one, about(findings, one.id)) for one in harms if one.closed_on is None],
        "pairs": [_beside(place, pair, current, findings) for place, pair in enumerate(current)],
        "closed_harms": [one for one in harms if one.closed_on is not None],
        "closed_pairs": [pair for pair in pairs if pair.danger.closed_on is not None],
        "threats": threats_for(family, reader),
        "rounds": rounds_for(family, reader),
        "whole": [one for one in findings if one.rule in _WHOLE],
        "scales": [(one, chart_svg(one), chart_svg(one, width=NARROW)) for one in scales],
        "may_see_scales": opened.may_see(Group.SCALING),
        "may_rate": opened.may_write(Group.SCALING),
        "may_write": opened.may_write(Group.MAP),
        "threat_form": ThreatForm(),
        "resolve_form": OnForm(),
        **more,
    }
    return render(request, "mapping/statements.html", context, status=status)


def _beside(place: int, pair: Any, all_pairs: list[Any], findings: Any) -> dict[str, Any]:
    """A pair with what the rules say of it, and how it is moved up or down."""
    goal = pair.goal
    after = [one.danger.id for one in all_pairs[place + 2 : place + 3]]
    return {
        "pair": pair,
        "number": place + 1,
        "findings": about(findings, pair.danger.id),
        "goal_findings": about(findings, goal.id) if goal else (),
        "up": all_pairs[place - 1].danger.id if place else None,
        "down": (after[0] if after else "") if place + 1 < len(all_pairs) else None,
        "ids": (new_id(), new_id()),
    }
