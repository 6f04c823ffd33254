"""Counters."""

from typing import ClassVar

from django.db import models

from threefold.library.counting.vocabulary import Act, By


class Counted(models.Model):
    """How often one thing was done in one month, by one feature. It has no day, no hour, and nothing of a person."""

    month = models.DateField()
    act = models.CharField(max_length=10, choices=Act.choices)
    by = models.CharField(max_length=10, choices=By.choices)
    # The end of the page's address, a sort of reader, an agency's number, or a language; empty: none.
    value = models.CharField(max_length=255, blank=True)
    times = models.PositiveIntegerField(default=0)
    objects: ClassVar[models.Manager["Counted"]] = models.Manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["month", "act", "by", "value"], name="one_counter_a_month")
        ]
