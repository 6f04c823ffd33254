"""The paragraph for an investigation or court report: harm, danger, what works, who does what, whose number it is."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.copies.statements import PairCopy, harms_for, pairs_for
from threefold.mapping.papers import said_day
from threefold.networks.copies import MemberCopy, circle_for
from threefold.plans.copies import ActCopy, acts_for
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.vocabulary.questions import Category, Question
from threefold.web.once.goals import goal_lines
from threefold.web.once.numbers import numbers
from threefold.web.once.planned import plan_lines, plans_in_force
from threefold.web.once.spoken import Spoken, words
from threefold.web.once.text import Line, Part
from threefold.web.once.writing import Writing, witnessed

ACT = gettext_lazy("Act of protection")


def court_text(writing: Writing) -> tuple[Part, ...]:
    """The parts of the paragraph, in the order of the three questions."""
    given = (writing.family, writing.reader, writing.surface, writing.ledger)
    pairs = pairs_for(*given, rows=writing.rows)
    items = family_map(*given, rows=writing.rows)
    acts = acts_for(*given, known=writing.rows)
    plans = plans_in_force(writing)
    well = [
        one for one in items.in_question(Question.WELL) if one.category != Category.ACT_OF_PROTECTION
    ]  # fmt: skip
    written = {one.text.strip() for one in acts}
    on_map = [
        one for one in items.in_categories(Category.ACT_OF_PROTECTION) if one.text.strip() not in written
    ]
    return (
        writing.part("harm", _("What happened"), _harms(writing)),
        writing.part("danger", _("What we are worried could happen"), _dangers(writing, pairs)),
        writing.part("well", _("What is working well"), (writing.item(one) for one in well)),
        writing.part("acts", _("Acts of protection"), _acts(writing, acts, on_map)),
        writing.part("goals", _("Safety goals"), goal_lines(writing, pairs)),
        writing.part("network", _("The circle of support"), _network(writing)),
        writing.part("plan", _("The safety plan"), plan_lines(writing, plans)),
        writing.part("numbers", _("How safe it is, in each person’s number"), numbers(writing)),
    )


def _harms(writing: Writing) -> Iterator[Line]:
    harms = harms_for(
        writing.family, writing.reader, writing.surface, writing.ledger, rows=writing.rows
    )  # fmt: skip
    for one in harms:
        at = writing.fact(gettext_lazy("Harm statement"), "mapping:harm", one.id, day=one.happened_on)
        told = Spoken.of(one).told(writing.language)
        when = one.happened_text or (said_day(one.happened_on) if one.happened_on else "")
        said = f"{told.rstrip('.')} ({when})." if when else told
        if one.known_how:
            how = {"how": one.known_how.in_(writing.language).lower()}
            said = f"{said} " + _("How we know: %(how)s.") % how
        yield Line(text=said, facts=(at,), words=(one.text, one.other_text, one.happened_text))
        yield from writing.positions(one, at)


def _dangers(writing: Writing, pairs: tuple[PairCopy, ...]) -> Iterator[Line]:
    for pair in pairs:
        one = pair.danger
        at = writing.fact(gettext_lazy("Danger statement"), "mapping:pair", one.id, day=one.shared_on)
        told = Spoken.of(one).told(writing.language)
        yield Line(text=told, facts=(at,), words=(one.text, one.other_text))
        yield from writing.positions(one, at)


def _acts(writing: Writing, acts: tuple[ActCopy, ...], on_map: list[ItemCopy]) -> Iterator[Line]:
    for act in acts:
        day = _("about %(day)s") % {"day": said_day(act.day)} if act.day_about else said_day(act.day)
        said = words(act, writing.language)
        at = writing.fact(ACT, "plans:acts", day=act.day)
        yield Line(text=witnessed(f"{day}: {said}", act.witness), facts=(at,), words=(act.text, act.witness))
    for item in on_map:
        line = writing.item(item)
        yield Line(
            text=witnessed(line.text, item.seen_by), facts=line.facts, words=(*line.words, item.seen_by)
        )


def _network(writing: Writing) -> Iterator[Line]:
    circle = circle_for(writing.family, writing.reader, writing.surface, writing.ledger)
    for one in circle.members:
        role = next((role.label for role in NetworkRole if role.value == one.role), None)
        tie = one.tie if one.tie != one.name else ""
        part = role.in_(writing.language).lower() if role else ""
        who = ", ".join(filter(None, (one.name, tie, part)))
        at = writing.fact(gettext_lazy("The circle"), "networks:member", one.id, day=one.agreed_on)
        does = "; ".join(_does(writing, one))
        text = f"{who}: {does}" if does else who
        said = tuple(words for row in one.undertakings for words in (row.text, row.said))
        yield Line(text=text, facts=(at,), words=(one.name, one.tie, *said))


def _does(writing: Writing, member: MemberCopy) -> Iterator[str]:
    for one in member.undertakings:
        if one.ended_on is None:
            told = Spoken.promised(one, writing.language).told(writing.language).rstrip(".")
            yield f"{told} ({said_day(one.agreed_on)})"
