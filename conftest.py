"""What every test shares."""

import pytest
from django.conf import settings

from threefold.core.messages import compile_messages
from threefold.families.tests.cast import Cast, make_cast


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once. Passwords of the cast are hashed fast: their strength is not tested here."""
    if not hasattr(config, "workerinput"):
        compile_messages()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast, in the test's own database."""
    return make_cast()
