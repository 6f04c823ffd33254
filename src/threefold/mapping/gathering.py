"""Who comes together in a room: who is to be kept safe from whom, and with whom a screen shows next to nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.families.models import Family
from threefold.families.readers import Facts, facts_of, reader_for_person
from threefold.mapping.around import Around


@dataclass(frozen=True, kw_only=True)
class Apart:
    """Two people of whom one is to be kept safe from the other; `key` says which two. `name_for`, `other_for`: whom
    they speak for, where the one to be kept safe, or kept away, is not they themself.
    """

    key: str
    name: str
    other: str
    name_for: str = ""
    other_for: str = ""


@dataclass(frozen=True, kw_only=True)
class Small:
    """Names of those who leave next to nothing on a screen when they are in the room, by the reason."""

    unreleased: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    kept_apart: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anybody."""
        return bool(self.unreleased or self.untold or self.kept_apart)


@dataclass(frozen=True)
class Gathering:
    """The people of a family, who may or may not come together, by the names that the worker reads."""

    facts: Facts
    names: dict[UUID, str]

    def apart_in(self, people: Iterable[UUID]) -> tuple[Apart, ...]:
        """Everybody in the room who is to be kept safe from somebody else in it. Whoever speaks for somebody stands
        there for them; two who speak for others, and nobody else, may meet.
        """
        wanted = set(people)
        there = [one for one in self.names if one in wanted]
        pairs = (self._apart(safe, other) for other in there for safe in there if safe != other)
        return tuple(one for one in pairs if one is not None)

    def _apart(self, safe: UUID, other: UUID) -> Apart | None:
        kept = self.facts.kept_apart
        found: dict[str, str] = {}
        if safe not in kept.get(other, ()):
            mine = [one for one in self._clients(safe) if one in kept.get(other, ())]
            theirs = [one for one in self._clients(other) if safe in kept.get(one, ())]
            if not (mine or theirs):
                return None
            found = {"name_for": self._called(mine[0])} if mine else {"other_for": self._called(theirs[0])}
        return Apart(key=f"{safe}.{other}", name=self.names[safe], other=self.names[other], **found)

    def _clients(self, person: UUID) -> tuple[UUID, ...]:
        who = self.facts.people.get(person)
        return tuple(one.pk for one in who.speaks_for.all()) if who is not None else ()

    def _called(self, person: UUID) -> str:
        return self.names.get(person) or self.facts.people[person].called

    def small_with(self, people: Iterable[UUID]) -> Small:
        """Those of these people who make a screen nearly empty."""
        wanted = set(people)
        found: dict[str, list[str]] = {"unreleased": [], "untold": [], "kept_apart": []}
        for pk, name in self.names.items():
            reason = self._reason(pk) if pk in wanted else ""
            if reason:
                found[reason].append(name)
        return Small(**{reason: tuple(names) for reason, names in found.items()})

    def is_plain(self, people: Iterable[UUID]) -> bool:
        """Whether these people come together without a word about it."""
        there = list(people)
        return bool(there) and not self.apart_in(there) and not self.small_with(there).any

    def _reason(self, person: UUID) -> str:
        reader = reader_for_person(self.facts, person)
        if reader.kept_apart_from:
            return "kept_apart"
        if reader.role is not Role.NETWORK_MEMBER or (reader.released and reader.told):
            return ""
        return "untold" if reader.released else "unreleased"


def gathering_of(family: Family, near: Around) -> Gathering:
    """Who may come together in this family, as it stands now."""
    return Gathering(facts_of(family, at=now()), {one.id: one.name for one in near.people})
