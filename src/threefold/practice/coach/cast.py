"""The people known of a family, by the names they go by."""

from dataclasses import dataclass
from functools import lru_cache

from threefold.practice.folding import words_of


@dataclass(frozen=True)
class Known:
    """One person of a family: names and nicknames, and the part they have ("child", "caregiver", "network", "pro")."""

    names: tuple[str, ...]
    role: str


@dataclass(frozen=True)
class Cast:
    """Who is known of a family, by the words of their names."""

    people: tuple[Known, ...] = ()

    def roles(self) -> dict[tuple[str, ...], str]:
        """Names in words, the longest first."""
        return _roles(self.people)


@lru_cache(maxsize=64)
def _roles(people: tuple[Known, ...]) -> dict[tuple[str, ...], str]:
    """A page reads many texts with one family's names."""
    named = {tuple(words_of(name)): one.role for one in people for name in one.names if words_of(name)}
    return dict(sorted(named.items(), key=lambda item: -len(item[0])))
