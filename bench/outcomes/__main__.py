"""`python -m bench.outcomes`: measure, print JSON, judge.

Options: `--episodes N` (650,000: California, 20 years), `--times 1 2 4` sizes as multiples of that; `--years Y` (20);
`--moves M` (1.5) a stay, on an average; `--keep FOLDER` keeps the tables for another run; `--pandas-to X` (1) the
largest multiple that pandas is tried at, plain (one child after another: the aim of 20 times speaks of it) and by whole
columns (told beside it); `--gigabytes G` (8) what each may hold in memory; `--turns N` (1) of each, of which the least
time counts.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.outcomes import BOTH, COLUMNS, NEEDED, SEVEN
from bench.outcomes.measuring import Took, measured
from threefold.outcomes.inventing import chances

EPISODES, EPISODES_OF_A_CHILD = 650_000, 1.14
PANDAS = {"plain pandas": "bench.outcomes.plain", "pandas by columns": "bench.outcomes.columns"}
LIMITS = {1: 15.0, 8.5: 120.0}
"""Seconds by the clock on two processors."""
TIMES_FASTER, TIMES_FLOOR, GROWTH = 20, 12, 1.15


def main() -> int:
    """Every size, every program."""
    options = _options()
    with ExitStack() as stack:
        folder = Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory()))
        found = {times: at_size(folder, times, options) for times in options.times}
    print(json.dumps({f"{times:g}": one for times, one in found.items()}, indent=1))
    faults = [*judged(found, options.episodes)]
    print("\n".join([*faults, f"{len(faults)} beyond their limit"]), file=sys.stderr)
    return 1 if faults else 0


def _options(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, number in {"episodes": EPISODES, "years": 20, "seed": 1, "turns": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=number)
    usual = {"pandas-to": 1.0, "gigabytes": 8.0, "patience": 3600.0, "moves": chances.MOVES}
    for name, number in usual.items():
        parser.add_argument(f"--{name}", type=float, default=number)
    parser.add_argument("--times", nargs="+", type=float, default=[1.0])
    parser.add_argument("--keep", metavar="FOLDER")
    return parser.parse_args(given)


def at_size(folder: Path, times: float, options: argparse.Namespace) -> dict[str, Any]:
    """One size: rows, what each program took, and how they stand to one another."""
    place, rows = tables(folder, round(options.episodes * times), options)
    programs = {
        "seven": ("bench.outcomes.ours", str(place), *SEVEN),
        "p1 and p5": ("bench.outcomes.ours", str(only(place, NEEDED)), *BOTH),
        "floor": ("bench.outcomes.floor", str(place)),
    }
    if times <= options.pandas_to:
        programs |= {name: (module, str(place)) for name, module in PANDAS.items()}
    took = {name: _least(options, *command) for name, command in programs.items()}
    return {"rows": rows, **{name: one.told() for name, one in took.items()}, **compared(took)}


def _least(options: argparse.Namespace, *command: str) -> Took:
    turns = [
        measured(*command, patience=options.patience, gigabytes=options.gigabytes)
        for _ in range(options.turns)
    ]
    return min(turns, key=lambda one: (bool(one.fell), one.processor))


def tables(folder: Path, episodes: int, options: argparse.Namespace) -> tuple[Path, dict[str, int]]:
    """Invented tables with about so many episodes, made unless they are there."""
    from threefold.outcomes.inventing.writing import generate

    name = f"of-{episodes}" + ("" if options.moves == chances.MOVES else f"-{options.moves:g}")
    place, done = folder / name, folder / f"{name}.json"
    if not done.exists():
        children = round(episodes / EPISODES_OF_A_CHILD)
        rows = generate(
            place,
            count=children,
            years=options.years,
            seed=options.seed,
            kind="parquet",
            tables=tuple(COLUMNS),
            moves=options.moves,
        )
        done.write_text(json.dumps(rows))
    return place, json.loads(done.read_text())


def only(place: Path, names: tuple[str, ...]) -> Path:
    """A folder with these tables alone: we look through every file of a folder, pandas opens what it needs."""
    part = place.with_name(f"{place.name}-{len(names)}")
    part.mkdir(exist_ok=True)
    for name in names:
        link = part / f"{name}.parquet"
        if not link.exists():
            link.symlink_to((place / link.name).resolve())
    return part


def compared(took: dict[str, Took]) -> dict[str, Any]:
    """Ratios of time; and whether pandas and we counted the same."""
    ours, both, floor = (took[name] for name in ("seven", "p1 and p5", "floor"))
    found: dict[str, Any] = {"counts": ours.printed, "times the floor": _ratios(ours, floor)}
    for name in (one for one in PANDAS if one in took):
        if not took[name].fell and not both.fell:
            found |= {
                f"{name} takes times as long": _ratios(took[name], both),
                f"{name} counts the same": took[name].printed == both.printed,
            }
    return found


def _ratios(above: Took, below: Took) -> dict[str, float] | None:
    if above.fell or below.fell:
        return None
    return {name: round(getattr(above, name) / getattr(below, name), 2) for name in ("clock", "processor")}


def judged(found: dict[float, dict[str, Any]], episodes: int) -> Iterator[str]:
    """What is past its limit, or wrong."""
    yield from _grown(found)
    for times, one in found.items():
        yield from (
            f"{times:g}x: {name} fell: {one[name]['fell']}"
            for name in ("seven", "floor")
            if "fell" in one[name]
        )
        for name in PANDAS:
            if one.get(f"{name} counts the same") is False:
                yield f"{times:g}x: {name} and we do not count the same"
        limit = LIMITS.get(times * episodes / EPISODES)
        if limit and one["seven"]["clock"] > limit:
            yield f"{times:g}x: {one['seven']['clock']} s by the clock; the limit is {limit:g} s"
        if (ratio := one["times the floor"]) and ratio["processor"] > TIMES_FLOOR:
            yield f"{times:g}x: {ratio['processor']} times the floor; the limit is {TIMES_FLOOR}"
        if (ratio := one.get("plain pandas takes times as long")) and ratio["clock"] < TIMES_FASTER:
            yield f"{times:g}x: plain pandas takes {ratio['clock']} times as long; the aim is {TIMES_FASTER}"


def _grown(found: dict[float, dict[str, Any]]) -> Iterator[str]:
    """Twice the children may take little more than twice the time."""
    small, large = min(found), max(found)
    took = [found[times]["seven"].get("processor", 0) for times in (small, large)]
    if small < large and took[1] > GROWTH * large / small * took[0]:
        yield f"{large:g}x takes {took[1] / took[0]:.1f} times as long as {small:g}x"


if __name__ == "__main__":
    sys.exit(main())
