"""Siblings in care of whom at least one lives in the same home on one day."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Measured, Window
from threefold.outcomes.episodes import flagged, proportion
from threefold.outcomes.indicators.siblings_all import INDICATOR as ALL
from threefold.outcomes.indicators.siblings_all import together


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child with a sibling in care."""
    rows, found = together(tables, window, rules)
    return Measured(proportion(rows, rows.same > 0), flagged(found))


INDICATOR = replace(
    ALL,
    id="siblings_some",
    title="Siblings in care: all or some together",
    question="Of the children with brothers or sisters in care, how many live with at least one of them?",
    numerator="Those who live in the same home as at least one such sibling. Of who is away, the home that they left counts.",
    measure=measure,
    example=replace(ALL.example, numerator=4),
)
