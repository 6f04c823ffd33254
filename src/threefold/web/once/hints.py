"""Words to look at before a text leaves: by which somebody could be found, or that could show who reported. A person
decides; the check is the practice's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from threefold.practice.places import told
from threefold.web.once.text import Fact, Part


@dataclass(frozen=True, kw_only=True)
class Hint:
    """Some words of the text, what to ask about them, and where they are written."""

    words: str
    ask: str
    fact: Fact


def hints_of(parts: Iterable[Part], language: str) -> tuple[Hint, ...]:
    """Each such words once, in the order of the text. The question is in the worker's language."""
    found: dict[str, Hint] = {}
    for part in parts:
        for line in part.lines:
            for words, ask in told(line.text, language):
                hint = Hint(words=words, ask=ask.in_(get_language() or "en"), fact=line.facts[0])
                found.setdefault(words.casefold(), hint)
    return tuple(found.values())
