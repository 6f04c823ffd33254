"""What was let out before: the difference between two publications is a count too, though nobody prints it.

A child who came into the data between two runs, or in the last month of a longer window, is found by taking one from
the other. The record holds what was shown and nothing else: it may lie beside the figures.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from threefold.outcomes.declaring import Window
from threefold.outcomes.letting_out.cells import Cell, Limits, Sum
from threefold.outcomes.letting_out.figures import Figures
from threefold.outcomes.loading.refusing import Refused


@dataclass(frozen=True)
class Publication:
    """One that was let out: its window, and each count that it showed."""

    start: int
    end: int
    as_of: int
    shown: Mapping[str, int]

    def holds_or_lies_in(self, window: Window) -> bool:
        """Does the one window hold the other? Then the difference of two counts is one of the days between them."""
        return (self.start <= window.start and window.end <= self.end) or (
            window.start <= self.start and self.end <= window.end
        )

    def is_of(self, window: Window) -> bool:
        """Of the same days?"""
        return (self.start, self.end, self.as_of) == (window.start, window.end, window.as_of)


def link(figures: Figures, window: Window, before: Iterable[Publication]) -> None:
    """Add to figures that are about to be let out how they differ from those that are out already."""
    cells = {one.key: place for place, one in enumerate(figures.cells) if one.printed}
    most = _most_each(figures)
    seen: set[tuple[str, int]] = set()
    for earlier in (one for one in before if one.holds_or_lies_in(window)):
        for key, count in earlier.shown.items():
            if key not in cells or (key, count) in seen:
                continue
            differs = figures.cells[cells[key]].count != count
            if differs:
                _differs(figures, cells[key], count, most.get(key, 1))
            elif earlier.is_of(window):
                _known(figures, cells[key])
            if differs or earlier.is_of(window):
                seen.add((key, count))


def _known(figures: Figures, place: int) -> None:
    """It is out already: nothing that is done now keeps it open."""
    own = figures.cells[place]
    figures.cells[place] = replace(own, open_by=0)
    figures.cells.append(Cell(f"{own.key} as before", own.count, out_already=True))
    figures.sums.append(Sum(own.key, (f"{own.key} as before",)))


def _differs(figures: Figures, place: int, before: int, most: int) -> None:
    """`most` is what one child gives at most: so few children may stand behind the difference."""
    own = figures.cells[place]
    left = abs(own.count - before)
    needed = figures.limits.needed(left, -(-left // most))
    if not needed:
        return
    known, rest = f"{own.key} as {before}", f"{own.key} beside {before}"
    figures.cells += [Cell(known, before, out_already=True), Cell(rest, left, needed, printed=False)]
    whole, part = (own.key, known) if own.count > before else (known, own.key)
    figures.sums.append(Sum(whole, (part, rest)))


def _most_each(figures: Figures) -> dict[str, int]:
    """What one child gives at most to each count."""
    found = {}
    for (id, part), own in figures.counted.items():
        for kind, values in (("n", own.numerator), ("d", own.denominator)):
            found["/".join((id, *part, kind))] = max(int(values.max()), 1) if len(values) else 1
    return found


def published(window: Window, cells: Iterable[Cell], hidden: Iterable[str]) -> Publication:
    """What this publication shows."""
    gone = set(hidden)
    shown = {
        one.key: one.count for one in cells if one.printed and not one.out_already and one.key not in gone
    }
    return Publication(window.start, window.end, window.as_of, shown)


def remembered(file: Path) -> list[Publication]:
    """What a record holds, a publication a line; nothing where there is none yet.

    Raises:
        Refused: it cannot be read. Whoever forgets what is out lets out too much.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [_read(json.loads(line)) for line in lines]
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused(
            f"{file} cannot be read as a record of what was published ({type(error).__name__}). Nothing was let out."
        ) from None


def _read(given: Mapping[str, Any]) -> Publication:
    shown = {str(key): int(count) for key, count in given["shown"].items()}
    return Publication(int(given["start"]), int(given["end"]), int(given["as_of"]), shown)


def remember(file: Path, own: Publication) -> None:
    """Note a publication, before anybody sees it. A record that breaks off half-way would be worse than none.

    Raises:
        Refused: it cannot be written.
    """
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    new = file.with_name(f"{file.name}.new")
    try:
        new.write_text(before + json.dumps(asdict(own)) + "\n", encoding="utf-8")
        os.replace(new, file)
    except OSError as error:
        raise Refused(f"{file} cannot be written ({error.strerror}). Nothing was let out.") from None


def refusal(exposed: Iterable[str], limits: Limits) -> Refused:
    """Why figures are not let out at all."""
    return Refused(
        f"Beside what was published before, these figures would tell of {limits.few} children or fewer, whatever is "
        f"hidden: {', '.join(_plain(exposed))}. Nothing was let out. Leave out the breakdown, or wait for more data."
    )


def _plain(keys: Iterable[str]) -> Iterator[str]:
    yield from dict.fromkeys(key.split("/")[0] for key in keys)
