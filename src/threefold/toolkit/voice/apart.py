"""Whom a child's sheet never reaches, whatever was chosen: who is named in it as somebody to be safe from. Pure."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from threefold.toolkit.answers import Payload, is_empty
from threefold.toolkit.definition import Kind, Section, Tool
from threefold.toolkit.drawing.touching import touches

People = frozenset[UUID]
NOBODY: People = frozenset()


def readers_of(
    tool: Tool, section: Section, versions: Iterable[Payload], chosen: Mapping[str, People]
) -> People:
    """Of those whom the child chose for a sheet, those it may really go to, by all versions of it, the newest first.

    Whoever any version names gets none of them. Where the newest does not say who somebody is, it goes to nobody
    until a worker says who.
    """
    payloads = tuple(versions)
    people = chosen.get(section.key, NOBODY)
    if section.keeps_from:
        named = [_named(section.keeps_from, one) for one in payloads]
        people = NOBODY if named[:1] == [None] else people.difference(*(one for one in named if one))
    with_it = seen_with(tool, section, payloads)
    return people & readers_of(tool, with_it, payloads, chosen) if with_it else people


def seen_with(tool: Tool, section: Section, versions: Iterable[Payload]) -> Section | None:
    """The other sheet of which this one tells, so that it goes only to who may see both; or none."""
    other = tool.section(section.only_with) if section.only_with else None
    return other if other and any(_tells(section, other, one) for one in versions) else None


def _tells(section: Section, other: Section, payload: Payload) -> bool:
    drawn = (payload.get(section.key, {}).get(one.key) for one in section.prompts if one.kind is Kind.DRAWING)
    said = payload.get(other.key, {}).values()
    return any(not is_empty(one) for one in said) or any(touches(one, other.key) for one in drawn)


def _named(where: tuple[str, str, str], payload: Payload) -> People | None:
    """Who is named there; None where somebody is told of and nobody knows who it is."""
    section, rows, column = where
    told = [row for row in payload.get(section, {}).get(rows) or () if not all(map(is_empty, row.values()))]
    if any(is_empty(row.get(column)) for row in told):
        return None
    return frozenset(UUID(row[column]) for row in told)
