"""Queueing the weekly letters that are due, and sending those that wait. It may run as often as it likes, also twice at
the same time.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from threefold.accounts.models import Worker
from threefold.core.clock import day_of, now
from threefold.library.letters import changes
from threefold.library.letters.writing import news, written
from threefold.library.models import Letter, Subscription

log = logging.getLogger(__name__)
# A letter that was tried so often is given up.
TRIES = 5


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What became of the queue."""

    queued: int
    sent: int
    failed: int


def asks_for_letter(worker: Worker) -> bool:
    """Whether this worker gets the weekly letter."""
    return Subscription.objects.filter(worker=worker).exists()


def send_due(*, at: datetime) -> Sent:
    """Queue what is due this week and send what waits."""
    monday = _monday(at)
    told = (one for one in _due(monday) if news(one.worker, one.told_until, at).exists())
    queued = sum(changes.queue_letter(one, week=monday, at=at) for one in told)
    waiting = Letter.objects.filter(sent_at__isnull=True, tries__lt=TRIES).order_by("pk")
    results = [_send(one, at) for one in waiting.select_related("worker")]
    return Sent(queued=queued, sent=results.count(True), failed=results.count(False))


def _due(monday: date) -> Iterable[Subscription]:
    """Who asked before this week began and has no letter of this week yet."""
    rows = Subscription.objects.filter(worker__is_active=True).exclude(worker__letters__week=monday)
    return [one for one in rows.select_related("worker") if day_of(one.asked_at) < monday]


def _send(letter: Letter, at: datetime) -> bool | None:
    """True: it went out. False: it waits for another try. None: it is not to be sent, or another run has it."""
    pages = news(letter.worker, letter.since, letter.until)
    if not (letter.worker.is_active and asks_for_letter(letter.worker) and pages.exists()):
        changes.drop(letter)
        return None
    # By the clock, not by when this run began: a long queue takes its time.
    if not changes.take(letter, at=now()):
        return None
    try:
        written(letter, pages).send()
    except OSError:
        changes.give_back(letter)
        log.warning("a weekly letter of the Toolkit could not be sent")
        return False
    changes.note_sent(letter, pages=pages.count(), at=at)
    return True


def _monday(at: datetime) -> date:
    day = day_of(at)
    return day - timedelta(days=day.weekday())
