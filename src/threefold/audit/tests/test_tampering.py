"""A thousand times at random somebody who runs the database spoils the log: each time it is found, at its place. Ten
thousand times and more: `python -m bench.tampered`.
"""

from collections import Counter

import pytest

from threefold.audit.models import Seal
from threefold.audit.tests.tampering import WAYS, attempts, lay
from threefold.audit.verifying import read_chain
from threefold.core.clock import now

pytestmark = pytest.mark.django_db
TIMES, SEED = 1_000, 20_261_129


def test_whatever_is_done_to_the_log_is_found_at_the_first_event_that_was_altered() -> None:
    log = lay(count=15, each=5)
    done: Counter[str] = Counter()
    for spoiled, found in attempts(log, TIMES, SEED):
        assert found.wrong, spoiled
        assert found.place == spoiled.place, (spoiled, found)
        assert found.count == spoiled.place - 1 or "put in" in spoiled.what, (spoiled, found)
        done[spoiled.what.split()[0]] += 1
    assert sum(done.values()) == TIMES
    assert len(done) > len(WAYS) / 2
    whole = read_chain(at=now(), noted=log.noted)
    assert (whole.wrong, whole.count, Seal.objects.count()) == ("", 15, 3)
