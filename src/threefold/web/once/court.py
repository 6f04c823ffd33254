"""The paragraph for an investigation or court report: harm, danger, what works, who does what, whose number it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.families.models import Person
from threefold.mapping.copies.map import ItemCopy, family_map
from threefold.mapping.copies.statements import PairCopy, harms_for, pairs_for
from threefold.mapping.papers import said_day
from threefold.networks.copies import MemberCopy, circle_for
from threefold.plans.copies import ActCopy, acts_for, told_twice
from threefold.practice.same_act import tells_the_same
from threefold.practice.ties import tie_in
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.practice.vocabulary.questions import Category, Question
from threefold.web.once.goals import goal_lines
from threefold.web.once.knowing import how_known
from threefold.web.once.numbers import numbers
from threefold.web.once.planned import plan_lines, plans_in_force
from threefold.web.once.spoken import Spoken, words
from threefold.web.once.text import Line, Part
from threefold.web.once.writing import Writing, sentence, witnessed

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
    return (
        writing.part("harm", _("What happened"), _harms(writing)),
        writing.part("danger", _("What we are worried could happen"), _dangers(writing, pairs)),
        writing.part("well", _("What is working well"), _well(writing, well)),
        writing.part(
            "acts",
            _("Acts of protection"),
            _acts(writing, acts, items.in_categories(Category.ACT_OF_PROTECTION)),
        ),
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
        said = _dated(told, when) if when else told
        said = " ".join(filter(None, (said, how_known(one, told))))
        yield Line(text=said, facts=(at,), words=(one.text, one.other_text, one.happened_text))
        yield from writing.positions(one, at)


def _dated(told: str, when: str) -> str:
    """A statement with its day; after words that end in brackets already, as a sentence of its own."""
    return f"{told} {when[:1].upper()}{when[1:]}." if told.endswith(")") else f"{told.rstrip('.')} ({when})."


def _dangers(writing: Writing, pairs: tuple[PairCopy, ...]) -> Iterator[Line]:
    for pair in pairs:
        one = pair.danger
        at = writing.fact(gettext_lazy("Danger statement"), "mapping:pair", one.id, day=one.shared_on)
        told = Spoken.of(one).told(writing.language)
        yield Line(text=told, facts=(at,), words=(one.text, one.other_text))
        yield from writing.positions(one, at)


def _well(writing: Writing, items: Iterable[ItemCopy]) -> Iterator[Line]:
    for one in items:
        yield from writing.voiced(str(one.id), one.said_by_person, writing.item(one))


def _acts(writing: Writing, acts: tuple[ActCopy, ...], items: tuple[ItemCopy, ...]) -> Iterator[Line]:
    """Each act once: what is told on the map and among the acts is one line that names both."""
    both, alone = told_twice(acts, items)
    for act in acts:
        item = both.get(act.id)
        yield from writing.voiced(str(act.id), _whose(writing, act, item), _act(writing, act, item))
    for item in alone:
        line = writing.item(item)
        seen = writing.witness(str(item.id), item.seen_by, item.seen_by_person, line)
        line = replace(line, text=witnessed(line.text, seen), words=(*line.words, item.seen_by))
        yield from writing.voiced(str(item.id), item.said_by_person, line)


def _whose(writing: Writing, act: ActCopy, item: ItemCopy | None) -> UUID | None:
    """Whose words an act is told in: also those of a child who told the same on the map."""
    same = item is not None and item.text.strip() == act.text.strip()
    if same and item is not None and item.said_by_person in writing.children:
        return item.said_by_person
    return act.said_by_person


def _act(writing: Writing, act: ActCopy, item: ItemCopy | None) -> Line:
    day = _("about %(day)s") % {"day": said_day(act.day)} if act.day_about else said_day(act.day)
    at = writing.fact(ACT, "plans:acts", day=act.day)
    said = f"{day}: {words(act, writing.language)}"
    line = Line(text=said, facts=(at,), words=(act.text, act.witness))
    seen = writing.witness(str(act.id), act.witness, act.witness_person, line)
    line = replace(line, text=witnessed(said, seen))
    if item is None:
        return line
    told = writing.item(item)
    line = replace(line, facts=(at, *told.facts))
    # Their own words stand beside what was written; what says the same in other words does not stand twice.
    adds = item.exact_words or not tells_the_same(act.text, item.text)
    if not adds or item.text.strip() == act.text.strip():
        return line
    own = replace(told, text=_own_words(writing, item))
    for one in writing.voiced(str(item.id), item.said_by_person, own):
        line = replace(line, text=f"{line.text} {one.text}", words=(*line.words, *one.words))
    return line


def _own_words(writing: Writing, item: ItemCopy) -> str:
    said = sentence(words(item, writing.language))
    return f"{item.said_by}: {said}" if item.said_by else said


def _network(writing: Writing) -> Iterator[Line]:
    circle = circle_for(writing.family, writing.reader, writing.surface, writing.ledger)
    for one in circle.members:
        role = next((role.label for role in NetworkRole if role.value == one.role), None)
        tie = _tie(writing, one) if one.tie != one.name else ""
        part = role.in_(writing.language).lower() if role else ""
        who = ", ".join(filter(None, (one.name, tie, part)))
        at = writing.fact(gettext_lazy("The circle"), "networks:member", one.id, day=one.agreed_on)
        does = "; ".join(_does(writing, one))
        text = f"{who}: {does}" if does else who
        said = tuple(words for row in one.undertakings for words in (row.text, row.said))
        line = Line(text=sentence(text), facts=(at,), words=(one.name, one.tie, *said))
        yield from writing.voiced(str(one.id), one.person, line)


def _tie(writing: Writing, one: MemberCopy) -> str:
    """What they are to the children, in the language of the text where it is a common word."""
    person = writing.rows.people.get(one.person)
    woman = {Person.DrawnAs.WOMAN: True, Person.DrawnAs.MAN: False}
    return tie_in(
        writing.language, one.tie, woman=woman.get(Person.DrawnAs(person.drawn_as)) if person else None
    )


def _does(writing: Writing, member: MemberCopy) -> Iterator[str]:
    for one in member.undertakings:
        if one.ended_on is None:
            told = Spoken.promised(one, writing.language).told(writing.language).rstrip(".")
            yield f"{told} ({said_day(one.agreed_on)})"
