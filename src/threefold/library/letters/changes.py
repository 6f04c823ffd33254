"""Every write about weekly letters: asking for them, and the queue that each goes through.

A letter is taken by one run, handed to the mail server, and then written down as sent; it goes back when the server
does not take it. However often and in however many processes the queue is worked through, each goes out once. A run
that is killed in between leaves its letter taken: after `LOST` another run takes it. Was it killed just between the
server's yes and the note, the letter goes out a second time, with the same Message-ID, by which many mail programs show
it once. We choose that over a letter that nobody gets and nobody misses.
"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.library.events import LetterAsked, LetterEnded, LetterQueued, LetterSent
from threefold.library.models import Letter, Subscription

# A mail server answers within minutes; a run that took a letter so long ago is no more.
LOST = timedelta(hours=1)


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
    """Whether this run has it now, and no other. Each taking is a try, so that a letter over which runs die is given up
    as well.
    """
    free = Q(taken_at__isnull=True) | Q(taken_at__lte=at - LOST)
    waits = Letter.objects.filter(free, pk=letter.pk, sent_at__isnull=True)
    return bool(waits.update(taken_at=at, tries=F("tries") + 1))


def give_back(letter: Letter) -> None:
    """The mail server did not take it."""
    Letter.objects.filter(pk=letter.pk).update(taken_at=None)


def drop(letter: Letter) -> None:
    """There is nothing to tell any more, or nobody to tell it to."""
    Letter.objects.filter(pk=letter.pk, sent_at__isnull=True).delete()


def note_sent(letter: Letter, *, pages: int, at: datetime) -> None:
    """It went out, naming so many pages."""
    told = LetterSent(week=letter.week.isoformat(), pages=pages)
    with transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(sent_at=at)
        record(told, by=letter.worker, at=at, subject=letter.worker.pk)
