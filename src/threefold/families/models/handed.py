"""What was handed to whom: the account of disclosures that a family may ask for."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.families.models.family import Family
from threefold.families.models.people import Person


class HandedOver(Row):
    """A copy that was made for a person, and whether they took it."""

    class Outcome(models.TextChoices):
        MADE = "made", _("Made, not handed over yet")
        GIVEN = "given", _("Given")
        REFUSED = "refused", _("Offered, and not wanted")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="handed_over")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="handed_over")
    kind = models.CharField(max_length=30)
    # The plan, map or pair the copy is of.
    subject = models.UUIDField(null=True)
    surface = models.CharField(max_length=12)
    language = models.CharField(max_length=5)
    digest = models.CharField(max_length=64)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.MADE)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("copy handed over")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "at"])]
