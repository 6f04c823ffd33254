"""The decision about one piece of somebody's words: may this reader have it, and if not, why not.

Pure: everything it needs is in the reader and the piece. It fails closed: what no line allows is withheld.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.own_words import mark_of
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Hidden, Reader


class Audience(models.TextChoices):
    """Who may see it, as the worker and the person who said it chose."""

    KEPT = "kept", _("Nobody else: I was asked to keep it")
    STAFF = "staff", _("The county's workers on this family")
    CHOSEN = "chosen", _("Only the people I choose")
    FAMILY = "family", _("The family")
    CIRCLE = "circle", _("The family and the circle of support")


class Why(StrEnum):
    """Why something is withheld, in the words of the list beside a copy."""

    SHOWN = "shown"
    ROLE = "role"
    KEPT_PRIVATE = "kept_private"
    IN_CONFIDENCE = "in_confidence"
    STAFF_ONLY = "staff_only"
    NOT_CHOSEN = "not_chosen"
    FAMILY_ALONE = "family_alone"
    NOT_CERTAIN = "not_certain"
    PROTECTED_PLACE = "protected_place"
    REPORTER = "reporter"
    NAME = "name"
    KEPT_APART = "kept_apart"
    NOT_TOLD = "not_told"
    HELPER_UNTOLD = "helper_untold"
    NO_RELEASE = "no_release"
    NEEDS_REASON = "needs_reason"
    DRAFT = "draft"
    CHILD_DECIDES = "child_decides"
    GOES_HOME = "goes_home"
    FOUND = "found"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What disclosure must know of a map item, a statement, an action, a rating, a log entry.

    `said_by` is the person of the family whose words they are; `written_by` the worker who put them down.
    `about_danger` is the danger statement it hangs on; `certain` is false for the gray area. `court`: of a child's own
    sheet, that the child lets the judge see it, and so whoever reads what the judge reads.
    """

    group: Group
    texts: tuple[str, ...]
    audience: str
    said_by: UUID | None = None
    written_by: UUID | None = None
    chosen: frozenset[UUID] = frozenset()
    in_confidence: bool = False
    certain: bool = True
    draft: bool = False
    from_child: bool = False
    court: bool = False
    about_danger: UUID | None = None

    @property
    def effective_groups(self) -> tuple[Group, ...]:
        """The groups that cover it once its own marks are counted: confidences are stricter than their kind, and two
        marks are as strict as both.
        """
        confided = (Group.VICTIM_WORDS,) if self.in_confidence else ()
        kept = (Group.CHILD_PRIVATE,) if self.audience == Audience.KEPT else ()
        return confided + kept or (self.group,)

    def sealed_by(self, reader: Reader) -> Group:
        """The group that a worker opens next, with a reason, to have it."""
        groups = self.effective_groups
        return next((group for group in groups if group not in reader.opened), groups[0])


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Shown or withheld, and why."""

    shown: bool
    why: Why = Why.SHOWN


SHOW = Decision(shown=True)
_HIDDEN_WHY = {
    Group.REPORTER: Why.REPORTER,
    Group.PROTECTED_PLACE: Why.PROTECTED_PLACE,
    Group.ADULTS: Why.NAME,
}


def decide(reader: Reader, piece: Piece, surface: Surface) -> Decision:
    """Whether `reader`, and everybody beside them, may have `piece` on `surface`."""
    whys = (_alone(one, piece, surface) for one in (reader, *reader.beside))
    why = next((why for why in whys if why is not Why.SHOWN), Why.SHOWN)
    return SHOW if why is Why.SHOWN else Decision(shown=False, why=why)


def _alone(reader: Reader, piece: Piece, surface: Surface) -> Why:
    why = _by_the_way_on(reader, piece) if surface is Surface.TEXT else Why.SHOWN
    if why is not Why.SHOWN:
        return why
    return _staff(reader, piece, surface) if reader.is_staff else _family_side(reader, piece, surface)


def _by_the_way_on(reader: Reader, piece: Piece) -> Why:
    """A text for another system goes on into hands that nobody here knows: also somebody's own confidences, and words
    for which a child chose people, stay behind (decision 0022). What a child lets the judge see is in the court's text.
    """
    chosen = piece.from_child and piece.audience == Audience.CHOSEN
    marks = (
        (piece.audience == Audience.KEPT, Why.KEPT_PRIVATE),
        (piece.in_confidence, Why.IN_CONFIDENCE),
        (chosen and not _before_court(reader, piece), Why.CHILD_DECIDES),
        (not piece.certain, Why.NOT_CERTAIN),
        (piece.draft, Why.DRAFT),
    )
    return next((why for is_so, why in marks if is_so), Why.SHOWN)


def _staff(reader: Reader, piece: Piece, surface: Surface) -> Why:
    found = (_staff_in(reader, piece, group, surface) for group in piece.effective_groups)
    return next((why for why in found if why is not Why.SHOWN), Why.SHOWN)


def _staff_in(reader: Reader, piece: Piece, group: Group, surface: Surface) -> Why:
    cell = may(reader.role, group, surface)
    own = piece.written_by is not None and piece.written_by == reader.worker
    if Access.WRITE in cell or Access.READ in cell:
        return _sealed_to_role(reader, piece, surface)
    if Access.OWN in cell and own:
        return Why.SHOWN
    if cell[0] in (Access.NEED, Access.BREAK_GLASS):
        return Why.SHOWN if group in reader.opened else Why.NEEDS_REASON
    if Access.SAFE_COPY in cell:
        return Why.SHOWN if piece.audience in (Audience.FAMILY, Audience.CIRCLE) else Why.ROLE
    return Why.KEPT_PRIVATE if piece.audience == Audience.KEPT else Why.ROLE


def _sealed_to_role(reader: Reader, piece: Piece, surface: Surface) -> Why:
    """Words may name a place or a reporter that the worker's role may not open at all. Their own words they know, and
    that these vanish would tell which are sealed.
    """
    if not reader.hidden:
        return Why.SHOWN
    texts = tuple(text for text in piece.texts if text and mark_of(text) not in reader.wrote)
    for hidden in reader.hidden:
        sealed = may(reader.role, hidden.group, surface) == (Access.NONE,)
        if sealed and any(hidden.stands_in(text) for text in texts):
            return _HIDDEN_WHY[hidden.group]
    return Why.SHOWN


def _family_side(reader: Reader, piece: Piece, surface: Surface) -> Why:
    checks = (
        _by_role,
        _by_needles,
        _by_marks,
        _by_protection,
        _by_audience,
        _by_the_way_home,
        _by_finders,
        _by_preparer,
    )
    for check in checks:
        why = check(reader, piece, surface)
        if why is not Why.SHOWN:
            return why
    return Why.SHOWN


def _by_preparer(reader: Reader, piece: Piece, surface: Surface) -> Why:
    """A copy goes through a worker's hands and over their screen: what they may open only with a reason, and have
    not, is not in it.
    """
    if reader.prepared_by is None:
        return Why.SHOWN
    return _staff(reader.prepared_by, piece, Surface.SCREEN)


def _by_role(reader: Reader, piece: Piece, surface: Surface) -> Why:
    # What a child lets the judge see goes into the court's text as onto the court's paper.
    to_court = surface is Surface.TEXT and _before_court(reader, piece)
    cell = may(reader.role, piece.group, Surface.PRINT if to_court else surface)
    if Access.CONSENT in cell:
        return Why.SHOWN if piece.group in reader.granted else Why.ROLE
    if Access.READ in cell or Access.SAFE_COPY in cell:
        return Why.SHOWN
    return Why.SHOWN if Access.OWN in cell and _own(reader, piece) else Why.ROLE


def _by_needles(reader: Reader, piece: Piece, surface: Surface) -> Why:
    for hidden in reader.hidden:
        if _names(piece, hidden):
            return _HIDDEN_WHY[hidden.group]
    return Why.SHOWN


def _by_marks(reader: Reader, piece: Piece, surface: Surface) -> Why:
    if piece.audience == Audience.KEPT:
        return Why.KEPT_PRIVATE
    if piece.audience == Audience.STAFF:
        return Why.STAFF_ONLY
    if piece.in_confidence and not (_own(reader, piece) or reader.person in piece.chosen):
        return Why.IN_CONFIDENCE
    if not piece.certain:
        return Why.NOT_CERTAIN
    return Why.DRAFT if piece.draft else Why.SHOWN


def _by_protection(reader: Reader, piece: Piece, surface: Surface) -> Why:
    """Rule 6, and wider: a person from whom somebody is protected gets only what was chosen for them by name,
    and never the words of those who are protected, or of a child.
    """
    if not reader.kept_apart_from or _own(reader, piece):
        return Why.SHOWN
    silenced = reader.kept_apart_from | reader.children
    if piece.said_by in silenced or piece.in_confidence or piece.from_child:
        return Why.KEPT_APART
    return Why.SHOWN if reader.stands_for & piece.chosen else Why.KEPT_APART


def _by_audience(reader: Reader, piece: Piece, surface: Surface) -> Why:
    # A child chose a person, not that person's attorney.
    named = {reader.person} if piece.from_child else reader.stands_for
    if _own(reader, piece) or named & piece.chosen or _before_court(reader, piece):
        return Why.SHOWN
    if piece.audience == Audience.CHOSEN:
        # Of the court too: each attorney, the tribe, and CASA is a view of its own (trust 10, rule 3).
        return Why.CHILD_DECIDES if piece.from_child else Why.NOT_CHOSEN
    if reader.role is not Role.NETWORK_MEMBER:
        return Why.SHOWN
    return _for_the_circle(reader, piece)


def _before_court(reader: Reader, piece: Piece) -> bool:
    """Whether a child lets the court see these words, and this reader is of it."""
    return piece.from_child and piece.court and reader.role is Role.COURT_PARTY


def _by_the_way_home(reader: Reader, piece: Piece, surface: Surface) -> Why:
    """A child's own words that they chose for some people only, on paper that lies about where others live."""
    on_paper = surface in (Surface.PRINT, Surface.WORD)
    return Why.GOES_HOME if on_paper and kept_from(reader, piece) else Why.SHOWN


def kept_from(reader: Reader, piece: Piece) -> frozenset[UUID]:
    """The grown-ups around this child for whom the child did not choose these own words."""
    return reader.grown_ups_at_home - piece.chosen if _child_chose(reader, piece) else frozenset()


def _child_chose(reader: Reader, piece: Piece) -> bool:
    return piece.from_child and piece.audience == Audience.CHOSEN and piece.said_by == reader.person


def _by_finders(reader: Reader, piece: Piece, surface: Surface) -> Why:
    """What a child may have, on paper that comes to a home where somebody must not read it for others' safety."""
    on_paper = surface in (Surface.PRINT, Surface.WORD)
    return Why.FOUND if on_paper and found_by(reader, piece) else Why.SHOWN


def found_by(reader: Reader, piece: Piece) -> frozenset[UUID]:
    """Who could come upon this paper and must not read this, as others are kept safe from them. A child's own words
    for chosen people are the child's to decide about, as `kept_from` tells.
    """
    if _child_chose(reader, piece):
        return frozenset()
    kept = (one for one in reader.finders if _by_protection(one, piece, Surface.PRINT) is not Why.SHOWN)
    return frozenset(one.person for one in kept if one.person is not None)


def _for_the_circle(reader: Reader, piece: Piece) -> Why:
    if piece.audience != Audience.CIRCLE:
        return Why.FAMILY_ALONE
    if not reader.released:
        return Why.NO_RELEASE
    if piece.about_danger is not None and piece.about_danger not in reader.told:
        return Why.NOT_TOLD
    return Why.SHOWN


def _own(reader: Reader, piece: Piece) -> bool:
    """Whether these are the reader's words. Of a child's sheet the child alone is the owner: whoever speaks for the
    child has it when the child chose them by name, as everybody else.
    """
    if piece.group is Group.CHILD_VOICE and piece.audience == Audience.CHOSEN:
        return piece.said_by is not None and piece.said_by == reader.person
    return piece.said_by is not None and piece.said_by in reader.stands_for


def _names(piece: Piece, hidden: Hidden) -> bool:
    return any(text and hidden.stands_in(text) for text in piece.texts)


@dataclass(frozen=True, kw_only=True)
class Untranslated:
    """Words that a copy holds in the language they were written or said in, as nobody wrote them in the reader's yet:
    the kind of row ("plans.action") and field, the row, what it belongs to where its page needs that, and the words.
    """

    kind: str
    field: str
    row: UUID
    within: UUID | None
    text: str
    language: str = ""


# What a row belongs to: the page of a part is found through its whole.
WITHIN = ("plan_id", "scale_id", "danger_id")


@dataclass
class Ledger:
    """Collects what a copy leaves out, by kind and reason: the list that stands beside the copy."""

    withheld: dict[tuple[Group, Why], int] = field(default_factory=dict)
    shown: dict[Group, int] = field(default_factory=dict)
    # From whom a child keeps what is left out because the paper goes home with them.
    kept_from: set[UUID] = field(default_factory=set)
    untranslated: list[Untranslated] = field(default_factory=list)
    # Who could come upon a child's paper, and must not read what is left out of it.
    found_by: set[UUID] = field(default_factory=set)
    # What was left out and why, so that whoever prepares the copy can be told which it is.
    left_out: list[tuple[Piece, Why]] = field(default_factory=list, repr=False)

    def take(self, reader: Reader, piece: Piece, surface: Surface) -> bool:
        """Decide, and count; true when the piece may be put into the copy."""
        decision = decide(reader, piece, surface)
        self.note(piece.group, decision.why)
        if not decision.shown:
            self.left_out.append((piece, decision.why))
        if decision.why is Why.GOES_HOME:
            self.kept_from |= kept_from(reader, piece)
        if decision.why is Why.FOUND:
            self.found_by |= found_by(reader, piece)
        return decision.shown

    def leave(self, row: Any, text: str, field: str = "text", language: str = "") -> str:
        """Hand these words over as they were written or said, for there are none in the reader's language, and note
        that they are not.
        """
        if text:
            within = next((pk for name in WITHIN if (pk := getattr(row, name, None))), None)
            kind = row._meta.label_lower
            found = Untranslated(
                kind=kind,
                field=field,
                row=row.pk,
                within=within,
                text=text,
                language=language or row.language,
            )
            self.untranslated.append(found)
        return text

    def note(self, group: Group, why: Why) -> None:
        """Count something decided elsewhere: a name, a member, a whole plan."""
        if why is Why.SHOWN:
            self.shown[group] = self.shown.get(group, 0) + 1
        else:
            self.withheld[group, why] = self.withheld.get((group, why), 0) + 1
