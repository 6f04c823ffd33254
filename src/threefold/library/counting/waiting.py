"""What was counted and is not written down yet. A page adds to it and never waits for the database."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from threading import Lock

from threefold.library.counting.vocabulary import Act, By

Key = tuple[date, Act, By, str]
# So many counters wait at the most, however long the database is away.
MOST = 20_000


class Waiting:
    """Counters of one process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counts: Counter[Key] = Counter()

    def add(self, keys: Iterable[Key]) -> None:
        """One more of each; all of them, or none where there is no room."""
        wanted = tuple(keys)
        with self._lock:
            if len(self._counts) + len(wanted) <= MOST:
                self._counts.update(wanted)

    def take(self) -> dict[Key, int]:
        """All that waits. Whoever took it writes it down or gives it back."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
        return dict(taken)

    def give_back(self, counts: Mapping[Key, int]) -> None:
        """It could not be written down."""
        with self._lock:
            self._counts.update(counts)


waiting = Waiting()
