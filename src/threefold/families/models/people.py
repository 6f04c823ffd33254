"""People, households, and how people are tied to each other and kept apart."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.core.models import Row
from threefold.families.models.family import Family


class Person(Row):
    """Somebody of the family, its circle, or the professionals and court around it."""

    class Standing(models.TextChoices):
        CHILD = "child", _("Child")
        PARENT = "parent", _("Parent")
        CAREGIVER = "caregiver", _("Step-parent, partner or other caregiver")
        RESOURCE_PARENT = (
            "resource_parent",
            _("Resource parent: foster parent or relative with whom the county placed a child"),
        )
        RELATIVE = "relative", _("Relative")
        FRIEND = "friend", _("Friend, neighbor or somebody close")
        PROFESSIONAL = "professional", _("Professional")
        COURT_PARTY = "court_party", _("Attorney, CASA, judge or tribe")

    class BirthKnown(models.TextChoices):
        EXACT = "exact", _("Exact")
        ESTIMATED = "estimated", _("About")
        UNBORN = "unborn", _("Not born yet: due date")
        UNKNOWN = "unknown", _("Not known")

    class DrawnAs(models.TextChoices):
        WOMAN = "woman", _("Woman or girl")
        MAN = "man", _("Man or boy")
        OTHER = "other", _("Another gender")
        NOT_KNOWN = "not_known", _("Not known or not asked")

    class OnPaper(models.TextChoices):
        FULL = "full", _("Full name")
        FIRST = "first", _("First name only")
        TIE = "tie", _("No name, only how they belong to the children")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="people")
    standing = models.CharField(_("who this is"), max_length=20, choices=Standing.choices)
    first_name = models.CharField(_("first name"), max_length=80)
    last_name = models.CharField(_("last name"), max_length=120, blank=True)
    preferred_name = models.CharField(_("what they like to be called"), max_length=80, blank=True)
    # One a line: a second last name, a name before, a nickname. Only workers and the person themself read them.
    also_called = models.TextField(_("also called"), blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    drawn_as = models.CharField(max_length=20, choices=DrawnAs.choices, default=DrawnAs.NOT_KNOWN)
    born_on = models.DateField(_("born"), null=True, blank=True)
    birth_known = models.CharField(max_length=20, choices=BirthKnown.choices)
    languages = models.CharField(_("languages they speak"), max_length=120, blank=True)
    reads_in = models.CharField(
        _("copies in"), max_length=5, choices=[("en", "English"), ("es", "Español")], default="en"
    )
    large_print = models.BooleanField(_("large print"), default=False)
    tribe = models.CharField(_("tribe"), max_length=160, blank=True)
    # Values of practice.vocabulary.IcwaStatus; never blank (rule 42).
    icwa_status = models.CharField(_("ICWA inquiry"), max_length=30)
    icwa_note = models.TextField(_("who was asked, and the answer"), blank=True)
    # With a reason to believe, the tribe is called, and invited to plan (rule 42).
    tribe_called_on = models.DateField(_("the tribe was called on"), null=True, blank=True)
    tribe_invited_on = models.DateField(_("the tribe was invited on"), null=True, blank=True)
    tie = models.CharField(_("how they belong to the children"), max_length=120, blank=True)
    about = models.CharField(_("in a few words"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    phone_shared = models.BooleanField(_("their number may stand on the circle's copies"), default=False)
    contact_how = models.CharField(_("how and when to reach them"), max_length=300, blank=True)
    on_paper = models.CharField(
        _("on other people's paper"), max_length=10, choices=OnPaper.choices, default=OnPaper.FULL
    )
    # The clients of an attorney, of CASA, of whoever speaks for somebody: three children may have one attorney.
    speaks_for = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="spoken_for_by")
    deceased = models.BooleanField(_("has died"), default=False)
    died_on = models.DateField(null=True, blank=True)
    whereabouts_known = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "standing"])]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(icwa_status=""), name="icwa_inquiry_never_blank"),
        ]

    def __str__(self) -> str:
        """What people call them."""
        return self.called

    @property
    def called(self) -> str:
        """What people call them: the preferred name, else the first name."""
        return self.preferred_name or self.first_name

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def is_born(self) -> bool:
        """Whether this is not a child who is still to be born."""
        return self.birth_known != self.BirthKnown.UNBORN

    @property
    def is_there(self) -> bool:
        """Whether they can do, read and sign: born, and alive."""
        return self.is_born and not self.deceased

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else they are or were called."""
        return tuple(name.strip() for name in self.also_called.splitlines() if name.strip())

    @property
    def is_child(self) -> bool:
        """Whether this is one of the family's children."""
        return self.standing == self.Standing.CHILD


class Household(Row):
    """Who lives together. A protected household's address lies in the vault, never here."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="households")
    name = models.CharField(_("what we call this home"), max_length=120)
    address = models.CharField(_("address"), max_length=300, blank=True)
    note = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("household")


class Residence(Row):
    """A person's time in a household; a child may live in two."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="residences")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    when = models.CharField(_("when they are there"), max_length=120, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("residence")


class Relationship(Row):
    """A tie between two people, enough to draw the genogram.

    For `PARENT_OF` kinds `from_person` is the parent; unions have no direction; `OTHER` carries a label.
    """

    class Kind(models.TextChoices):
        PARENT = "parent", _("is a parent of (by birth)")
        LEGAL_PARENT = "legal_parent", _("is a legal parent of (by marriage, presumption or declaration)")
        ADOPTIVE_PARENT = "adoptive_parent", _("is an adoptive parent of")
        STEP_PARENT = "step_parent", _("is a step-parent of")
        FOSTER_PARENT = "foster_parent", _("is a foster parent or caregiver of")
        GUARDIAN = "guardian", _("is a guardian of")
        POSSIBLE_PARENT = "possible_parent", _("may be a parent of (not established)")
        MARRIED = "married", _("is married to")
        PARTNERS = "partners", _("is together with")
        SEPARATED = "separated", _("is separated from")
        DIVORCED = "divorced", _("is divorced from")
        ENDED = "ended", _("was once together with")
        SIBLING = "sibling", _("is a brother or sister of")
        TWIN = "twin", _("is a twin of (not known if identical)")
        IDENTICAL_TWIN = "identical_twin", _("is a twin of (identical)")
        FRATERNAL_TWIN = "fraternal_twin", _("is a twin of (not identical)")
        OTHER = "other", _("something else")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="relationships")
    from_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties_from")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties_to")
    kind = models.CharField(_("kind of tie"), max_length=20, choices=Kind.choices)
    label = models.CharField(_("in their words"), max_length=120, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("relationship")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["from_person", "to_person", "kind"], name="one_tie_of_a_kind"),
            models.CheckConstraint(
                condition=~Q(from_person=models.F("to_person")), name="nobody_tied_to_themself"
            ),
        ]


class ProtectionQuerySet(models.QuerySet["Protection"]):
    """Questions about protections. One that was written by mistake stays on record, and was never in force."""

    def meant(self) -> "ProtectionQuerySet":
        """Those that were not taken back."""
        return self.filter(withdrawn_at=None)

    def not_over(self, on: date) -> "ProtectionQuerySet":
        """Those that stand on a day, or will."""
        return self.meant().filter(Q(ends__isnull=True) | Q(ends__gte=on))


class Protection(Row):
    """`person` is to be kept safe from `from_person`: an order, the county's judgement, or because what reaches
    this one reaches another. Decides who is a separate reader, and what their copies may hold.
    """

    class Basis(models.TextChoices):
        ORDER = "order", _("Court or emergency order")
        COUNTY = "county", _("The county's safety decision")
        PASSES_ON = "passes_on", _("What they hear reaches somebody to be kept safe from")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="protections")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="protected_from")
    from_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="kept_away_from")
    basis = models.CharField(_("on what basis"), max_length=20, choices=Basis.choices)
    note = models.CharField(max_length=300, blank=True)
    starts = models.DateField(_("from"))
    ends = models.DateField(_("until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    objects = ProtectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("protection")
