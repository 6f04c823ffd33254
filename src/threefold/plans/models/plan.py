"""Safety plans: an immediate, a network or an aftercare plan, from the first word to its end."""

from dataclasses import replace
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.linking import linked
from threefold.families.models import Family, Household, Person
from threefold.mapping.models import DangerStatement, Threat


class State(models.TextChoices):
    """What a plan is on a day. Nobody writes `EXPIRED`: a plan in force becomes it by itself (rule 13)."""

    DRAFT = "draft", _("Being written")
    ACTIVE = "active", _("In force")
    EXPIRED = "expired", _("Its time has run out")
    ENDED = "ended", _("Ended")
    REPLACED = "replaced", _("Replaced by a newer plan")


class PlanQuerySet(models.QuerySet["Plan"]):
    """Questions about plans."""

    def in_force(self, on: date) -> "PlanQuerySet":
        """Plans that hold on a day: finished, not ended, and their time has not run out."""
        return self.filter(Q(expires_on__isnull=True) | Q(expires_on__gte=on), status=Plan.Status.ACTIVE)

    def with_people(self) -> "PlanQuerySet":
        """With what decides for whom a plan exists, so that no page asks again for each plan."""
        return self.select_related("household").prefetch_related("only_for")


class Plan(Row):
    """An immediate, a network or an aftercare plan: three kinds, never merged. `kind` is a practice value.

    `edition` counts the wordings that somebody relied on: it moves on when a plan in force is changed, or when a
    draft is changed after somebody said yes to it. `version` counts every saving, for edits at the same time.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Being written")
        ACTIVE = "active", _("In force")
        ENDED = "ended", _("Ended")
        REPLACED = "replaced", _("Replaced by a newer plan")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="plans")
    kind = models.CharField(_("kind of plan"), max_length=20)
    title = models.CharField(_("title"), max_length=160, blank=True)
    title_translation = models.CharField(max_length=160, blank=True)
    household = models.ForeignKey(
        Household, on_delete=models.PROTECT, null=True, blank=True, related_name="plans"
    )
    # Set when this plan belongs to one person and is nobody else's (a separate plan per parent).
    only_for = models.ManyToManyField(Person, blank=True, related_name="own_plans")
    audience = models.CharField(
        _("who may see it"), max_length=10, choices=Audience.choices, default=Audience.CIRCLE
    )
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    language = models.CharField(max_length=5, default="en")
    starts_on = models.DateField(_("from"), null=True, blank=True)
    expires_on = models.DateField(_("until"), null=True, blank=True)
    review_on = models.DateField(_("we look at it together on"), null=True, blank=True)
    review_where = models.CharField(_("where and how"), max_length=200, blank=True)
    review_where_translation = models.CharField(max_length=200, blank=True)
    bottom_lines = models.TextField(_("what must hold"), blank=True)
    bottom_lines_translation = models.TextField(blank=True)
    monitoring = models.TextField(_("how the county checks"), blank=True)
    monitoring_translation = models.TextField(blank=True)
    child_text = models.TextField(_("for the children, in their words"), blank=True)
    child_text_translation = models.TextField(blank=True)
    voluntary_text = models.TextField(_("what is your choice, and what happens otherwise"), blank=True)
    voluntary_text_translation = models.TextField(blank=True)
    children_took_part = models.TextField(_("how children of 12 and older took part"), blank=True)
    tribe_took_part = models.CharField(_("how the tribe took part"), max_length=200, blank=True)
    dangers = models.ManyToManyField(DangerStatement, blank=True, related_name="plans")
    threats = models.ManyToManyField(Threat, blank=True, related_name="plans")
    follows = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    edition = models.PositiveIntegerField(default=1)
    finished_at = models.DateTimeField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    objects = PlanQuerySet.as_manager()

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

    def state(self, on: date) -> State:
        """What the plan is on a day; a plan past its last day is never in force."""
        over = self.expires_on is not None and self.expires_on < on
        if self.status == self.Status.ACTIVE and over:
            return State.EXPIRED
        return State(self.status)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day that it covers, as far as they are said: it may have ended before its time."""
        ends = [on for on in (self.expires_on, self.ended_on) if on is not None]
        return self.starts_on, min(ends, default=None)

    def covers(self, on: date) -> bool:
        """Whether a day is one of its days: only of these the log tells."""
        first, last = self.days
        return (first is None or first <= on) and (last is None or on <= last)

    @property
    def is_draft(self) -> bool:
        """Talked about, not handed out: nobody said yes to this wording yet. Callers prefetch `signatures`.

        From the first yes on (the worker's own, for example) it can be printed, so that others sign on paper.
        """
        signed = any(row.plan_version == self.edition for row in linked(self, "signatures"))
        return self.status == self.Status.DRAFT and not signed

    def piece(self, *texts: str) -> Piece:
        """Some of the plan's own words, as `disclosure` decides about them. Callers prefetch `only_for`.

        A plan that belongs to one person is chosen for that person alone.
        """
        own = frozenset(person.pk for person in linked(self, "only_for"))
        return Piece(
            group=Group.PLAN,
            texts=texts,
            audience=Audience.CHOSEN if own else self.audience,
            chosen=own,
            draft=self.is_draft,
        )

    def owned(self, piece: Piece) -> Piece:
        """A piece of this plan: of somebody's own plan it is chosen for them, whatever was said about the circle,
        and a draft is talked about, not handed out.
        """
        own = frozenset(person.pk for person in linked(self, "only_for"))
        wide = piece.audience in (Audience.FAMILY, Audience.CIRCLE)
        return replace(
            piece,
            audience=Audience.CHOSEN if own and wide else piece.audience,
            chosen=piece.chosen | own,
            draft=self.is_draft,
        )
