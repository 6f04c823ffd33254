"""Texts for other systems: what stays behind for every reader, and several readers of the same words."""

from dataclasses import dataclass, replace

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import ROLES, TELLABLE, codes, may
from threefold.disclosure.readers import Hidden, Reader
from threefold.disclosure.sharing import Audience, Piece, Why, decide
from threefold.practice.needles import exactly

AGENCY, FAMILY, MOTHER, FATHER, WORKER = (new_id() for _ in range(5))
PLAIN = Piece(
    group=Group.MAP, texts=("She sleeps there.",), audience=Audience.FAMILY, said_by=MOTHER, written_by=WORKER
)  # fmt: skip
CHILDS = replace(PLAIN, audience=Audience.CHOSEN, from_child=True, chosen=frozenset({MOTHER}))
STAYS = {
    "kept": (replace(PLAIN, audience=Audience.KEPT), Why.KEPT_PRIVATE),
    "confided": (replace(PLAIN, in_confidence=True), Why.IN_CONFIDENCE),
    "a child's": (CHILDS, Why.CHILD_DECIDES),
    "unclear": (replace(PLAIN, certain=False), Why.NOT_CERTAIN),
    "a draft": (replace(PLAIN, draft=True), Why.DRAFT),
}  # fmt: skip


def reader(role: Role, **more: object) -> Reader:
    return Reader(role=role, agency=AGENCY, family=FAMILY, name="", **more)  # type: ignore[arg-type]


READERS = {
    "file": reader(Role.SECONDARY_WORKER),
    "worker": reader(Role.SOCIAL_WORKER, worker=WORKER, opened=frozenset(Group)),
    "court": reader(Role.COURT_PARTY, speaks_for=frozenset({MOTHER})),
    "parent": reader(Role.PARENT, person=MOTHER),
}


@pytest.mark.parametrize("who", READERS)
@pytest.mark.parametrize("mark", STAYS)
def test_what_stays_behind_stays_behind_for_everybody_their_own_words_too(who: str, mark: str) -> None:
    piece, why = STAYS[mark]
    found = decide(READERS[who], piece, Surface.TEXT)
    assert (found.shown, found.why) == (False, why)
    assert decide(READERS[who], PLAIN, Surface.TEXT).shown


@pytest.mark.parametrize("mark", STAYS)
def test_it_is_the_way_on_alone_that_keeps_it(mark: str) -> None:
    """On the worker's screen the same words stand, once what is sealed was opened."""
    assert decide(READERS["worker"], STAYS[mark][0], Surface.SCREEN).shown


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("group", Group)
def test_a_text_is_made_of_what_people_said_and_agreed_alone(role: Role, group: Group) -> None:
    found = may(role, group, Surface.TEXT)
    if group not in TELLABLE or codes(role, group)[0] in (Access.NEED, Access.BREAK_GLASS):
        assert found == (Access.NONE,)
    else:
        assert found == codes(role, group)


@pytest.mark.parametrize(
    "other",
    [
        reader(Role.COURT_PARTY, speaks_for=frozenset({FATHER}), kept_apart_from=frozenset({MOTHER})),
        reader(Role.COURT_PARTY, hidden=(Hidden(group=Group.PROTECTED_PLACE, needles=tuple(exactly("sleeps"))),)),
        reader(Role.ADMINISTRATOR),
    ],
)  # fmt: skip
def test_who_stands_beside_a_reader_decides_too(other: Reader) -> None:
    court = reader(Role.COURT_PARTY)
    assert decide(court, PLAIN, Surface.TEXT).shown
    alone = decide(other, PLAIN, Surface.TEXT)
    assert not alone.shown
    assert decide(replace(court, beside=(court, other)), PLAIN, Surface.TEXT) == alone
    assert decide(replace(court, beside=(other, court)), PLAIN, Surface.TEXT) == alone
    assert decide(replace(court, beside=(court,)), PLAIN, Surface.TEXT).shown


@dataclass(frozen=True, kw_only=True)
class Card:
    """A copy with one field of the circle."""

    ring: str = shown("network.members", default="")


def test_a_plain_field_stands_only_where_all_beside_may_see_it() -> None:
    parent, helper = reader(Role.PARENT, person=MOTHER), reader(Role.NETWORK_MEMBER)
    both = replace(parent, beside=(parent, helper))
    assert may_see(parent, Group.NETWORK, Surface.TEXT)
    assert not may_see(helper, Group.NETWORK, Surface.TEXT)
    assert not may_see(both, Group.NETWORK, Surface.TEXT)
    assert build(Card, parent, Surface.TEXT, ring="inner") == Card(ring="inner")
    assert build(Card, both, Surface.TEXT, ring="inner") == Card()
