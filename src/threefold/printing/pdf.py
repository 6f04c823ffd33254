"""A sheet as a PDF: tagged, marked PDF/UA-1, real text, our own fonts, and nothing fetched from anywhere.

WeasyPrint is imported when a PDF is asked for: it takes a second, and needs libraries of the system (Pango). Where they
are missing, `Unprintable` says so, and the Word copy and the browser's own printing still work.
"""

from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from threefold.practice.errors import ThreefoldError
from threefold.printing.html import document
from threefold.printing.length import pages
from threefold.printing.paper import Paper, StoryPage

OPTIONS = {"pdf_variant": "pdf/ua-1"}
# A copy is one or two pages: what is a little longer is set closer.
MOST_PAGES = 2
# From this estimate on, nearly every sheet of the fictional county would have needed a third page.
NEARLY_TOO_LONG = 1.7
# One at a time in a process: Pango's fonts, shared by all pages, break when two threads lay out pages at once, and what
# two pages need at once a process would hold from then on.
_PRESS = Lock()
HERE = Path(__file__).resolve().parent / "static" / "printing"


class Unprintable(ThreefoldError):
    """The system's libraries for PDF are missing; the message says which."""


def pdf(paper: Paper) -> bytes:
    """Print `paper`.

    Raises:
        Unprintable: Pango or another library of the system is missing.
    """
    # Large print, a child's sheet and a story keep their size and their room, however many pages they need.
    roomy = paper.large or paper.for_child or any(isinstance(one, StoryPage) for one in paper.blocks)
    tight = not roomy and pages(paper) >= NEARLY_TOO_LONG
    closer = not (tight or roomy)
    html = str(document(paper, tight=tight))
    with _PRESS:
        whole = _render(html)
        if closer and len(whole.pages) > MOST_PAGES:
            whole = _render(str(document(paper, tight=True)))
        made: bytes = whole.write_pdf(**OPTIONS)
    return made


def printed(html: str, *, pdf_forms: bool = False) -> bytes:
    """An HTML page that uses the paper's style sheet, as a PDF, its fields to be filled in on a screen if wanted.
    Addresses outside our own folder are refused.
    """
    with _PRESS:
        made: bytes = _render(html, pdf_forms=pdf_forms).write_pdf(**OPTIONS, pdf_forms=pdf_forms)
    return made


def _render(html: str, *, pdf_forms: bool = False) -> Any:
    weasyprint, style, faces = _press()
    page = weasyprint.HTML(string=html, base_url=HERE.as_uri() + "/", url_fetcher=_fetcher())
    return page.render(stylesheets=[style], font_config=faces, pdf_forms=pdf_forms, **OPTIONS)


@cache
def _press() -> tuple[Any, Any, Any]:
    """WeasyPrint with our style sheet and faces, read once for a process."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except OSError as missing:
        raise Unprintable(str(missing)) from missing
    faces = FontConfiguration()
    style = weasyprint.CSS(
        filename=str(HERE / "print.css"),
        font_config=faces,
        url_fetcher=_fetcher(),
        base_url=HERE.as_uri() + "/",
    )
    return weasyprint, style, faces


def _fetcher() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class OwnFilesOnly(URLFetcher):  # type: ignore[misc]
        """Opens our fonts and marks, and pictures that lie in the page itself."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """Refuse everything else loudly: a sheet that asks for it is a fault of ours."""
            if url.startswith(("data:", HERE.as_uri() + "/")):
                return super().fetch(url, headers)
            raise FatalURLFetchingError(f"a sheet may not fetch {url[:60]}")

    return OwnFilesOnly()
