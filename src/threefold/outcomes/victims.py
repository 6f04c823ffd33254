"""Reports that count as a victim's."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables


def victims(tables: Tables, rules: Mapping[str, Any]) -> Any:
    """Substantiated or indicated, or the child died of it."""
    reports = tables["reports"].filter(_.child_id.notnull() & _.report_date.notnull())
    level = _.disposition.between(1, rules["victim_level"]).fill_null(False)
    return reports.filter(level | _.fatality.fill_null(False))
