"""Things that children said, and that somebody answered."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.practice import summed

ANSWER_DAYS = Parameter(
    "answer_days", 30, "The last day after the child spoke on which an answer is in time.", "D"
)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child: sayings answered of sayings."""
    said = tables["child_sayings"].filter(_.child_id.notnull() & _.said.between(window.start, window.end))
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    said = said.semi_join(known, "case_id")
    return Measured(summed(said, "child_id", (said.answered - said.said).between(0, rules["answer_days"])))


INDICATOR = Indicator(
    id="sayings_answered",
    title="Children's words answered",
    question="When a child tells a worry, a hope, a rule or a need, does somebody say what became of it?",
    population="Worries, hopes, rules and needs that children said in a finished tool in the window.",
    numerator="Those that somebody answered, in words, within 30 days.",
    denominator="All of them.",
    caveat=rule.GAMED + " That an answer is written down does not say that the child heard it. Sayings of one child come out alike, so the interval is too narrow.",
    source=rule.SOURCE,
    parameters=(ANSWER_DAYS,),
    needs=("cases", "child_sayings"),
    measure=measure,
    follow_up_days=30,
    better="higher",
    example=Example(
        said="Ana said three things: one was answered on day 30, one on day 31, one never. Ben's one was answered at once.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=2, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "child_sayings": "saying_id,case_id,child_id,said,answered\n1,1,ana,2023-03-01,2023-03-31\n2,1,ana,2023-03-01,2023-04-01\n3,1,ana,2023-03-01,\n"
            "4,1,ben,2023-03-01,2023-03-01",
        },
    ),
)  # fmt: skip
