"""The policy table: complete, reasoned, and closed where the law closes it."""

import pytest

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import DATED, OWNER, ROLES, TABLE, codes, may, may_write

FAMILY_SIDE = (Role.PARENT, Role.YOUTH, Role.NETWORK_MEMBER)
OPEN = {Access.WRITE, Access.READ, Access.SAFE_COPY}


def test_every_cell_is_defined() -> None:
    assert set(TABLE) == set(Group)
    assert set(ROLES) == set(Role)
    assert all(len(line.codes) == len(ROLES) for line in TABLE.values())
    assert len(Group) * len(Role) * len(Surface) == 34 * 13 * 10


@pytest.mark.parametrize("group", Group)
def test_every_group_has_a_reason_an_owner_and_a_date(group: Group) -> None:
    assert len(TABLE[group].reason) > 10
    assert TABLE[group].offline in ("y", "n", "v")
    assert OWNER and DATED


@pytest.mark.parametrize("surface", Surface)
@pytest.mark.parametrize("role", Role)
def test_nobody_reads_a_reporter_without_opening(role: Role, surface: Surface) -> None:
    for group in (Group.REPORTER, Group.REPORT_RECEIVED, Group.PROTECTED_PLACE, Group.VICTIM_WORDS):
        cell = set(may(role, group, surface))
        assert not cell & OPEN, (role, group, surface)
        if surface is not Surface.SCREEN:
            assert not cell & {Access.NEED, Access.BREAK_GLASS}


@pytest.mark.parametrize("role", FAMILY_SIDE)
def test_families_never_get_the_county_s_own_notes(role: Role) -> None:
    for group in (Group.REPORTER, Group.REPORT_RECEIVED, Group.PRIVILEGED, Group.AUDIT):
        assert may(role, group, Surface.PRINT) == (Access.NONE,)


def test_the_administrator_sees_no_case_content() -> None:
    seen = {group for group in Group if set(codes(Role.ADMINISTRATOR, group)) & OPEN}
    assert seen == {Group.ACCOUNTS}


def test_nothing_is_searched_but_names_and_headers() -> None:
    for role in Role:
        for group in Group:
            if may(role, group, Surface.SEARCH) != (Access.NONE,):
                assert group in (Group.HEADER, Group.CHILDREN, Group.ADULTS)


def test_only_case_workers_write_case_words() -> None:
    writers = {role for role in Role for group in (Group.MAP, Group.PLAN) if may_write(role, group)}
    assert writers == {Role.SOCIAL_WORKER, Role.SECONDARY_WORKER, Role.SUPERVISOR, Role.FACILITATOR}
    assert not any(may_write(Role.ADMINISTRATOR, group) for group in Group if group is not Group.ACCOUNTS)
