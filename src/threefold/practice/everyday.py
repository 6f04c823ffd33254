"""Everyday words with their forms, folded: words that a street or place may bear ("Fell Street", "Calle Ventana") and
that stand in any sentence ("she fell asleep", "por la ventana"). Alone they point to no place.
"""

import re
from collections.abc import Iterator

from threefold.practice import everyday_english as english
from threefold.practice import everyday_spanish as spanish

_VOWELS = "aeiou"
_AR = """o as a amos an e aste aron aba abas abamos aban ando ado ada ados adas ar are ara aras aran aremos aria arian
 es en emos"""
_ER_IR = """o es e emos imos en i iste io ieron ia ias iamos ian iendo ido ida idos idas er ir ere ire era iera ira
 eran ieran iran eria iria a as an amos"""
_PRONOUNS = "me te se lo la le los las les nos"
_ENGLISH_DOUBLED = re.compile(r"^[a-z]*[bcdfghjklmnpqrstvz][aeiou][bdgklmnprtz]$")
# Before an "e" the same sound is written another way: "tocar", "toque"; "pagar", "pague"; "cruzar", "cruce".
_BEFORE_E = (("c", "qu"), ("g", "gu"), ("z", "c"))


def english_verb(verb: str) -> Iterator[str]:
    """A verb and its forms: "stop", "stops", "stopped", "stopping"."""
    yield from (verb, verb + "ed", verb + "ing", *english_noun(verb))
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    if verb.endswith("y"):
        yield verb[:-1] + "ied"
    if _ENGLISH_DOUBLED.match(verb):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def english_noun(noun: str) -> Iterator[str]:
    """A noun and its plurals; "knife", "knives"."""
    yield from (noun, noun + "s")
    if noun.endswith(("s", "x", "z", "ch", "sh", "o")):
        yield noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        yield noun[:-1] + "ies"
    if noun.endswith(("f", "fe")):
        yield noun.rstrip("fe") + "ves"


def spanish_verb(verb: str) -> Iterator[str]:
    """A verb in its stem's regular forms, with the spelling that an "e" asks for, and with pronouns at its end."""
    stem, kind = verb[:-2], verb[-2:]
    yield from (verb + pronoun for pronoun in _PRONOUNS.split())
    yield from (stem + end for end in (_AR if kind == "ar" else _ER_IR).split())
    if kind == "ar":
        written = next((stem[:-1] + to for of, to in _BEFORE_E if stem.endswith(of)), stem)
        yield from (written + end for end in ("e", "es", "en", "emos"))


def spanish_noun(noun: str) -> Iterator[str]:
    """A noun and its plural; "luz", "luces"."""
    yield from (noun, noun + "s" if noun[-1] in _VOWELS else noun + "es")
    if noun.endswith("z"):
        yield noun[:-1] + "ces"


def every_form() -> Iterator[str]:
    """The words of every list in every form."""
    for verb in english.VERBS.split():
        yield from english_verb(verb)
    for noun in english.NOUNS.split():
        yield from english_noun(noun)
    for verb in spanish.VERBS.split():
        yield from spanish_verb(verb)
    for noun in spanish.NOUNS.split():
        yield from spanish_noun(noun)
    yield from english.OTHER.split()
    yield from spanish.OTHER.split()


EVERYDAY = frozenset(every_form())
