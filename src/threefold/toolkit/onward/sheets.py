"""How the sheet of a fact stands now: asked with every reading, so that a child's newest word holds everywhere."""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from django.db.models import Q

from threefold.core.clock import day_of
from threefold.disclosure.sharing import Audience, Piece
from threefold.families.sheets import Sheet
from threefold.toolkit.models import FactLink, FilledTool
from threefold.toolkit.voice.apart import NOBODY
from threefold.toolkit.voice.facts import facts_of
from threefold.toolkit.voice.said import Said, said_of


def sheets_of(family: UUID, facts: Collection[UUID]) -> dict[UUID, Sheet]:
    """By fact, the sheet from which it came. A fact without a sheet is not among them, and so is nobody's."""
    links = list(FactLink.objects.filter(family=family, fact__in=facts).order_by("at", "pk"))
    roots = {one.filled_id for one in links}
    rows = FilledTool.objects.filter(Q(pk__in=roots) | Q(first__in=roots), family=family)
    said = said_of(family, rows.order_by("-created_at", "-pk"))
    found: dict[UUID, Sheet] = {}
    for one in links:
        sheet = _sheet(one, said[one.filled_id])
        # Somebody in the circle can come from several tools: while one of them holds, it tells.
        if sheet is not None and (sheet.stands or one.fact not in found):
            found[one.fact] = sheet
    return found


def _sheet(link: FactLink, said: Said) -> Sheet | None:
    newest = said.versions[0]
    section = newest.definition.section(link.sheet)
    if section is None:
        return None
    told = [row for row in said.versions if _says(row, link)]
    stands = newest.withdrawn_at is None and newest in told
    piece = said.piece(newest, section)
    first = told[-1] if told else newest
    return Sheet(
        piece=piece if stands else _taken_back(piece), tool=newest.definition.title, filled=newest.pk,
        said_on=day_of(first.finished_at or first.created_at), stands=stands,
    )  # fmt: skip


def _says(row: FilledTool, link: FactLink) -> bool:
    """Whether these words stand in this version."""
    return any(one.id_in(link.filled_id) == link.saying for one in facts_of(row.definition, row.answers))


def _taken_back(piece: Piece) -> Piece:
    """Words that hold no longer stay before the workers who look back; what is kept stays kept."""
    kept = piece.audience == Audience.KEPT
    return replace(piece, audience=Audience.KEPT if kept else Audience.STAFF, chosen=NOBODY)
