"""The circle of support: who was told (45), and who may be shown what on which day (46)."""

from datetime import date

import pytest

from threefold.practice.tests import things as t
from threefold.practice.tests.asking import FINISHING, HANDING_OVER, Line, lines, network
from threefold.practice.vocabulary.circle import NetworkRole

OLGA = t.OLGA.id
ALL, OTHER = t.NETWORK.dangers, frozenset({t.id_of("another worry")})
NOBODY_TOLD = (45, FINISHING, OLGA, "Olga is a safety person, and nobody has told Olga the worries.")
NOT_ALL = (45, FINISHING, OLGA, "Olga is a safety person, and does not know all of the worries yet.")


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ({}, []),
        ({"told": ALL | OTHER}, []),
        ({"told": frozenset()}, [NOBODY_TOLD]),
        ({"told": OTHER}, [NOT_ALL]),
        ({"told": frozenset(), "told_part": ALL}, [NOT_ALL]),
        ({"told": frozenset(), "active": False}, []),
        ({"told": frozenset(), "role": NetworkRole.SUPPORT_PERSON}, []),
        ({"told": frozenset(), "role": None}, []),
    ],
)
def test_a_safety_person_knows_every_open_worry(member: dict[str, object], said: list[Line]) -> None:
    assert lines(network(members=(t.member(t.OLGA, **member), t.member(t.HUGO))), 45) == said


def test_without_worries_there_is_nothing_to_tell() -> None:
    assert network(members=(t.member(t.OLGA, told=frozenset()),), dangers=frozenset()) == ()


YESTERDAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 3)
NO_RELEASE = (46, HANDING_OVER, OLGA, "There is no release that covers Olga today.")
NOT_PRIVATE = (46, HANDING_OVER, OLGA, "Olga has not signed yet to keep this private.")


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ({"release_on": t.TODAY}, []),
        ({"release_on": TOMORROW}, [NO_RELEASE]),
        ({"release_on": None}, [NO_RELEASE]),
        ({"release_on": None, "release_ends_on": TOMORROW}, [NO_RELEASE]),
        ({"release_ends_on": t.TODAY}, []),
        ({"release_ends_on": YESTERDAY}, [NO_RELEASE]),
        ({"confidentiality_on": None}, [NOT_PRIVATE]),
        ({"confidentiality_on": None, "release_on": None}, [NO_RELEASE]),
    ],
)
def test_a_release_stands_from_its_first_day_to_its_last(member: dict[str, object], said: list[Line]) -> None:
    # Hugo, to whom nothing is shown, comes first and needs none.
    hugo = t.member(t.HUGO, release_on=None, confidentiality_on=None)
    assert lines(network(members=(hugo, t.member(t.OLGA, **member))), 46) == said
