"""Every write about weekly letters: asking for them, and the queue that each goes through once.

A letter is taken from the queue before it is sent and goes back when the mail server does not take it: nobody gets one
twice, however often and in however many processes the queue is worked through.
"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.library.events import LetterAsked, LetterEnded, LetterQueued, LetterSent
from threefold.library.models import Letter, Subscription


def ask_for_letter(*, by: Worker, wanted: bool, at: datetime) -> None:
    """A worker's own choice: nobody else's right is touched, so no gate stands before it. Asked twice is once."""
    with transaction.atomic():
        if wanted:
            begin = {"asked_at": at, "told_until": at}
            _row, changed = Subscription.objects.get_or_create(worker=by, defaults=begin)
        else:
            changed = Subscription.objects.filter(worker=by).delete()[0] > 0
            Letter.objects.filter(worker=by, sent_at__isnull=True).delete()
        if changed:
            record(LetterAsked() if wanted else LetterEnded(), by=by, at=at, subject=by.pk)


def queue_letter(asked: Subscription, *, week: date, at: datetime) -> bool:
    """Whether it was queued now; another run may have done so meanwhile."""
    worker = asked.worker
    with transaction.atomic():
        given = {"since": asked.told_until, "until": at}
        _row, made = Letter.objects.get_or_create(worker=worker, week=week, defaults=given)
        if made:
            Subscription.objects.filter(pk=asked.pk).update(told_until=at)
            record(LetterQueued(week=week.isoformat()), by=worker, at=at, subject=worker.pk)
    return made


def take(letter: Letter, *, at: datetime) -> bool:
    """Whether this run has it now, and no other."""
    return bool(Letter.objects.filter(pk=letter.pk, sent_at__isnull=True).update(sent_at=at))


def give_back(letter: Letter) -> None:
    """The mail server did not take it."""
    Letter.objects.filter(pk=letter.pk).update(sent_at=None, tries=F("tries") + 1)


def drop(letter: Letter) -> None:
    """There is nothing to tell any more, or nobody to tell it to."""
    Letter.objects.filter(pk=letter.pk, sent_at__isnull=True).delete()


def note_sent(letter: Letter, *, pages: int, at: datetime) -> None:
    """It went out, naming so many pages."""
    told = LetterSent(week=letter.week.isoformat(), pages=pages)
    record(told, by=letter.worker, at=at, subject=letter.worker.pk)
