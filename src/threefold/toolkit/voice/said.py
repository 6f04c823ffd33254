"""All that was said about a filled tool beside its answers: every version, the child's newest word about each sheet,
exceptions for safety, kept sheets in another worker's hands. From it comes what `disclosure` must know of a section.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import Q

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Piece, decide
from threefold.families.models import Family
from threefold.toolkit.answers import is_empty
from threefold.toolkit.definition import Section
from threefold.toolkit.models import FilledTool, SheetChoice, SheetKeeper, SheetOverride
from threefold.toolkit.voice.apart import NOBODY, readers_of, seen_with


@dataclass
class Said:
    """One tool with a child or a family, through all its versions, the newest first."""

    versions: list[FilledTool] = field(default_factory=list)
    choices: dict[str, SheetChoice] = field(default_factory=dict)
    anyway: dict[str, SheetOverride] = field(default_factory=dict)
    keepers: dict[str, SheetKeeper] = field(default_factory=dict)

    def piece(self, row: FilledTool, section: Section) -> Piece:
        """What `disclosure` must know of a section of one version. Of a child's sheet: the newest choice for it, who is
        named in any version as somebody to be safe from, exceptions for safety, and in whose hands a kept one is.
        """
        piece = row.piece(section)
        if not section.is_sheet:
            return piece
        told = tuple(one.answers for one in self.versions) or (row.answers,)
        with_it = seen_with(row.definition, section, told)
        forced = {key: one.people_ids for key, one in self.anyway.items()}
        sheets = (section.key, with_it.key if with_it else section.key)
        if any(self.choices[one].kept and not forced.get(one) for one in sheets if one in self.choices):
            given = self.given(section.key)
            keeper = given.keeper_id if given else piece.written_by
            return replace(piece, audience=Audience.KEPT, written_by=keeper)
        people = {key: NOBODY if one.kept else one.people_ids for key, one in self.choices.items()}
        people = {key: people.get(key, NOBODY) | forced.get(key, NOBODY) for key in (*people, *forced)}
        return replace(
            piece,
            chosen=readers_of(row.definition, section, told, people),
            court=self._court(section, sheets),
        )

    def _court(self, section: Section, sheets: Collection[str]) -> bool:
        """Whether the child lets the court see a sheet, and what it shows. Never one from which anybody named in it is
        kept: whoever is a party reads what the judge reads.
        """
        said = [self.choices.get(one) for one in sheets]
        return not section.keeps_from and all(one is not None and one.court for one in said)

    def given(self, sheet: str) -> SheetKeeper | None:
        """Who has a kept sheet in place of the worker who was there, while it is kept."""
        given, choice = self.keepers.get(sheet), self.choices.get(sheet)
        return given if given and (choice is None or choice.kept) else None

    def has_later(self, row: FilledTool) -> bool:
        """Whether a next version has taken its place."""
        return any(one.amends_id == row.pk for one in self.versions)

    def stands(self, row: FilledTool) -> bool:
        """Whether it is what holds today."""
        return row.withdrawn_at is None and not self.has_later(row)

    def unread(self, row: FilledTool, reader: Reader) -> frozenset[str]:
        """The sections with something in them that this reader may not see."""
        filled = (one for one in row.definition.sections if is_filled(one, row))
        return frozenset(
            one.key for one in filled if not decide(reader, self.piece(row, one), Surface.SCREEN).shown
        )


def is_filled(section: Section, row: FilledTool) -> bool:
    """Whether anything was answered in this section."""
    return any(not is_empty(one) for one in row.answers.get(section.key, {}).values())


def said_of(family: Family | UUID, rows: Iterable[FilledTool]) -> dict[UUID, Said]:
    """By first version, of tools whose rows are given in full, the newest first."""
    found: dict[UUID, Said] = {}
    for row in rows:
        found.setdefault(row.root, Said()).versions.append(row)
    given = Q(family=family, filled__in=found)
    for choice in SheetChoice.objects.filter(given).order_by("at", "pk").prefetch_related("people"):
        found[choice.filled_id].choices[choice.sheet] = choice
    for one in SheetOverride.objects.filter(given).order_by("at", "pk").prefetch_related("people"):
        found[one.filled_id].anyway[one.sheet] = one
    for given_on in SheetKeeper.objects.filter(given).order_by("at", "pk"):
        found[given_on.filled_id].keepers[given_on.sheet] = given_on
    return found


def said_with(row: FilledTool) -> Said:
    """Of one tool."""
    rows = FilledTool.objects.filter(Q(pk=row.root) | Q(first=row.root))
    return said_of(row.family, rows.order_by("-created_at", "-pk"))[row.root]
