"""Bare names that what is done to them shows to be the child's: "slapped Jocelyn", "Sienna might be left alone"."""

from collections.abc import Iterator, Sequence

from threefold.practice.coach.deeds import Deed
from threefold.practice.coach.people import CAREGIVER, CHILD, NAME, Mention
from threefold.practice.coach.wordsets import words

# What is done to children, or for them.
_DONE_TO = words(
    """
    hit beat kick slap punch whip whup spank choke shake throw push shove grab leave abandon molest rape
    touch fondle abuse neglect mistreat shoot burn scald lock tie strike pinch bite drag starve poison
    smack paddle drop feed bathe diaper raise forget swaddle burp potty scream yell beat hurt kill
    injure hospitalize drown smother suffocate pegar golpear quemar sacudir dejar tocar abusar violar
    aventar jalar encerrar amarrar patear ahorcar cachetear empujar azotar lastimar alimentar bañar
    abandonar gritar olvidar regañar castigar
    """
)
_DOES = words("cry limp flinch vomit wet sob drown llorar vomitar orinar temblar")


def find_children(deeds: Sequence[Deed], mentions: Sequence[Mention]) -> None:
    """Mark the names that are a child's, wherever they stand."""
    names: set[str] = set()
    for deed in deeds:
        if deed.verb in _DOES or (deed.group.passive and deed.verb in _DONE_TO):
            names |= {one.head for one in deed.subjects[:1] if one.role == NAME and not deed.pronoun}
        if deed.verb in _DONE_TO and not deed.group.passive:
            names |= {
                one.head for one in deed.objects[:1] if one.role == NAME and one.first - deed.group.last < 3
            }
    doers = {
        one.head
        for deed in deeds
        if deed.verb in _DONE_TO and not deed.group.passive
        for one in deed.subjects
    }
    names = (names - doers) | set(_with_parents(deeds, mentions))
    for one in _grown(mentions):
        one.role = CAREGIVER
    for one in mentions:
        if one.role == NAME and one.head in names:
            one.role = CHILD


def _with_parents(deeds: Sequence[Deed], mentions: Sequence[Mention]) -> Iterator[str]:
    """ "Theo will text Gma if his moms fight", "Isaiah ... his stepdad": whoever has a parent around is the child."""
    for deed in deeds:
        for one in deed.subjects:
            step = one.head.startswith("step")
            if (
                one.owned in _OWNERS
                and one.role == CAREGIVER
                and (step or (one.head in _PARENTS and deed.own))
            ):
                before = [other for other in mentions if other.first < one.first and other.role == NAME]
                joined = any(other in deed.subjects for other in before)
                if before and not joined and deed is not deeds[0]:
                    yield before[0].head


def _grown(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ "Grandma said her daughter left the boys": a grandparent's own child is the parent, where none was named yet."""
    for at, one in enumerate(mentions):
        if one.role == CHILD and one.head in _OF_GRANDPARENTS and one.owned in _OWNERS:
            before = mentions[:at]
            told = any(other.head in _GRANDPARENTS or _is_grandparent(other) for other in before)
            if told and not any(other.role in (CAREGIVER, NAME) for other in before):
                yield one


def _is_grandparent(one: Mention) -> bool:
    return one.head.startswith(("grand", "abuel"))


_OF_GRANDPARENTS = words("daughter son hija hijo")
_GRANDPARENTS = words("mgm mgf pgm pgf gma gpa nana granny nana tata")
_OWNERS = words("his her su sus")
_PARENTS = words(
    "mom moms mother dad father parents stepdad stepmom mama mamas papa papas padrastro madrastra"
)
