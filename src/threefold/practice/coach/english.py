"""English word forms: which verb a form belongs to, and what it tells of time."""

import re
from collections.abc import Iterator

from threefold.practice.coach.wordsets import words

PAST, PARTICIPLE, PRESENT, BASE, GERUND = "past", "part", "pres", "base", "ger"
Form = tuple[str, str]
_NO_VERBS = words(
    """
    morning evening according accordingly something anything nothing everything during ongoing wedding building sibling
    ceiling clothing parenting feeling king string spring wording housing counseling hundred indeed
    naked wicked sacred kindred gifted red bed shed concerned depressed worried scared tired stressed
    bored unsupervised unattended related married divorced unwashed newlywed excited annoyed confused
    ashamed embarrassed distressed overwhelmed underfed aged one-sided
    """
)
_DOUBLED = re.compile(r"^[a-z]*[bcdfghjklmnpqrstvz][aeiou][bdgklmnprtz]$")
_NOT_DOUBLED = words(
    """
    open visit listen happen answer order enter deliver cover wander offer gather suffer cancel bother
    """
)


def forms(base: str, past: str = "", participle: str = "") -> Iterator[Form]:
    """A verb's forms, each with what it is; without `past` it is regular."""
    yield base, BASE
    yield _third(base), PRESENT
    yield _with(base, "ing"), GERUND
    for form in past.split("/") if past else (_with(base, "ed"),):
        yield form, PAST
    for form in participle.split("/") if participle else (_with(base, "ed"),):
        yield form, PARTICIPLE


def guessed(word: str) -> Iterator[Form]:
    """What an unknown word may be by its ending: "yelped", "pestering"."""
    if word in _NO_VERBS:
        return
    if len(word) > 4 and word.endswith("ed"):
        yield word[:-2], PAST
        yield word[:-2], PARTICIPLE
    elif len(word) > 5 and word.endswith("ing"):
        yield word[:-3], GERUND


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _with(base: str, ending: str) -> str:
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "oe", "ye"))):
        return base + "d" if ending == "ed" else base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou" and ending == "ed":
        return base[:-1] + "ied"
    doubled = _DOUBLED.match(base) and base not in _NOT_DOUBLED
    return base + base[-1] + ending if doubled else base + ending
