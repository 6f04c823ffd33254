"""What can be the matter with tables of casework: a case that nobody opened, or a row that belongs to none."""

from collections.abc import Callable, Mapping
from functools import partial

import ibis
from ibis import _

from threefold.outcomes import casework_columns
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.quality.checked import Checked


def cases(tables: Tables, window: Window) -> Checked:
    """The cases themselves; a case stands where a child stands in other tables."""
    rows = tables["cases"].mutate(child_id=_.case_id)
    return rows, "case_id", {
        "opened_missing": rows.opened.isnull(), "closed_before_opened": rows.closed < rows.opened,
    }  # fmt: skip


def of_cases(name: str, key: str, tables: Tables, window: Window) -> Checked:
    """Rows that say of which case they are."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id", known=ibis.literal(True)).distinct()
    rows = tables[name].left_join(known, "case_id").drop("case_id_right")
    rows = rows if "child_id" in rows.columns else rows.mutate(child_id=rows.case_id)
    return rows, key, {"case_unknown": rows.known.isnull()}


CASEWORK: Mapping[str, Callable[[Tables, Window], Checked]] = {
    "cases": cases,
    **{
        one.name: partial(of_cases, one.name, one.key[-1])
        for one in casework_columns.CASEWORK
        if one.name != "cases"
    },
}
