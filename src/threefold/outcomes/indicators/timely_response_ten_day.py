"""Timely response to reports that ask for one within ten days."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Measured, Window
from threefold.outcomes.indicators.timely_response_immediate import ATTEMPT_COUNTS, WITHIN_DAYS, response
from threefold.outcomes.indicators.timely_response_immediate import INDICATOR as AT_ONCE


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """Those that asked for an answer within ten days."""
    return response("ten_day", tables, window, rules)


INDICATOR = replace(
    AT_ONCE,
    id="timely_response_ten_day",
    title="Timely response: within ten days",
    question="When a report may wait, does somebody come within ten days?",
    population="Reports of the window that were accepted for a response within ten days (response_time is 10-day).",
    numerator="Those with a first contact (investigation_start) within ten calendar days.",
    parameters=(
        ATTEMPT_COUNTS,
        replace(
            WITHIN_DAYS, default=10, meaning="The last day after the report on which a contact is in time."
        ),
    ),
    measure=measure,
    example=replace(AT_ONCE.example, numerator=1, denominator=1),
)
