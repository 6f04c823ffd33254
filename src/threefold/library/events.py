"""What the audit can hold about the Toolkit's pages."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("library.page_edited", _("{actor} worked on a page of the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class PageEdited(Event):
    """Something was done with a page at the editors' desk: `what` is Wagtail's own name for it."""

    page: int
    what: str


@event("library.letter_asked", _("{actor} asked for the weekly letter of the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class LetterAsked(Event):
    """A worker gets the weekly letter from now on."""


@event("library.letter_ended", _("{actor} ended the weekly letter of the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class LetterEnded(Event):
    """A worker gets no weekly letter any more."""


@event("library.letter_queued", _("A weekly letter of the Toolkit was queued for {actor}"))
@dataclass(frozen=True, kw_only=True)
class LetterQueued(Event):
    """A letter waits to be sent: `week` is the Monday."""

    week: str


@event("library.letter_sent", _("A weekly letter of the Toolkit was sent to {actor}"))
@dataclass(frozen=True, kw_only=True)
class LetterSent(Event):
    """A letter was handed to the mail server, with how many pages it told of."""

    week: str
    pages: int
