"""What the audit holds about a child at the screen: that it was handed over and taken back, never what was made."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("toolkit.screen_handed_over", _("{actor} handed the screen to a child"))
@dataclass(frozen=True, kw_only=True)
class ScreenHandedOver(Event):
    """Child mode was opened at a tool; or it was opened before all was prepared, with a reason."""

    tool: str
    prepared: bool = True


@event("toolkit.screen_taken_back", _("{actor} took the screen back from a child"))
@dataclass(frozen=True, kw_only=True)
class ScreenTakenBack(Event):
    """Child mode was closed by the worker."""

    tool: str
