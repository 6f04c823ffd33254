"""Reports that count as a victim's."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window

A_YEAR = 365


def victims(tables: Tables, rules: Mapping[str, Any]) -> Any:
    """Substantiated or indicated, or the child died of it."""
    reports = tables["reports"].filter(_.child_id.notnull() & _.report_date.notnull())
    level = _.disposition.between(1, rules["victim_level"]).fill_null(False)
    return reports.filter(level | _.fatality.fill_null(False))


def victims_around(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    """Those that were reported in the window or in the time that follows it, worked out once."""
    last = window.end + max(rules.get("recurrence_days", 0), A_YEAR)

    def make() -> Any:
        found = victims(tables, rules).filter(_.report_date.between(window.start, last))
        return found.select(
            "row", "report_id", "child_id", "report_date", "incident_date", "age_code", "fatality"
        )

    return tables.once(("victims", window.start, last, rules["victim_level"]), make)
