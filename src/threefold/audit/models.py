"""The append-only log and the seals over it. Only `audit.recording` and `audit.sealing` write them; the database itself
refuses to change a row.
"""

from typing import ClassVar

from django.db import models

from threefold.core.ids import new_id


class Entry(models.Model):
    """One change, read, print or refusal: who, what kind, about which family and thing, when."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.UUIDField()
    family = models.UUIDField(null=True)
    actor = models.UUIDField(null=True)
    kind = models.CharField(max_length=80)
    subject = models.UUIDField(null=True)
    detail = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["agency", "family", "at"]),
            models.Index(fields=["agency", "actor", "at"]),
        ]


class Seal(models.Model):
    """A stretch of the chain over the log: which events it holds, in which order, and the hash of each.

    `mark` is a keyed hash of the rest: whoever can write to the database but has no key cannot make a seal.
    """

    number = models.BigIntegerField(primary_key=True)
    # How many events all earlier seals hold.
    before = models.BigIntegerField()
    entries = models.BinaryField()
    # The latest of its events.
    last = models.UUIDField(db_index=True)
    hashes = models.BinaryField()
    mark = models.BinaryField()
    sealed_at = models.DateTimeField()
