"""However deep a page's calls begin, none of them makes the system hand out memory again and again."""

import resource
from collections.abc import Callable

import pytest

from threefold.cli.room import with_room

CALLS, FEW = 2_000, 500


def _leaf() -> int:
    return 1


def _many(_environ: object, _start: object) -> list[bytes]:
    return [b"%d" % sum(_leaf() for _ in range(CALLS))]


def _below(depth: int, site: Callable[..., list[bytes]]) -> list[bytes]:
    return _below(depth - 1, site) if depth else site({}, print)


def _faults(site: Callable[..., list[bytes]], depth: int) -> int:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    assert _below(depth, site) == [b"%d" % CALLS]
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_calls_at_any_depth_use_the_memory_that_is_there(start: int) -> None:
    found = {depth: _faults(with_room(_many), depth) for depth in range(start, start + 50)}  # type: ignore[arg-type]
    assert {depth: count for depth, count in found.items() if count > FEW} == {}
