"""A filled tool that a worker has open: which of its sections they may read, and the form made of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import Http404

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import decide
from threefold.families.access import Opened
from threefold.families.answering import of_family
from threefold.families.copies.people import names_for
from threefold.families.linking import people_of
from threefold.families.models import Person
from threefold.toolkit.answers import Payload, Problem
from threefold.toolkit.definition import Prompt, Section, Tool
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.passing.held import held
from threefold.toolkit.registry import tools
from threefold.toolkit.ruling import ruled
from threefold.toolkit.voice.said import Said, said_with
from threefold.web.filled.form import AnswersForm, stands_in
from threefold.web.filled.goes_to import goes_to
from threefold.web.filled.kinds import Offered, here

# What a rule says beside a question.
Beside = tuple[tuple[Section, Prompt, str], ...]


@dataclass(frozen=True)
class Work:
    """One filled tool before one worker."""

    opened: Opened
    row: FilledTool

    @cached_property
    def tool(self) -> Tool:
        """What was filled in."""
        return self.row.definition

    @cached_property
    def people(self) -> dict[UUID, Person]:
        """Everybody of the family."""
        return people_of(self.opened.family)

    @cached_property
    def names(self) -> dict[UUID, str]:
        """What they are called."""
        return names_for(list(self.people.values()), self.opened.reader, Surface.SCREEN)

    @cached_property
    def said(self) -> Said:
        """All versions, and what was said about each sheet."""
        return said_with(self.row)

    @property
    def choices(self) -> dict[str, SheetChoice]:
        """The newest word of the child about each sheet."""
        return self.said.choices

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What this worker may read, and so may write in. The rest stays as it is, unseen."""
        return tuple(one for one in self.tool.sections if self._may_read(one))

    @cached_property
    def versions(self) -> tuple[Payload, ...]:
        """The answers of all versions, the newest first."""
        return tuple(one.answers for one in self.said.versions)

    @cached_property
    def goes_to(self) -> dict[str, str]:
        """By section, who has it on their copies."""
        return {one.key: goes_to(one, self.row, self.names) for one in self.sections}

    @cached_property
    def advice(self) -> Beside:
        """What the tool's own rules say beside its questions, of what this worker may read."""
        return self._read(ruled(self.tool, self.row.answers))

    @cached_property
    def holds(self) -> Beside:
        """What holds the draft up by the tool's own rules, of what this worker may read."""
        return self._read(held(self.row))

    def _read(self, problems: Iterable[Problem]) -> Beside:
        said = {(one.section, one.prompt): here(one.says) for one in problems}
        asked = ((section, prompt) for section in self.sections for prompt in section.prompts)
        return tuple((of, one, said[of.key, one.key]) for of, one in asked if (of.key, one.key) in said)

    def _may_read(self, section: Section) -> bool:
        return decide(self.opened.reader, self.said.piece(self.row, section), Surface.SCREEN).shown

    @cached_property
    def offered(self) -> Offered:
        """What its fields offer."""
        return Offered(
            people=tuple((str(pk), name) for pk, name in self.names.items()),
            said_by=str(self.row.person_id or ""),
            language=self.row.language,
        )

    def form(
        self, data: Any = None, *, kind: type[AnswersForm] = AnswersForm, names: Iterable[str] = ()
    ) -> Any:
        """The form of its sections, as they stand or as they were sent."""
        return kind(
            data, sections=self.sections, known=self.row.answers, offered=self.offered, names=names,
            edition=self.row.edition,
        )  # fmt: skip

    def beside(self, data: Any, now: FilledTool, *, kind: type[AnswersForm] = AnswersForm) -> Any:
        """The form as it was sent, with what is otherwise in `now` laid beside it. The next sending is on purpose."""
        names = stands_in(self.sections, now.answers, self.offered, ())
        form = Work(self.opened, now).form(data, kind=kind, names=names)
        form.is_valid()
        form.lay_beside(names, now.edition)
        return form


def tool_named(key: str) -> Tool:
    """A tool of the registry.

    Raises:
        Http404: there is none of this name.
    """
    if key not in tools():
        raise Http404
    return tools()[key]


def work_on(opened: Opened, filled: UUID) -> Work:
    """A filled tool of the family.

    Raises:
        Http404: it is not among them.
    """
    return Work(opened, of_family(FilledTool.objects.filter(family=opened.family), filled))
