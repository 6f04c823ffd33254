"""A child's paper lies about at home: what the child keeps from somebody there, and what others are kept safe from."""

from dataclasses import replace
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, Why, decide, found_by, kept_from

CHILD, MOTHER, STEPFATHER, AUNT = (new_id() for _ in range(4))
AT_HOME = frozenset({MOTHER, STEPFATHER})
PAPER = (Surface.PRINT, Surface.WORD)


def somebody(role: Role, person: Any, **more: Any) -> Reader:
    return Reader(role=role, agency=new_id(), family=new_id(), name="x", person=person, **more)


HIM = somebody(Role.PARENT, STEPFATHER, kept_apart_from=frozenset({AUNT}))
LEO = somebody(Role.YOUTH, CHILD, grown_ups_at_home=AT_HOME, finders=(HIM,))
WORDS = Piece(
    group=Group.MAP, texts=("I hide when he shouts.",), audience=Audience.CHOSEN, said_by=CHILD, from_child=True,
    chosen=frozenset({MOTHER}),
)  # fmt: skip
AUNTS = Piece(
    group=Group.MAP, texts=("He waited at her work.",), audience=Audience.FAMILY, said_by=AUNT,
    chosen=frozenset({CHILD}),
)  # fmt: skip


@pytest.mark.parametrize("surface", Surface)
def test_a_child_s_words_for_some_do_not_go_home_on_paper(surface: Surface) -> None:
    expected = (
        Why.GOES_HOME
        if surface in PAPER
        else decide(replace(LEO, grown_ups_at_home=frozenset()), WORDS, surface).why
    )
    assert decide(LEO, WORDS, surface).why is expected
    if surface is Surface.SCREEN:
        assert expected is Why.SHOWN


def test_from_whom_the_child_keeps_them() -> None:
    assert kept_from(LEO, WORDS) == {STEPFATHER}
    assert kept_from(LEO, replace(WORDS, chosen=AT_HOME)) == frozenset()
    assert decide(LEO, replace(WORDS, chosen=AT_HOME), Surface.PRINT).shown


@pytest.mark.parametrize(
    "not_the_childs_choice",
    [{"from_child": False}, {"audience": Audience.FAMILY}, {"said_by": MOTHER}],
)
def test_only_what_the_child_said_and_chose_for_is_kept(not_the_childs_choice: dict[str, Any]) -> None:
    assert kept_from(LEO, replace(WORDS, **not_the_childs_choice)) == frozenset()


@pytest.mark.parametrize("surface", Surface)
def test_what_a_finder_must_not_read_is_not_on_paper(surface: Surface) -> None:
    expected = Why.FOUND if surface in PAPER else decide(replace(LEO, finders=()), AUNTS, surface).why
    assert decide(LEO, AUNTS, surface).why is expected
    if surface is Surface.SCREEN:
        assert expected is Why.SHOWN


def test_who_could_come_upon_it() -> None:
    her = somebody(Role.PARENT, MOTHER)
    assert found_by(replace(LEO, finders=(her, HIM)), AUNTS) == {STEPFATHER}
    assert found_by(replace(LEO, finders=(her,)), AUNTS) == frozenset()
    nameless = replace(HIM, person=None)
    assert found_by(replace(LEO, finders=(nameless, HIM)), AUNTS) == {STEPFATHER}
    chosen_for_him = replace(AUNTS, said_by=MOTHER, chosen=frozenset({STEPFATHER}))
    assert found_by(LEO, chosen_for_him) == frozenset()


def test_a_child_s_own_choice_is_the_child_s_alone() -> None:
    assert found_by(LEO, WORDS) == frozenset()
    assert found_by(LEO, replace(WORDS, audience=Audience.FAMILY)) == {STEPFATHER}


def test_the_ledger_tells_the_desk_why_and_from_whom() -> None:
    ledger = Ledger()
    assert not ledger.take(LEO, WORDS, Surface.PRINT)
    assert (ledger.kept_from, ledger.found_by) == ({STEPFATHER}, set())
    assert not ledger.take(LEO, AUNTS, Surface.PRINT)
    assert (ledger.kept_from, ledger.found_by) == ({STEPFATHER}, {STEPFATHER})
    assert ledger.left_out == [(WORDS, Why.GOES_HOME), (AUNTS, Why.FOUND)]
    assert ledger.withheld == {(Group.MAP, Why.GOES_HOME): 1, (Group.MAP, Why.FOUND): 1}
    assert ledger.take(replace(LEO, finders=()), AUNTS, Surface.PRINT)
    assert ledger.shown == {Group.MAP: 1}
    assert len(ledger.left_out) == 2


def test_whoever_is_met_at_two_papers_is_noted_twice_over() -> None:
    ledger = Ledger()
    ledger.take(LEO, WORDS, Surface.PRINT)
    ledger.take(replace(LEO, grown_ups_at_home=frozenset({AUNT})), WORDS, Surface.PRINT)
    assert ledger.kept_from == {STEPFATHER, AUNT}
    other = replace(HIM, person=MOTHER)
    ledger.take(LEO, AUNTS, Surface.PRINT)
    ledger.take(replace(LEO, finders=(other,)), AUNTS, Surface.PRINT)
    assert ledger.found_by == {STEPFATHER, MOTHER}
    assert ledger.withheld == {(Group.MAP, Why.GOES_HOME): 2, (Group.MAP, Why.FOUND): 2}
