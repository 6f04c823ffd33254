"""The page for a database or a disk that fails: what is wrong in plain words, and all that came with the form."""

import logging

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import loader

from threefold.core.trouble import Trouble
from threefold.web.keeping.again import again
from threefold.web.keeping.words import keep_quietly, key_of

SECONDS = 10
log = logging.getLogger(__name__)


def not_now(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """Nothing was half done. Needs no database: the language is the browser's where the worker's cannot be read."""
    log.error("a page could not be answered: the database or its disk is %s", trouble.value)
    _keep(request, trouble)
    context = {
        "trouble": trouble.value,
        "is_post": request.method == "POST",
        "again": again(request),
        "here": request.get_full_path(),
        "csrf_token": get_token(request),
    }
    page = loader.get_template("503.html").render(context)
    headers = {"Retry-After": str(SECONDS), "Cache-Control": "no-store"}
    return HttpResponse(page, status=503, headers=headers)


def _keep(request: HttpRequest, trouble: Trouble) -> None:
    """As a draft too, where that may work and nobody waits for it a second time."""
    if trouble in (Trouble.BUSY, Trouble.READ_ONLY) or request.method != "POST" or not key_of(request):
        return
    if connection.connection is not None and connection.is_usable():
        keep_quietly(request)
