"""What colleagues gave to the Toolkit and somebody has to read: one line for editors, one for second readers."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from threefold.library.giving.waiting import waits_for
from threefold.web.needs.desk import Desk, Need
from threefold.web.phrases import number


def needs(desk: Desk) -> Iterator[Need]:
    """It has no day by which it is due: a giver waits, and nothing is late."""
    waiting = waits_for(desk.worker)
    if waiting.for_an_editor:
        count = waiting.for_an_editor
        what = ngettext(
            "%(number)s gift to the Toolkit waits for an editor",
            "%(number)s gifts to the Toolkit wait for an editor",
            count,
        )
        yield _need(what, count, _("Somebody wrote it for colleagues and waits to hear from you."))
    if waiting.for_a_second:
        count = waiting.for_a_second
        what = ngettext(
            "%(number)s gift to the Toolkit waits for a second reader",
            "%(number)s gifts to the Toolkit wait for a second reader",
            count,
        )
        yield _need(what, count, _("An editor took it. It stands in the Toolkit when you agree."))


def _need(what: str, count: int, why: str) -> Need:
    said = number(count)
    return Need(
        what=what % {"number": said[:1].upper() + said[1:]}, why=why, href=reverse("library:given_to_read"),
        action=_("Read what others gave"),
    )  # fmt: skip
