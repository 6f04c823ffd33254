"""Page: a tool or a part of the record, to be opened for one of my families. One tap goes on there."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from threefold.library.content import declared_as
from threefold.library.copies import shelf_for
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.library.opening import WORK
from threefold.web.filled.library import families_to_write_for


def open_for(request: HttpRequest, resource: str) -> HttpResponse:
    """My families, each a link to where the work goes on. A declared tool has that list on its own page."""
    tool = declared_as(resource)
    if tool:
        return redirect(reverse("web:toolkit_tool", kwargs={"tool": tool}) + "#begin")
    if resource not in WORK:
        raise Http404
    page = get_object_or_404(shelf_for(request), slug=resource)
    name, group = WORK[resource]
    families = [
        (reverse(name, kwargs={"family": pk}), title) for pk, title in families_to_write_for(request, group)
    ]
    note(request, Act.BEGUN, resource)
    return render(request, "web/filled/open_for.html", {"nav": "toolkit", "page": page, "families": families})
