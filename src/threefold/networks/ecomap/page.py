"""The ecomap's page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.page import family_page
from threefold.networks.ecomap import legend
from threefold.networks.ecomap.copies import ecomap_for
from threefold.networks.ecomap.drawing import ecomap_svg
from threefold.networks.ecomap.telling import ecomap_told


def ecomap(request: HttpRequest, family: UUID) -> HttpResponse:
    """The household and who is around it: the picture, the same in sentences, and how to read it."""
    opened = open_family(request, family, Group.NETWORK)
    copy = ecomap_for(opened.family, opened.reader, Surface.SCREEN)
    context = family_page(opened, "circle") | {
        "picture": ecomap_svg(copy) if copy.around else "",
        "sentences": tuple(ecomap_told(copy)),
        "lines": legend.lines(),
        "asks": opened.may_write(Group.NETWORK) and any(not one.tie_now for one in copy.around),
    }
    return render(request, "networks/ecomap.html", context)
