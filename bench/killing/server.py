"""The server as `threefold serve` runs it, forked from a process that has everything loaded: it starts at once."""

import os
import random
import signal
import socket
import sys
import time
import traceback
from pathlib import Path

LOCAL = "127.0.0.1"
PATIENCE = 20.0
# The log is sealed all the time, so that sealing is killed as well.
SEALING = 0.2


class Server:
    """One port, one group of processes at a time."""

    def __init__(self, *, workers: int = 2) -> None:
        with socket.socket() as one:
            one.bind((LOCAL, 0))
            self.port = int(one.getsockname()[1])
        self.workers = workers
        self.master = 0

    def start(self) -> None:
        """Fork it, and wait until it takes connections."""
        from django.db import connections

        # A connection must not be in two processes.
        connections.close_all()
        self.master = os.fork()
        if not self.master:
            _serve(f"{LOCAL}:{self.port}", self.workers)
        self._wait(True)

    def kill(self) -> None:
        """End all its processes at once."""
        os.killpg(self.master, signal.SIGKILL)
        os.waitpid(self.master, 0)
        self.master = 0
        self._wait(False)

    def kill_worker(self) -> bool:
        """End one of the processes that answer; the server makes another. False where none can be found."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children")
        try:
            found = [int(one) for one in children.read_text().split()]
            os.kill(random.choice(found), signal.SIGKILL)
        except (OSError, IndexError):
            return False
        return True

    def _wait(self, up: bool) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with socket.socket() as one:
                if (one.connect_ex((LOCAL, self.port)) == 0) is up:
                    return
            time.sleep(0.002)
        raise TimeoutError(f"the server {'did not start' if up else 'is still there'}")


def _serve(bind: str, workers: int) -> None:
    """Never comes back."""
    try:
        os.setsid()
        from threefold.audit.keeper import keep_sealing
        from threefold.cli import server

        server.serve(
            bind=bind, workers=workers, threads=4, ready=lambda: None,
            post_worker_init=lambda _: keep_sealing(SEALING), loglevel="critical",
        )  # fmt: skip
    except BaseException:
        traceback.print_exc(file=sys.stderr)
    finally:
        os._exit(1)
