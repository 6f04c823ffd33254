"""Which column of the map an entry may belong in, why, and which comes next. A suggestion, never a decision.

Weights of `signs` are learned by `train` from the texts beside it, which we wrote; each reason is words of the entry.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from threefold.practice.coach import lexicon
from threefold.practice.coach.features import signs_of
from threefold.practice.coach.text import Text
from threefold.practice.coach.tokens import Token
from threefold.practice.everyday import EVERYDAY
from threefold.practice.generic_words import GENERIC

COLUMNS = ("harm", "danger", "complicating_factor", "strength", "acts_of_protection", "next_step")
_WEIGHTS = Path(__file__).with_name("columns.json")
_REASONS = 3
# Less sure than this, or with fewer words known than this share, a column is a guess that nobody is shown.
_CLEAR, _KNOWN = 0.5, 0.5
# One word alone has to say more.
_ALONE = 0.75
_EVERYDAY = EVERYDAY | GENERIC
# Signs of how an entry is built. By themselves they say nothing that its words do not.
_BUILT = ("no verb", "a question", "first ", "time ", "a day or hour", "a date")
Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Column:
    """The column suggested, how sure (0 to 1), the next best, and the words that speak for it."""

    name: str
    sure: float
    runner_up: str
    reasons: tuple[tuple[int, int], ...]
    # Whether it is sure enough to be shown to somebody, and the entry is made of words at all.
    clear: bool


def column_of(text: Text, weights: Weights | None = None) -> Column:
    """The column of an entry."""
    given = weights_of(text.lang) if weights is None else weights
    signs = list(dict(signs_of(text)).items())
    sums = scores(given, (name for name, _ in signs))
    best, second = sorted(COLUMNS, key=lambda column: -sums[column])[:2]
    most = max(sums.values())
    total = sum(math.exp(value - most) for value in sums.values())
    speaking = sorted(signs, key=lambda sign: -_for(given, sign[0], best))
    telling = [one for one in speaking if not one[0].startswith(_BUILT)]
    places = [place for name, place in telling if _for(given, name, best) > 0 and text.tokens]
    reasons = tuple(dict.fromkeys(text.span(*place) for place in places if place[0] < len(text.tokens)))
    sure = math.exp(sums[best] - most) / total
    words = [one for one in text.tokens if one.word]
    clear = (
        bool(reasons) and sure >= (_CLEAR if len(words) > 1 else _ALONE) and _is_language(words, text, given)
    )
    return Column(best, sure, second, reasons[:_REASONS], clear)


def _is_language(words: Sequence[Token], text: Text, weights: Weights) -> bool:
    """Whether at least half of it are words: "asdf qwer" are none. Names and numbers do not count either way."""
    asked = [one for one in words if not one.norm[0].isdigit() and "<name>" not in one.keys]
    known = [one for one in asked if _is_word(one, text, weights)]
    return bool(known) and len(known) >= len(asked) * _KNOWN


def _is_word(token: Token, text: Text, weights: Weights) -> bool:
    if token.norm in lexicon.verb_forms(text.lang) or any(
        f"word {key.lstrip('=')}" in weights for key in token.keys
    ):
        return True
    return token.norm in _EVERYDAY or token.index in text.on_a_list


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
