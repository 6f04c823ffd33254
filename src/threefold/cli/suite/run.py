"""Runs the stages one after the other and says what came of them."""

import argparse
import signal
import sys
import time
from collections.abc import Sequence

from threefold.cli.suite.parts import Missing
from threefold.cli.suite.stages import ROOT, STAGES, say
from threefold.cli.suite.tally import Outcome, Tally


def run(arguments: Sequence[str]) -> int:
    """Run all stages (or those named) and print one line that adds them up. 0 only when nothing failed."""
    options, for_pytest = _parser().parse_known_args(arguments)
    if not (ROOT / "pyproject.toml").exists():
        sys.exit("threefold: tests run from a clone of the repository; this is an installed package.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wanted = set(options.only or STAGES)
    chosen = [name for name in STAGES if name in wanted]
    outcomes: dict[str, Outcome] = {}
    for name in chosen:
        say(f"\n=== {name} ===")
        began = time.monotonic()
        outcomes[name] = outcome = _outcome_of(name, for_pytest)
        say(f"--- {name}: {outcome.tally} in {time.monotonic() - began:.0f} s")
    say(summary(outcomes))
    return 1 if total(outcomes).failed else 0


def total(outcomes: dict[str, Outcome]) -> Tally:
    """All stages together; one that did not do its work counts as one failure."""
    return sum((outcome.counted for outcome in outcomes.values()), Tally())


def summary(outcomes: dict[str, Outcome]) -> str:
    """What ran, what did not and why, and in the last line the sum."""
    lines = ["", "=== all ==="]
    for name in STAGES:
        outcome = outcomes.get(name)
        lines.append(f"{name:<12}{outcome.tally if outcome else 'not asked for'}")
        if outcome and outcome.trouble:
            lines.append(f"    counts as failed: {outcome.trouble}")
    return "\n".join([*lines, str(total(outcomes))])


def _outcome_of(name: str, for_pytest: Sequence[str]) -> Outcome:
    try:
        return STAGES[name](for_pytest)
    except Missing as missing:
        return Outcome(Tally(), str(missing))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="threefold test",
        description="Run every test. What is not an option here goes to pytest.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--only", action="append", choices=list(STAGES), help="this stage only; may be repeated"
    )
    return parser
