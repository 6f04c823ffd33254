"""Learns the weights of `columns` in many small logistic steps, without chance and without libraries."""

import math
from collections.abc import Sequence

from threefold.practice.coach.columns import COLUMNS

Example = tuple[tuple[str, ...], str]
_ROUNDS = 30
# How far one example moves the weights; how much a round draws all of them back to nothing, the rare as the common.
# The weights of the later half of the rounds are averaged: which example came last then hardly matters.
_STEP, _RIDGE = 0.12, 2.0
_FEWEST = 2
# Examples are taken by strides of this prime, so that no round ends with texts of one hand or topic.
_STRIDE = 977


def learned(examples: Sequence[Example], rounds: int = _ROUNDS) -> dict[str, dict[str, float]]:
    """Weights that tell the columns of these examples apart; signs that occur once are left out."""
    often: dict[str, int] = {}
    for names, _ in examples:
        for name in set(names):
            often[name] = often.get(name, 0) + 1
    known = sorted({name for name, count in often.items() if count >= _FEWEST} | {""})
    at = {name: place for place, name in enumerate(known)}
    weights = [[0.0] * len(COLUMNS) for _ in known]
    rows = [
        ([at[""], *(at[name] for name in sorted(set(names)) if name in at)], COLUMNS.index(column))
        for names, column in examples
    ]
    mean = [[0.0] * len(COLUMNS) for _ in known]
    order = _mixed(len(rows))
    for turn in range(rounds):
        step = _STEP / (1 + turn / 10)
        for place in order:
            _step(weights, *rows[place], step)
        kept = 1 / (1 + step * _RIDGE)
        weights = [[value * kept for value in row] for row in weights]
        if turn >= rounds // 2:
            mean = [[a + b for a, b in zip(*both, strict=True)] for both in zip(mean, weights, strict=True)]
    counted = max(1, rounds - rounds // 2)
    return {
        name: {
            column: round(value / counted, 3) for column, value in zip(COLUMNS, mean[at[name]], strict=True)
        }
        for name in known
    }


def _mixed(many: int) -> list[int]:
    """All places below `many`, in an order that is no order of the file and the same each time."""
    stride = _STRIDE if many % _STRIDE else 1
    return [place * stride % many for place in range(many)]


def _step(weights: list[list[float]], places: Sequence[int], right: int, step: float) -> None:
    sums = [sum(column) for column in zip(*(weights[place] for place in places), strict=True)]
    most = max(sums)
    parts = [math.exp(value - most) for value in sums]
    total = sum(parts)
    wrong = [-part / total for part in parts]
    wrong[right] += 1.0
    moved = [step * off for off in wrong]
    for place in places:
        weights[place] = [value + move for value, move in zip(weights[place], moved, strict=True)]
