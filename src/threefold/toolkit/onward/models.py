"""What one saying of a child in a tool became elsewhere."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.families.models import Family


class FactLink(Row):
    """From a saying to the fact that came out of it. `saying` is `Fact.id_in`: the same words in every version of a
    tool become one fact of a kind, however often somebody asks for it.
    """

    class Became(models.TextChoices):
        """What it is there."""

        MAP_ITEM = "map_item", _("Something on the map")
        MEMBER = "member", _("Somebody in the circle")
        RATING = "rating", _("A number on a scale")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="fact_links")
    # The first version, whatever came after it.
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="facts")
    sheet = models.CharField(max_length=60)
    saying = models.UUIDField()
    became = models.CharField(max_length=20, choices=Became.choices)
    # The id of what it became.
    fact = models.UUIDField()
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("what became a fact")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["saying", "became"], name="a_saying_becomes_one_fact_of_a_kind"),
            models.UniqueConstraint(
                fields=["fact"], condition=~models.Q(became="member"), name="a_fact_comes_from_one_saying"
            ),
        ]
