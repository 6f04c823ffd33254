"""Each line of the decision by itself: what a role has of its own, what a surface changes, what a mark adds."""

from dataclasses import replace
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.own_words import mark_of
from threefold.disclosure.policy import may, may_write
from threefold.disclosure.readers import Hidden, Reader
from threefold.disclosure.sharing import Audience, Piece, Why, decide
from threefold.practice.needles import exactly

PERSON, OTHER, CHILD, WRITER = (new_id() for _ in range(4))
LARKSPUR = exactly("Larkspur")


def reader(role: Role, **more: Any) -> Reader:
    return Reader(role=role, agency=new_id(), family=new_id(), name="x", **more)


def piece(group: Group = Group.MAP, **more: Any) -> Piece:
    return Piece(**{"group": group, "texts": ("She counts.",), "audience": Audience.FAMILY, **more})


def why(who: Reader, what: Piece, surface: Surface = Surface.PRINT) -> Why:
    return decide(who, what, surface).why


def test_what_is_only_one_s_own_is_shown_to_whoever_said_it() -> None:
    phone = piece(Group.CONTACT, said_by=PERSON)
    assert why(reader(Role.PARENT, person=PERSON), phone) is Why.SHOWN
    assert why(reader(Role.PARENT, person=OTHER), phone) is Why.ROLE
    assert why(reader(Role.NETWORK_MEMBER, person=PERSON), phone) is Why.ROLE


def test_what_needs_consent_is_shown_to_a_party_that_was_granted_it() -> None:
    sealed = piece(Group.HEALTH, said_by=PERSON)
    assert why(reader(Role.COURT_PARTY, person=PERSON), sealed) is Why.ROLE
    assert why(reader(Role.COURT_PARTY, person=PERSON, granted=frozenset({Group.SEALED})), sealed) is Why.ROLE
    assert why(reader(Role.COURT_PARTY, person=OTHER, granted=frozenset({Group.HEALTH})), sealed) is Why.SHOWN


@pytest.mark.parametrize("mark", [{"in_confidence": True}, {"from_child": True}])
def test_one_mark_is_enough_to_keep_words_from_whom_others_are_safe_from(mark: dict[str, bool]) -> None:
    father = reader(Role.PARENT, person=PERSON, kept_apart_from=frozenset({OTHER}))
    words = piece(said_by=new_id(), chosen=frozenset({PERSON}))
    assert why(father, words) is Why.SHOWN
    assert why(father, replace(words, **mark)) is Why.KEPT_APART  # type: ignore[arg-type]


def test_a_facilitator_has_a_safe_copy_of_what_a_child_says() -> None:
    facilitator = reader(Role.FACILITATOR, worker=WRITER)
    for audience in (Audience.FAMILY, Audience.CIRCLE):
        assert why(facilitator, piece(Group.CHILD_VOICE, audience=audience), Surface.SCREEN) is Why.SHOWN
    for audience in (Audience.STAFF, Audience.CHOSEN):
        assert why(facilitator, piece(Group.CHILD_VOICE, audience=audience), Surface.SCREEN) is Why.ROLE


def test_why_a_worker_has_nothing() -> None:
    worker = reader(Role.SECONDARY_WORKER, worker=WRITER)
    assert why(worker, piece(Group.PRIVILEGED), Surface.SCREEN) is Why.ROLE
    assert why(worker, piece(audience=Audience.KEPT), Surface.SCREEN) is Why.KEPT_PRIVATE


def test_all_that_is_open_begins_again_at_the_first_seal() -> None:
    both = piece(audience=Audience.KEPT, in_confidence=True)
    opened = frozenset({Group.VICTIM_WORDS, Group.CHILD_PRIVATE})
    assert both.sealed_by(reader(Role.SUPERVISOR, opened=opened)) is Group.VICTIM_WORDS
    assert piece().sealed_by(reader(Role.SUPERVISOR)) is Group.MAP


def test_words_that_name_a_place_sealed_to_the_role_are_withheld_unless_the_worker_wrote_them() -> None:
    place = Hidden(group=Group.PROTECTED_PLACE, needles=LARKSPUR)
    told = "They sleep at Larkspur now."
    facilitator = reader(Role.FACILITATOR, worker=WRITER, hidden=(place,))
    assert why(facilitator, piece(texts=(told,)), Surface.SCREEN) is Why.PROTECTED_PLACE
    assert why(facilitator, piece(texts=("She counts.",)), Surface.SCREEN) is Why.SHOWN
    wrote = replace(facilitator, wrote=frozenset({mark_of(told)}))
    assert why(wrote, piece(texts=(told,)), Surface.SCREEN) is Why.SHOWN
    assert why(wrote, piece(texts=(told, "Near Larkspur.")), Surface.SCREEN) is Why.PROTECTED_PLACE


def test_a_place_that_the_role_may_open_stays_on_its_screen_and_off_its_paper() -> None:
    place = Hidden(group=Group.PROTECTED_PLACE, needles=LARKSPUR)
    worker = reader(Role.SOCIAL_WORKER, worker=WRITER, hidden=(place,))
    told = piece(texts=("They sleep at Larkspur now.",))
    assert why(worker, told, Surface.SCREEN) is Why.SHOWN
    assert why(worker, told, Surface.PRINT) is Why.PROTECTED_PLACE


class Never(Hidden):
    """Something hidden that would be found in every text, and counts what it was asked."""

    def stands_in(self, text: str) -> bool:
        assert text, "an empty text is nobody's words"
        return True


def test_an_empty_text_is_not_looked_through() -> None:
    place = Never(group=Group.PROTECTED_PLACE, needles=LARKSPUR)
    for who in (
        reader(Role.FACILITATOR, worker=WRITER, hidden=(place,)),
        reader(Role.PARENT, hidden=(place,)),
    ):
        assert why(who, piece(texts=("", "")), Surface.SCREEN) is Why.SHOWN


@pytest.mark.parametrize("surface", [Surface.SEARCH, Surface.NOTIFICATION])
def test_a_parent_s_words_are_never_searched_or_sent(surface: Surface) -> None:
    assert why(reader(Role.PARENT, person=PERSON), piece(said_by=PERSON), surface) is Why.ROLE
    assert why(reader(Role.SOCIAL_WORKER, worker=WRITER), piece(), surface) is not Why.SHOWN


def test_the_mark_of_words_is_theirs_whatever_their_spaces() -> None:
    assert mark_of("She  counts\nthem.") == mark_of(" She counts them. ")
    assert mark_of("She counts them.") != mark_of("She counts then.")
    assert mark_of("a b") != mark_of("ab")
    # It is stored: another number for the same words would make every worker's own words strange to them.
    assert mark_of("She counts them.") == -1463923924924327974
    assert -(2**63) <= min(mark_of(str(one)) for one in range(200)) < 0


def test_offline_holds_what_the_table_lets_go_along() -> None:
    assert may(Role.SOCIAL_WORKER, Group.MAP, Surface.OFFLINE) == (Access.WRITE,)
    assert may(Role.SOCIAL_WORKER, Group.CONTACT, Surface.OFFLINE) == (Access.WRITE,)
    assert may(Role.SOCIAL_WORKER, Group.HEALTH, Surface.OFFLINE) == (Access.NONE,)


def test_a_notification_and_a_search_hold_little_and_only_for_those_who_read() -> None:
    for surface in (Surface.SEARCH, Surface.NOTIFICATION):
        assert may(Role.SOCIAL_WORKER, Group.HEADER, surface) == (Access.WRITE,)
        assert may(Role.SECONDARY_WORKER, Group.HEADER, surface) == (Access.READ,)
        assert may(Role.PARENT, Group.HEADER, surface) == (Access.NONE,)
        assert may(Role.LEADER, Group.HEADER, surface) == (Access.NONE,)
        assert may(Role.SOCIAL_WORKER, Group.MAP, surface) == (Access.NONE,)
    assert may(Role.SOCIAL_WORKER, Group.MEETINGS, Surface.NOTIFICATION) == (Access.WRITE,)
    assert may(Role.SOCIAL_WORKER, Group.MEETINGS, Surface.SEARCH) == (Access.NONE,)
    assert may(Role.SOCIAL_WORKER, Group.CHILDREN, Surface.SEARCH) == (Access.WRITE,)
    assert may(Role.SOCIAL_WORKER, Group.CHILDREN, Surface.NOTIFICATION) == (Access.NONE,)


def test_who_fills_a_vault_and_who_does_not() -> None:
    assert may_write(Role.SOCIAL_WORKER, Group.REPORTER)
    assert not may_write(Role.SECONDARY_WORKER, Group.REPORTER)
    assert may_write(Role.ADMINISTRATOR, Group.ACCOUNTS)
    assert not may_write(Role.TOOLKIT_EDITOR, Group.ACCOUNTS)
    assert not may_write(Role.FACILITATOR, Group.HEADER)
