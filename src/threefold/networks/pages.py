"""What the circle's pages show besides the copy itself: rings with their words, and the picture's order."""

from dataclasses import dataclass, fields
from typing import Any

from threefold.core.terms import label_of
from threefold.families.worries import Worry
from threefold.networks.changes import Place
from threefold.networks.copies import CircleCopy, MemberCopy, UndertakingCopy
from threefold.practice.vocabulary.circle import NetworkRole, Ring, Vetting


@dataclass(frozen=True, kw_only=True)
class RingOnPage:
    """A ring as the list shows it."""

    value: str
    label: str
    meaning: str
    members: tuple["MemberOnPage", ...]


@dataclass(frozen=True, kw_only=True)
class MemberOnPage:
    """A member with the labels of what is stored."""

    copy: MemberCopy
    role: str
    vetting: str
    is_safety_person: bool
    told: tuple[str, ...]
    agreed: tuple[UndertakingCopy, ...]


def circle_context(copy: CircleCopy, language: str) -> dict[str, Any]:
    """The context of the circle page."""
    return {
        "circle": copy,
        "rings": tuple(
            RingOnPage(
                value=ring.value,
                label=ring.label.in_(language),
                meaning=ring.meaning.in_(language),
                members=tuple(member_card(one, ()) for one in copy.in_ring(ring.value)),
            )
            for ring in Ring
        ),
        "ring_choices": Ring.choices(language),
        "has_network": any(one.agreed_on for one in copy.members),
    }


def member_card(copy: MemberCopy, worries: tuple[Worry, ...]) -> MemberOnPage:
    """One member with labels; `worries` gives the titles of what they were told."""
    titles = {worry.id: worry.title for worry in worries}
    return MemberOnPage(
        copy=copy,
        role=label_of(NetworkRole, copy.role),
        vetting=label_of(Vetting, copy.vetting or ""),
        is_safety_person=copy.role == NetworkRole.SAFETY_PERSON,
        told=tuple(titles[one.danger] for one in copy.told if one.danger in titles),
        agreed=tuple(one for one in copy.undertakings if one.ended_on is None),
    )


def initial(copy: MemberCopy) -> dict[str, Any]:
    """What the form of a member starts with."""
    given = {field.name: getattr(copy, field.name) for field in fields(Place)}
    return {**given, "base_version": copy.version}
