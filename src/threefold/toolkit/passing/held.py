"""What a tool's own rules hold up in one filled tool, and what was let pass."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.toolkit.answers import Problem
from threefold.toolkit.models import FilledTool, HoldPassed
from threefold.toolkit.ruling import ruled

Place = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class PassedCopy:
    """One that was let pass: beside which question, when and by whom; why, for who reads the workers' notes."""

    section: str
    prompt: str
    at: datetime
    by: UUID
    reason: str


def passed(row: FilledTool) -> frozenset[Place]:
    """The questions beside which a rule holds this tool up no more."""
    return frozenset(HoldPassed.objects.filter(filled=row.root).values_list("section", "prompt"))


def held(row: FilledTool) -> tuple[Problem, ...]:
    """What holds a draft up by the tool's own rules, whatever else is not answered yet."""
    if row.state != FilledTool.State.DRAFT:
        return ()
    holds = [one for one in ruled(row.definition, row.answers) if not one.advises]
    fine = passed(row) if holds else frozenset()
    return tuple(one for one in holds if (one.section, one.prompt) not in fine)


def passed_for(row: FilledTool, reader: Reader) -> tuple[PassedCopy, ...]:
    """What was let pass, as this reader may have it."""
    return tuple(
        PassedCopy(
            section=one.section, prompt=one.prompt, at=one.at, by=one.by_id,
            reason=one.reason if decide(reader, one.piece(), Surface.SCREEN).shown else "",
        )
        for one in HoldPassed.objects.filter(filled=row.root).order_by("at", "pk")
    )  # fmt: skip
