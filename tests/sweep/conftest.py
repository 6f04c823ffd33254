"""What the sweeps share."""

import pytest

from tests.sweep.record import Record, make_record
from threefold.families.tests.cast import Cast


@pytest.fixture
def record(cast: Cast) -> Record:
    """A family with one of everything."""
    return make_record(cast)
