"""What a plan is made of: what people do, early signs, and the lines of an aftercare plan."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Piece
from threefold.families.models import Person
from threefold.families.sharing import Shareable
from threefold.mapping.models import DangerStatement
from threefold.plans.models.plan import Plan


class Part(Shareable):
    """Abstract: a piece of a plan. A draft's parts are talked about, not handed out; taken-out ones stay on record."""

    GROUP = Group.PLAN

    place = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def piece(self, **more: object) -> Piece:
        """As of every shareable; `plan` is joined and its `only_for` prefetched by the caller."""
        plan: Plan = self.plan  # type: ignore[attr-defined]
        return plan.owned(super().piece(**more))


class Action(Part):
    """Something one person does. A service is an action only if it controls the danger now."""

    TEXTS: ClassVar = (
        "text", "translation", "when", "when_translation", "backup_text", "backup_translation", "noticed_how",
        "noticed_translation", "protects_how", "protects_translation",
    )  # fmt: skip

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

    class Meta:
        verbose_name = _("action")

    def piece(self, **more: object) -> Piece:
        """As of every part, tied to the danger that it answers."""
        return super().piece(about_danger=self.danger_id, **more)


class Trigger(Part):
    """If you notice this, do that. `people` are those who then act: it is on their own card."""

    TEXTS: ClassVar = ("text", "translation", "then_text", "then_translation")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="triggers")
    text = models.TextField(_("if somebody notices"))
    then_text = models.TextField(_("who does what"))
    then_translation = models.TextField(blank=True)
    people = models.ManyToManyField(Person, blank=True, related_name="acts_on_signs")

    class Meta:
        verbose_name = _("early sign")


class PlanLine(Part):
    """A line of an aftercare plan: what changed, what will be hard, who stays, what may come."""

    class Kind(models.TextChoices):
        CHANGED = "changed", _("What is different now")
        STRENGTH = "strength", _("What we can build on")
        HARD = "hard", _("What may be hard")
        STAYS = "stays", _("Who and what stays with us")
        AHEAD = "ahead", _("What may come, and what we do then")
        CHECK_IN = "check_in", _("When our people look in with each other")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="lines")
    kind = models.CharField(_("what it is about"), max_length=10, choices=Kind.choices)
    text = models.TextField(_("in your words"))

    class Meta:
        verbose_name = _("line of an aftercare plan")
