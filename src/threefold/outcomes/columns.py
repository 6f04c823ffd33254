"""The tables that may come in: their columns, how each is read, and which must be there."""

from threefold.outcomes.casework_columns import CASEWORK
from threefold.outcomes.columns_kinds import Column, Kind, Source, source

__all__ = ["BY_NAME", "SOURCES", "Column", "Kind", "Source"]

SOURCES = (
    source(
        "children",
        "child_id",
        ("child_id", Kind.ID),
        ("dob", Kind.DAY),
        ("sex", Kind.WORD, False),
        ("race_eth", Kind.WORD, False),
        ("sibling_group_id", Kind.ID, False),
    ),
    source(
        "episodes",
        "child_id episode_id",
        ("episode_id", Kind.ID),
        ("child_id", Kind.ID),
        ("removal_date", Kind.DAY),
        ("exit_date", Kind.DAY),
        ("exit_reason", Kind.CODE),
        ("agency_local", Kind.WORD, False),
    ),
    source(
        "placements",
        "child_id episode_id placement_id",
        ("placement_id", Kind.ID),
        ("episode_id", Kind.ID),
        ("child_id", Kind.ID),
        ("seq", Kind.CODE, False),
        ("start_date", Kind.DAY),
        ("end_date", Kind.DAY),
        ("setting_code", Kind.CODE),
        ("provider_id", Kind.ID),
        ("relationship", Kind.WORD, False),
        ("temporary", Kind.YES, False),
    ),
    source(
        "reports",
        "child_id report_id",
        ("report_id", Kind.ID),
        ("child_id", Kind.ID),
        ("report_date", Kind.DAY),
        ("incident_date", Kind.DAY, False),
        ("disposition", Kind.CODE),
        ("age_code", Kind.CODE, False),
        ("fatality", Kind.YES, False),
        ("response_time", Kind.WORD, False),
        ("investigation_start", Kind.DAY, False),
        ("contact", Kind.WORD, False),
    ),
    source(
        "visits",
        "child_id visit_id",
        ("visit_id", Kind.ID),
        ("child_id", Kind.ID),
        ("visit_date", Kind.DAY),
        ("location", Kind.WORD, False),
        ("mode", Kind.WORD, False),
        ("completed", Kind.YES, False),
    ),
    source(
        "population",
        "area as_of age race_eth_report",
        ("area", Kind.ID),
        ("as_of", Kind.DAY),
        ("age", Kind.CODE),
        ("race_eth_report", Kind.WORD, False),
        ("count", Kind.CODE),
    ),
    *CASEWORK,
)
BY_NAME = {one.name: one for one in SOURCES}
