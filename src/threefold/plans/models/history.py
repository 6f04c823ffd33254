"""How a plan read before, what was written at the same time, and what a supervisor let pass."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.plans.models.parts import Action, PlanLine, Trigger
from threefold.plans.models.plan import Plan


class PlanVersion(Row):
    """The plan as it was when signed, finished, extended or changed: the words as they stood, and why it changed."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("earlier plan")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_text_of_an_edition"),
        ]


class LateWording(Row):
    """Words that came from an older version of a plan or of a part: kept beside what stands, until a person settles it.

    `given` holds the fields as they were handed in (ids and days as strings).
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="late_wordings")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, related_name="late_wordings")
    trigger = models.ForeignKey(Trigger, on_delete=models.PROTECT, null=True, related_name="late_wordings")
    line = models.ForeignKey(PlanLine, on_delete=models.PROTECT, null=True, related_name="late_wordings")
    given = models.JSONField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("words written at the same time")
        indexes: ClassVar = [models.Index(fields=["plan", "settled_at"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~(Q(action__isnull=False) & Q(trigger__isnull=False)), name="late_words_of_one_part"
            ),
        ]


class Override(Row):
    """A supervisor let a blocking rule pass for one plan, once, with a reason."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="overrides")
    rule = models.PositiveSmallIntegerField()
    reason = models.TextField(_("why"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("override by a supervisor")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "rule"], name="one_override_of_a_rule"),
        ]


class OverrideRequest(Row):
    """A worker asks a supervisor to let a rule pass for one plan, and why; the supervisor says yes or no, and why."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="override_requests")
    rule = models.PositiveSmallIntegerField()
    reason = models.TextField(_("why it cannot wait"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    granted = models.BooleanField(null=True, blank=True)
    answer = models.TextField(_("what the supervisor says"), blank=True)
    answered_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("request to let a rule pass")
        indexes: ClassVar = [models.Index(fields=["agency", "answered_at"])]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["plan", "rule"],
                condition=Q(answered_at__isnull=True),
                name="one_open_request_of_a_rule",
            ),
        ]
