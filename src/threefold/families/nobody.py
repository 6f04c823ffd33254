"""Words that no copy will hold: they name a place that must not be found, or tell who reported.

A worker who may not open the sealed places learns here that words name one, and nothing else of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Hidden, Reader
from threefold.families.linking import people_of
from threefold.families.models import Family, Person
from threefold.families.readers import secrets_of
from threefold.practice.words import Words

PLACE = Words(
    "Nobody’s copy will hold this: it names a place that must not be found.",
    "Ninguna copia tendrá esto: menciona un lugar que nadie debe encontrar.",
)
REPORTER = Words(
    "Nobody’s copy will hold this: its words could tell who reported.",
    "Ninguna copia tendrá esto: sus palabras podrían revelar quién hizo el reporte.",
)
_SAID = {Group.PROTECTED_PLACE: PLACE, Group.REPORTER: REPORTER}
# The same on pages that are no copy and say such words as they stand.
_NAMED = {
    Group.PROTECTED_PLACE: Words(
        "These words name a place that must not be found.",
        "Estas palabras mencionan un lugar que nadie debe encontrar.",
    ),
    Group.REPORTER: Words(
        "These words could tell who reported.", "Estas palabras podrían revelar quién hizo el reporte."
    ),
}
# Whoever may not know what gives a reporter away must not be able to try words out.
_MAY_KNOW = {Role.SOCIAL_WORKER, Role.SUPERVISOR}


@dataclass(frozen=True)
class Nobody:
    """What must reach nobody in a family, as one worker may be warned of it."""

    hidden: tuple[Hidden, ...] = ()

    def about(self, *texts: str) -> tuple[Words, ...]:
        """Why no copy will hold these words; empty: they may be on one."""
        found = self._in(texts)
        return tuple(words for group, words in _SAID.items() if group in found)

    def named_in(self, *texts: str) -> tuple[Words, ...]:
        """What these words give away, for a page that shows them to workers only."""
        found = self._in(texts)
        return tuple(words for group, words in _NAMED.items() if group in found)

    def _in(self, texts: Iterable[str]) -> set[Group]:
        return {one.group for one in self.hidden if any(one.stands_in(text) for text in texts if text)}


def nobody_gets(family: Family, reader: Reader, people: Iterable[Person]) -> Nobody:
    """The places and giveaways of a family of these people, to warn whoever writes them down."""
    groups = {Group.PROTECTED_PLACE} | ({Group.REPORTER} if reader.role in _MAY_KNOW else set())
    secrets = secrets_of(family, people)
    return Nobody(tuple(one.hidden for one in secrets if one.hidden.group in groups))


def nobody_in(family: Family, reader: Reader) -> Nobody:
    """As `nobody_gets`, for a page that has not loaded the people."""
    return nobody_gets(family, reader, people_of(family).values())
