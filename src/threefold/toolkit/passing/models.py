"""A hold that a supervisor let pass."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Family


class HoldPassed(Row):
    """A tool's own rule beside one question holds up this filled tool no more, through all its versions: why."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="holds_passed")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="holds_passed")
    section = models.CharField(max_length=60)
    prompt = models.CharField(max_length=60)
    reason = models.TextField(_("why a rule of a tool was let pass"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("rule of a tool let pass by a supervisor")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["filled", "section", "prompt"], name="one_pass_of_a_hold"),
        ]

    def piece(self) -> Piece:
        """What `disclosure` must know of its reason: a worker's note."""
        return Piece(
            group=Group.WORKING_NOTES, texts=(self.reason,), audience=Audience.STAFF, written_by=self.by_id
        )
