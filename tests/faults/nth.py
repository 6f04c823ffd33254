"""Making the n-th call to the database fail: before it, after it, or that one and all that follow."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import Any

from django.db import OperationalError, connection


class How(Enum):
    """How a call fails. Of LOST the database has done what was asked, and the answer does not arrive."""

    REFUSED = "refused"
    LOST = "lost"
    GONE = "gone"


class Calls:
    """Counts the calls: statements, savepoints, and what ends a transaction."""

    def __init__(self, at: int, how: How) -> None:
        self.at, self.how, self.made = at, how, 0
        # At which call transactions were to end.
        self.commits: list[int] = []

    @property
    def failed(self) -> bool:
        """Whether the call was reached that was to fail."""
        return 0 < self.at <= self.made

    def __call__(self, execute: Callable[..., Any], *given: Any) -> Any:
        """Around each statement, as `connection.execute_wrapper` wants it."""
        return self._call(lambda: execute(*given))

    def commit(self, run: Callable[[], None]) -> None:
        """Around each end of a transaction."""
        self.commits.append(self.made + 1)
        self._call(run)

    def _call(self, run: Callable[[], Any]) -> Any:
        self.made += 1
        fails = self.made == self.at or (self.how is How.GONE and self.failed)
        if fails and self.how is not How.LOST:
            raise OperationalError("this call was made to fail")
        done = run()
        if fails:
            self._lose()
            raise OperationalError("the answer of this call was made to be lost")
        return done

    def _lose(self) -> None:
        # SQLite has no line that can be cut.
        if connection.vendor == "postgresql":
            connection.connection.close()


@contextmanager
def failing(at: int, how: How = How.REFUSED) -> Iterator[Calls]:
    """Call number `at` fails (0: none); the connection is a new one, and is closed afterwards as after a request."""
    connection.close()
    connection.ensure_connection()
    calls, usual = Calls(at, how), connection._commit
    connection._commit = lambda: calls.commit(usual)
    try:
        with connection.execute_wrapper(calls):
            yield calls
    finally:
        connection._commit = usual
        connection.close()


def sampled(most: int, commits: list[int], *, whole: bool, between: int = 4) -> list[int]:
    """Which calls are to fail: all of them, or the first, the last, the ends of transactions, and some between."""
    if whole or most <= 2 * between:
        return list(range(1, most + 1))
    return sorted({1, 2, *range(2, most, -(-most // between)), most - 1, most, *commits})
