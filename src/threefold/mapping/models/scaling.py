"""Scales with both ends described, and each person's rating over time. Never an average."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.families.models import Family, Person
from threefold.families.sharing import Shareable
from threefold.mapping.models.statements import DangerStatement, SafetyGoal


class Scale(Row):
    """A question with 10 and 0 described. A child's path and an adult's scale are different scales."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="scales")
    kind = models.CharField(max_length=30, default="safety")
    question = models.TextField(_("the question"))
    ten = models.TextField(_("10 means"))
    zero = models.TextField(_("0 means"))
    language = models.CharField(max_length=5, default="en")
    ten_translation = models.TextField(blank=True)
    zero_translation = models.TextField(blank=True)
    danger = models.ForeignKey(
        DangerStatement, on_delete=models.PROTECT, null=True, blank=True, related_name="scales"
    )
    goal = models.ForeignKey(
        SafetyGoal, on_delete=models.PROTECT, null=True, blank=True, related_name="scales"
    )
    # Empty: for everybody. Named: a scale in one person's own wording (a child's path, a parent's own).
    only_for = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="own_scales"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("scale")


class Rating(Shareable):
    """One person's number on one day, or that they declined; `said_by` is the rater (or the worker)."""

    GROUP = Group.SCALING
    TEXTS: ClassVar = ("words", "translation", "one_up")

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="ratings")
    value = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    declined = models.BooleanField(_("did not want to say"), default=False)
    rated_on = models.DateField(_("day"))
    words = models.TextField(_("what makes it that number, and not lower"), blank=True)
    one_up = models.TextField(_("what one point higher would look like"), blank=True)

    class Meta:
        verbose_name = _("rating")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(value__isnull=True, declined=True) | Q(value__lte=10, declined=False),
                name="rating_is_0_to_10_or_declined",
            ),
        ]
