"""Words kept as they are typed, and thrown away when their writer says so."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from threefold.accounts import drafts
from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.web.keeping.words import keep_words, page_of


@require_POST
def keep_draft(request: HttpRequest) -> HttpResponse:
    """Keep what stands in a form now. Answers 413 when it is more than a draft can hold."""
    try:
        keep_words(request, now())
    except ValueError:
        return HttpResponse(status=413)
    return HttpResponse(status=204)


@require_POST
def throw_away(request: HttpRequest) -> HttpResponse:
    """Forget words that were typed and not saved; back to the page where they were."""
    assert isinstance(request.user, Worker)
    drafts.clear(by=request.user, form=request.POST.get("form", ""))
    return redirect(page_of(request))
