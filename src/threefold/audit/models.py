"""The append-only log. Only `audit.recording` writes it; the database itself refuses to change a row."""

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
