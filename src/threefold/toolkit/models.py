"""Filled tools, one row for each version, and what a child says about who may see each sheet."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.core.models import Row
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.linking import linked
from threefold.families.models import Family, Person
from threefold.families.sharing import SAID_IN
from threefold.toolkit.answers import of_section
from threefold.toolkit.definition import Section, Tool
from threefold.toolkit.registry import tool_of


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
    finished_at = models.DateTimeField(null=True)

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

    def piece(self, section: Section, choice: "SheetChoice | None" = None) -> Piece:
        """What `disclosure` must know of one section. A child's sheet is nobody's but for whom the child chose."""
        words = of_section(section, self.payload)
        draft = self.state == self.State.DRAFT
        given: dict[str, Any] = {"group": section.group, "texts": words, "written_by": self.written_by_id}
        if not section.is_sheet:
            # A worker's own preparation; what is not a child's belongs to the family's workers.
            return Piece(audience=Audience.STAFF, draft=draft, **given)
        kept = choice is not None and choice.kept
        return Piece(
            audience=Audience.KEPT if kept else Audience.CHOSEN, said_by=self.person_id, from_child=True, draft=draft,
            chosen=choice.people_ids if choice and not kept else frozenset(), **given,
        )  # fmt: skip

    def reason_piece(self) -> Piece:
        """Why it was put right: a worker's note."""
        return Piece(
            group=Group.WORKING_NOTES, texts=(self.reason,), audience=Audience.STAFF, written_by=self.written_by_id
        )  # fmt: skip


class SheetChoice(Row):
    """Who may see one sheet, as the child said it that day; the newest stands, and earlier ones stay. It names people:
    each parent, each attorney, each of the circle. Nobody is chosen until the child says so. `kept`: only the worker
    who was there.
    """

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="sheet_choices")
    filled = models.ForeignKey(FilledTool, on_delete=models.PROTECT, related_name="choices")
    sheet = models.CharField(max_length=60)
    kept = models.BooleanField(default=False)
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
