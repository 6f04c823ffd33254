"""Every write of filled tools."""

from threefold.toolkit.changes.afterwards import keep_withdrawn
from threefold.toolkit.changes.alarms import answer_alarm, look_at_alarm
from threefold.toolkit.changes.filling import (
    Begin,
    amend_tool,
    finish_tool,
    keep_draft,
    withdraw_tool,
)
from threefold.toolkit.changes.keepers import give_kept
from threefold.toolkit.changes.passing import let_pass
from threefold.toolkit.changes.readers import choose_readers, override_readers
from threefold.toolkit.changes.rows import GROUP
from threefold.toolkit.changes.versions import FINISHED

__all__ = [
    "FINISHED",
    "GROUP",
    "Begin",
    "amend_tool",
    "answer_alarm",
    "choose_readers",
    "finish_tool",
    "give_kept",
    "keep_draft",
    "keep_withdrawn",
    "let_pass",
    "look_at_alarm",
    "override_readers",
    "withdraw_tool",
]
