"""What a supervisor has looked at, and what a worker wants to bring to supervision. Nothing counts or ranks anybody."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.families.models import Family


class DecisionKind(models.TextChoices):
    """What is decided in the work with a family before a supervisor may have looked at it."""

    PLAN = "plan", _("A safety plan is in force")
    GOAL = "goal", _("A goal is agreed")
    RULE = "rule", _("A rule was let pass for a plan")
    STATEMENT_RULE = "statement_rule", _("A rule was let pass for a worry")
    TOOL_RULE = "tool_rule", _("A rule of a tool was let pass")


class Review(Row):
    """A supervisor has looked at a decision, in the wording that it had (`edition`), and says what they think of it. A
    question waits on the worker's first page until somebody who works with the family answers.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="reviews")
    decision = models.CharField(max_length=20, choices=DecisionKind.choices)
    subject = models.UUIDField()
    edition = models.PositiveIntegerField()
    words = models.TextField(_("what the supervisor thinks of it"), blank=True)
    question = models.TextField(_("what the supervisor asks about it"), blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer = models.TextField(_("what the worker answers"), blank=True)
    answered_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("review by a supervisor")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "decision"])]


class ToBring(Row):
    """What a worker wants to talk about in supervision. The newest stands; an empty one says: talked about."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="to_bring")
    text = models.TextField(_("what I want to bring"), blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("what a worker wants to bring")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "at"])]
