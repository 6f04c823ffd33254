"""What the audit can hold about rules of tools that were let pass."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("toolkit.hold_passed", _("{actor} let a tool’s own rule pass, with a reason"))
@dataclass(frozen=True, kw_only=True)
class HoldLetPass(Event):
    """What a tool's own rules held up may be finished: of which tool, and how many rules."""

    tool: str
    rules: int
