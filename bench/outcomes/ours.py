"""`python -m bench.outcomes.ours FOLDER ID ...`: indicators by Threefold, as its command works them out."""

import json
import sys
from datetime import date
from pathlib import Path

from bench.outcomes import DATA_END, END, START


def main() -> int:
    """Numerator and denominator of each."""
    folder, *ids = sys.argv[1:]
    print(json.dumps(counts(Path(folder), ids)))
    return 0


def counts(folder: Path, ids: list[str]) -> dict[str, list[int | None]]:
    """What came out, by id."""
    from threefold.outcomes.data import opened
    from threefold.outcomes.registry import chosen
    from threefold.outcomes.running import parameters, run
    from threefold.outcomes.windows import window

    asked = chosen(ids)
    rules = parameters(asked, {})
    with opened(folder) as tables:
        days = window(
            tables, *(date.fromisoformat(one) for one in (START, END)), data_end=date.fromisoformat(DATA_END)
        )
        results = [run(one, tables, days, rules[one.id]) for one in asked]
    return {one.indicator.id: [one.numerator, one.denominator] for one in results}


if __name__ == "__main__":
    sys.exit(main())
