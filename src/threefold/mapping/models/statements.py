"""Harm and danger statements, safety goals, who agrees, and how they read before."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Piece
from threefold.families.models import Family, Person
from threefold.families.sharing import Shareable


class Threat(Row):
    """A safety threat that an SDM assessment named: the result only, never its items (licensed)."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="threats")
    label = models.CharField(_("short label"), max_length=120)
    assessed_on = models.DateField()
    resolved_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("safety threat")


class Statement(Shareable):
    """Abstract: a sentence with parts. `parts` is what the builder asked, `text` what people read."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Being written")
        SHARED = "shared", _("Shared with the family")
        CLOSED = "closed", _("No longer needed")

    text = models.TextField(_("the statement"))
    parts = models.JSONField(default=dict)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    children = models.ManyToManyField(Person, blank=True, related_name="%(class)ss_about")
    caregivers = models.ManyToManyField(Person, blank=True, related_name="%(class)ss_of")
    place = models.PositiveIntegerField(default=0)
    # The day on which it was read with the family, and why it is no longer needed.
    shared_on = models.DateField(_("read with the family on"), null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_reason = models.TextField(_("why it is no longer needed"), blank=True)

    class Meta:
        abstract = True

    @property
    def built(self) -> bool:
        """Whether the sentence was written from its parts; otherwise somebody wrote it freely."""
        return bool(self.parts.get("built"))

    def piece(self, **more: object) -> Piece:
        """As of every shareable; a draft is talked about, not handed out."""
        return super().piece(draft=self.status == self.Status.DRAFT, **more)


class HarmStatement(Statement):
    """Past: what a caregiver did or did not do, and what it did to the child."""

    happened_on = models.DateField(null=True, blank=True)
    happened_text = models.CharField(_("when"), max_length=160, blank=True)
    basis = models.CharField(_("how we know"), max_length=20, default="reported")

    class Meta:
        verbose_name = _("harm statement")


class DangerStatement(Statement):
    """Future: who is worried that a caregiver may do what, and what it could do to the child."""

    title = models.CharField(_("in three words"), max_length=80, blank=True)
    harms = models.ManyToManyField(HarmStatement, blank=True, related_name="dangers")
    threats = models.ManyToManyField(Threat, blank=True, related_name="dangers")
    worried = models.ManyToManyField(Person, blank=True, related_name="worried_in")

    class Meta:
        verbose_name = _("danger statement")

    def piece(self, **more: object) -> Piece:
        """As of a statement; a circle member must have been told this very worry."""
        return super().piece(about_danger=self.pk, **more)


class SafetyGoal(Statement):
    """What caregivers will be doing when there is no more reason to worry. Exactly one for each danger."""

    danger = models.OneToOneField(DangerStatement, on_delete=models.PROTECT, related_name="goal")
    family_text = models.TextField(_("in the family's words"), blank=True)
    # Often not the language of the sentence; empty: the same.
    family_language = models.CharField(_("the family said it in"), max_length=5, blank=True)
    family_translation = models.TextField(_("the family's words in the other language"), blank=True)
    agency_text = models.TextField(_("in the county's words"), blank=True)
    network = models.ManyToManyField(Person, blank=True, related_name="in_goals")
    duration_value = models.PositiveIntegerField(null=True, blank=True)
    duration_unit = models.CharField(max_length=10, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    met_on = models.DateField(null=True, blank=True)
    TEXTS: ClassVar = ("text", "translation", "family_text", "family_translation", "agency_text")

    class Meta:
        verbose_name = _("safety goal")

    @property
    def family_said_in(self) -> str:
        """The language of the family's words."""
        return self.family_language or self.language

    def piece(self, **more: object) -> Piece:
        """As of a statement; it belongs to its danger."""
        return super().piece(about_danger=self.danger_id, **more)


class Position(Shareable):
    """Whether a person agrees with a statement, in part, or sees it differently, in their own words."""

    GROUP = Group.MAP
    TEXTS: ClassVar = ("words", "translation")

    harm = models.ForeignKey(HarmStatement, on_delete=models.PROTECT, null=True, related_name="positions")
    danger = models.ForeignKey(DangerStatement, on_delete=models.PROTECT, null=True, related_name="positions")
    goal = models.ForeignKey(SafetyGoal, on_delete=models.PROTECT, null=True, related_name="positions")
    stance = models.CharField(_("stance"), max_length=12)
    words = models.TextField(_("in their words"), blank=True)
    taken_on = models.DateField(_("day"))
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("position")


class StatementVersion(Row):
    """How a statement read before it was changed, why it changed, and when the family was told (rule 44)."""

    harm = models.ForeignKey(HarmStatement, on_delete=models.PROTECT, null=True, related_name="versions")
    danger = models.ForeignKey(DangerStatement, on_delete=models.PROTECT, null=True, related_name="versions")
    goal = models.ForeignKey(SafetyGoal, on_delete=models.PROTECT, null=True, related_name="versions")
    number = models.PositiveIntegerField()
    beside = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True, blank=True)
    texts = models.JSONField()
    reason = models.TextField(_("why it changed"), blank=True)
    family_told_on = models.DateField(_("the family was told on"), null=True, blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("earlier wording of a statement")


class StatementOverride(Row):
    """A supervisor let a blocking rule pass for one worry and its goal, once, with a reason."""

    danger = models.ForeignKey(DangerStatement, on_delete=models.PROTECT, related_name="overrides")
    rule = models.PositiveSmallIntegerField()
    reason = models.TextField(_("why"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("override by a supervisor")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["danger", "rule"], name="one_statement_override_of_a_rule"),
        ]
