"""One world for each file of these tests, with the rich family in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.template import Template

from tests.faults.world import World, own_world
from tests.sweep.rich import Rich, make_rich
from threefold.families.tests.cast import make_cast


@pytest.fixture(scope="module", autouse=True)
def plain_templates() -> Iterator[None]:
    """As in the sweeps: no test looks at the contexts that the runner keeps of every template."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", lambda self, context: self.nodelist.render(context))
        yield


@pytest.fixture
def _django_db_helper() -> None:
    """No transaction around a test: here they really end, in a database of their own."""


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[World]:
    """A database of its own."""
    folder: Path = tmp_path_factory.mktemp("faults")
    with django_db_blocker.unblock(), own_world(folder) as made:
        yield made


@pytest.fixture(scope="module")
def rich(world: World) -> Rich:
    """The rich family, in that database for good."""
    made = make_rich(make_cast())
    world.remember()
    return made


@pytest.fixture
def every_call(request: pytest.FixtureRequest) -> bool:
    """Whether each call is made to fail, or some of them."""
    return bool(request.config.getoption("--every-call"))
