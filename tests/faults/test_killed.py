"""kill -9 while people save: `bench.killed` with few kills. Its full counts are in docs/operate/measurements.md."""

import os
import subprocess
import sys

from tests.architecture.source import ROOT

KILLS = 20


def test_nothing_acknowledged_is_lost_and_nothing_is_torn() -> None:
    """On the server of DATABASE_URL, in a database of its own, or on a file of SQLite."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.killed", "--kills", str(KILLS)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}"}, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert f"{KILLS} kills" in done.stdout
    assert "; 0 faults" in done.stdout
