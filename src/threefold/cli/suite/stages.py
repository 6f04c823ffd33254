"""The stages of `threefold test`, in the order in which they run."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from threefold.cli.suite import parts, postgres
from threefold.cli.suite.tally import Outcome, Tally, read_report

ROOT = Path(__file__).resolve().parents[4]
Stage = Callable[[Sequence[str]], Outcome]
NOT_THEIRS = ("THREEFOLD_", "DATABASE_URL", "PYTHONDONTWRITEBYTECODE")
CHECKS: dict[str, list[str]] = {
    "ruff check": ["-m", "ruff", "check", "--quiet", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "makemigrations": ["-m", "threefold", "makemigrations", "--check", "--dry-run"],
}


def checks(_: Sequence[str]) -> Outcome:
    """What is read, not run: style, types, import directions, forgotten migrations. Each counts as one."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="threefold-test-") as home:
        for name, arguments in CHECKS.items():
            began = time.monotonic()
            done = _python(arguments, home=home, quiet=True)
            good = done.returncode == 0
            tally += Tally(passed=int(good), failed=int(not good))
            say(f"  {name:<16}{'ok' if good else 'FAILED':<8}{time.monotonic() - began:4.0f} s")
            if not good:
                say(done.stdout)
    return Outcome(tally)


def sqlite(more: Sequence[str]) -> Outcome:
    """Everything but journeys, on the embedded database."""
    return _pytest(["-m", "not journey", *_side_by_side(), *more])


def postgresql(more: Sequence[str]) -> Outcome:
    """The same tests on a real PostgreSQL."""
    with postgres.running() as address:
        return _pytest(["-m", "not journey", *_side_by_side(), *more], DATABASE_URL=address)


def journeys(more: Sequence[str]) -> Outcome:
    """Stories and whole case files walked in a real Chromium, with axe looking at each page."""
    return _pytest(
        ["-m", "journey", *_side_by_side(most=4), *more],
        THREEFOLD_CHROMIUM=parts.chromium(),
    )


STAGES: dict[str, Stage] = {
    "checks": checks,
    "sqlite": sqlite,
    "postgresql": postgresql,
    "journeys": journeys,
}


def say(words: str) -> None:
    """Words for the person who started the tests, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _side_by_side(most: int = 8) -> list[str]:
    workers = str(min(max(os.cpu_count() or 1, 2), most))
    # In the order of conftest.py: what takes longest first, not what has most tests.
    return ["-n", workers, "--dist", "loadscope", "--no-loadscope-reorder"]


def _pytest(arguments: Sequence[str], **environment: str) -> Outcome:
    parts.printing_libraries()
    with tempfile.TemporaryDirectory(prefix="threefold-test-") as home:
        report = Path(home) / "report.xml"
        done = _python(
            ["-m", "pytest", "-q", f"--junitxml={report}", *arguments], home=home, environment=environment
        )
        return read_report(report, exit_code=done.returncode)


def _python(
    arguments: Sequence[str], *, home: str, quiet: bool = False, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run this environment's Python in the project, with no setting of the person's own shell: neither of Threefold,
    nor to compile every module again in every worker and every server.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith(NOT_THEIRS)}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=clean | {"THREEFOLD_HOME": home} | (environment or {}),
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
