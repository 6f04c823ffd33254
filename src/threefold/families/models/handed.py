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


class TextTaken(Row):
    """A text that a worker took along for another system: for whom, of what, which parts, and how."""

    class Addressee(models.TextChoices):
        FILE = "file", _("The county’s system of record")
        COURT = "court", _("The court")
        CASE_PLAN = "case_plan", _("The case plan")

    class How(models.TextChoices):
        COPIED = "copied", _("Copied")
        DOWNLOADED = "downloaded", _("As a file")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="texts_taken")
    addressee = models.CharField(max_length=10, choices=Addressee.choices)
    # The conversation of a contact note, or the person whose case plan it is.
    subject = models.UUIDField(null=True)
    # Of a contact note without a written conversation, its day.
    on_day = models.DateField(null=True)
    language = models.CharField(max_length=5)
    # The keys of the parts that were in it, in their order.
    parts = models.JSONField(default=list)
    digest = models.CharField(max_length=64)
    how = models.CharField(max_length=10, choices=How.choices)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("text taken along")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "at"])]
