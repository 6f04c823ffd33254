"""What a child says about who may see each sheet, and what became of what children said."""

from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.linking import linked
from threefold.families.models import Family, Person
from threefold.plans.models import Action


class ChildAnswer(Row):
    """What became of one thing that a child said in a tool, or who will answer it by when; the newest stands, and
    earlier ones stay. `saying` is the fact's id (`Fact.id_in`): the same words in every version.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="child_answers")
    # The first version, whatever came after it.
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="answered")
    sheet = models.CharField(max_length=60)
    saying = models.UUIDField()
    # To the child, in the child's language; empty: still open.
    words = models.TextField(_("what became of it"), blank=True)
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, related_name="+")
    who = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+")
    by_day = models.DateField(null=True)
    told_on = models.DateField(null=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("answer to a child")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(words="") | models.Q(who__isnull=False, by_day__isnull=False),
                name="answer_says_something_or_who_will",
            ),
        ]

    def piece(self, sheet: Piece) -> Piece:
        """What `disclosure` must know of it: it goes to whoever may have the sheet, and to nobody else."""
        return replace(sheet, texts=(self.words,))


class SheetChoice(Row):
    """Who may see one sheet, as the child said it that day; the newest stands, and earlier ones stay. It names people:
    each parent, each attorney, each of the circle; `court` is the judge, and who reads what the judge reads. Nobody is
    chosen until the child says so. `kept`: only the worker who was there.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="sheet_choices")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="choices")
    sheet = models.CharField(max_length=60)
    kept = models.BooleanField(default=False)
    court = models.BooleanField(default=False)
    people = models.ManyToManyField(Person, blank=True, related_name="+")
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("child's choice of who may see a sheet")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]

    @property
    def people_ids(self) -> frozenset[UUID]:
        """For whom the child said yes."""
        return frozenset(one.pk for one in linked(self, "people"))


class SheetOverride(Row):
    """For safety, a sheet is shown to people to whom the child did not say yes: why, and what the child was told of it.
    The newest for a sheet stands; one that names nobody ends it.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="sheet_overrides")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="overrides")
    sheet = models.CharField(max_length=60)
    people = models.ManyToManyField(Person, blank=True, related_name="+")
    reason = models.TextField(_("why it is shown although the child said no"))
    # When the child was told, by whom and how; or why not yet.
    told_on = models.DateField(null=True)
    told_by = models.CharField(_("who told the child"), max_length=120, blank=True)
    told_how = models.TextField(_("how the child was told"), blank=True)
    why_not_told = models.TextField(_("why the child was not told yet"), blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("exception from a child's choice, for safety")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]

    @property
    def people_ids(self) -> frozenset[UUID]:
        """To whom it is shown."""
        return frozenset(one.pk for one in linked(self, "people"))

    def piece(self) -> Piece:
        """What `disclosure` must know of its words: a worker's note."""
        texts = (self.reason, self.told_by, self.told_how, self.why_not_told)
        return Piece(group=Group.WORKING_NOTES, texts=texts, audience=Audience.STAFF, written_by=self.by_id)


class SheetKeeper(Row):
    """A sheet that a child gave to the worker who was there, and that another one has since that one left. The child's
    choice stays as it was said, and the child can open the sheet on any day.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="sheet_keepers")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="keepers")
    sheet = models.CharField(max_length=60)
    keeper = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("why it was given to another worker"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("kept sheet in another worker's hands")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]

    def piece(self) -> Piece:
        """What `disclosure` must know of its reason: a worker's note."""
        return Piece(
            group=Group.WORKING_NOTES, texts=(self.reason,), audience=Audience.STAFF, written_by=self.by_id
        )


class AlarmNote(Row):
    """What became of an alarm ("this child is not safe") beside the tool's own question: what a supervisor wrote was
    done, or why a worker took it back, until a supervisor has looked at that. The newest stands, and earlier ones stay.
    """

    class Kind(models.TextChoices):
        """What it says."""

        ANSWERED = "answered", _("It is written down what was done")
        TAKEN_BACK = "taken_back", _("The alarm was taken back")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="alarm_notes")
    filled = models.ForeignKey("toolkit.FilledTool", on_delete=models.PROTECT, related_name="alarm_notes")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words = models.TextField(_("what was done, or why it was taken back"))
    done_by = models.CharField(_("who did it"), max_length=120, blank=True)
    done_on = models.DateField(null=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # Of an alarm that was taken back: the supervisor who read why, and what they say to it.
    looked_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+")
    looked_at = models.DateTimeField(null=True)
    looked_words = models.TextField(_("what the supervisor says to it"), blank=True)

    class Meta:
        verbose_name = _("what became of an alarm about a child")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "filled"])]

    def piece(self) -> Piece:
        """What `disclosure` must know of its words: a worker's note."""
        texts = (self.words, self.done_by, self.looked_words)
        return Piece(group=Group.WORKING_NOTES, texts=texts, audience=Audience.STAFF, written_by=self.by_id)
