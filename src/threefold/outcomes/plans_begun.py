"""Plans that came into force in the window."""

from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window


def plans_begun(tables: Tables, window: Window) -> Any:
    """Of known cases."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    return tables["case_plans"].filter(_.began.between(window.start, window.end)).semi_join(known, "case_id")
