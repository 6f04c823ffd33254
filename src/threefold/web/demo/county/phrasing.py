"""Phrases with choices in them: `[early|late]` is one of the two, `<is|are>` goes by whether the family has one child or
several, `{child}` is somebody or something of the family.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"<([^<>|]*)\|([^<>|]*)>")


def say(pattern: str, about: Mapping[str, str], rng: Random) -> str:
    """The phrase as it is said in this family."""
    chosen = _CHOICE.sub(lambda found: rng.choice(found.group(1).split("|")), pattern)
    chosen = _NUMBER.sub(lambda found: found.group(1 + (about["many"] == "yes")), chosen)
    text = chosen.format_map(about)
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Names in a row: Ana, Luis and Rosa."""
    if len(names) < 2:
        return "".join(names)
    # In Spanish the joint changes before the sound of i.
    if joint == "y" and re.match(r"(?i)h?[ií](?![aeo])|y[^aeou]", names[-1]):
        joint = "e"
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


class Deck:
    """Phrases dealt one after the other, so that none comes twice before all have come once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.left: dict[int, list[int]] = {}

    def deal(self, phrases: Sequence[T]) -> T:
        """The next of these phrases."""
        left = self.left.get(id(phrases))
        if not left:
            left = list(range(len(phrases)))
            self.rng.shuffle(left)
            self.left[id(phrases)] = left
        return phrases[left.pop()]
