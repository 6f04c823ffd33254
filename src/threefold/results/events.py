"""What the audit can hold about figures: that they were published, never a figure."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("results.published", _("{actor} published the county’s figures"))
@dataclass(frozen=True, kw_only=True)
class FiguresPublished(Event):
    """A counting was put on the pages; `public`: on those that everybody sees as well."""

    figures: int
    hidden: int
    public: bool
