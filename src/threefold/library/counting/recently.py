"""Whether the same browser did the same thing just now: a page that is loaded again was not read again."""

import secrets
from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import Lock

WHILE = timedelta(minutes=30)
MOST = 20_000


class Recently:
    """Marks in the memory of one process, forgotten after half an hour. A mark is a digest with a secret that nobody
    has and that ends with the process, so even the memory does not tell whose it is; and none is ever written down.
    """

    def __init__(self) -> None:
        self._lock, self._secret = Lock(), secrets.token_bytes(32)
        self._until: OrderedDict[bytes, datetime] = OrderedDict()

    def is_new(self, *said: str, at: datetime) -> bool:
        """Whether this was not done in the last half hour, as far as this process knows."""
        mark = blake2b("\0".join(said).encode(), key=self._secret, digest_size=16).digest()
        with self._lock:
            self._forget(at)
            if mark in self._until:
                return False
            self._until[mark] = at + WHILE
            return True

    def _forget(self, at: datetime) -> None:
        while self._until and (len(self._until) >= MOST or next(iter(self._until.values())) <= at):
            self._until.popitem(last=False)


recently = Recently()
