"""Children who said that they are not safe, until it is written down what was done. A draft counts: it is said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.toolkit.answers import Payload, is_empty
from threefold.toolkit.definition import Tool
from threefold.toolkit.models import FilledTool
from threefold.toolkit.prompts.child import DONE, END, UNSAFE
from threefold.toolkit.registry import tools
from threefold.toolkit.voice.models import AlarmNote


@dataclass(frozen=True, kw_only=True)
class AlarmNoteCopy:
    """One note with its words, for who may read the workers' notes; `is_open` waits for a supervisor."""

    id: UUID
    answers: bool
    words: str
    done_by: str
    done_on: date | None
    by: UUID
    at: datetime
    looked_by: UUID | None
    looked_at: datetime | None
    looked_words: str

    @property
    def is_open(self) -> bool:
        """Whether it was taken back and no supervisor has looked yet."""
        return not self.answers and self.looked_at is None


def asks_for(tool: Tool) -> bool:
    """Whether a tool asks the worker if the child is safe."""
    return any(one is UNSAFE for _section, one in tool.prompts())


def says_so(answers: Payload) -> bool:
    """Whether the question, where it is asked, is answered so."""
    return bool(answers.get(END.key, {}).get(UNSAFE.key) == "yes")


def is_raised(tool: Tool, answers: Payload) -> bool:
    """Whether these answers say that the child is not safe."""
    return asks_for(tool) and says_so(answers)


def waiting(families: Collection[UUID]) -> list[FilledTool]:
    """The newest versions in these families that hold such a word and no answer to it, the longest waiting first."""
    asking = [key for key, tool in tools().items() if asks_for(tool)]
    later = FilledTool.objects.filter(amends=OuterRef("pk"))
    said = Q(**{f"payload__{END.key}__{UNSAFE.key}": "yes"})
    rows = FilledTool.objects.filter(
        said, ~Exists(later), family__in=families, tool__in=asking, withdrawn_at=None
    )
    found = list(rows.select_related("person", "written_by").order_by("created_at", "pk"))
    # A note that was written before the alarm was given again answers nothing.
    notes = AlarmNote.objects.filter(filled__in={row.root for row in found}).order_by("at", "pk")
    newest = dict(notes.values_list("filled", "kind")) if found else {}
    return [
        row
        for row in found
        if is_empty(row.payload[END.key].get(DONE.key)) and newest.get(row.root) != AlarmNote.Kind.ANSWERED
    ]


def taken_back(families: Collection[UUID]) -> QuerySet[AlarmNote]:
    """Alarms in these families that were taken back and that no supervisor has looked at, the longest waiting first."""
    rows = AlarmNote.objects.filter(
        family__in=families, kind=AlarmNote.Kind.TAKEN_BACK, looked_at__isnull=True
    )
    return rows.select_related("filled__person", "by").order_by("at", "pk")


def alarm_notes(row: FilledTool, reader: Reader) -> tuple[AlarmNoteCopy, ...]:
    """All that was written beside one tool, the newest first, for who may read it."""
    notes = AlarmNote.objects.filter(filled=row.root).order_by("-at", "-pk")
    return tuple(
        AlarmNoteCopy(
            id=one.pk, answers=one.kind == AlarmNote.Kind.ANSWERED, words=one.words, done_by=one.done_by,
            done_on=one.done_on, by=one.by_id, at=one.at, looked_by=one.looked_by_id, looked_at=one.looked_at,
            looked_words=one.looked_words,
        )
        for one in notes
        if decide(reader, one.piece(), Surface.SCREEN).shown
    )  # fmt: skip
