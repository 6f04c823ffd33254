"""Pages: what was done, who looked, and what was handed over."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime

from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.copies.team import handed_over_for, openings_for, texts_taken_for
from threefold.families.models import HandedOver, TextTaken
from threefold.families.page import family_page
from threefold.families.story import done, looks
from threefold.families.words import COPIES, SURFACES, group_words


def timeline(request: HttpRequest, family: UUID) -> HttpResponse:
    """What was done with this family, newest first, in sentences."""
    opened = open_family(request, family, Group.HEADER)
    days, earlier = done(opened.family, opened.reader, before=_before(request))
    context = family_page(opened, "timeline") | {
        "days": days,
        "earlier": earlier,
        "may_account": opened.may_see(Group.ACCOUNTING),
    }
    return render(request, "families/timeline.html", context)


def account(request: HttpRequest, family: UUID) -> HttpResponse:
    """Who looked, what was opened with a reason, and what was handed to whom: families may ask."""
    opened = open_family(request, family, Group.ACCOUNTING)
    days, earlier = looks(opened.family, before=_before(request))
    outcomes = dict(HandedOver.Outcome.choices)
    handed = handed_over_for(opened.family, opened.reader, Surface.SCREEN)
    context = family_page(opened, "timeline") | {
        "days": days,
        "earlier": earlier,
        "handed": tuple(
            (
                one,
                COPIES.get(one.kind, one.kind),
                SURFACES.get(one.surface, one.surface),
                outcomes[one.outcome],
            )
            for one in handed
        ),
        "texts": tuple(
            (one, TextTaken.Addressee(one.addressee).label, TextTaken.How(one.how).label)
            for one in texts_taken_for(opened.family, opened.reader, Surface.SCREEN)
        ),
        "openings": tuple(
            (one, group_words(one.group))
            for one in openings_for(opened.family, opened.reader, Surface.SCREEN)
        ),
    }
    return render(request, "families/account.html", context)


def _before(request: HttpRequest) -> datetime:
    """Only what is older than this; nonsense in the address means now."""
    try:
        given = parse_datetime(request.GET.get("before", ""))
    except ValueError:
        given = None
    return given if given and given.tzinfo else now()
