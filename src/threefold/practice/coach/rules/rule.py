"""One rule of the coach."""

from dataclasses import dataclass

from threefold.practice.rules.sources import TITLES
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What is looked for, how it is said beside the text, why it matters, and how a good and a weak text look.

    `id` is "kind.name" for a part of a kind of text, the name alone for an issue of several kinds.
    """

    id: str
    looks_for: Words
    message: Words
    why: Words
    source: str
    good: Words
    weak: Words
    kinds: tuple[str, ...]

    @property
    def source_named(self) -> Words:
        """Where it comes from, in full."""
        return TITLES[self.source]
