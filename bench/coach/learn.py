"""The weights for the columns of a map, learned from the development texts, and their cross-validation."""

import json
from pathlib import Path

from bench.coach.texts import labelled
from threefold.practice.coach import columns
from threefold.practice.coach.features import signs_of
from threefold.practice.coach.learning import Example, learned
from threefold.practice.coach.text import text_of

FOLDS = 10
LANGUAGES = ("en", "es")


def examples(lang: str) -> list[Example]:
    """The signs of each entry and its column."""
    rows = [row for row in labelled("dev") if row["kind"] == "map" and row["lang"] == lang]
    return [
        (tuple(dict(signs_of(text_of("map", row["text"], lang)))), row["expect"]["column"]) for row in rows
    ]


def cross_validated(lang: str) -> float:
    """The share of entries put right by weights that have not seen them."""
    given = examples(lang)
    right = 0
    for fold in range(FOLDS):
        weights = learned([one for at, one in enumerate(given) if at % FOLDS != fold])
        for names, column in given[fold::FOLDS]:
            sums = columns.scores(weights, names)
            right += max(columns.COLUMNS, key=lambda one: sums[one]) == column
    return round(right / len(given), 3)


def write() -> Path:
    """Learn from all development entries and keep the weights beside the coach."""
    path = Path(columns.__file__).with_name("columns.json")
    weights = {lang: learned(examples(lang)) for lang in LANGUAGES}
    path.write_text(
        json.dumps(weights, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n",
        encoding="utf-8",
    )
    return path
