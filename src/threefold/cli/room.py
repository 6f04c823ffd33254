"""Room for the calls of one page in a single piece of memory (decision 0026)."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

Answer = TypeVar("Answer")
Site = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
# 66,000 places of 8 bytes are more than half a megabyte, so CPython takes a whole one, and what is left of it
# holds every call below. Memory that no call reaches is never touched.
PLACES = 66_000


def with_room(site: Site) -> Site:
    """The same site, whose calls never stand at the edge of a piece of CPython's stack of frames."""
    return partial(in_room, site)


def in_room(call: Callable[..., Answer], *given: Any) -> Answer:
    """What the call answers: it, and every call below it, has its frames in one piece."""
    return call(*given)


in_room.__code__ = in_room.__code__.replace(co_stacksize=PLACES)
