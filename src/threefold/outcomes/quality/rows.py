"""The rows of each table with what a flag is told by, and the flags as conditions on them."""

from collections.abc import Callable, Mapping

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.episodes import episodes as checked
from threefold.outcomes.indicators.s2 import INDICATOR as S2
from threefold.outcomes.indicators.s2 import aged
from threefold.outcomes.quality.casework import CASEWORK
from threefold.outcomes.quality.checked import Checked
from threefold.outcomes.registry import every
from threefold.outcomes.spells import AT_HOME, AWAY
from threefold.outcomes.victims import victims

FINDINGS = (*range(1, 9), 88, 99)
FAMILY_HOME, LAST_SETTING = 0, 14


def children(tables: Tables, window: Window) -> Checked:
    """Who they are."""
    rows = tables["children"]
    late = rows.dob > window.data_end
    return rows, "child_id", {
        "child_missing": rows.child_id.isnull(), "dob_missing": rows.dob.isnull(), "dob_not_come": late,
    }  # fmt: skip


def episodes(tables: Tables, window: Window) -> Checked:
    """Stays, with the very fault by which a run leaves one out: the first that is found."""
    rows = checked(tables, window, every()["p1"].defaults())
    out = ibis.cases((rows.fault.notnull(), rows.fault), (rows.no_reason, "exit_without_reason"), else_="")
    names = (
        "dob_missing", "removal_missing", "dob_after_removal", "dob_after_exit", "exit_before_removal",
        "exit_on_removal_day", "too_old", "stay_too_long", "overlap", "exit_without_reason",
    )  # fmt: skip
    late = {"removal_not_come": rows.removal > window.data_end, "exit_not_come": rows.exit > window.data_end}
    return rows, "episode_id", {name: out == name for name in names} | late


def placements(tables: Tables, window: Window) -> Checked:
    """Where they lived."""
    key = ["child_id", "episode_id"]
    stays = tables["episodes"].filter(_.child_id.notnull() & _.episode_id.notnull())
    stays = stays.select(*key, removal="removal_date", left="exit_date", known=ibis.literal(True))
    rows = tables["placements"].left_join(stays, key).drop("child_id_right", "episode_id_right")
    setting = rows.setting_code
    outside = (rows.start_date < rows.removal) | (rows.start_date > rows.left.fill_null(FAR))
    named = rows.provider_id.notnull() | setting.isin((*AWAY, AT_HOME)).fill_null(False)
    return rows, "placement_id", {
        "episode_unknown": rows.known.isnull(), "start_missing": rows.start_date.isnull(),
        "end_before_start": rows.end_date < rows.start_date, "outside_stay": outside,
        "setting_missing": ~setting.between(FAMILY_HOME, LAST_SETTING).fill_null(False), "home_missing": ~named,
        "relationship_missing": (setting == FAMILY_HOME) & rows.relationship.isnull(),
    }  # fmt: skip


def reports(tables: Tables, window: Window) -> Checked:
    """What was reported. Age is asked of victims' reports alone, as s2 does."""
    told = aged(victims(tables, S2.defaults()), tables, S2.defaults()).select("row", "out")
    rows = tables["reports"].left_join(told, "row").drop("row_right")
    return rows, "report_id", {
        "child_missing": rows.child_id.isnull(), "report_date_missing": rows.report_date.isnull(),
        "report_not_come": rows.report_date > window.data_end,
        "disposition_missing": ~rows.disposition.isin(FINDINGS).fill_null(False),
        "incident_after_report": rows.incident_date > rows.report_date,
    } | {name: rows.out == name for name in ("unborn", "age_unknown", "was_18")}  # fmt: skip


def visits(tables: Tables, window: Window) -> Checked:
    """Who saw them."""
    stays = tables["episodes"].filter(_.child_id.notnull()).select("child_id").distinct()
    rows = tables["visits"].left_join(stays, "child_id")
    return rows, "visit_id", {
        "child_unknown": rows.child_id_right.isnull(), "visit_date_missing": rows.visit_date.isnull(),
        "visit_not_come": rows.visit_date > window.data_end, "mode_missing": rows.mode.isnull(),
        "location_missing": rows.location.isnull(),
    }  # fmt: skip


def population(tables: Tables, window: Window) -> Checked:
    """Children who live in the area."""
    rows = tables["population"].mutate(child_id=ibis.null("string"))
    return rows, "area", {"count_missing": rows["count"].isnull()}


ROWS: Mapping[str, Callable[[Tables, Window], Checked]] = {
    "children": children, "episodes": episodes, "placements": placements, "reports": reports, "visits": visits,
    "population": population, **CASEWORK,
}  # fmt: skip
