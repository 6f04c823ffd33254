"""Danger statements that several people write alone before anybody sees another's, and what became of them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.core.sealing import Unreadable, seal, unseal
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Family, Person
from threefold.mapping.models.statements import DangerStatement


class DraftRound(Row):
    """A worry that is written by each alone, laid side by side, and then taken from one or several of the drafts."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="draft_rounds")
    about = models.CharField(_("what it is about"), max_length=200)
    opened_by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    revealed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # The worry whose words are looked for anew; else the one that came of it.
    danger = models.ForeignKey(
        DangerStatement, on_delete=models.PROTECT, null=True, blank=True, related_name="draft_rounds"
    )
    # How often that worry had been written when the drafts began: what somebody writes meanwhile is not written over.
    danger_version = models.PositiveIntegerField(null=True, blank=True)
    reason = models.TextField(_("why this one, or these together"), blank=True)

    class Meta:
        verbose_name = _("round of drafts")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "closed_at"])]

    def piece(self, text: str) -> Piece:
        """What `disclosure` must know of the opener's words: for the county's workers."""
        return Piece(
            group=Group.MAP, texts=(text,), audience=Audience.STAFF, written_by=self.opened_by_id
        )  # fmt: skip


class LoneDraft(Row):
    """One person's draft. Until all lie side by side its words are sealed; only their writer's page opens them."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="lone_drafts")
    round = models.ForeignKey(DraftRound, on_delete=models.CASCADE, related_name="drafts")
    # Who writes; or, for somebody at the table, on whose device they do.
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="lone_drafts"
    )
    language = models.CharField(max_length=5, choices=[("en", "English"), ("es", "Español")], default="en")
    sealed_words = models.TextField(blank=True)
    text = models.TextField(_("the draft"), blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    taken = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("draft written alone")
        constraints: ClassVar = [
            # Two, since not every database takes nothing for a value.
            models.UniqueConstraint(
                fields=["round", "worker"],
                name="one_draft_for_a_worker",
                condition=models.Q(person__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["round", "person"],
                name="one_draft_for_a_person",
                condition=models.Q(person__isnull=False),
            ),
        ]

    def put(self, field: str, text: str) -> None:
        """Seal the words; `field` is `words`."""
        setattr(self, f"sealed_{field}", seal(text, key="draft", bound_to=f"alone:{self.pk}"))

    def own_words(self) -> str:
        """The words for their writer: of a record that came from another place, there are none before all lie open."""
        try:
            return self.text or unseal(self.sealed_words, key="draft", bound_to=f"alone:{self.pk}")
        except Unreadable:
            return ""

    def piece(self) -> Piece:
        """What `disclosure` must know of it: for the county's workers, whoever wrote it."""
        return Piece(
            group=Group.MAP, texts=(self.text,), audience=Audience.STAFF, said_by=self.person_id,
            written_by=self.worker_id, from_child=bool(self.person and self.person.is_child),
        )  # fmt: skip
