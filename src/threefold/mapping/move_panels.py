"""The panel under each thing on the map, written once for a page: only ids, the kind and the first words differ."""

from typing import Any, cast
from uuid import UUID

from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from threefold.mapping.board import Slip
from threefold.mapping.forms.items import MoveForm
from threefold.practice.vocabulary.questions import Question

# What stands in the panel until a thing's own is put there. Nothing else in it comes from what people wrote.
THING, CHANGE = UUID(int=1), UUID(int=2)
WORDS = "[first words]"
CHARACTERS = 40


class MovePanels:
    """The panels of one page. A map holds hundreds of them, so the template is not asked for each."""

    def __init__(self) -> None:
        self._written: dict[tuple[bool, Question | None], str] = {}

    def panel(self, context: Context, slip: Slip) -> SafeString:
        """The panel of a thing. One that belongs to no question can be changed, not moved."""
        item = slip.copy
        sorts = item.question is not None
        # A child's own words stay with the question to which the child said them.
        kept = item.question if item.origin is not None else None
        if (sorts, kept) not in self._written:
            self._written[sorts, kept] = _written(context, sorts, kept)
        chosen = f'value="{item.category}"'
        panel = (
            self._written[sorts, kept]
            .replace(f"<option {chosen}>", f"<option {chosen} selected>", 1)
            .replace(str(CHANGE), str(slip.move_id))
            .replace(str(THING), str(item.id))
            # Last, as what people wrote could look like anything.
            .replace(WORDS, escape(Truncator(item.text).chars(CHARACTERS)))
        )
        return mark_safe(panel)  # noqa: S308 - our template, ids, and words that are escaped above


def _written(context: Context, sorts: bool, kept: Question | None) -> str:
    with context.push(id=THING, change=CHANGE, words=WORDS, sorts=sorts, kinds=MoveForm().options(kept)):
        return render_to_string("mapping/move_panel.html", cast("dict[str, Any]", context.flatten()))
