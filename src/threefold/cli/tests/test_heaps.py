"""What a web server's process holds: two heaps for all threads, and nothing for long that it does not use."""

import subprocess
import sys

import pytest

from threefold.cli.server import PAGES

SHARED = """
import ctypes, threading
from threefold.cli.server import few_heaps
{call}
kept, wait = [], threading.Event()
def work():
    kept.append(bytearray(200_000)); kept.append([object() for _ in range(50_000)]); wait.wait()
crowd = [threading.Thread(target=work) for _ in range(12)]
[one.start() for one in crowd]
print(sum("---p" in line for line in open("/proc/self/maps")))
wait.set()
"""


def reserved(call: str) -> int:
    """How many stretches of memory a process with twelve threads keeps for itself: a heap for each, unless told."""
    code = SHARED.format(call=call)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(ran.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="another allocator")
def test_threads_share_two_heaps() -> None:
    assert reserved("few_heaps()") < reserved("pass")


HOLDS = """
from threefold.cli import server
def held():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
kept = [bytearray(2_000) for _ in range(40_000)]
stays = kept[::50]
del kept
before, after_page = held(), server.GiveBack()
for _ in range({pages}):
    after_page(None, None, None, None)
print(before - held())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="another allocator")
def test_what_lies_free_between_things_that_stay_is_given_back() -> None:
    def given(pages: int) -> int:
        ran = [sys.executable, "-c", HOLDS.format(pages=pages)]
        return int(subprocess.run(ran, capture_output=True, text=True, check=True).stdout)

    assert given(PAGES) > 40_000_000
    assert given(PAGES - 1) < 10_000_000
