"""Decisions about pieces of a plan that several copies share."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import models

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, decide
from threefold.families.linking import linked
from threefold.families.models import Person
from threefold.families.naming import name_for
from threefold.mapping.models import DangerStatement
from threefold.plans.models import Action, Plan, Trigger

# What an action is: without these words there is nothing to hand out.
CORE = ("text", "translation")
# What is said about it. Each is decided by itself: one may name a place or a person that the others do not.
ABOUT = {
    "when": ("when", "when_translation"),
    "backup_text": ("backup_text", "backup_translation"),
    "noticed": ("noticed_how", "noticed_translation"),
    "protects": ("protects_how", "protects_translation"),
}


@dataclass(frozen=True, kw_only=True)
class Asking:
    """For whom, on which surface; what is left out is counted."""

    reader: Reader
    surface: Surface
    ledger: Ledger

    def may(self, piece: Piece) -> bool:
        """Whether the reader may have it, without counting."""
        return decide(self.reader, piece, self.surface).shown

    def takes(self, piece: Piece) -> bool:
        """Whether the reader may have it, counted."""
        return self.ledger.take(self.reader, piece, self.surface)

    def name(self, person: Person | None) -> str:
        """What a person is called in front of this reader; nothing where that person is kept safe from them."""
        if person is None or person.pk in self.reader.kept_apart_from:
            return ""
        return name_for(person, self.reader)

    def words(self, row: models.Model, field: str, translation: str = "") -> str:
        """A text of a row: workers read it as it was said, others in their language where somebody translated."""
        text: str = getattr(row, field)
        other: str = getattr(row, translation or f"{field}_translation")
        if self.reader.is_staff or self.reader.language == row.language:  # type: ignore[attr-defined]
            return text
        return other or self.ledger.leave(row, text, field)

    def language(self, row: Any, translation: str = "translation") -> str:
        """The language in which `words` gives this row."""
        as_said = self.reader.is_staff or self.reader.language == row.language
        if as_said or not getattr(row, translation):
            return str(row.language)
        return self.reader.language

    def danger_title(self, danger: DangerStatement | None) -> str:
        """The worry's short title, or nothing where the reader may not see the worry."""
        if danger is None or not self.may(danger.piece()):
            return ""
        return danger.title or self.words(danger, "text", "translation")


def part_of(reader: Reader, action: Action) -> frozenset[str]:
    """What the reader is in an action."""
    if reader.person is None:
        return frozenset()
    by = {"doer": action.doer_id, "backup": action.backup_id, "witness": action.witness_id}
    return frozenset(name for name, person in by.items() if person == reader.person)


def core_piece(reader: Reader, action: Action) -> Piece:
    """What an action is, as `disclosure` decides about it. Workers change an action as a whole, and read it so."""
    piece = action.piece()
    return piece if reader.is_staff else replace(piece, texts=_texts(action, CORE))


def part_piece(plan: Plan, action: Action, person: UUID) -> Piece:
    """The part of an action that its doer, back-up or witness must know to do it, whatever release there is.

    Only what was meant for the circle; somebody's own plan, confidences and chosen readers stay as they are.
    """
    return _for(person, replace(action.piece(), texts=_texts(action, CORE), about_danger=None), plan)


def child_words_piece(reader: Reader, plan: Plan, *texts: str) -> Piece:
    """What a plan says to the children. A resource parent with whom one of them is placed reads it with the child,
    whatever release there is; of somebody's own plan and of one that is chosen for some it stays as it is.
    """
    piece = plan.piece(*texts)
    if reader.person is None or piece.audience not in (Audience.FAMILY, Audience.CIRCLE):
        return piece
    mine = is_for_child_here(reader, plan) and not reader.kept_apart_from
    return replace(piece, chosen=piece.chosen | {reader.person}) if mine else piece


def is_for_child_here(reader: Reader, plan: Plan) -> bool:
    """Whether a plan is about a child who is placed with this reader: one of those its actions name, or all."""
    named = {one.pk for row in linked(plan, "actions") for one in linked(row, "children")}
    return bool(reader.cares_for & named if named else reader.cares_for)


def said_about(action: Action, piece: Piece, name: str) -> Piece:
    """One thing that is said about an action (a key of `ABOUT`), under the marks of `piece`."""
    return replace(piece, texts=_texts(action, ABOUT[name]))


def sign_part_piece(plan: Plan, sign: Trigger, person: UUID) -> Piece:
    """An early sign on which this person is to act."""
    return _for(person, sign.piece(), plan)


def tells_untold(reader: Reader, plan: Plan, danger: UUID | None) -> bool:
    """Whether words about what could happen would tell somebody of the circle a worry that nobody has told them. Words
    that are tied to no worry may be about each that the plan answers.
    """
    if reader.role is not Role.NETWORK_MEMBER:
        return False
    about = {danger} if danger else {one.pk for one in linked(plan, "dangers")}
    return not about <= reader.told


def _for(person: UUID, piece: Piece, plan: Plan) -> Piece:
    if piece.audience != Audience.CIRCLE or piece.in_confidence:
        return piece
    return replace(piece, chosen=piece.chosen | {person})


def _texts(action: Action, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(getattr(action, name)) for name in names)
