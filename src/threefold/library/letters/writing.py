"""What a weekly letter says: the pages that came, in its reader's language, and nothing else."""

from datetime import datetime
from email.utils import parseaddr
from uuid import uuid5

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.library.finding import Pages, on_shelf
from threefold.library.models import Letter, Resource

# More pages than these are only counted.
LONGEST = 20


def news(worker: Worker, since: datetime, until: datetime) -> Pages:
    """Pages that came between two moments, of those that the worker may read. One that was laid down before Threefold
    kept the moment is as old as its own date.
    """
    came = Q(first_published_at__gt=since, first_published_at__lte=until)
    dated = Q(first_published_at__isnull=True, dated__gt=day_of(since), dated__lte=day_of(until))
    return on_shelf(worker.language, signed_in=True).filter(came | dated).order_by("kind", "title", "pk")


def written(letter: Letter, pages: Pages) -> EmailMessage:
    """The letter. It has the same Message-ID whenever it is written."""
    worker = letter.worker
    with override(worker.language):
        told = [(one.title, one.summary, _address(one)) for one in pages[:LONGEST]]
        context = {"name": worker.name, "pages": told, "more": max(0, pages.count() - LONGEST)}
        text = render_to_string("library/letter.txt", context)
        subject = _("New in the Toolkit this week")
        headers = {"Message-ID": _message_id(letter)}
        return EmailMessage(subject, text, None, [worker.email], headers=headers)


def _message_id(letter: Letter) -> str:
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{uuid5(letter.worker.pk, letter.week.isoformat())}@{host}>"


def _address(page: Resource) -> str:
    return f"{settings.ADDRESS.rstrip('/')}{page.get_url_parts()[2]}" if settings.ADDRESS else ""
