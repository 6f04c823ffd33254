"""The map laid out: columns, four quadrants or a list of the same copy, with the findings of the rules beside."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from threefold.core.ids import new_id
from threefold.disclosure.sharing import Audience
from threefold.families.nobody import Nobody
from threefold.mapping.copies.map import ItemCopy, MapCopy, SealedCopy
from threefold.mapping.copies.stated import StatedCopy
from threefold.practice.findings import Finding, about
from threefold.practice.vocabulary.questions import Category, Question
from threefold.practice.words import Words

# Each danger statement has exactly one safety goal.
NO_GOAL = 1
VIEWS = ("columns", "quadrants", "list")
ICONS = {Question.WORRY: "cloud", Question.WELL: "sun", Question.NEXT: "path"}
SHORT = {Question.WORRY: _("Worried"), Question.WELL: _("Going well"), Question.NEXT: _("To happen")}
ADD = {
    Question.WORRY: _("Add a worry"),
    Question.WELL: _("Add what works"),
    Question.NEXT: _("Add a next step"),
}
ASK = {
    Question.WORRY: _("What has happened to the children that worries you most?"),
    Question.WELL: _("When was a time it could have happened, and did not?"),
    Question.NEXT: _("What would you need to see to worry less?"),
}
# The kind that something takes until somebody sorts it: the mildest of its question.
MILDEST = {
    Question.WORRY: Category.COMPLICATING_FACTOR,
    Question.WELL: Category.STRENGTH,
    Question.NEXT: Category.NEXT_STEP,
}
_AUDIENCES = dict(Audience.choices)


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One thing as a page shows it. `move_id` is the id of the change that its move buttons make."""

    copy: ItemCopy
    who_may: str
    icon: str = ""
    findings: tuple[Finding, ...] = ()
    # Why no copy will hold it.
    nobody: tuple[Words, ...] = ()
    move_id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A statement as a page shows it among the things of its question."""

    copy: StatedCopy
    findings: tuple[Finding, ...] = ()
    nobody: tuple[Words, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoGoal:
    """A worry without a goal, by its title, where the goal would stand."""

    danger: UUID
    title: str
    rule: int = NO_GOAL


@dataclass(frozen=True, kw_only=True)
class Part:
    """A column or a quadrant. `gaps` stand in it where something is missing."""

    key: str
    question: Question
    title: str | Promise
    icon: str
    slips: tuple[Slip, ...]
    stated: tuple[Stated, ...] = ()
    gaps: tuple[NoGoal, ...] = ()
    sealed: tuple[SealedCopy, ...] = ()
    adds: bool = True
    # What something becomes that is dragged here.
    kind: str = ""

    @property
    def count(self) -> int:
        """How many things stand in it."""
        return len(self.slips) + len(self.stated)

    @property
    def short(self) -> str | Promise:
        """The question in a word or two, for the jump bar."""
        return SHORT[self.question]

    @property
    def add(self) -> str | Promise:
        """What the button says that opens the form."""
        return ADD[self.question]

    @property
    def ask(self) -> str | Promise:
        """A good first question where nothing stands yet."""
        return ASK[self.question]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a page leaves out by choice, not by right: only one child, only one conversation."""

    child: UUID | None = None
    session: UUID | None = None

    def keeps(self, item: ItemCopy) -> bool:
        """Whether the page shows an item. What is about no child in particular is about every child."""
        of_child = self.child is None or not item.children or self.child in item.children
        return of_child and (self.session is None or item.session == self.session)

    def keeps_statement(self, one: StatedCopy) -> bool:
        """Whether the page shows a statement; statements belong to no conversation."""
        of_child = self.child is None or not one.children or self.child in one.children
        return of_child and self.session is None

    @property
    def any(self) -> bool:
        """Whether anything is left out."""
        return self.child is not None or self.session is not None


QUADRANTS: tuple[tuple[str, Question, str | Promise, tuple[Category, ...]], ...] = (
    ("harm-danger", Question.WORRY, _("Harm and danger"), (Category.HARM, Category.DANGER)),
    (
        "harder", Question.WORRY, _("Makes it harder, or not clear yet"),
        (Category.COMPLICATING_FACTOR, Category.GRAY_AREA),
    ),
    (
        "next", Question.NEXT, Question.NEXT.label.en,
        (Category.NEXT_STEP, Category.SAFETY_GOAL, Category.BEST_HOPE),
    ),
    ("strengths", Question.WELL, _("Strengths"), (Category.STRENGTH,)),
    (
        "protection", Question.WELL, _("Protection and safety"),
        (Category.ACT_OF_PROTECTION, Category.SAFETY),
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything that a layout lays out."""

    map: MapCopy
    stated: tuple[StatedCopy, ...]
    findings: tuple[Finding, ...]
    shown: Shown
    language: str
    nobody: Nobody = field(default_factory=Nobody)

    def statements(self, question: Question) -> tuple[Stated, ...]:
        """The statements of a question, each with what the rules say about it."""
        here = (one for one in self.stated if one.question is question and self.shown.keeps_statement(one))
        return tuple(self._stated(one) for one in here)

    def slips(self, items: Iterable[ItemCopy]) -> tuple[Slip, ...]:
        """The items that the page shows, each with what the rules say about it."""
        return tuple(slip(one, self._of(one.id), self.nobody) for one in items if self.shown.keeps(one))

    def gaps(self, question: Question) -> tuple[NoGoal, ...]:
        """Worries without a goal: the gap stands where the goal would."""
        if question is not Question.NEXT:
            return ()
        without = {one.subject for one in self.findings if one.rule == NO_GOAL}
        worries = (one for one in self.stated if one.question is Question.WORRY and one.danger)
        return tuple(
            NoGoal(danger=one.id, title=one.title or one.text) for one in worries if one.id in without
        )

    def above(self) -> tuple[Finding, ...]:
        """Findings about the map as a whole."""
        somewhere = {item.id for item in self.map.items} | {one.id for one in self.stated}
        return tuple(finding for finding in self.findings if finding.subject not in somewhere)

    def _stated(self, one: StatedCopy) -> Stated:
        nobody = self.nobody.about(one.text, one.other_text)
        return Stated(copy=one, findings=self._about(one), nobody=nobody)

    def _about(self, one: StatedCopy) -> tuple[Finding, ...]:
        return tuple(finding for finding in self._of(one.id) if finding.rule != NO_GOAL)

    def _of(self, subject: UUID) -> tuple[Finding, ...]:
        return tuple(self._by_subject.get(subject, ()))

    @cached_property
    def _by_subject(self) -> dict[Any, list[Finding]]:
        found: dict[Any, list[Finding]] = {}
        for one in self.findings:
            found.setdefault(one.subject, []).append(one)
        return found


def columns(content: Content, order: Iterable[str]) -> tuple[Part, ...]:
    """The three questions in the chosen order."""
    return tuple(_column(content, Question(key)) for key in order)


def quadrants(content: Content) -> tuple[Part, ...]:
    """The same things in four fields, with what needs to happen in the middle."""
    made = []
    for key, question, title, kinds in QUADRANTS:
        items = [item for item in content.map.in_question(question) if Category(item.category) in kinds]
        # What is sealed tells nothing of its kind, so it stands once, in the first field of its question.
        first = key in ("harm-danger", "next", "strengths")
        made.append(
            Part(
                key=key,
                question=question,
                title=question.label.in_(content.language) if question is Question.NEXT else title,
                icon=ICONS[question],
                slips=content.slips(items),
                stated=content.statements(question) if first else (),
                gaps=content.gaps(question),
                sealed=content.map.sealed_in(question) if first else (),
                adds=first,
                kind=kinds[0].value,
            )
        )
    return tuple(made)


def _column(content: Content, question: Question) -> Part:
    return Part(
        key=question.value,
        question=question,
        title=question.label.in_(content.language),
        icon=ICONS[question],
        slips=content.slips(content.map.in_question(question)),
        stated=content.statements(question),
        gaps=content.gaps(question),
        sealed=content.map.sealed_in(question),
        kind=MILDEST[question].value,
    )


@dataclass(frozen=True, kw_only=True)
class Day:
    """What was said on one day; None: nobody wrote down when."""

    on: date | None
    slips: tuple[Slip, ...]


def by_day(content: Content) -> tuple[Day, ...]:
    """The same things as a list, newest day first."""
    days: dict[date | None, list[ItemCopy]] = {}
    for item in content.map.items:
        if item.question is not None and content.shown.keeps(item):
            days.setdefault(item.said_on, []).append(item)
    ordered = sorted(days, key=lambda on: on or date.min, reverse=True)
    return tuple(Day(on=on, slips=content.slips(days[on])) for on in ordered)


def slip(item: ItemCopy, findings: tuple[Finding, ...] = (), nobody: Nobody | None = None) -> Slip:
    """One item with its line about who may see it."""
    return Slip(
        copy=item,
        who_may=who_may(item),
        icon=ICONS[item.question] if item.question else "",
        findings=about(findings, item.id),
        nobody=nobody.about(item.text, item.other_text, item.happened_text) if nobody else (),
    )


def who_may(item: ItemCopy) -> str:
    """Who may see it, as a plain line; empty on copies that are not for workers."""
    if not item.audience:
        return ""
    if item.in_confidence:
        return str(_("Told in confidence"))
    missed = {one.name for one in item.chosen_in_vain}
    names = [name for name in item.chosen_names if name not in missed]
    label = [] if item.audience == Audience.CHOSEN else [str(_AUDIENCES[item.audience])]
    said = ", ".join([*label, *names])
    vain = [str(one) for one in item.chosen_in_vain]
    return " ".join([f"{said}." if said and vain else said, *vain]).strip()


def place_before(column: list[ItemCopy], item: UUID, to: str) -> UUID | None:
    """The thing before which an item goes when it takes a step "up" or "down", or is put before a named one.

    None: at the end. Only what the mover can see counts as a step.
    """
    ids = [one.id for one in column]
    if to in ("up", "down") and item in ids:
        at = ids.index(item)
        rest = ids[:at] + ids[at + 1 :]
        index = max(at - 1, 0) if to == "up" else at + 1
        return rest[index] if index < len(rest) else None
    return next((one for one in ids if str(one) == to and one != item), None)
