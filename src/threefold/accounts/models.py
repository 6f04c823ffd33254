"""Agencies with their clocks, units, workers, and words typed but not yet saved."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.roles import Duty
from threefold.core.ids import new_id
from threefold.core.models import Row
from threefold.practice.clock_kinds import KINDS, ClockName
from threefold.practice.words import Words


class Agency(models.Model):
    """A county's child welfare agency."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("county"), max_length=120)
    # What families are told to call, day and night.
    hotline = models.CharField(_("hotline"), max_length=40, blank=True)
    is_practice = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("agency")

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """Workers under one or more supervisors."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(_("unit"), max_length=120)

    class Meta:
        verbose_name = _("unit")

    def __str__(self) -> str:
        return self.name


class WorkerManager(BaseUserManager["Worker"]):
    """Makes workers; the e-mail address is the name they sign in with."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Worker":
        """A worker with a hashed password (or none, for single sign-on)."""
        worker = self.model(email=self.normalize_email(email).lower(), **fields)
        worker.set_password(password)
        worker.save(using=self._db)
        return worker


class Worker(AbstractBaseUser):
    """A person who signs in. What they may see of a family comes from assignments, not from here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="workers")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="workers")
    duties = models.JSONField(default=list)
    language = models.CharField(max_length=5, choices=[("en", "English"), ("es", "Español")], default="en")
    phone = models.CharField(_("work telephone"), max_length=40, blank=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    # Nobody is in a group: the library's page editor asks that every account could be (decision 0033).
    groups = models.ManyToManyField(Group, blank=True, related_query_name="user")

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]
    objects = WorkerManager()
    # Django's and the libraries' own staff screens are not part of Threefold.
    is_staff = False
    is_superuser = False

    class Meta:
        verbose_name = _("worker")

    def __str__(self) -> str:
        return self.name

    def has_duty(self, duty: Duty) -> bool:
        """Whether this worker does `duty` for the agency."""
        return duty.value in self.duties

    def has_perm(self, perm: str, obj: object | None = None) -> bool:
        """Never: rights come from the disclosure policy alone."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Never: rights come from the disclosure policy alone."""
        return False


class ClockVersion(Row):
    """How long a clock of the work runs in one county, from a day on. A change is a new row; nothing is overwritten.
    What was said for a later day can be taken back before that day comes: it stays, with who did it and why.
    """

    clock = models.CharField(max_length=40)
    length = models.PositiveSmallIntegerField()
    valid_from = models.DateField(_("from this day on"))
    source = models.CharField(_("where it is decided"), max_length=200, blank=True)
    reason = models.TextField(_("why"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.TextField(_("why it is taken back"), blank=True)

    class Meta:
        verbose_name = _("length of a clock")
        indexes: ClassVar = [models.Index(fields=["agency", "clock", "valid_from"])]

    @property
    def said(self) -> Words:
        """The length in words."""
        return KINDS[ClockName(self.clock)].said(self.length)


class Draft(models.Model):
    """Words a worker typed into a form and has not saved yet; sealed, and readable by that worker alone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(Worker, on_delete=models.CASCADE, related_name="drafts")
    form = models.CharField(max_length=200)
    path = models.CharField(max_length=300)
    sealed = models.TextField()
    typed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["worker", "form"], name="one_draft_for_a_form"),
        ]


class Present(models.Model):
    """That a worker has a page before them that several people look at, now: on which of their screens, and where.
    It lives for seconds (`accounts.presence`), and nobody can look up later who was there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    place = models.UUIDField()
    worker = models.ForeignKey(Worker, on_delete=models.CASCADE, related_name="+")
    screen = models.CharField(max_length=16)
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["place", "worker", "screen"], name="one_presence_of_a_screen"),
        ]
