"""Scales with both ends described, and each person's rating over time. Never an average."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Family, Person
from threefold.families.sharing import Shareable
from threefold.families.sheets import FromSheet
from threefold.mapping.models.statements import DangerStatement, SafetyGoal


class Scale(Row):
    """A question with 10 and 0 described. A child's path and an adult's scale are different scales."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="scales")
    kind = models.CharField(max_length=30, default="safety")
    question = models.TextField(_("the question"))
    ten = models.TextField(_("10 means"))
    zero = models.TextField(_("0 means"))
    language = models.CharField(max_length=5, default="en")
    question_translation = models.TextField(blank=True)
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
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("scale")
        indexes: ClassVar = [models.Index(fields=["agency", "family"])]

    def piece(self, rater: UUID | None = None) -> Piece:
        """Who may read the question and its two ends: whoever may see the ratings, and who was asked (`rater`)."""
        return Piece(
            group=Group.SCALING,
            texts=(
                self.question, self.ten, self.zero,
                self.question_translation, self.ten_translation, self.zero_translation,
            ),
            audience=Audience.CHOSEN if self.only_for_id else Audience.FAMILY,
            said_by=self.only_for_id or rater,
            from_child=bool(self.only_for and self.only_for.is_child),
            about_danger=self.danger_id,
        )  # fmt: skip


class Rating(FromSheet, Shareable):
    """One person's number on one day, or that they declined; `said_by` is the rater (or the worker). What a child said
    on their own sheet is shared as that sheet is.
    """

    GROUP = Group.SCALING
    TEXTS: ClassVar = ("words", "translation", "one_up")

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="ratings")
    value = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    declined = models.BooleanField(_("did not want to say"), default=False)
    rated_on = models.DateField(_("day"))
    words = models.TextField(_("what makes it that number, and not lower"), blank=True)
    one_up = models.TextField(_("what one point higher would look like"), blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("rating")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(value__isnull=True, declined=True) | Q(value__lte=10, declined=False),
                name="rating_is_0_to_10_or_declined",
            ),
        ]

    def piece(self, **more: Any) -> Piece:
        """As of every shareable; a number from a child's own sheet is the sheet's."""
        return self.as_sheet(super().piece(**more))
