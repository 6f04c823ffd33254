"""What a child makes on a screen, until the worker has it back; and what the child tapped about who may see it."""

import json
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.core.sealing import Unreadable, seal, unseal
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Family


class ChildDraft(Row):
    """One worker's sitting with a child at one filled tool. While it is `open` the screen belongs to the child.

    What the child makes is sealed, and emptied once it stands in the answers. `edition` rises with each keeping.
    `who` holds, for each sheet, whom the child thought of and said yes or no to, in the child's own names.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="child_drafts")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="child_drafts")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    open = models.BooleanField(default=True)
    edition = models.PositiveIntegerField(default=1)
    sealed_words = models.TextField(blank=True)
    who = models.JSONField(_("whom the child thought of"), default=dict)
    # A line for each time that it could not wait until all was prepared.
    unprepared = models.TextField(_("why it could not wait until it was prepared"), blank=True)
    kept_at = models.DateTimeField()

    class Meta:
        verbose_name = _("what a child makes on a screen")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["filled", "worker"], name="one_sitting_of_a_worker"),
        ]

    def put(self, field: str, text: str) -> None:
        """Seal the whole; `field` is `words`."""
        setattr(self, f"sealed_{field}", seal(text, key="draft", bound_to=f"child:{self.pk}"))

    def made(self) -> dict[str, Any] | None:
        """The whole as it was kept last; None where nothing waits (or it came from another place)."""
        try:
            found: Any = json.loads(
                unseal(self.sealed_words, key="draft", bound_to=f"child:{self.pk}") or "null"
            )
        except (Unreadable, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def piece(self) -> Piece:
        """What `disclosure` must know of what the child tapped: it is for the worker who was there, who writes down
        from it who may see each sheet.
        """
        names = tuple(str(one["name"]) for said in self.who.values() for one in said["people"])
        return Piece(
            group=Group.CHILD_VOICE, texts=names, audience=Audience.KEPT, from_child=True,
            said_by=self.filled.person_id, written_by=self.worker_id,
        )  # fmt: skip

    def why_piece(self) -> Piece:
        """What `disclosure` must know of why it could not wait: a worker's note."""
        texts, audience = (self.unprepared,), Audience.STAFF
        return Piece(group=Group.WORKING_NOTES, texts=texts, audience=audience, written_by=self.worker_id)
