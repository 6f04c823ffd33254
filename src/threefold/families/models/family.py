"""The family, who works with it, who must not, and what was opened with a reason."""

from datetime import date, datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row


class Family(Row):
    """The unit of work. The case is the agency's file about it."""

    class Stage(models.TextChoices):
        RESPONSE = "response", _("Emergency response")
        MAINTENANCE = "maintenance", _("Family maintenance")
        REUNIFICATION = "reunification", _("Family reunification")
        PERMANENCY = "permanency", _("Permanency")
        CLOSED = "closed", _("Closed")

    name = models.CharField(_("family name"), max_length=120)
    # The county's own file number, when it has one; never shown on a copy.
    county_number = models.CharField(_("county file number"), max_length=40, blank=True)
    stage = models.CharField(_("where we are"), max_length=20, choices=Stage.choices)
    opened_on = models.DateField(_("open since"))
    closed_on = models.DateField(null=True, blank=True)
    # How it ended; where a supervisor let a rule pass at closing, why.
    closing_note = models.TextField(_("how it ends"), blank=True)
    # What was done before closing (rule 50): whom of the children somebody saw alone, when the network met about it.
    seen_alone = models.ManyToManyField("families.Person", blank=True, related_name="+")
    network_met_on = models.DateField(_("the network met about closing"), null=True, blank=True)
    # Services that keep the children at home for a time (rule 51), while they run; when somebody last looked at the
    # dangers.
    prevention_from = models.DateField(_("prevention services since"), null=True, blank=True)
    prevention_looked_on = models.DateField(_("the dangers were looked at again on"), null=True, blank=True)
    about = models.TextField(_("what we should know about how this family does things"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("family")
        verbose_name_plural = _("families")
        indexes: ClassVar = [models.Index(fields=["agency", "name"])]

    def __str__(self) -> str:
        """The family's name."""
        return self.name


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Questions about who works with whom."""

    def current(self, on: date) -> "AssignmentQuerySet":
        """Assignments that have begun and not ended on a day."""
        return self.filter(Q(ends__isnull=True) | Q(ends__gte=on), starts__lte=on)


class Assignment(Row):
    """A worker's term with a family. Access begins and ends with it."""

    class Kind(models.TextChoices):
        SOCIAL_WORKER = "social_worker", _("Social worker")
        SECONDARY_WORKER = "secondary_worker", _("Secondary worker")
        FACILITATOR = "facilitator", _("Meeting facilitator")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="assignments")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="assignments")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    starts = models.DateField(_("from"))
    ends = models.DateField(_("until"), null=True, blank=True)
    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        indexes: ClassVar = [models.Index(fields=["agency", "worker", "ends"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=models.F("starts")),
                name="assignment_ends_after_start",
            ),
        ]


class Conflict(Row):
    """A worker who must not see a family: relative, neighbour, former partner. Beats every role."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="conflicts")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="conflicts")
    reason = models.TextField(_("why"))
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("conflict of interest")


class Opening(Row):
    """A sealed thing opened for a while, with a reason: need shown, or break-glass with an alert and a review.

    With the group `family.header` it is the whole family that a worker who is not assigned opened.
    """

    class Purpose(models.TextChoices):
        CHILD_IN_DANGER = "child_in_danger", _("A child may be in danger now")
        SAFETY_PLANNING = "safety_planning", _("Planning for safety")
        CALL_BACK = "call_back", _("Calling back whoever reported")
        COURT = "court", _("A court order or hearing")
        HAND_OVER = "hand_over", _("Taking the family over from a colleague")
        COMPLAINT = "complaint", _("A complaint or correction")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="openings")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="openings")
    group = models.CharField(max_length=40)
    break_glass = models.BooleanField(default=False)
    purpose = models.CharField(
        _("what for"), max_length=20, choices=Purpose.choices, default=Purpose.SAFETY_PLANNING
    )
    reason = models.TextField(_("why you need to see this"))
    until = models.DateTimeField()
    reviewed_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    review_note = models.TextField(blank=True)

    class Meta:
        verbose_name = _("opening with a reason")
        indexes: ClassVar = [models.Index(fields=["agency", "worker", "until"])]

    def is_open(self, at: datetime) -> bool:
        """Whether it still opens what it names."""
        return self.until > at
