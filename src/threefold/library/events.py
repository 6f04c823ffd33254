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
