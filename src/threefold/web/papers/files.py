"""Answers that are files: never kept by a browser or a proxy on the way."""

from django.http import HttpResponse

from threefold.disclosure.groups import Surface
from threefold.web.desk.making import MEDIA


def as_file(made: bytes, surface: Surface, name: str) -> HttpResponse:
    """A PDF opens in the browser, a Word file is saved. `name` has no ending."""
    media, ending = MEDIA[surface]
    how = "inline" if surface is Surface.PRINT else "attachment"
    headers = {
        "Content-Disposition": f'{how}; filename="{name or "paper"}.{ending}"',
        "Cache-Control": "no-store, private",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(made, content_type=media, headers=headers)
