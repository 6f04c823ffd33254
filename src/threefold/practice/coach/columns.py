"""Which column of the map an entry may belong in, why, and which comes next. A suggestion, never a decision.

Weights of `signs` are learned by `train` from the texts beside it, which we wrote; each reason is words of the entry.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from threefold.practice.coach.features import signs_of
from threefold.practice.coach.text import Text

COLUMNS = ("harm", "danger", "complicating_factor", "strength", "acts_of_protection", "next_step")
_WEIGHTS = Path(__file__).with_name("columns.json")
_REASONS = 3
Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Column:
    """The column suggested, how sure (0 to 1), the next best, and the words that speak for it."""

    name: str
    sure: float
    runner_up: str
    reasons: tuple[tuple[int, int], ...]


def column_of(text: Text, weights: Weights | None = None) -> Column:
    """The column of an entry."""
    given = weights_of(text.lang) if weights is None else weights
    signs = list(dict(signs_of(text)).items())
    sums = scores(given, (name for name, _ in signs))
    best, second = sorted(COLUMNS, key=lambda column: -sums[column])[:2]
    most = max(sums.values())
    total = sum(math.exp(value - most) for value in sums.values())
    speaking = sorted(signs, key=lambda sign: -_for(given, sign[0], best))
    places = [place for name, place in speaking if _for(given, name, best) > 0 and text.tokens]
    reasons = tuple(dict.fromkeys(text.span(*place) for place in places if place[0] < len(text.tokens)))
    return Column(best, math.exp(sums[best] - most) / total, second, reasons[:_REASONS])


def scores(weights: Weights, names: Iterable[str]) -> dict[str, float]:
    """How much speaks for each column."""
    sums = dict(weights.get("", dict.fromkeys(COLUMNS, 0.0)))
    for name in names:
        for column, weight in weights.get(name, {}).items():
            sums[column] = sums.get(column, 0.0) + weight
    return {column: sums.get(column, 0.0) for column in COLUMNS}


def _for(weights: Weights, name: str, column: str) -> float:
    return weights.get(name, {}).get(column, 0.0)


@cache
def weights_of(lang: str) -> Weights:
    """The learned weights of a language: sign, column, weight."""
    if not _WEIGHTS.exists():
        return {}
    learned: dict[str, dict[str, dict[str, float]]] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return learned[lang]
