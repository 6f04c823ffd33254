"""What workers wrote to whom something of the family is sealed: so that their own words never vanish before them."""

from typing import ClassVar

from django.db import models

from threefold.accounts.models import Worker
from threefold.families.models.family import Family


class Written(models.Model):
    """That a worker wrote a text, by its mark alone. Were their words left out where they touch what is sealed, they
    could try words out, and learn which do.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    mark = models.BigIntegerField()

    class Meta:
        verbose_name = "words of a worker's own"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["worker", "family", "mark"], name="own_words_once"),
        ]
