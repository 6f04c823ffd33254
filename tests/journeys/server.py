"""The demo as a newcomer starts it: its own folder, its own process, its own port.

What a journey may rely on: the twelve families of the county as `./threefold demo` writes them, everybody's password,
and that no other journey runs at the same moment. It may not rely on what another journey did or left undone: whoever
changes something does so in a family made for it, or in a way that does not mind what stands there already.
"""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LOCAL = "127.0.0.1"


class Demo:
    """A demo that can be stopped and started again on the same data and the same port, as after a power cut."""

    def __init__(self, home: Path, more: Mapping[str, str]) -> None:
        self.home = home
        self.port = free_port()
        self.address = f"http://{LOCAL}:{self.port}"
        self._env = {**os.environ, "THREEFOLD_HOME": str(home), "PYTHONUNBUFFERED": "1", **more}
        self._env.pop("DJANGO_SETTINGS_MODULE", None)
        self._server: subprocess.Popen[str] | None = None

    def start(self, **more: str) -> None:
        """Start it, `more` being other settings than before, and wait until it answers."""
        command = [sys.executable, "-m", "threefold", "demo", "--port", str(self.port)]
        self._env |= more
        with (self.home / "server.log").open("a") as log:
            self._server = subprocess.Popen(
                command, env=self._env, stdout=subprocess.PIPE, stderr=log, text=True, start_new_session=True
            )
        self.address = _address(self._server)

    def stop(self, *, at_once: bool = False) -> None:
        """Ask it to end, or end it `at_once`, in the middle of whatever it does."""
        if self._server is None:
            return
        if at_once:
            # The processes that answer as well, who would go on for a second or two.
            os.killpg(self._server.pid, signal.SIGKILL)
        else:
            self._server.terminate()
        self._server.wait(timeout=30)
        if self._server.stdout:
            self._server.stdout.close()
        self._server = None


@contextmanager
def demo_server(home: Path, **more: str) -> Iterator[Demo]:
    """A running demo with its data in `home`; `more` are settings, as THREEFOLD_IDLE_SECONDS="4"."""
    demo = Demo(home, {"THREEFOLD_SIGN_IN_TRIES": "50", **more})
    demo.start()
    try:
        yield demo
    finally:
        demo.stop()


def free_port() -> int:
    """A port that nobody uses. Should somebody take it first, the demo goes on to the next and says so."""
    with socket.socket() as one:
        one.bind((LOCAL, 0))
        return int(one.getsockname()[1])


def _address(server: "subprocess.Popen[str]") -> str:
    said = []
    for line in server.stdout or ():
        said.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found[0]
    raise AssertionError("the demo did not start:\n" + "".join(said))
