"""People, the circle of support and the ICWA inquiry, as the rules see them."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from threefold.practice.vocabulary.circle import NetworkRole, Vetting
from threefold.practice.vocabulary.family import IcwaStatus


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """Somebody who may be named. `called` is what people call them; `first_name` only where it differs.

    `age` in whole years, None when not known. `professional`: paid to be there.
    """

    id: UUID
    called: str
    first_name: str = ""
    last_name: str = ""
    age: int | None = None
    child: bool = False
    professional: bool = False


@dataclass(frozen=True, kw_only=True)
class MemberView:
    """A member of the circle. `told` are the danger statements they were told wholly, `told_part` in part.

    `release_on` and `release_ends_on` bound the release that covers sharing with them.
    """

    person: PersonView
    active: bool = True
    agreed: bool = True
    role: NetworkRole | None = None
    told: frozenset[UUID] = frozenset()
    told_part: frozenset[UUID] = frozenset()
    release_on: date | None = None
    release_ends_on: date | None = None
    confidentiality_on: date | None = None
    vetting: Vetting = Vetting.NOT_STARTED
    willingness: int | None = None
    confidence: int | None = None
    capacity: int | None = None

    def released(self, on: date) -> bool:
        """Whether a release stands on a day."""
        begun = self.release_on is not None and self.release_on <= on
        return begun and (self.release_ends_on is None or self.release_ends_on >= on)


@dataclass(frozen=True, kw_only=True)
class NetworkView:
    """A family's circle on a day. `caused_harm` are the people whose acts the danger statements are about.

    `dangers` are the open danger statements. `shared_with` are people to whom detail was or is about to be shown.
    """

    on: date
    members: tuple[MemberView, ...]
    caused_harm: frozenset[UUID] = frozenset()
    dangers: frozenset[UUID] = frozenset()
    shared_with: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class IcwaView:
    """Where the inquiry about one child stands. A blank status is "" and breaks rule 42."""

    child: PersonView
    status: IcwaStatus | str = ""
    tribe_contacted_on: date | None = None
    tribe_invited: bool = False


@dataclass(frozen=True, kw_only=True)
class TextView:
    """A text that people will read, with the people it may name."""

    id: UUID | str
    text: str
    lang: str = "en"
    for_family: bool = True
    people: tuple[PersonView, ...] = field(default=(), repr=False)
    giveaways: tuple[str, ...] = field(default=(), repr=False)
