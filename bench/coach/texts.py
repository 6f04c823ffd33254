"""The labelled texts, and how an answer is scored: by the definitions that the coach's batch command promises."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "texts"
# An answer to one text: which elements are there, which issues, for a map entry its column.
Answer = dict[str, Any]


def labelled(name: str) -> list[dict[str, Any]]:
    """The texts of a set, or of any file in the same form."""
    path = HERE / f"{name}.jsonl" if (HERE / f"{name}.jsonl").exists() else Path(name)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@dataclass
class Score:
    """What was right and wrong in one language."""

    elements: dict[str, Counter[str]] = field(default_factory=dict)
    issues: dict[str, Counter[str]] = field(default_factory=dict)
    clean: int = 0
    alarms: int = 0
    columns: Counter[bool] = field(default_factory=Counter)

    def take(self, row: dict[str, Any], answer: Answer) -> None:
        """Add one text."""
        expected = row["expect"]
        if row["kind"] == "map":
            self.columns[answer.get("column") == expected["column"]] += 1
            return
        for name, value in expected.items():
            if name != "issues":
                key = f"{row['kind']}.{name}"
                self.elements.setdefault(key, Counter())[
                    _outcome(answer["elements"].get(name, False), value)
                ] += 1
        wanted, got = set(expected["issues"]), set(answer["issues"])
        for name in sorted(wanted | got):
            self.issues.setdefault(name, Counter())[_outcome(name in got, name in wanted)] += 1
        if not wanted:
            self.clean += 1
            self.alarms += len(got)

    def figures(self) -> dict[str, float]:
        """The figures asked for."""
        right = sum(self.columns.values())
        return {
            "elements_macro_f1": _mean([_f1(one) for one in self.elements.values()]),
            "issues_macro_f1": _mean([_f1(one) for one in self.issues.values()]),
            "alarms_per_clean_text": round(self.alarms / self.clean, 3) if self.clean else 0.0,
            "column_accuracy": round(self.columns[True] / right, 3) if right else 0.0,
        }

    def each(self) -> dict[str, float]:
        """F1 of each element and issue."""
        both = {**self.elements, **{f"issue {name}": one for name, one in sorted(self.issues.items())}}
        return {name: round(_f1(one), 3) for name, one in both.items()}


def _outcome(got: bool, wanted: bool) -> str:
    return ("right" if wanted else "false") if got else ("missed" if wanted else "none")


def _f1(one: Counter[str]) -> float:
    of = 2 * one["right"] + one["false"] + one["missed"]
    return 2 * one["right"] / of if of else 1.0


def _mean(values: list[float]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0
