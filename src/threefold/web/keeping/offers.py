"""What a form offers its writer: words they typed into it before and did not save."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpRequest

from threefold.accounts import drafts
from threefold.accounts.models import Draft, Worker
from threefold.web.keeping.words import KEY, LONGEST_PATH, MACHINERY, back_to, page_of, signature_of
from threefold.web.phrases import moment

MOST = 5
# How many stand open, and how much of their words; the others are folded.
FEW, BEGINNING = 2, 60
# Screens that others look at too.
_ALOUD = ("mapping.add_in_meeting",)


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Words that can be put back or thrown away."""

    key: str
    typed_at: datetime
    # How it begins; nothing where others look on.
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a form keeps what is typed now, what it offers, and whether words were just put back."""

    key: str
    offers: tuple[Offer, ...] = ()
    put_back: bool = False


def place_for(request: HttpRequest, key: str) -> Place:
    """A form's place. Words not yet taken back are never written over: what is typed beside them gets a key of
    its own.
    """
    if request.method != "GET":
        return Place(key=key_sent(request, key))
    known = _kept_by(request)
    found = [one for one in (key + "+" * more for more in range(MOST)) if one in known]
    back = request.GET.get("put_back", "")
    if back in found:
        return Place(key=back, put_back=True)
    free = next((one for one in (key + "+" * more for more in range(MOST)) if one not in known), key)
    return Place(key=free, offers=_offers(request, found, known, aloud=key.startswith(_ALOUD)))


def _offers(
    request: HttpRequest, keys: list[str], known: dict[str, datetime], *, aloud: bool
) -> tuple[Offer, ...]:
    """The newest first, each with its first words."""
    if not keys or not isinstance(request.user, Worker):
        return ()
    rows = [] if aloud else drafts.kept_of(by=request.user, forms=keys)
    words = {one.form: first_words(one.fields) for one in rows}
    newest = sorted(keys, key=lambda one: known[one], reverse=True)
    return tuple(Offer(key=one, typed_at=known[one], words=words.get(one, "")) for one in newest)


def first_words(fields: drafts.Fields) -> str:
    """How the first sentence that somebody typed begins; what has no blank in it is no sentence."""
    typed = (
        " ".join(one.split()) for name, values in fields.items() if name not in MACHINERY for one in values
    )
    said = next((one for one in typed if " " in one), "")
    return said if len(said) <= BEGINNING else said[:BEGINNING].rpartition(" ")[0] + " …"


def form_context(request: HttpRequest, key: str) -> dict[str, Any]:
    """What the hidden part of a form needs."""
    place, path = place_for(request, key), _page(request)
    offers = [
        {"key": one.key, "moment": moment(one.typed_at), "words": one.words, "back": back_to(path, one.key)}
        for one in place.offers
    ]
    by = signature_of(request.user) if isinstance(request.user, Worker) else ""
    return {"place": place, "offers": offers[:FEW], "more": offers[FEW:], "by": by, "path": path}


def key_sent(request: HttpRequest, key: str) -> str:
    """A form that comes back with errors goes on under the key it was sent with."""
    sent = request.POST.get("keep", "")
    return sent if sent.rstrip("+") == key and KEY.fullmatch(sent) else key


def _kept_by(request: HttpRequest) -> dict[str, datetime]:
    """When each of the worker's drafts was typed: one query a page, however many forms stand on it."""
    if not isinstance(request.user, Worker):
        return {}
    cached: dict[str, datetime] | None = getattr(request, "_kept", None)
    if cached is None:
        rows = Draft.objects.filter(worker=request.user).values_list("form", "typed_at")
        cached = dict(rows)
        request._kept = cached  # type: ignore[attr-defined]
    return cached


def _page(request: HttpRequest) -> str:
    """The page that the form stands on, which is not always the address that answered."""
    if request.method != "GET":
        return page_of(request)
    whole = urlsplit(request.headers.get("HX-Current-URL") or request.get_full_path())
    query = urlencode([pair for pair in parse_qsl(whole.query) if pair[0] != "put_back"])
    path = f"{whole.path}?{query}" if query else whole.path
    return path if len(path) <= LONGEST_PATH else whole.path
