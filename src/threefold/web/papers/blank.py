"""Empty forms of a tool, for every worker who is signed in: to print, to fill in on a screen, and in Word."""

from collections.abc import Callable
from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from threefold.disclosure.groups import Surface
from threefold.library.content import page_of
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.printing.blanks import blank_pdf, blank_word, fillable_pdf
from threefold.printing.form import Form
from threefold.printing.pdf import Unprintable
from threefold.toolkit.papers.blank import blank_form, drawing_paper
from threefold.toolkit.registry import tools
from threefold.web.papers.files import as_file

LANGUAGES, SIZES = ("en", "es"), ("letter", "a4")
# Of a dozen tools, in two languages and sizes: each is some tens of kilobytes.
KEPT = 128
Press = Callable[[Form], bytes]


@require_safe
def blank_tool_pdf(request: HttpRequest, tool: str) -> HttpResponse:
    """To print and write on by hand; with a query, the sheets to draw on alone."""
    if request.GET.get("only") == "drawing":
        return _answer(request, tool, blank_pdf, Surface.PRINT, "drawing")
    return _answer(request, tool, blank_pdf, Surface.PRINT, "blank")


@require_safe
def blank_tool_form(request: HttpRequest, tool: str) -> HttpResponse:
    """To fill in on a screen, and to send in at a family's tools."""
    return _answer(request, tool, fillable_pdf, Surface.PRINT, "form")


@require_safe
def blank_tool_word(request: HttpRequest, tool: str) -> HttpResponse:
    """To type into with a word processor."""
    return _answer(request, tool, blank_word, Surface.WORD, "blank")


def _answer(request: HttpRequest, tool: str, press: Press, surface: Surface, what: str) -> HttpResponse:
    language = request.GET.get("language", (get_language() or "en")[:2])
    size = request.GET.get("size", "letter")
    if tool not in tools() or language not in LANGUAGES or size not in SIZES:
        raise Http404
    try:
        made = _pressed(press, tool, language, size == "a4", what == "drawing")
    except Unprintable:
        messages.error(request, _("This machine cannot make a PDF. The Word copy works."))
        return redirect("web:home")
    note(request, Act.KEPT, page_of(tool), language, which=press.__name__)
    return as_file(made, surface, slugify(f"{tool} {what} {language}"))


@lru_cache(maxsize=KEPT)
def _pressed(press: Press, tool: str, language: str, a4: bool, drawn: bool) -> bytes:
    """A form is the same for everybody until the next release."""
    form = (drawing_paper if drawn else blank_form)(tools()[tool], language, a4=a4)
    if form is None:
        raise Http404
    return press(form)
