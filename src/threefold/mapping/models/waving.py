"""What somebody left as it is, against the advice of the writing help."""

from typing import ClassVar

from django.db import models

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.families.models import Family


class WaveOff(Row):
    """A finding of the writing help that was waved off, so that it does not come back for this text.

    `place` is the id of the row whose text it is, also while that row is still to be saved. `rule` is the coach's;
    `words` tells which words it marked without saying them: the same rule speaks again about others. Empty: about the
    whole text.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="wave_offs")
    place = models.UUIDField()
    rule = models.CharField(max_length=60)
    words = models.CharField(max_length=16, blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["family", "place", "rule", "words"],
                name="waved_off_once",
                condition=models.Q(taken_back_at__isnull=True),
            )
        ]
