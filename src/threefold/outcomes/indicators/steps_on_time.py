"""Next steps that were done by the day on which they were due."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.practice import summed

OWNERS = ("parent", "child", "network", "worker", "other")
OWNER = Parameter("owner", "all", "Only steps of these people, or of all.", "D", ("all", *OWNERS))


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: done in time, of due; late and never stand beside it."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    due = tables["next_steps"].semi_join(known, "case_id").filter(_.due.between(window.start, window.end))
    due = due.filter((_.removed.fill_null(FAR) >= _.due) | (_.done <= _.removed).fill_null(False))
    if rules["owner"] != "all":
        due = due.filter(_.owner.fill_null("other") == rules["owner"])
    due = tables.stored(due)
    done = (due.done <= window.data_end).fill_null(False)
    late = done & (due.done > due.due)
    counts = due.agg(late=late.sum(), never=(~done).sum()).to_pyarrow().to_pylist()[0]
    more = {name: int(count or 0) for name, count in counts.items()}
    return Measured(summed(due, "case_id", due.done <= due.due), more=more)


INDICATOR = Indicator(
    id="steps_on_time",
    title="Next steps done on time",
    question="Is what was agreed done?",
    population="Next steps of the map that fell due in the window and were not taken off before.",
    numerator="Those that were done by their day.",
    denominator="All of them. How many were done late, and how many never, stands beside it.",
    caveat=rule.GAMED + " What a plan asks for day after day has no one day on which it is due: see plan_kept.",
    source=rule.SOURCE,
    parameters=(OWNER,),
    needs=("cases", "next_steps"),
    measure=measure,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Five steps were due: one done on the day, one a day late, one never, one taken off later and not done. One was taken off the day before.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "next_steps": "step_id,case_id,owner,due,done,removed\n1,1,parent,2023-03-10,2023-03-10,\n2,1,worker,2023-03-10,2023-03-11,\n3,1,network,2023-03-10,,\n"
            "4,1,parent,2023-03-10,,2023-03-10\n5,1,parent,2023-03-10,,2023-03-09",
        },
    ),
)  # fmt: skip
