"""The circle of support: who knows what, what each can and will do, releases, and what they undertook."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.families.models import Family, Person


class Member(Row):
    """A person's place in the circle. Ring, role and vetting are values of practice.vocabulary."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="network_members")
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="network_member")
    ring = models.CharField(_("what they know"), max_length=20)
    role = models.CharField(_("their part"), max_length=20, blank=True)
    # How the family sees the tie today, and which way help goes: values of practice.vocabulary; empty: not asked.
    tie_now = models.CharField(_("how the tie is"), max_length=20, blank=True)
    support = models.CharField(_("which way help goes"), max_length=20, blank=True)
    closeness = models.PositiveSmallIntegerField(_("how close, 0 to 10"), null=True, blank=True)
    willingness = models.PositiveSmallIntegerField(_("how willing, 0 to 10"), null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(_("how sure, 0 to 10"), null=True, blank=True)
    capacity = models.PositiveSmallIntegerField(_("how able, 0 to 10"), null=True, blank=True)
    # Staff only: a worry about this person is never on anybody's copy.
    concerns = models.TextField(_("is there a worry about this person?"), blank=True)
    vetting = models.CharField(_("checked by the county"), max_length=20)
    vetted_on = models.DateField(null=True, blank=True)
    approached_by = models.CharField(_("who talks with them first"), max_length=120, blank=True)
    release_signed_on = models.DateField(_("release signed"), null=True, blank=True)
    release_ends_on = models.DateField(null=True, blank=True)
    confidentiality_signed_on = models.DateField(null=True, blank=True)
    agreed_on = models.DateField(_("said yes on"), null=True, blank=True)
    active = models.BooleanField(default=True)
    ended_reason = models.CharField(max_length=200, blank=True)
    left_on = models.DateField(null=True, blank=True)
    childs_view = models.CharField(_("what the children say about them"), max_length=300, blank=True)
    # Where the family put them in the picture, in degrees; empty: placed automatically.
    angle = models.FloatField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("network member")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "active"])]


class Told(Row):
    """That a member was told one worry: by whom, when, and whether wholly or in part."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="told")
    # A danger statement; `networks` stands beside `mapping` and knows only its id.
    danger = models.UUIDField()
    how_much = models.CharField(max_length=10, choices=[("all", _("All of it")), ("part", _("A part"))])
    told_on = models.DateField()
    told_by = models.CharField(_("who told them"), max_length=120)

    class Meta:
        verbose_name = _("told the worry")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "danger"], name="told_once_for_a_danger"),
        ]


class Undertaking(Row):
    """Something a member agreed to do, in their words; a plan's actions may grow out of it."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="undertakings")
    text = models.TextField(_("what they agreed to do"))
    language = models.CharField(max_length=5, default="en")
    translation = models.TextField(blank=True)
    agreed_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("undertaking")
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(text=""), name="undertaking_says_something"),
        ]
