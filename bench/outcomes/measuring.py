"""One program in a process of its own: what it printed, and what it took."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GIGABYTE = 1 << 30
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Took:
    """Seconds by the clock and of the processor (every thread, the system's part too), and the most memory."""

    clock: float
    processor: float
    megabytes: float
    printed: Any
    fell: str = ""

    def told(self) -> dict[str, Any]:
        """As JSON shows it."""
        figures = {name: round(getattr(self, name), 2) for name in ("clock", "processor")}
        return figures | {"megabytes": round(self.megabytes)} | ({"fell": self.fell} if self.fell else {})


def measured(module: str, *arguments: str, patience: float = 3600, gigabytes: float = 0) -> Took:
    """Run a module; `gigabytes` limits what it may hold, `patience` for how many seconds it may run."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as wrong:
        began = time.monotonic()
        child = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
            stdout=out,
            stderr=wrong,
            preexec_fn=lambda: _limited(patience, gigabytes),
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        clock = time.monotonic() - began
        out.seek(0)
        wrong.seek(0)
        fell = (
            ""
            if child.returncode == 0
            else (wrong.read().strip().splitlines() or [f"signal {-child.returncode}"])[-1]
        )
        return Took(
            clock,
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / 1024,
            None if fell else json.loads(out.read()),
            fell[:200],
        )


def _limited(patience: float, gigabytes: float) -> None:
    """Of the processor's seconds, and of memory where that is limited."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(patience) + 1, int(patience) + 1))
    if gigabytes:
        most = int(gigabytes * GIGABYTE)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
