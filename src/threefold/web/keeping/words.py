"""Keeping what came with a form as a draft of whoever typed it."""

import re
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from django.core import signing
from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from threefold.accounts import drafts
from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.core.models import Receipt

KEY = re.compile(r"[\w.:+-]{1,200}")
UUID_LIKE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LONGEST_PATH = 300
MACHINERY = frozenset({"csrfmiddlewaretoken", "keep", "keep_by", "keep_path", "keep_typed"})
# What a form carries by itself: with nothing else in it there is nothing to keep.
CARRIED = frozenset({"change_id", "base_version"})
NOTHING_TYPED = "no"
_signer = signing.Signer(salt="threefold.web.keep")


def signature_of(worker: Worker) -> str:
    """What a form carries, so that its words find their writer even after a sign-out."""
    return _signer.sign(str(worker.pk))


def key_of(request: HttpRequest) -> str:
    """The draft's key that came with a form; empty when the form keeps nothing."""
    given = request.POST.get("keep", "")
    return given if KEY.fullmatch(given) else ""


def writer_of(request: HttpRequest) -> Worker | None:
    """Whose words these are: whoever the form was shown to, else who is signed in."""
    try:
        shown_to = _signer.unsign(request.POST.get("keep_by", ""))
    except signing.BadSignature:
        return request.user if isinstance(request.user, Worker) else None
    if isinstance(request.user, Worker) and str(request.user.pk) == shown_to:
        return request.user
    return Worker.objects.filter(pk=shown_to, is_active=True).first()


def page_of(request: HttpRequest) -> str:
    """The page where the form stands: a path of this site."""
    path = request.POST.get("keep_path", "")
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if ours and len(path) <= LONGEST_PATH else "/"


def address_of(request: HttpRequest) -> str:
    """The page that is open. What answers to a form may have an address that can only be posted to; then it is the page
    where the form stands, or whence it was sent.
    """
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    if request.POST.get("keep_path"):
        return page_of(request)
    whence = urlsplit(request.headers.get("Referer", ""))
    if whence.netloc != request.get_host() or not whence.path:
        return "/"
    return f"{whence.path}?{whence.query}" if whence.query else whence.path


def back_to(path: str, key: str) -> str:
    """The address of the page with the words put back into their form."""
    return f"{path}{'&' if '?' in path else '?'}{urlencode({'put_back': key})}"


def keep_words(request: HttpRequest, at: datetime) -> str:
    """Keep the words of a form, and say where they can be found again; empty when there was nothing to keep.

    A form that came from another site is not listened to: nobody puts words into a worker's mouth.

    Raises:
        ValueError: more than a draft can hold.
    """
    key, writer = key_of(request), writer_of(request)
    if (
        not key
        or writer is None
        or request.headers.get("Sec-Fetch-Site") == "cross-site"
        or _is_saved(request)
        or request.POST.get("keep_typed") == NOTHING_TYPED
    ):
        return ""
    path = page_of(request)
    fields = {
        name: [str(one) for one in values] for name, values in request.POST.lists() if name not in MACHINERY
    }
    typed = (one for name, values in fields.items() if own_name(name) not in CARRIED for one in values)
    if not any(one.strip() for one in typed):
        return ""
    try:
        with transaction.atomic():
            drafts.keep(by=writer, form=key, path=path, fields=fields, at=at)
    except IntegrityError:
        # The same form was kept at the same moment from another tab: the later one stands.
        drafts.keep(by=writer, form=key, path=path, fields=fields, at=at)
    return back_to(path, key)


def keep_quietly(request: HttpRequest) -> str:
    """As `keep_words`; a text too long for a draft, or one that the database cannot take, stays on the page that shows
    the error.
    """
    try:
        return keep_words(request, now())
    except (ValueError, DatabaseError):
        return ""


def _is_saved(request: HttpRequest) -> bool:
    """A late autosave must not bring back as a draft what was saved a moment ago: as one change, or as one for each
    answer that was chosen (`ThreefoldForm.id_for`), for each form that was sent.
    """
    sent = [(own_name(name), one) for name, values in request.POST.lists() for one in values]
    bases = [UUID(one) for name, one in sent if name == "change_id" and UUID_LIKE.fullmatch(one)]
    chosen = [one for _name, one in sent if UUID_LIKE.fullmatch(one)]
    made = ([base, *(uuid5(base, one) for one in chosen)] for base in bases)
    return bool(bases) and all(Receipt.objects.filter(pk__in=ids).exists() for ids in made)


def own_name(name: str) -> str:
    """A field's name in its own form, where several forms stand in one (`d-text`, `g-text`)."""
    return name.rpartition("-")[2]
