"""Families with whom a map was made within a month."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.first_maps import first_maps
from threefold.outcomes.practice import summed

OPEN_DAYS = replace(rule.OPEN_DAYS, default=0)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case."""
    rows = first_maps(tables, window, rules)
    return Measured(summed(rows, "case_id", rows.mapped - rows.opened <= rules["within_days"]))


INDICATOR = Indicator(
    id="first_map_by_30",
    title="A map with the family within 30 days",
    question="How soon do we think it through together?",
    population="Cases that were opened in the window.",
    numerator="Those with a mapping conversation at which somebody of the family was present, within 30 days after the opening.",
    denominator="All of them; a case that closed before without a map counts as one without.",
    caveat=rule.GAMED + " A map says nothing about how people talked.",
    source=rule.SOURCE,
    parameters=(OPEN_DAYS, rule.WITHIN_DAYS),
    needs=("cases", "maps"),
    measure=measure,
    follow_up_days=30,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Case 1 mapped on day 30. Case 2 mapped alone on day 5 and with the family on day 31. Case 3 closed without a map.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,\n2,2023-03-01,\n3,2023-03-01,2023-03-10",
            "maps": "map_id,case_id,held,family_present,network_present\n1,1,2023-03-31,1,0\n2,2,2023-03-06,0,0\n3,2,2023-04-01,1,1",
        },
    ),
)  # fmt: skip
