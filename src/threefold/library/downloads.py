"""One page of the Toolkit as a file to print or to keep: PDF, and Word, which can be changed."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.library.models import Resource
from threefold.library.paper import paper_of
from threefold.library.views import nowhere, page_in
from threefold.printing.paper import Paper
from threefold.printing.pdf import Unprintable, pdf
from threefold.printing.word import word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@login_not_required
@require_safe
def resource_pdf(request: HttpRequest, resource: str, language: str) -> HttpResponse:
    """One page as a PDF; `size=a4` and `letters=large` if wanted."""
    page = page_in(request, resource, language)
    if page is None:
        return nowhere(request, resource)
    try:
        made = pdf(_sheet(request, page))
    except Unprintable:
        messages.error(request, _("This machine cannot make a PDF. Print the page itself instead."))
        return redirect("library:resource_in", resource=resource, language=language)
    note(request, Act.KEPT, page.slug, language, which="pdf")
    name = f'inline; filename="{page.slug}-{language}.pdf"'
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": name})


@login_not_required
@require_safe
def resource_word(request: HttpRequest, resource: str, language: str) -> HttpResponse:
    """One page as a Word file: the same words, to change for one's own county. Sizes as of the PDF."""
    page = page_in(request, resource, language)
    if page is None:
        return nowhere(request, resource)
    name = f'attachment; filename="{page.slug}-{language}.docx"'
    made = word(_sheet(request, page))
    note(request, Act.KEPT, page.slug, language, which="word")
    return HttpResponse(made, content_type=WORD, headers={"Content-Disposition": name})


def _sheet(request: HttpRequest, page: Resource) -> Paper:
    county = request.user.agency.name if isinstance(request.user, Worker) else ""
    large, a4 = request.GET.get("letters") == "large", request.GET.get("size") == "a4"
    return paper_of(page, county=county, large=large, a4=a4)
