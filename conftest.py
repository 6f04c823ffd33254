"""What every test shares."""

import pytest

from threefold.families.tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast, in the test's own database."""
    return make_cast()
