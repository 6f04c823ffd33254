"""Filled tools that the toolkit's tests work with."""

from typing import Any

from threefold.accounts.models import Worker
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.toolkit.changes import Begin, finish_tool, keep_draft
from threefold.toolkit.models import FilledTool

SAID = "Mama was asleep and I could not wake her."


def who(cast: Cast, by: Worker | None = None) -> dict[str, Any]:
    """What every change is told, under a new id."""
    return {"by": by or cast.worker, "family": cast.family, "id": new_id(), "at": AT}


def houses(**more: Any) -> dict[str, Any]:
    """Answers of a child to the Three Houses, complete."""
    words = {"text": SAID, "language": "en", "read_back": True}
    return {
        "prepare": {"on": "2026-03-02", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes", "first": "good"},
        "good": {"name": "The sun house", "said": [{"words": {"text": "Grandma's soup."}}]},
        "worries": {"said": [{"words": words}]},
        "end": {"unsafe": "no"},
        **more,
    }


def draft(cast: Cast, payload: dict[str, Any] | None = None, **more: Any) -> FilledTool:
    """A draft of a child's Three Houses."""
    begin = Begin(tool="three_houses", person=cast.child.pk, language="en")
    return keep_draft(
        **{"begin": begin, "payload": houses() if payload is None else payload, **who(cast), **more}
    )


def done(cast: Cast, tool: str, payload: dict[str, Any], language: str = "en") -> FilledTool:
    """Any tool with the child, finished with these answers."""
    begin = Begin(tool=tool, person=cast.child.pk, language=language)
    row = keep_draft(begin=begin, payload=payload, **who(cast))
    return finish_tool(filled=row.pk, seen=row.edition, **who(cast))


def finished(cast: Cast) -> FilledTool:
    """The same, finished."""
    row = draft(cast)
    return finish_tool(filled=row.pk, seen=row.edition, **who(cast))
