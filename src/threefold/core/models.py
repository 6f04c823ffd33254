"""Base rows, and the receipts that make every change idempotent."""

from typing import ClassVar

from django.db import models

from threefold.core.ids import new_id


class Row(models.Model):
    """A row of one agency, under an id that a client can make.

    `agency` stands first in every index of a heavy table, so that a state can shard by agency.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        abstract = True


class Receipt(models.Model):
    """Proof that a change was made: the same id, sent again, has no second effect."""

    id = models.UUIDField(primary_key=True, editable=False)
    change = models.CharField(max_length=80)
    by = models.UUIDField()
    made_at = models.DateTimeField()
    result_model = models.CharField(max_length=80, blank=True)
    result_id = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["by", "made_at"])]
