"""Learns the weights of `columns` in many small logistic steps, without chance and without libraries."""

import math
from collections.abc import Sequence

from threefold.practice.coach.columns import COLUMNS, scores

Example = tuple[tuple[str, ...], str]
_ROUNDS = 40
_STEP, _SHRINK = 0.12, 0.005
_FEWEST = 2


def learned(examples: Sequence[Example], rounds: int = _ROUNDS) -> dict[str, dict[str, float]]:
    """Weights that tell the columns of these examples apart; signs that occur once are left out."""
    often: dict[str, int] = {}
    for names, _ in examples:
        for name in set(names):
            often[name] = often.get(name, 0) + 1
    known = {name for name, count in often.items() if count >= _FEWEST}
    weights: dict[str, dict[str, float]] = {
        name: dict.fromkeys(COLUMNS, 0.0) for name in sorted(known | {""})
    }
    rows = [(tuple(sorted(set(names) & known)), column) for names, column in examples]
    for turn in range(rounds):
        for names, column in rows:
            _step(weights, names, column, _STEP / (1 + turn / 10))
    return {name: {column: round(value, 3) for column, value in one.items()} for name, one in weights.items()}


def _step(weights: dict[str, dict[str, float]], names: Sequence[str], column: str, step: float) -> None:
    sums = scores(weights, names)
    most = max(sums.values())
    shares = {one: math.exp(value - most) for one, value in sums.items()}
    total = sum(shares.values())
    for one in COLUMNS:
        wrong = (1.0 if one == column else 0.0) - shares[one] / total
        for name in ("", *names):
            row = weights[name]
            row[one] += step * (wrong * _share(name) - _SHRINK * row[one])


def _share(name: str) -> float:
    """Single words and pairs learn slower than signs, which say more and are met more often."""
    return 0.3 if name.startswith(("word ", "verb ")) or " & " in name else 1.0
