"""A web server's threads share two heaps, so that a process does not hold more with every hour."""

import subprocess
import sys

import pytest

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
