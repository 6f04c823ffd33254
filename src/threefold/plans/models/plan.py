"""Safety plans: who does what, when, who steps in, who sees it; and who said yes."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Piece
from threefold.families.models import Family, Household, Person
from threefold.families.sharing import Shareable
from threefold.mapping.models import DangerStatement, Threat


class Plan(Row):
    """An immediate, a network or an aftercare plan: three kinds, never merged. `kind` is a practice value."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Being written")
        ACTIVE = "active", _("In force")
        ENDED = "ended", _("Ended")
        REPLACED = "replaced", _("Replaced by a newer plan")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="plans")
    kind = models.CharField(_("kind of plan"), max_length=20)
    title = models.CharField(_("title"), max_length=160, blank=True)
    household = models.ForeignKey(
        Household, on_delete=models.PROTECT, null=True, blank=True, related_name="plans"
    )
    # Set when this plan belongs to one person and is nobody else's (a separate plan per parent).
    only_for = models.ManyToManyField(Person, blank=True, related_name="own_plans")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    language = models.CharField(max_length=5, default="en")
    starts_on = models.DateField(_("from"), null=True, blank=True)
    expires_on = models.DateField(_("until"), null=True, blank=True)
    review_on = models.DateField(_("we look at it together on"), null=True, blank=True)
    review_where = models.CharField(_("where and how"), max_length=200, blank=True)
    bottom_lines = models.TextField(_("what must hold"), blank=True)
    bottom_lines_translation = models.TextField(blank=True)
    monitoring = models.TextField(_("how the county checks"), blank=True)
    monitoring_translation = models.TextField(blank=True)
    child_text = models.TextField(_("for the children, in their words"), blank=True)
    child_text_translation = models.TextField(blank=True)
    voluntary_text = models.TextField(_("what is your choice, and what happens otherwise"), blank=True)
    children_took_part = models.TextField(_("how children of 12 and older took part"), blank=True)
    tribe_took_part = models.CharField(_("how the tribe took part"), max_length=200, blank=True)
    dangers = models.ManyToManyField(DangerStatement, blank=True, related_name="plans")
    threats = models.ManyToManyField(Threat, blank=True, related_name="plans")
    follows = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    finished_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("safety plan")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "status"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(expires_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(expires_on__gte=models.F("starts_on")),
                name="plan_expires_after_start",
            ),
        ]


class Action(Shareable):
    """Something one person does. A service is an action only if it controls the danger now."""

    GROUP = Group.PLAN
    TEXTS: ClassVar = ("text", "translation", "when", "backup_text", "noticed_how", "protects_how")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="actions")
    text = models.TextField(_("what this person does"))
    doer = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="does")
    doer_worker = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    when = models.CharField(_("when, or what sets it off"), max_length=300, blank=True)
    when_translation = models.CharField(max_length=300, blank=True)
    # For the order of a day or a week on a copy: minutes after Monday 0:00, empty when it has no clock time.
    time_order = models.PositiveIntegerField(null=True, blank=True)
    backup = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="steps_in"
    )
    backup_text = models.CharField(_("if that cannot happen"), max_length=300, blank=True)
    backup_translation = models.CharField(max_length=300, blank=True)
    witness = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="sees")
    noticed_how = models.CharField(_("how it is noticed"), max_length=300, blank=True)
    noticed_translation = models.CharField(max_length=300, blank=True)
    protects_how = models.TextField(_("how it keeps the children safe"), blank=True)
    protects_translation = models.TextField(blank=True)
    children = models.ManyToManyField(Person, blank=True, related_name="protected_by_actions")
    danger = models.ForeignKey(
        DangerStatement, on_delete=models.PROTECT, null=True, blank=True, related_name="actions"
    )
    is_service = models.BooleanField(_("this is a service"), default=False)
    controls_now = models.BooleanField(_("it controls the danger now"), default=False)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    place = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("action")

    def piece(self, **more: object) -> Piece:
        """As of every shareable, tied to the danger that it answers."""
        return super().piece(about_danger=self.danger_id, **more)


class Trigger(Shareable):
    """If you notice this, do that."""

    GROUP = Group.PLAN
    TEXTS: ClassVar = ("text", "translation", "then_text", "then_translation")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="triggers")
    text = models.TextField(_("if somebody notices"))
    then_text = models.TextField(_("who does what"))
    then_translation = models.TextField(blank=True)
    place = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("early sign")


class Signature(Row):
    """That a person said yes to a version of the plan, or did not, and whether they have their copy (rule 47)."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="signatures"
    )
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    method = models.CharField(_("how"), max_length=12)
    typed_name = models.CharField(max_length=120, blank=True)
    # Strokes as numbers only; drawn again by our own code, never stored as a picture somebody sent.
    strokes = models.JSONField(default=list, blank=True)
    refused_words = models.TextField(_("what they said when they did not sign"), blank=True)
    signed_on = models.DateField()
    plan_version = models.PositiveIntegerField()
    copy = models.CharField(_("their copy"), max_length=12)

    class Meta:
        verbose_name = _("signature")


class PlanVersion(Row):
    """The plan as it was when finished, extended or changed: the words as they stood, and why it changed."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("earlier plan")


class Override(Row):
    """A supervisor let a blocking rule pass for one plan, once, with a reason."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="overrides")
    rule = models.PositiveSmallIntegerField()
    reason = models.TextField(_("why"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("override by a supervisor")
