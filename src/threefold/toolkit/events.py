"""What the audit can hold about filled tools: ids, keys and numbers, never words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("toolkit.draft_kept", _("{actor} wrote in a tool"))
@dataclass(frozen=True, kw_only=True)
class DraftKept(Event):
    """A draft of a tool was begun or changed."""

    tool: str
    edition: int


@event("toolkit.tool_finished", _("{actor} finished a tool"))
@dataclass(frozen=True, kw_only=True)
class ToolFinished(Event):
    """A filled tool stands as it is from now on."""

    tool: str
    number: int


@event("toolkit.tool_amended", _("{actor} put a finished tool right, with a reason"))
@dataclass(frozen=True, kw_only=True)
class ToolAmended(Event):
    """A next version of a finished tool."""

    tool: str
    number: int


@event("toolkit.tool_withdrawn", _("{actor} withdrew a filled tool, with a reason"))
@dataclass(frozen=True, kw_only=True)
class ToolWithdrawn(Event):
    """A filled tool is no longer anybody's but the workers', with all its versions."""

    tool: str
    number: int
