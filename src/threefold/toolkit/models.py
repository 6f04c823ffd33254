"""Filled tools, one row for each version. What a child says about them, and what became of it, is in `voice`."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.models import Family, Person
from threefold.families.sharing import SAID_IN
from threefold.toolkit.answers import meant_for, of_section
from threefold.toolkit.definition import WITH, Section, Tool
from threefold.toolkit.onward.models import FactLink
from threefold.toolkit.passing.models import HoldPassed
from threefold.toolkit.registry import tool_of
from threefold.toolkit.sitting.models import ChildDraft
from threefold.toolkit.upgrading import upgraded
from threefold.toolkit.voice.models import ChildAnswer, SheetChoice, SheetKeeper, SheetOverride

__all__ = [
    "ChildAnswer",
    "ChildDraft",
    "FactLink",
    "FilledTool",
    "HoldPassed",
    "SheetChoice",
    "SheetKeeper",
    "SheetOverride",
]


class FilledTool(Row):
    """One version of a filled tool. A draft changes with each keeping; once finished, it stands as it is, and what is
    to be put right is a next version (`amends`) with its reason. `first` is the first version of them all.
    """

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft", _("Draft")
        FINISHED = "finished", _("Finished")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="filled_tools")
    # The child whose words they are.
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="filled_tools")
    tool = models.CharField(max_length=60)
    schema = models.PositiveIntegerField()
    payload = models.JSONField(_("the answers"))
    language = models.CharField(_("said in"), max_length=5, choices=SAID_IN, default="en")
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    number = models.PositiveIntegerField(default=1)
    # Rises with each keeping of a draft, so that two who write at once hear of each other.
    edition = models.PositiveIntegerField(default=1)
    first = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    amends = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="amended_by")
    reason = models.TextField(_("why it was put right"), blank=True)
    written_by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    # By section, the worker who wrote it last, where that is not `written_by`: a kept sheet stays with that worker.
    authors = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True)
    # All versions are withdrawn together.
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_reason = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta:
        verbose_name = _("filled tool")
        indexes: ClassVar = [models.Index(fields=["agency", "family", "tool"])]

    @property
    def root(self) -> UUID:
        """The first version's id: what belongs to all versions hangs on it."""
        return self.first_id or self.pk

    @property
    def definition(self) -> Tool:
        """The tool that was filled in."""
        return tool_of(self.tool)

    @property
    def answers(self) -> dict[str, Any]:
        """The answers as the tool asks today. What is kept stays as it was written, under its own schema."""
        return upgraded(self.tool, self.schema, self.payload)

    def piece(self, section: Section) -> Piece:
        """What `disclosure` must know of one section. A child's sheet is nobody's but the child's: whom they chose, and
        what else was said about it, is known in `voice.said`.
        """
        whole = WITH in section.meant_for and self.person_id is None
        audience = Audience.CHOSEN if section.is_sheet else Audience.FAMILY if whole else section.audience
        return Piece(
            group=section.group, texts=of_section(section, self.answers), audience=audience,
            said_by=self.person_id if section.is_sheet else None, from_child=section.is_sheet,
            chosen=meant_for(section, self.answers, self.person_id), draft=self.state == self.State.DRAFT,
            written_by=self.author_of(section.key),
        )  # fmt: skip

    def words_piece(self, section: Section, words: Mapping[str, Any]) -> Piece:
        """Exact words within what is no child's sheet: of all the family's side they are for whoever said them."""
        who = UUID(words["said_by"]) if words.get("said_by") else None
        return Piece(group=section.group, texts=(), audience=Audience.CHOSEN, said_by=who, from_child=True)

    def author_of(self, section: str) -> UUID:
        """The worker who wrote this section last."""
        return UUID(self.authors[section]) if section in self.authors else self.written_by_id

    def reason_piece(self) -> Piece:
        """Why it was put right or withdrawn: a worker's note."""
        notes, texts = Group.WORKING_NOTES, (self.reason, self.withdrawn_reason)
        return Piece(group=notes, texts=texts, audience=Audience.STAFF, written_by=self.written_by_id)
