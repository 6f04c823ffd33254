"""What people gave as their number, agreed to and promised in one meeting or on one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.copies.scaling import scales_for
from threefold.mapping.copies.statements import PairCopy, PositionCopy, pairs_for
from threefold.networks.copies import circle_for
from threefold.plans.copies import plans_for
from threefold.web.once.numbers import rating_line
from threefold.web.once.spoken import Spoken, raw
from threefold.web.once.text import Line
from threefold.web.once.writing import Writing


@dataclass(frozen=True, kw_only=True)
class Met:
    """The day, and the people who were there: of two meetings on one day each has its own. None: whoever it was."""

    on: date
    people: frozenset[UUID] | None

    def has(self, person: UUID | None) -> bool:
        """Whether somebody's answer of that day is of this meeting."""
        return self.people is None or person in self.people


def numbers_given(writing: Writing, met: Met) -> Iterator[Line]:
    """Each person's number of that day, with its question."""
    for scale in scales_for(writing.family, writing.reader, writing.surface, writing.ledger):
        for line in scale.lines:
            rating = line.on(met.on)
            if rating is not None and not rating.declined and (line.worker or met.has(line.key)):
                yield rating_line(writing, scale, line, rating)


def agreed(writing: Writing, met: Met) -> Iterator[Line]:
    """Goals, how people see worries and goals, promises, and who said yes to a plan."""
    pairs = pairs_for(writing.family, writing.reader, writing.surface, writing.ledger, rows=writing.rows)
    for pair in pairs:
        yield from _of_pair(writing, pair, met)
    yield from _promised(writing, met)
    yield from _said_yes(writing, met)


def _of_pair(writing: Writing, pair: PairCopy, met: Met) -> Iterator[Line]:
    at = writing.fact(gettext_lazy("Worry and goal"), "mapping:pair", pair.danger.id, day=met.on)
    title, goal = pair.danger.named, pair.goal
    if goal is not None and goal.agreed_on == met.on:
        text = _("Safety goal agreed: %(words)s") % {"words": Spoken.of(goal).told(writing.language)}
        yield Line(text=text, facts=(at,), words=(goal.text, goal.other_text))
    about = [(title, one) for one in pair.danger.positions]
    if goal is not None:
        about += [(_("the goal: %(title)s") % {"title": title}, one) for one in goal.positions]
    for name, one in about:
        if one.taken_on == met.on and met.has(one.person):
            yield Line(text=_stance(writing, name, one), facts=(at,), words=(title, one.name, *raw(one)))


def _stance(writing: Writing, about: str, one: PositionCopy) -> str:
    return f"{about.rstrip('.')}. {writing.position(one)}"


def _promised(writing: Writing, met: Met) -> Iterator[Line]:
    for member in circle_for(writing.family, writing.reader, writing.surface, writing.ledger).members:
        for one in member.undertakings:
            if one.agreed_on == met.on and met.has(member.person):
                spoken = Spoken.promised(one, writing.language)
                told = {"name": member.name, "words": spoken.told(writing.language)}
                at = writing.fact(gettext_lazy("The circle"), "networks:member", member.id, day=one.agreed_on)
                text = _("%(name)s agreed to do: %(words)s") % told
                yield Line(text=text, facts=(at,), words=(member.name, one.said, one.text))


def _said_yes(writing: Writing, met: Met) -> Iterator[Line]:
    plans = plans_for(
        writing.family, writing.reader, writing.surface, writing.ledger, on=writing.day, known=writing.rows
    )
    for plan in plans:
        at = writing.fact(plan.kind_words, "plans:plan", plan.id, day=met.on)
        for one in plan.yes:
            if one.said_yes and one.signed_on == met.on and (one.worker or met.has(one.person)):
                said = {"name": one.name, "plan": plan.kind_words.in_(writing.language).lower()}
                yield Line(
                    text=_("%(name)s said yes to the %(plan)s.") % said, facts=(at,), words=(one.name,)
                )
