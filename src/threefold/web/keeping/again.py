"""What came with a form that could not be saved, so that the page which says so holds it and can send it once more."""

import re
from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.middleware.csrf import CsrfViewMiddleware

from threefold.web.keeping.words import CARRIED, MACHINERY, own_name

# Values that nobody typed: chosen by a name of ours, a number, a day, an id.
_CODE = re.compile(r"[a-z0-9_.:/+-]*")


@dataclass(frozen=True, kw_only=True)
class Again:
    """The same form once more: where it goes, everything that it carried, and the words a person reads."""

    action: str
    fields: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


def again(request: HttpRequest) -> Again | None:
    """None where nothing was sent, or it must not be shown or sent again: a password, a form of another site, one that
    does not say which change it makes (only with that is it made once).
    """
    fields = _sent(request)
    names = {own_name(name) for name, _value in fields}
    if "change_id" not in names or any("password" in name for name in names) or not _is_ours(request):
        return None
    fields = tuple(one for one in fields if one[0] != "csrfmiddlewaretoken")
    return Again(action=request.get_full_path(), fields=fields, words=tuple(_words(fields)))


def _sent(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    if request.method != "POST":
        return ()
    try:
        return tuple((name, str(one)) for name, values in request.POST.lists() for one in values)
    except (RequestDataTooBig, SuspiciousOperation, UnreadablePostError):
        return ()


def _words(fields: tuple[tuple[str, str], ...]) -> list[str]:
    typed = (value.strip() for name, value in fields if own_name(name) not in MACHINERY | CARRIED)
    return [one for one in typed if not _CODE.fullmatch(one)]


class _Asked(CsrfViewMiddleware):
    """Django's own question whether a form came from our pages, without its answer to the reader."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return HttpResponse(status=403)


def _is_ours(request: HttpRequest) -> bool:
    """The fault may have come before the form's token was looked at."""
    return _Asked(lambda _: HttpResponse()).process_view(request, lambda _: HttpResponse(), (), {}) is None
