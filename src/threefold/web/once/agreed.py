"""What people gave as their number, agreed to and promised, each with its day and whose it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.copies.scaling import scales_for
from threefold.mapping.copies.statements import PairCopy, PositionCopy, pairs_for
from threefold.networks.copies import circle_for
from threefold.plans.copies import plans_for
from threefold.web.once.numbers import question_line, rating_line
from threefold.web.once.spoken import Spoken, raw
from threefold.web.once.text import Line
from threefold.web.once.writing import Writing


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody gave or agreed to on a day. Without a person it is everybody's, or (`county`) a worker's."""

    on: date
    line: Line
    person: UUID | None = None
    name: str = ""
    county: bool = False
    # What it answers, said once before all answers to it.
    asked: Line | None = None


@dataclass(frozen=True, kw_only=True)
class Met:
    """The day, and who was there: of two meetings on one day each has its own. `people` None: whoever it was, without
    those `besides`, who were in a meeting of that day.
    """

    on: date
    people: frozenset[UUID] | None = None
    besides: frozenset[UUID] = frozenset()
    # Whether a meeting of that day has what is everybody's, and the county's.
    held: bool = False

    def takes(self, answer: Answer) -> bool:
        """Whether an answer is of this meeting, or of this day beside its meetings."""
        if answer.on != self.on:
            return False
        if answer.person is None:
            return self.people is not None or not self.held
        return answer.person in self.people if self.people is not None else answer.person not in self.besides

    def of(self, answers: Iterable[Answer]) -> tuple[Answer, ...]:
        """Those that are."""
        return tuple(one for one in answers if self.takes(one))


def numbers_given(writing: Writing) -> Iterator[Answer]:
    """Each person's numbers, with their question."""
    for scale in scales_for(writing.family, writing.reader, writing.surface, writing.ledger):
        asked = question_line(writing, scale)
        for line in scale.lines:
            for one in line.ratings:
                # What a child said on their own sheet stands in no text.
                if not one.declined and one.origin is None:
                    yield Answer(
                        on=one.rated_on, line=rating_line(writing, scale, line, one, dated=False),
                        name=line.name, asked=asked, person=None if line.worker else line.key, county=line.worker,
                    )  # fmt: skip


def agreed(writing: Writing) -> Iterator[Answer]:
    """Goals, how people see worries and goals, promises, and who said yes to a plan."""
    pairs = pairs_for(writing.family, writing.reader, writing.surface, writing.ledger, rows=writing.rows)
    for pair in pairs:
        yield from _of_pair(writing, pair)
    yield from _promised(writing)
    yield from _said_yes(writing)


def _of_pair(writing: Writing, pair: PairCopy) -> Iterator[Answer]:
    named, goal = pair.danger.named.rstrip("."), pair.goal
    label = gettext_lazy("Worry and goal")
    if goal is not None and goal.agreed_on is not None:
        at = writing.fact(label, "mapping:pair", pair.danger.id, day=goal.agreed_on)
        text = _("Safety goal agreed: %(words)s") % {"words": Spoken.of(goal).told(writing.language)}
        yield Answer(on=goal.agreed_on, line=Line(text=text, facts=(at,), words=(goal.text, goal.other_text)))
    about = [(_("On the worry “%(title)s”") % {"title": named}, one) for one in pair.danger.positions]
    if goal is not None:
        about += [(_("On the goal for “%(title)s”") % {"title": named}, one) for one in goal.positions]
    for lead, one in about:
        if one.taken_on is not None:
            at = writing.fact(label, "mapping:pair", pair.danger.id, day=one.taken_on)
            line = Line(
                text=_stance(writing, lead, one), facts=(at,), words=(pair.danger.named, one.name, *raw(one))
            )
            yield Answer(on=one.taken_on, line=line, person=one.person, name=one.name, county=one.worker)


def _stance(writing: Writing, about: str, one: PositionCopy) -> str:
    return f"{about}, {writing.position(one)}"


def _promised(writing: Writing) -> Iterator[Answer]:
    for member in circle_for(writing.family, writing.reader, writing.surface, writing.ledger).members:
        for one in member.undertakings:
            spoken = Spoken.promised(one, writing.language)
            told = {"name": member.name, "words": spoken.told(writing.language)}
            at = writing.fact(gettext_lazy("The circle"), "networks:member", member.id, day=one.agreed_on)
            text = _("%(name)s promised: %(words)s") % told
            line = Line(text=text, facts=(at,), words=(member.name, one.said, one.text))
            yield Answer(on=one.agreed_on, line=line, person=member.person, name=member.name)


def _said_yes(writing: Writing) -> Iterator[Answer]:
    plans = plans_for(
        writing.family, writing.reader, writing.surface, writing.ledger, on=writing.day, known=writing.rows
    )
    for plan in plans:
        for one in plan.yes:
            if one.said_yes and one.signed_on is not None:
                at = writing.fact(plan.kind_words, "plans:plan", plan.id, day=one.signed_on)
                said = {"name": one.name, "plan": plan.kind_words.in_(writing.language).lower()}
                text = _("%(name)s said yes to the %(plan)s.") % said
                line = Line(text=text, facts=(at,), words=(one.name,))
                yield Answer(
                    on=one.signed_on, line=line, person=None if one.worker else one.person, name=one.name,
                    county=bool(one.worker),
                )  # fmt: skip
