"""What the audit can hold about what goes on from filled tools: ids, keys and numbers, never words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("toolkit.facts_carried", _("{actor} let something that a child said go on to where it matters"))
@dataclass(frozen=True, kw_only=True)
class FactsCarried(Event):
    """Sayings of a finished tool went on, so many of them; none where all had gone on before."""

    tool: str
    facts: int
