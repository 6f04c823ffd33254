"""What the sweeps share: the rich record is made once for a module, each test leaves it as it was."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.sweep.rich import Rich, make_rich
from threefold.families.tests.cast import make_cast


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[Rich]:
    """The rich family, undone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_rich(make_cast())
        transaction.set_rollback(True)


@pytest.fixture
def rich(made: Rich, db: None) -> Rich:
    """The rich family for one test, in a transaction of its own: whatever the test changes is undone."""
    return made
