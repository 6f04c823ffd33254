"""One world for these tests, with the rich family in it, and what each of the main changes is given there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.faults.recorded import WHO, Given, by_hand, recorded
from tests.faults.world import World, own_world
from tests.sweep.rich import Rich, make_rich
from tests.sweep.roles import client_of
from threefold.families.tests.cast import make_cast


@pytest.fixture
def _django_db_helper() -> None:
    """No transaction around a test: here they really end, in a database of their own."""


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[World]:
    """A database of its own."""
    folder: Path = tmp_path_factory.mktemp("faults")
    with django_db_blocker.unblock(), own_world(folder) as made:
        yield made


@pytest.fixture(scope="package")
def rich(world: World) -> Rich:
    """The rich family, in that database for good."""
    return make_rich(make_cast())


@pytest.fixture(scope="package")
def clients(rich: Rich) -> dict[str, Client]:
    """Signed in before the world is remembered."""
    return {who: client_of(rich, who) for who in WHO}


@pytest.fixture(scope="package")
def given(rich: Rich, clients: dict[str, Client], world: World) -> Given:
    """What each of the main changes is given."""
    found = recorded(rich, clients)
    found |= dict(by_hand(rich, found))
    world.remember()
    return found


@pytest.fixture
def as_it_was(given: Given, world: World) -> Iterator[None]:
    """Each test begins from the same record."""
    yield
    world.undo()


@pytest.fixture
def every_call(request: pytest.FixtureRequest) -> bool:
    """Whether each call is made to fail, or some of them."""
    return bool(request.config.getoption("--every-call"))
