"""Counties of a size to measure on: made once and kept where asked on SQLite, made anew on a throw-away PostgreSQL."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.load.running import ROOT, Place


def county(home: Path, families: int, seed: int) -> Path:
    """The home of a county with so many families, told by `threefold demo` unless it is there."""
    done = home / f"of-{families}"
    if not done.exists():
        home.mkdir(parents=True, exist_ok=True)
        _run(Place(home), "threefold", "demo", "--no-serve", "--families", str(families), "--seed", str(seed))
        done.touch()
    return home


@contextmanager
def on_postgresql(home: Path, families: int, seed: int) -> Iterator[Place]:
    """Such a county on a PostgreSQL that waits for the disk, as a county's does. It is told there straight away:
    copying 20,000 families row by row from SQLite took over 14 minutes.
    """
    from threefold.cli.suite import postgres

    here = home / "postgresql"
    shutil.rmtree(here, ignore_errors=True)
    here.mkdir(parents=True)
    with postgres.running(durable=True) as address:
        place = Place(here, address)
        _run(place, "bench.load.making", str(families), str(seed))
        yield place


def _run(place: Place, module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, env=place.environment, cwd=ROOT, check=True, stdout=sys.stderr)
