"""Around every page: words are kept when something fails, forgotten when they are saved, and put back when asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from threefold.accounts import drafts
from threefold.accounts.models import Worker
from threefold.web.door import to_the_door
from threefold.web.keeping.refill import has_form, refill
from threefold.web.keeping.words import KEY, keep_quietly, key_of

Next = Callable[[HttpRequest], HttpResponseBase]
FAILED = 400
# That page has the words on it, and has kept them where there was a chance.
NOT_NOW = 503


class KeepWords:
    """Nothing typed is lost by an error, a limit, a sign-out or a form that is too large."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and look after the words that came along."""
        if request.method != "POST" or not key_of(request):
            return _put_back(request, self.get_response(request))
        if not request.user.is_authenticated:
            return to_the_door(request, next_page=keep_quietly(request))
        response = self.get_response(request)
        if _is_saved(request, response):
            drafts.clear(by=_worker(request), form=key_of(request))
        elif response.status_code >= FAILED and response.status_code != NOT_NOW:
            keep_quietly(request)
        return response


def _worker(request: HttpRequest) -> Worker:
    assert isinstance(request.user, Worker)
    return request.user


def _is_saved(request: HttpRequest, response: HttpResponseBase) -> bool:
    if not request.user.is_authenticated:
        return False
    if request.headers.get("HX-Request") and response.status_code < 300:
        return True
    return 300 <= response.status_code < FAILED


def _put_back(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    key = request.GET.get("put_back", "")
    wanted = KEY.fullmatch(key) and request.method == "GET" and isinstance(request.user, Worker)
    is_page = isinstance(response, HttpResponse) and response.get("Content-Type", "").startswith("text/html")
    if not wanted or not is_page or response.status_code != 200:
        return response
    found = drafts.kept(by=_worker(request), form=key)
    if found is not None and isinstance(response, HttpResponse):
        page, left = refill(response.content.decode(), key, found.fields)
        if left:
            # Where the whole form is gone, nothing else on the page throws them away.
            context = {"left": left, "key": "" if has_form(page, key) else key}
            page = page.replace("</main>", render_to_string("web/kept_left.html", context) + "</main>", 1)
        response.content = page.encode()
        if response.has_header("Content-Length"):
            response["Content-Length"] = str(len(response.content))
    return response
