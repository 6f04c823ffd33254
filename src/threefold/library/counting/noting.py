"""What a page tells when it was used. It asks the database nothing and can fail for no reader."""

import re
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import get_language

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import day_of, now
from threefold.library.counting.recently import recently
from threefold.library.counting.vocabulary import Act, By, Who, who_is
from threefold.library.counting.waiting import waiting

# Programs that read pages for nobody call themselves so; browsers of people begin with "Mozilla/".
_ROBOT = re.compile(r"bot|crawl|spider|slurp|preview|monitor|headless|python|curl|wget", re.IGNORECASE)


def note(request: HttpRequest, act: Act, resource: str, language: str = "", *, which: str = "") -> None:
    """Count it, once in a while for each browser; `which` says what else makes it another one. Without a language it is
    the one that is read in.
    """
    at, language = now(), language or (get_language() or "en")[:2]
    if _is_read_by_somebody(request) and recently.is_new(
        _browser(request), act, resource, language, which, at=at
    ):
        _count(request, act, resource, language, at)


def _count(request: HttpRequest, act: Act, resource: str, language: str, at: datetime) -> None:
    month, worker = day_of(at).replace(day=1), request.user
    who = who_is(worker) if isinstance(worker, Worker) else Who.VISITOR
    county = str(worker.agency_id) if isinstance(worker, Worker) else ""
    said = {By.RESOURCE: resource, By.AUDIENCE: who.value, By.COUNTY: county, By.LANGUAGE: language}
    waiting.add((month, act, by, value) for by, value in said.items())


def _is_read_by_somebody(request: HttpRequest) -> bool:
    """Editors open pages to look after them, programs to find words; neither is a reader."""
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    if request.method == "HEAD" or "prefetch" in purpose:
        return False
    if isinstance(request.user, Worker):
        return not request.user.has_duty(Duty.TOOLKIT)
    browser = request.headers.get("User-Agent", "")
    return browser.startswith("Mozilla/") and not _ROBOT.search(browser)


def _browser(request: HttpRequest) -> str:
    """Of whoever signed in their session, of others what their browser says; only ever inside a digest."""
    if isinstance(request.user, Worker):
        return str(request.session.session_key)
    return f"{request.META.get('REMOTE_ADDR', '')} {request.headers.get('User-Agent', '')}"
