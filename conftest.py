"""What every test shares."""

from pathlib import Path

import pytest
from django.conf import settings

from threefold.core.messages import compile_messages
from threefold.families.tests.cast import Cast, make_cast


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once. Passwords of the cast are hashed fast: their strength is not tested here."""
    if not hasattr(config, "workerinput"):
        compile_messages()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The sweeps take longest, so they go first: workers that run side by side end together."""
    sweeps = Path(__file__).parent / "tests" / "sweep"
    items.sort(key=lambda item: sweeps not in item.path.parents)


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast, in the test's own database."""
    return make_cast()
