"""What every piece of somebody's words carries: who said it, in what language, when, and who may see it."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.linking import linked
from threefold.families.models.family import Family
from threefold.families.models.people import Person
from threefold.practice.spoken_languages import SPOKEN

SAID_IN = [("en", "English"), ("es", "Español"), *((code, name.in_("en")) for code, name in SPOKEN.items())]


class Shareable(Row):
    """Abstract: words kept as they were said. A subclass names its `group` and its `TEXTS`."""

    GROUP: ClassVar[Group] = Group.MAP
    TEXTS: ClassVar[tuple[str, ...]] = ("text", "translation")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="%(class)ss")
    said_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)ss_said"
    )
    # When it was nobody of the family: the county's worker, or a person named only by their part ("the doctor").
    said_by_worker = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    said_by_other = models.CharField(_("who said it"), max_length=120, blank=True)
    exact_words = models.BooleanField(_("these are the exact words"), default=False)
    # One of ours, and for somebody's exact words also one of `practice.spoken_languages`.
    language = models.CharField(_("said in"), max_length=5, choices=SAID_IN, default="en")
    translation = models.TextField(_("in the other language"), blank=True)
    translated_by = models.CharField(_("translated by"), max_length=120, blank=True)
    said_on = models.DateField(_("said on"), null=True, blank=True)
    audience = models.CharField(
        _("who may see it"), max_length=10, choices=Audience.choices, default=Audience.STAFF
    )
    chosen = models.ManyToManyField(Person, blank=True, related_name="%(class)ss_chosen_for")
    in_confidence = models.BooleanField(_("told in confidence"), default=False)
    written_by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def piece(self, **more: Any) -> Piece:
        """What `disclosure` must know of these words. Querysets prefetch `chosen` and join `said_by`."""
        said_by = self.said_by
        return Piece(
            group=self.GROUP,
            texts=tuple(str(getattr(self, name)) for name in self.TEXTS),
            audience=self.audience,
            said_by=self.said_by_id,
            written_by=self.written_by_id,
            chosen=frozenset(person.pk for person in linked(self, "chosen")),
            in_confidence=self.in_confidence,
            from_child=bool(said_by and said_by.is_child),
            **more,
        )

    def in_language(self, language: str) -> str:
        """The words in `language` where somebody translated them, else as they were said."""
        text: str = getattr(self, self.TEXTS[0])
        return text if language == self.language or not self.translation else self.translation
