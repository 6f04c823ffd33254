"""What the Children's Bureau published for the whole country, beside the county's own number: no goal, and no rank."""

import functools
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from threefold.results import saying

FILE = Path(__file__).parent / "comparison.json"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The country in its own time; `performance` is what states are held against in Round 4."""

    value: str
    counts: tuple[str, str]
    when: str
    performance: str
    source: str


@functools.cache
def published() -> dict[str, Any]:
    """The file, once."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def compared(name: str, kind: str) -> Compared | None:
    """What was published beside this figure, if anything."""
    one = published()["figures"].get(name)
    if one is None:
        return None
    first, last = date.fromisoformat(one["start"]), date.fromisoformat(one["end"])
    return Compared(
        value=saying.value_of(one["per"] * one["numerator"] / one["denominator"], kind),
        counts=(saying.whole(one["numerator"]), saying.whole(one["denominator"])), when=saying.stretch(first, last),
        performance=saying.value_of(one.get("performance"), kind), source=published()["source"],
    )  # fmt: skip
