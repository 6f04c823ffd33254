"""Ids that any client can make, sorted by time."""

import secrets
import threading
import time
from uuid import UUID

_RANDOM = 74
_turn = threading.Lock()
_last = [0]


def new_id() -> UUID:
    """A UUID version 7 (RFC 9562): 48 bits of milliseconds, the rest random.

    Of two made in one process the later one sorts after the earlier, also within a millisecond (section 6.2), so that
    rows of one moment keep the order in which they were written.
    """
    stamp = _stamp()
    random_a, random_b = stamp >> 62 & 0xFFF, stamp & (1 << 62) - 1
    return UUID(
        int=(stamp >> _RANDOM & (1 << 48) - 1) << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b
    )


def _stamp() -> int:
    """Milliseconds and random bits as one number that only grows; a step of random size tells nobody the next id."""
    with _turn:
        fresh = time.time_ns() // 1_000_000 << _RANDOM | secrets.randbits(_RANDOM)
        _last[0] = fresh if fresh > _last[0] else _last[0] + 1 + secrets.randbits(40)
        return _last[0]
