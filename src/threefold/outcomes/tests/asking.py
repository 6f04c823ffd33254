"""Asking for an indicator over tables that a test writes as CSV."""

import tempfile
from datetime import date
from pathlib import Path

from threefold.outcomes.data import opened
from threefold.outcomes.registry import every
from threefold.outcomes.running import parameters, run
from threefold.outcomes.windows import window


def written(tables, folder):
    for name, text in tables.items():
        (Path(folder) / f"{name}.csv").write_text(text + "\n", encoding="utf-8")
    return Path(folder)


def asked(id, tables, start, end, *, as_of=None, data_end=None, **rules):
    """One result with its lists of children."""
    indicator = every()[id]
    own = parameters([indicator], {name: str(value) for name, value in rules.items()})[id]
    with tempfile.TemporaryDirectory() as folder, opened(written(tables, folder)) as found:
        days = [
            None if one is None else date.fromisoformat(str(one)) for one in (start, end, as_of, data_end)
        ]
        return run(indicator, found, window(found, *days), own, ids=True, per_child=True)
