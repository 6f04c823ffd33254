"""Every flag with its meaning. A run gives the same names, so that a check tells beforehand what a run will leave out."""

from dataclasses import dataclass
from enum import StrEnum

from threefold.outcomes.casework_columns import CASEWORK


class Weight(StrEnum):
    """What is the matter with a row."""

    MISSING = "missing"
    FAULTY = "faulty"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Flag:
    """One thing that can be the matter with a row of a table.

    `limit` is the share of rows above which the Children's Bureau does not score an agency (Round 4 data dictionary).
    """

    name: str
    table: str
    weight: Weight
    meaning: str
    limit: float | None = None


M, F, D = Weight.MISSING, Weight.FAULTY, Weight.DOUBTFUL
FLAGS = (
    Flag("child_missing", "children", M, "No number of a child: the row belongs to nobody."),
    Flag("dob_missing", "children", M, "No day of birth: no age can be told, so the child's stays are left out.", 0.05),
    Flag("dob_not_come", "children", F, "Born after the last day of the data."),
    Flag("dob_missing", "episodes", M, "Of the child no day of birth is known, or it is not among the children; left out.", 0.05),
    Flag("removal_missing", "episodes", M, "No day of removal; left out.", 0.05),
    Flag("dob_after_removal", "episodes", F, "Removed before it was born; left out.", 0.05),
    Flag("dob_after_exit", "episodes", F, "Left care before it was born; left out.", 0.05),
    Flag("exit_before_removal", "episodes", F, "Left care before it was removed; left out.", 0.05),
    Flag("exit_on_removal_day", "episodes", F, "Left care on the day of removal: not a night in care; left out.", 0.05),
    Flag("too_old", "episodes", D, "Older at removal or exit than max_age; left out."),
    Flag("stay_too_long", "episodes", D, "In care for more days than max_los_days; left out."),
    Flag("overlap", "episodes", F, "Two stays of one child at one time; both are left out."),
    Flag("exit_without_reason", "episodes", M, "Left care, but no reason from 1 to 8 is given: left out of permanency and re-entry.", 0.1),
    Flag("removal_not_come", "episodes", F, "Removed after the last day of the data."),
    Flag("exit_not_come", "episodes", D, "Left care after the last day of the data: counts as still in care."),
    Flag("episode_unknown", "placements", F, "The child has no stay of this number: the row is not used."),
    Flag("start_missing", "placements", M, "Nobody knows from when: the row is not used."),
    Flag("end_before_start", "placements", F, "Ends before it begins: not a night, so it does not count."),
    Flag("outside_stay", "placements", D, "Begins before the removal or after the exit; only nights of the stay count."),
    Flag("setting_missing", "placements", M, "No kind of setting from 0 to 14: counts as a placement of an unknown kind."),
    Flag("home_missing", "placements", M, "No home or facility is named: it counts as another home than any (p5), and as one that no brother or sister shares."),
    Flag("relationship_missing", "placements", M, "A family home without a word on whether relatives live there: counts as none."),
    Flag("child_missing", "reports", M, "No number of a child: the report is not used."),
    Flag("report_date_missing", "reports", M, "No day of the report: it is not used."),
    Flag("report_not_come", "reports", F, "Made after the last day of the data."),
    Flag("disposition_missing", "reports", M, "No finding from 1 to 8, 88 or 99: counts as no victim's."),
    Flag("incident_after_report", "reports", F, "Happened after it was reported."),
    Flag("unborn", "reports", D, "A victim's report from before birth (77): left out of s2."),
    Flag("age_unknown", "reports", M, "A victim's report, and the child's age is not known (99, or neither age nor birthday): left out of s2.", 0.05),
    Flag("was_18", "reports", D, "A victim's report about somebody of 18 or more: left out of s2."),
    Flag("child_unknown", "visits", D, "The child has no stay in care: the visit counts for nothing."),
    Flag("visit_date_missing", "visits", M, "No day of the visit: it counts for nothing."),
    Flag("visit_not_come", "visits", F, "Made after the last day of the data."),
    Flag("mode_missing", "visits", M, "Not said whether in person: the visit counts for nothing."),
    Flag("location_missing", "visits", M, "Not said where: counts as not where the child lives."),
    Flag("count_missing", "population", M, "No number of children: the row counts for nothing."),
    Flag("opened_missing", "cases", M, "No day on which the case was opened: it is in no window."),
    Flag("closed_before_opened", "cases", F, "Closed before it was opened: it counts as one that stayed open for no day."),
    *(
        Flag("case_unknown", one.name, F, "No case of this number is among the cases: the row is not used.")
        for one in CASEWORK
        if one.name != "cases"
    ),
)  # fmt: skip

OF_A_QUESTION = {
    "short_stay": "The stay was completed in fewer days than min_los_days.",
    "entered_at_18": "Entered care at 18 or later.",
    "was_18": "Already 18 on the day that is asked about.",
    "no_counted_setting": "No setting of the stay is one that counts, or none is known.",
    "no_days_or_more_moves_than_days": "No day in care whose place is known, or more moves than such days.",
}
"""Why a run leaves out a record that may be quite right."""

OF_A_RESULT = {
    "data": "Something about the files that a reader of the figure must know.",
    "table_missing": "Without this table there is no figure.",
    "no_denominator": "What the figure is held against is not in the data.",
    "median_not_reached": "Fewer than half of the children have left, so the middle is not known.",
    "follow_up_incomplete": "The children were not followed for long enough: no value is given.",
    "provisional": "The children were not followed for long enough: the value will still change.",
}
"""What a run says about a figure as a whole."""
