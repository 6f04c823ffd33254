"""Referrals, and the two vaults: the reporter, and places that must not be found."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.core.clock import county_time, day_of
from threefold.core.models import Row
from threefold.core.sealing import seal, unseal
from threefold.families.models.family import Family
from threefold.families.models.people import Person
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import Clock, referral_response
from threefold.practice.lengths import STANDARD, Lengths


class Referral(Row):
    """A report that came in. What stands here is safe to share; who reported lies in the vault."""

    class Response(models.TextChoices):
        IMMEDIATE = "immediate", _("In person within 24 hours")
        TEN_DAYS = "ten_days", _("In person within 10 days")
        EVALUATED_OUT = "evaluated_out", _("Evaluated out")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="referrals")
    number = models.CharField(_("county referral number"), max_length=40, blank=True)
    # Of the police, where they went there too; like the county's own number for workers alone.
    police_number = models.CharField(_("police report or call number"), max_length=60, blank=True)
    received_at = models.DateTimeField(_("received"))
    # Where only the day is known, `received_at` is its beginning, and so with `responded_at`.
    received_hour_known = models.BooleanField(default=True)
    response = models.CharField(_("response"), max_length=20, choices=Response.choices)
    responded_at = models.DateTimeField(_("first met in person"), null=True, blank=True)
    responded_hour_known = models.BooleanField(default=True)
    allegations = models.CharField(_("what it is about"), max_length=300, blank=True)
    safe_text = models.TextField(_("what was reported, in words that give nobody away"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=120, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("referral")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "received_at"])]

    def within(self, lengths: Lengths = STANDARD) -> timedelta:
        """How long the county gives until somebody must have met the children: what held when the report came."""
        on, began = day_of(self.received_at), self.received_at if self.received_hour_known else None
        if self.response == self.Response.IMMEDIATE:
            return timedelta(hours=lengths.of(ClockName.FIRST_MEETING_AT_ONCE, on, began))
        return timedelta(days=lengths.of(ClockName.FIRST_MEETING, on, began))

    def clock(self, lengths: Lengths = STANDARD) -> Clock | None:
        """By when somebody must have met the children in person; none when the report was evaluated out."""
        if self.response == self.Response.EVALUATED_OUT:
            return None
        return referral_response(
            county_time(self.received_at),
            immediate=self.response == self.Response.IMMEDIATE,
            within=self.within(lengths),
            done=self.responded_at,
            has_hour=self.received_hour_known,
            done_has_hour=self.responded_hour_known,
        )


class ReporterVault(Row):
    """Who reported and what they said, encrypted with a key of its own. Never in a list, search, copy or log."""

    class Named(models.TextChoices):
        GIVEN = "given", _("Gave a name")
        DECLINED = "declined", _("Asked, and did not want to say")
        NOT_ASKED = "not_asked", _("Was not asked")

    referral = models.OneToOneField(Referral, on_delete=models.PROTECT, related_name="vault")
    named = models.CharField(max_length=20, choices=Named.choices)
    mandated = models.BooleanField(_("must report by law"), default=False)
    sealed_who = models.TextField(blank=True)
    sealed_contact = models.TextField(blank=True)
    sealed_received = models.TextField(blank=True)
    # Words, one to a line, that only the reporter could know or that point to them.
    sealed_giveaways = models.TextField(blank=True)
    # The reporter, when it is a person of the family or its circle (sealed id).
    sealed_person = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("reporter vault")

    def put(self, field: str, text: str) -> None:
        """Seal a text into `who`, `contact`, `received`, `giveaways` or `person`."""
        setattr(self, f"sealed_{field}", seal(text, key="reporter", bound_to=f"{self.pk}:{field}"))

    def take(self, field: str) -> str:
        """Open one sealed text."""
        sealed: str = getattr(self, f"sealed_{field}")
        return unseal(sealed, key="reporter", bound_to=f"{self.pk}:{field}")


class ProtectedPlace(Row):
    """A home, school, clinic, work place or telephone number that must not be found by those it is hidden from."""

    class Kind(models.TextChoices):
        HOME = "home", _("Home")
        SCHOOL = "school", _("School or child care")
        WORK = "work", _("Work")
        CLINIC = "clinic", _("Doctor or clinic")
        PHONE = "phone", _("Telephone or e-mail")
        OTHER = "other", _("Another place")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="protected_places")
    kind = models.CharField(_("what it is"), max_length=20, choices=Kind.choices)
    protects = models.ManyToManyField(Person, related_name="protected_places")
    known_to = models.ManyToManyField(Person, related_name="knows_places", blank=True)
    sealed_place = models.TextField()
    sealed_giveaways = models.TextField(blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("protected place")

    def put(self, field: str, text: str) -> None:
        """Seal `place` (what it is and where) or `giveaways` (words that would let somebody find it)."""
        setattr(self, f"sealed_{field}", seal(text, key="location", bound_to=f"{self.pk}:{field}"))

    def take(self, field: str) -> str:
        """Open one sealed text."""
        sealed: str = getattr(self, f"sealed_{field}")
        return unseal(sealed, key="location", bound_to=f"{self.pk}:{field}")
