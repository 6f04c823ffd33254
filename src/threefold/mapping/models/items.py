"""The living map: its items, their versions, and the sessions in which they were put there."""

from dataclasses import replace
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Piece
from threefold.families.models import Family, Person
from threefold.families.sharing import Shareable
from threefold.families.sheets import FromSheet
from threefold.practice.scales import HIGHEST


def _ten_or_nothing(name: str) -> Q:
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__lte": HIGHEST})


class MapSession(Row):
    """A mapping conversation: why it was held, who was there, what was agreed about how to talk."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="map_sessions")
    held_on = models.DateField(_("day"))
    # Two meetings of one day, with people who may not meet, are told apart by these.
    from_hour = models.TimeField(_("from"), null=True, blank=True)
    to_hour = models.TimeField(_("until"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    purpose = models.TextField(_("why we meet"))
    desired_outcome = models.TextField(_("what we want to leave with"), blank=True)
    context = models.TextField(_("what might pull us away today"), blank=True)
    agreements = models.TextField(_("how we talk with each other"), blank=True)
    plus_delta = models.TextField(_("what worked today, what to change"), blank=True)
    language = models.CharField(max_length=5, default="en")
    facilitator = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    participants = models.ManyToManyField(Person, related_name="map_sessions", blank=True)
    by_phone = models.ManyToManyField(Person, related_name="map_sessions_by_phone", blank=True)
    invited_absent = models.ManyToManyField(Person, related_name="map_sessions_missed", blank=True)
    others_present = models.CharField(_("others who were there"), max_length=300, blank=True)
    # The order of the three questions, as the facilitator chose.
    column_order = models.CharField(max_length=40, default="worry,well,next")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("mapping session")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "held_on"])]


class MapItem(FromSheet, Shareable):
    """One thing on the map. `category` and `basis` are values of practice.vocabulary. What came out of a child's own
    sheet is shared as that sheet is: `audience` and `chosen` say nothing then.
    """

    GROUP = Group.MAP
    TEXTS = ("text", "translation", "said_by_other", "happened_text")

    category = models.CharField(_("kind"), max_length=30)
    text = models.TextField(_("what was said"))
    basis = models.CharField(_("how we know"), max_length=20)
    about_children = models.ManyToManyField(Person, blank=True, related_name="map_items_about")
    happened_on = models.DateField(_("when it happened"), null=True, blank=True)
    happened_about = models.BooleanField(_("about then"), default=False)
    happened_text = models.CharField(_("when, in words"), max_length=120, blank=True)
    # The question of the bank that it answers: an id of `practice.questions`.
    asked = models.CharField(_("the question it answers"), max_length=60, blank=True, default="")
    # For a next step: who, by when, done.
    owner = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="next_steps"
    )
    owner_worker = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    due_on = models.DateField(_("by"), null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    # How willing, sure and able whoever does it says they are, 0 to 10 (rule 48).
    willingness = models.PositiveSmallIntegerField(null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(null=True, blank=True)
    capacity = models.PositiveSmallIntegerField(null=True, blank=True)
    # For an act of protection: against which danger, and who saw it.
    danger = models.ForeignKey(
        "mapping.DangerStatement", on_delete=models.PROTECT, null=True, blank=True, related_name="map_items"
    )
    seen_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="acts_seen"
    )
    links = models.ManyToManyField("self", blank=True, symmetrical=True)
    split_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="split_into"
    )
    session = models.ForeignKey(
        MapSession, on_delete=models.PROTECT, null=True, blank=True, related_name="items"
    )
    place = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("map item")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "category", "place"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=_ten_or_nothing("willingness")
                & _ten_or_nothing("confidence")
                & _ten_or_nothing("capacity"),
                name="next_step_numbers_are_0_to_10",
            ),
        ]

    def piece(self, **more: object) -> Piece:
        """As of every shareable; the gray area is never certain (rule 54)."""
        certain = self.category != "gray_area" and self.basis != "unclear"
        return self.as_sheet(super().piece(certain=certain, about_danger=self.danger_id, **more))


class ItemVersion(Row):
    """How an item read before, or beside: a late edit from an older version is kept, never merged by machine."""

    item = models.ForeignKey(MapItem, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    beside = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True, blank=True)
    text = models.TextField()
    translation = models.TextField(blank=True)
    category = models.CharField(max_length=30)
    # Everything else that stood beside the words then (ids as strings), so that a late edit loses nothing.
    rest = models.JSONField(default=dict)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("earlier wording")

    def piece(self) -> Piece:
        """Who may see an earlier wording: whoever may see the item, judged by these words instead of today's."""
        return replace(self.item.piece(), texts=(self.text, self.translation))
