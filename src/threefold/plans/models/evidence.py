"""What really happened: the log kept by network and family, and dated acts of protection."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Piece
from threefold.families.models import Person
from threefold.families.sharing import Shareable
from threefold.mapping.models import DangerStatement
from threefold.plans.models.parts import Action
from threefold.plans.models.plan import Plan


class LogEntry(Shareable):
    """One line of the plan's log: kept, in part, or broken, with what happened and who stepped in."""

    GROUP = Group.PLAN
    TEXTS: ClassVar = ("text", "translation", "said_by_other")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="log")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, blank=True, related_name="log")
    day = models.DateField(_("day"))
    outcome = models.CharField(_("how it went"), max_length=10)
    text = models.TextField(_("what happened"), blank=True)
    stepped_in = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="stepped_in"
    )
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("log entry")
        verbose_name_plural = _("log")
        indexes: ClassVar = [models.Index(fields=["plan", "day"])]

    def piece(self, **more: object) -> Piece:
        """As of every shareable, and never wider than its plan."""
        return self.plan.owned(super().piece(about_danger=self.action and self.action.danger_id, **more))


class ActOfProtection(Shareable):
    """A day on which somebody kept a child safe although the danger was there, and who saw it."""

    GROUP = Group.PLAN
    TEXTS: ClassVar = ("text", "translation", "witness_other", "said_by_other")

    danger = models.ForeignKey(
        DangerStatement, on_delete=models.PROTECT, null=True, blank=True, related_name="acts"
    )
    day = models.DateField(_("day"))
    day_about = models.BooleanField(_("about then"), default=False)
    text = models.TextField(_("what they did"))
    people = models.ManyToManyField(Person, related_name="protected")
    witness = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="witnessed"
    )
    witness_other = models.CharField(_("seen by somebody else"), max_length=120, blank=True)
    children = models.ManyToManyField(Person, blank=True, related_name="kept_safe_in")
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("act of protection")
        verbose_name_plural = _("acts of protection")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "day"])]

    def piece(self, **more: object) -> Piece:
        """As of every shareable, tied to the danger it was done against."""
        return super().piece(about_danger=self.danger_id, **more)
