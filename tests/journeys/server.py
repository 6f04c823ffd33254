"""The demo as a newcomer starts it: its own folder, its own process, its own port."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS = 120


@contextmanager
def demo_server(home: Path) -> Iterator[str]:
    """Start the demo with its data in `home`; yields its address."""
    env = {
        **os.environ,
        "THREEFOLD_HOME": str(home),
        "PYTHONUNBUFFERED": "1",
        "THREEFOLD_SIGN_IN_TRIES": "50",
    }
    env.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "threefold", "demo", "--port", "8650"]
    log = (home / "server.log").open("w")
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=log, text=True) as server:
        try:
            yield _address(server)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _address(server: "subprocess.Popen[str]") -> str:
    said = []
    for line in server.stdout or ():
        said.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found[0]
    raise AssertionError("the demo did not start:\n" + "".join(said))
