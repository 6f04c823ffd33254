"""Counties of a size to measure on: made once, kept where asked, and copied row by row to PostgreSQL."""

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
        _told(Place(home), "demo", "--no-serve", "--families", str(families), "--seed", str(seed))
        done.touch()
    return home


@contextmanager
def copied(home: Path) -> Iterator[Place]:
    """The same county on a PostgreSQL that waits for the disk, as a county's does."""
    from threefold.cli.suite import postgres

    with postgres.running(durable=True) as address:
        _told(Place(home), "copy", address)
        yield Place(home, address)


def _told(place: Place, *arguments: str) -> None:
    command = [sys.executable, "-m", "threefold", *arguments]
    subprocess.run(command, env=place.environment, cwd=ROOT, check=True, stdout=sys.stderr)
