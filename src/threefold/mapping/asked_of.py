"""The questions of the writing help for whoever answers them: a child is asked as a child, a grandmother as herself."""

from collections.abc import Mapping
from dataclasses import replace

from threefold.families.models import Person
from threefold.mapping.help import Help
from threefold.practice.questions import Question, question_of
from threefold.practice.vocabulary.asking import Audience

_CARES = (Person.Standing.PARENT, Person.Standing.CAREGIVER)
_WORKS = (Person.Standing.PROFESSIONAL, Person.Standing.COURT_PARTY)


def audience_of(person: Person) -> Audience:
    """As whom somebody of the family is asked."""
    if person.is_child:
        return Audience.CHILD
    if person.standing in _CARES:
        return Audience.PARENT
    return Audience.COLLEAGUE if person.standing in _WORKS else Audience.NETWORK


def asked_of(help: Help, own: Mapping[Audience, tuple[str, ...]], who: Audience | None) -> Help:
    """The help with questions for `who` first; `own` are those that go with such a text. Where somebody speaks for a
    whole family, who is not known: as a parent. Of a child's words nothing is said that would grade them.
    """
    asks = (*_own(help, own, who or Audience.PARENT), *help.asks)
    asks = tuple(sorted(dict.fromkeys(asks), key=lambda one: who not in (None, one.audience)))
    if who is not Audience.CHILD:
        return replace(help, asks=asks)
    theirs = tuple(one for one in asks if one.audience is Audience.CHILD)
    return replace(help, asks=theirs or asks, points=(), sorting=None)


def _own(help: Help, own: Mapping[Audience, tuple[str, ...]], who: Audience) -> tuple[Question, ...]:
    """Those for `who`, from the first one on; where something is written, the first comes last: it was answered."""
    found = tuple(one for id in own.get(who, ()) if (one := question_of(id)) is not None)
    return (*found[1:], *found[:1]) if help.begun else found
