"""What was published of the county's figures. Each publication stands as it was; the newest is shown."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row


class Publication(Row):
    """One counting: of which year, how far the data reached, by what, and whether everybody may see it."""

    start = models.DateField()
    end = models.DateField()
    data_end = models.DateField()
    is_public = models.BooleanField(default=False)
    engine = models.CharField(max_length=40)
    version = models.CharField(max_length=40)
    limits = models.JSONField()
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("publication of figures")
        indexes: ClassVar = [models.Index(fields=["agency", "-at"])]


class Figure(models.Model):
    """One question's figures in a publication: with nothing in them that tells of a few children."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="figures")
    name = models.CharField(max_length=40)
    content = models.JSONField()

    class Meta:
        verbose_name = _("figures of one question")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["publication", "name"], name="one_figure_of_a_name"),
        ]
