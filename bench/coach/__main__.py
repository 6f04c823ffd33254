"""`python -m bench.coach`: how well the writing coach reads, beside two simpler tools on the same texts, and how fast.

Prints for each set and language the macro F1 of elements and of issues, false alarms per text without an issue, and the
share of map entries put into the right column; then the cross-validation of the columns, milliseconds of the processor
a text, seconds to load and memory. Fails below the limits on the test set. Options: `--json`, `--each` (every element
and issue), `--learn` (learn the weights of the columns anew first), or files of labelled texts in place of our sets.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from bench.coach import learn
from bench.coach.baselines import by_formula, by_keywords
from bench.coach.texts import Answer, Score, labelled

LANGUAGES = ("en", "es")
LIMITS = {
    "en": {"elements_macro_f1": 0.90, "issues_macro_f1": 0.75, "column_accuracy": 0.85},
    "es": {"elements_macro_f1": 0.85, "issues_macro_f1": 0.75, "column_accuracy": 0.80},
}
MOST_ALARMS, MOST_MS, MOST_SECONDS, MOST_MB = 0.10, 10.0, 1.0, 200
_LOADS = (
    "import time; t = time.process_time(); from threefold.practice.coach import read;"
    " [read('harm', 'Mom left.', lang) for lang in ('en', 'es')]; print(time.process_time() - t)"
)


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["dev", "test"])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--learn", action="store_true")
    options = parser.parse_args()
    if options.learn:
        learn.write()
    found = measured(options.sets)
    print(json.dumps(found, indent=1) if options.json else "\n".join(lines(found, each=options.each)))
    faults = judged(found)
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


def measured(sets: list[str]) -> dict[str, Any]:
    """All figures."""
    tools: dict[str, Callable[[dict[str, Any]], Answer]] = {
        "coach": by_coach, "keywords": by_keywords, "formula": by_formula,
    }  # fmt: skip
    found: dict[str, Any] = {"sets": {}}
    for name in sets:
        rows = labelled(name)
        found["sets"][name] = {
            tool: {lang: _figures(rows, lang, answer) for lang in LANGUAGES} for tool, answer in tools.items()
        }
    found["columns_cross_validated"] = {lang: learn.cross_validated(lang) for lang in LANGUAGES}
    found["speed"] = speed([row for name in sets for row in labelled(name)])
    return found


def by_coach(row: dict[str, Any]) -> Answer:
    """What the batch command answers."""
    from threefold.practice.coach.batch import as_data
    from threefold.practice.coach.reading import read

    return as_data(read(row["kind"], row["text"], row["lang"]), row["lang"])


def _figures(
    rows: list[dict[str, Any]], lang: str, answer: Callable[[dict[str, Any]], Answer]
) -> dict[str, Any]:
    score = Score()
    mine = [row for row in rows if row["lang"] == lang]
    for row in mine:
        score.take(row, answer(row))
    return {"texts": len(mine), **score.figures(), "each": score.each()}


def speed(rows: list[dict[str, Any]]) -> dict[str, float]:
    """Milliseconds of the processor a text once loaded, seconds of it to load in a process of its own, most memory."""
    from threefold.practice.coach.reading import reading_of

    times = []
    # Each text as if it were read for the first time.
    reading_of.cache_clear()
    for row in rows:
        begun = time.process_time()
        by_coach(row)
        times.append((time.process_time() - begun) * 1000)
    times.sort()
    loads = subprocess.run([sys.executable, "-c", _LOADS], capture_output=True, text=True, check=True)
    return {
        "p50_ms": round(times[len(times) // 2], 2),
        "p95_ms": round(times[int(len(times) * 0.95)], 2),
        "load_seconds": round(float(loads.stdout), 2),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def lines(found: dict[str, Any], *, each: bool) -> list[str]:
    """The figures as a table."""
    said = [
        f"{'set':<8}{'tool':<10}{'lang':<6}{'texts':>6}{'elements':>10}{'issues':>8}{'alarms':>8}{'column':>8}"
    ]
    for name, tools in found["sets"].items():
        for tool, by_lang in tools.items():
            for lang, one in by_lang.items():
                said.append(
                    f"{name[-7:]:<8}{tool:<10}{lang:<6}{one['texts']:>6}{one['elements_macro_f1']:>10}"
                    f"{one['issues_macro_f1']:>8}{one['alarms_per_clean_text']:>8}{one['column_accuracy']:>8}"
                )
                if each and tool == "coach":
                    said += [f"    {what:<36}{value:>6}" for what, value in one["each"].items()]
    return [
        *said,
        f"columns, cross-validated: {found['columns_cross_validated']}",
        f"speed: {found['speed']}",
    ]


def judged(found: dict[str, Any]) -> list[str]:
    """What is below its limit on the test set, and what is too slow."""
    faults = []
    for lang, limits in LIMITS.items():
        one = found["sets"].get("test", {}).get("coach", {}).get(lang)
        if one is not None:
            faults += [
                f"{lang}: {name} {one[name]} is below {least}"
                for name, least in limits.items()
                if one[name] < least
            ]
            if one["alarms_per_clean_text"] > MOST_ALARMS:
                faults.append(f"{lang}: {one['alarms_per_clean_text']} false alarms per clean text")
    most = {"p95_ms": MOST_MS, "load_seconds": MOST_SECONDS, "memory_mb": MOST_MB}
    return faults + [
        f"{name} {found['speed'][name]} is above {limit}"
        for name, limit in most.items()
        if found["speed"][name] > limit
    ]


if __name__ == "__main__":
    sys.exit(main())
