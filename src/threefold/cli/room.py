"""Room for the calls of one page in a single piece of memory (decision 0026)."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

Site = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
# 66,000 places of 8 bytes are more than half a megabyte, so CPython takes a whole one, and what is left of it
# holds every call below. Memory that no call reaches is never touched.
PLACES = 66_000


def with_room(site: Site) -> Site:
    """The same site, whose calls never stand at the edge of a piece of CPython's stack of frames."""
    return partial(_in_room, site)


def _in_room(site: Site, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    return site(environ, start)


_in_room.__code__ = _in_room.__code__.replace(co_stacksize=PLACES)
