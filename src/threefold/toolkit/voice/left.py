"""Sheets that a child gave to a worker who works with the family no more: nobody reads them without opening them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.disclosure.sharing import Audience
from threefold.families.roles import role_towards
from threefold.toolkit.definition import Section
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.said import Said, is_filled


@dataclass(frozen=True, kw_only=True)
class LeftBehind:
    """One such sheet, and the worker who left."""

    section: Section
    keeper: UUID


def left_behind(row: FilledTool, said: Said, at: datetime) -> tuple[LeftBehind, ...]:
    """Of one version of a tool."""
    kept = [
        LeftBehind(section=one, keeper=piece.written_by)
        for one in row.definition.sections
        if one.is_sheet and is_filled(one, row)
        for piece in [said.piece(row, one)]
        if piece.audience == Audience.KEPT and piece.written_by
    ]
    workers = Worker.objects.filter(pk__in={one.keeper for one in kept})
    gone = {one.pk for one in workers if role_towards(one, row.family, on=day_of(at)) is None}
    return tuple(one for one in kept if one.keeper in gone)
