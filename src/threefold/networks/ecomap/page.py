"""The ecomap's page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.page import family_page
from threefold.networks.ecomap import legend
from threefold.networks.ecomap.copies import Around, ecomap_for
from threefold.networks.ecomap.drawing import ecomap_svg
from threefold.networks.ecomap.telling import home_told, rest_told


def ecomap(request: HttpRequest, family: UUID) -> HttpResponse:
    """The household and who is around it: the picture, the same in sentences, and how to read it."""
    opened = open_family(request, family, Group.NETWORK)
    copy = ecomap_for(opened.family, opened.reader, Surface.SCREEN)
    pages = {one.key: _page(family, one) for one in copy.around}
    context = family_page(opened, "circle") | {
        "picture": ecomap_svg(copy, pages=pages) if copy.around else "",
        "picture_narrow": ecomap_svg(copy, name="ecomap-narrow", narrow=True, pages=pages),
        "middle": home_told(copy),
        "around": tuple((one.name, pages[one.key], rest_told(one)) for one in copy.around),
        "lines": legend.lines(),
        "asks": opened.may_write(Group.NETWORK)
        and any(one.member and not one.tie_now for one in copy.around),
    }
    return render(request, "networks/ecomap.html", context)


def _page(family: UUID, one: Around) -> str:
    """Where the circle tells of somebody; else where the family's people do."""
    if one.member is not None:
        return reverse("networks:member", args=[family, one.member])
    return reverse("families:person", args=[family, one.key])
