"""A server of the site on one county's database, for as long as a block lasts, and what it took."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.load import PAGES
from bench.load.crowd import Crowd
from bench.load.site import AUDIT

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Place:
    """Where a county lies: its home folder, and for PostgreSQL its address."""

    home: Path
    database: str = ""
    audit: bool = True

    @property
    def environment(self) -> dict[str, str]:
        """Of every process that works there."""
        ours = {
            "THREEFOLD_HOME": str(self.home),
            "THREEFOLD_DEMO": "true",
            AUDIT: "on" if self.audit else "off",
        }
        ours |= {"DATABASE_URL": self.database} if self.database else {}
        inherited = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        return {**inherited, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", **ours}


@dataclass
class Running:
    """A server at work."""

    crowd: Crowd
    times: Path
    process: subprocess.Popen[str]

    def answered(self) -> Iterator[tuple[str, float]]:
        """Each good answer: what it was, and the server's milliseconds."""
        for line in self.times.read_text().splitlines():
            page, status, micro = line.split()
            if page != "-" and status in ("200", "302"):
                yield page, int(micro) / 1000

    def milliseconds(self) -> dict[str, list[float]]:
        """The server's time of each page."""
        found: dict[str, list[float]] = {page: [] for page in PAGES}
        for page, took in self.answered():
            found[page].append(took)
        return found

    def memory(self) -> int:
        """MB of the largest worker process, what it shares with the others counted in."""
        children = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=True
        ).stdout.split()
        return max(_kilobytes(one) for one in children) // 1024


def _kilobytes(process: str) -> int:
    """Nothing for one that has just handed over and ended."""
    try:
        return int(Path(f"/proc/{process}/status").read_text().split("VmRSS:")[1].split()[0])
    except (OSError, IndexError):
        return 0


@contextmanager
def running(place: Place, *, people: int, thinks: float) -> Iterator[Running]:
    """Start, let everybody open everything once, hand over, stop."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    times = place.home / f"times-{address.split(':')[1]}"
    known = json.loads(_asked("bench.load.people", place, str(people)))
    command = [sys.executable, "-m", "bench.load.site", address, str(times)]
    process = subprocess.Popen(command, env=place.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        crowd = Crowd(address=address, cookie=known["cookie"], people=known["people"], thinks=thinks)
        crowd.open_each()
        yield Running(crowd, times, process)
    finally:
        process.terminate()
        process.wait(30)


def _asked(module: str, place: Place, *arguments: str) -> str:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command, env=place.environment, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def told(times: list[float]) -> dict[str, Any]:
    """How often, and the middle and the slow end."""
    if len(times) < 20:
        return {"count": len(times)}
    cuts = quantiles(times, n=100)
    return {
        "count": len(times),
        "p50": round(cuts[49], 1),
        "p95": round(cuts[94], 1),
        "p99": round(cuts[98], 1),
    }
