"""Days in court: when, what it is about, and what came of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.families.models.family import Family


class CourtDate(Row):
    """A hearing. One that is put off gets its new day; one that was held, its outcome."""

    class Kind(models.TextChoices):
        INITIAL = "initial", _("First hearing, detention")
        JURISDICTION = "jurisdiction", _("Jurisdiction")
        DISPOSITION = "disposition", _("Disposition")
        REVIEW = "review", _("Review")
        PERMANENCY = "permanency", _("Permanency")
        ORDER = "order", _("Protective or restraining order")
        OTHER = "other", _("Another hearing")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="court_dates")
    kind = models.CharField(_("what kind of hearing"), max_length=20, choices=Kind.choices)
    on = models.DateField(_("day"))
    hour = models.TimeField(_("at"), null=True, blank=True)
    where = models.CharField(_("where"), max_length=160, blank=True)
    about = models.CharField(_("what it is about"), max_length=300, blank=True)
    outcome = models.TextField(_("what the court said"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("day in court")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "on"])]
