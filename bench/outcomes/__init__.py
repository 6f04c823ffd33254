"""`python -m bench.outcomes`: how long the federal indicators take over a year.

Beside them stand plain pandas and a bare reading of the same columns, all in one run, each in a process of its own:
time by the clock, time of the processor, the most memory.
"""

SEVEN = ("p1", "p2", "p3", "p4", "p5", "s1", "s2")
BOTH = ("p1", "p5")
"""Those that pandas works out as well."""
NEEDED = ("children", "episodes", "placements")
"""What those two rest on."""
START, END, DATA_END = "2022-10-01", "2023-09-30", "2024-09-30"
COLUMNS = {
    "children": ("child_id", "dob"),
    "episodes": ("episode_id", "child_id", "removal_date", "exit_date", "exit_reason"),
    "placements": (
        "placement_id", "episode_id", "child_id", "seq", "start_date", "end_date", "setting_code", "provider_id",
        "relationship",
    ),
    "reports": ("report_id", "child_id", "report_date", "incident_date", "disposition", "age_code"),
}  # fmt: skip
"""What the seven read."""
