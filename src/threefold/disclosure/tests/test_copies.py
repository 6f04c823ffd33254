"""Building a copy: only what the reader may see is put in, and only that is looked up at all."""

from dataclasses import dataclass
from typing import Any

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A copy with a name, a telephone, a reporter and a number that is nobody's secret."""

    number: int = 0
    name: str = shown("people.adults", default="Somebody")
    telephone: str = shown("people.contact", default="")
    reporter: str | None = shown("reporter.identity")


def reader(role: Role, **more: Any) -> Reader:
    return Reader(role=role, agency=new_id(), family=new_id(), name="x", **more)


WORKER, AUDITOR, PARENT = reader(Role.SOCIAL_WORKER), reader(Role.AUDITOR), reader(Role.PARENT)


def test_a_field_outside_the_reader_s_groups_keeps_its_default() -> None:
    values: dict[str, Any] = {"number": 7, "name": "Ana", "telephone": "555-0101", "reporter": "Mr. Cole"}
    assert build(Sheet, WORKER, Surface.SCREEN, **values) == Sheet(number=7, name="Ana", telephone="555-0101")
    assert build(Sheet, AUDITOR, Surface.SCREEN, **values) == Sheet(number=7)
    opened = reader(Role.SOCIAL_WORKER, opened=frozenset({Group.REPORTER}))
    assert build(Sheet, opened, Surface.SCREEN, **values).reporter == "Mr. Cole"
    assert build(Sheet, opened, Surface.PRINT, **values).reporter is None


def test_what_is_not_given_is_not_made_up() -> None:
    assert build(Sheet, WORKER, Surface.SCREEN, telephone="555-0101") == Sheet(telephone="555-0101")
    assert build(Sheet, WORKER, Surface.SCREEN) == Sheet()


def test_a_vault_is_opened_only_for_whoever_may_see_it() -> None:
    def vault() -> str:
        calls.append("opened")
        return "Mr. Cole"

    calls: list[str] = []
    assert build(Sheet, WORKER, Surface.SCREEN, reporter=vault).reporter is None
    assert calls == []
    opened = reader(Role.SOCIAL_WORKER, opened=frozenset({Group.REPORTER}))
    assert build(Sheet, opened, Surface.SCREEN, reporter=vault).reporter == "Mr. Cole"
    assert calls == ["opened"]


def test_a_copy_is_one_s_own_or_not() -> None:
    assert build(Sheet, PARENT, Surface.PRINT, name="Ana").name == "Somebody"
    assert build(Sheet, PARENT, Surface.PRINT, own=True, name="Ana").name == "Ana"


def test_a_field_may_belong_to_another_group_in_one_copy() -> None:
    assert build(Sheet, PARENT, Surface.PRINT, groups={"name": Group.CHILDREN}, name="Leo").name == "Leo"
    assert build(Sheet, AUDITOR, Surface.PRINT, groups={"number": Group.MAP}, number=7).number == 0
    both = build(Sheet, PARENT, Surface.PRINT, groups={"name": Group.CHILDREN}, name="Leo", telephone="5")
    assert both == Sheet(name="Leo")


@pytest.mark.parametrize(
    ("who", "group", "surface", "own", "seen"),
    [
        (WORKER, Group.MAP, Surface.SCREEN, False, True),
        (WORKER, Group.HEALTH, Surface.SCREEN, False, True),
        (PARENT, Group.MAP, Surface.PRINT, False, True),
        (WORKER, Group.CHILD_PRIVATE, Surface.SCREEN, False, False),
        (WORKER, Group.CHILD_PRIVATE, Surface.SCREEN, True, True),
        (PARENT, Group.SCALING, Surface.PRINT, False, True),
        (PARENT, Group.ADULTS, Surface.PRINT, False, False),
        (PARENT, Group.REPORTER, Surface.PRINT, True, False),
        (WORKER, Group.REPORTER, Surface.SCREEN, True, False),
        (WORKER, Group.SEALED, Surface.SCREEN, True, False),
    ],
)
def test_what_a_plain_field_is_to_a_reader(
    who: Reader, group: Group, surface: Surface, own: bool, seen: bool
) -> None:
    assert may_see(who, group, surface, own=own) is seen


@pytest.mark.parametrize(
    ("role", "group"),
    [
        (Role.SOCIAL_WORKER, Group.REPORTER),
        (Role.SECONDARY_WORKER, Group.PROTECTED_PLACE),
    ],
)
def test_what_needs_opening_is_seen_once_it_is_open(role: Role, group: Group) -> None:
    assert not may_see(reader(role), group, Surface.SCREEN)
    assert not may_see(reader(role, granted=frozenset({group})), group, Surface.SCREEN)
    assert not may_see(reader(role, opened=frozenset({Group.HEALTH})), group, Surface.SCREEN)
    assert may_see(reader(role, opened=frozenset({group})), group, Surface.SCREEN)


def test_what_needs_consent_is_seen_once_it_is_given() -> None:
    asked = Group.SUBSTANCE_TREATMENT
    assert not may_see(WORKER, asked, Surface.SCREEN)
    assert not may_see(reader(Role.SOCIAL_WORKER, opened=frozenset({asked})), asked, Surface.SCREEN)
    assert may_see(reader(Role.SOCIAL_WORKER, granted=frozenset({asked})), asked, Surface.SCREEN)
    assert not may_see(
        reader(Role.SOCIAL_WORKER, granted=frozenset({Group.SEALED})), Group.SEALED, Surface.SCREEN
    )
