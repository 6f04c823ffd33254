"""The named rules that several indicators share, each with its default and how well it is settled."""

from dataclasses import replace

from threefold.outcomes.declaring import Parameter

YEAR_RULE = Parameter(
    "year_rule", "A12M", "Within a year: before the day 12 calendar months later (A12M), or 0 to 365 days later (D365).", "C",
    ("A12M", "D365"),
)  # fmt: skip
FIRST_EPISODE_RULE = Parameter(
    "first_episode_rule", "first_qualifying",
    "A child's earliest removal among those that pass every check, or the earliest of all, which then must pass them.", "D",
    ("first_qualifying", "first_then_filter"),
)  # fmt: skip
MIN_LOS_DAYS = Parameter("min_los_days", 8, "Completed stays of fewer days are left out.", "A")
OPEN_SHORT_STAYS = Parameter(
    "open_short_stays", "keep", "Stays that still last are kept, however short, or left out like completed ones.", "C", ("keep", "drop")
)  # fmt: skip
LEAP_BIRTHDAY = Parameter(
    "leap_birthday",
    "feb28",
    "Birthday of who was born on 29 February, in a common year.",
    "D",
    ("feb28", "mar1"),
)
EXIT_ON_BIRTHDAY = Parameter(
    "exit_on_birthday",
    "out",
    "Does an exit on the very 18th birthday count as one before it?",
    "C",
    ("out", "in"),
)
MAX_AGE = Parameter(
    "max_age", 21, "Records of somebody who is older in years at removal or exit are left out.", "C"
)
MAX_LOS_DAYS = Parameter("max_los_days", 7665, "Completed stays of more days are left out.", "C")
OVERLAP_RULE = Parameter(
    "overlap_rule", "both_fail", "Episodes of a child that overlap are both left out, or both kept.", "D", ("both_fail", "keep")
)  # fmt: skip
OVERLAP_WITH = Parameter(
    "overlap_with", "previous", "An episode is held against the one before it, or against all before it.", "D", ("previous", "any")
)  # fmt: skip
FOLLOW_UP = Parameter(
    "follow_up", "required",
    "With too short a time of following the children, no value is given (required), or one that is marked (provisional).", "D",
    ("required", "provisional"),
)  # fmt: skip
EXIT_ON_START = Parameter(
    "exit_on_start", "in", "Is a child who leaves on the first day still in care on it?", "C", ("in", "out")
)
DAY_COUNT = Parameter(
    "day_count", "fed",
    "Days in care as the federal code counts them (an entry still in care on the last day has that day not counted), or nights "
    "from removal to exit inside the window (half_open).",
    "C",
    ("fed", "half_open"),
)  # fmt: skip
SAME_PROVIDER = Parameter(
    "same_provider",
    "join",
    "Neighbouring settings with one provider are one setting, or two.",
    "D",
    ("join", "split"),
)
UNCOUNTED_SETTINGS = Parameter(
    "uncounted_settings", "away_or_home",
    "Settings that are no placement: on the run, whereabouts unknown and at home (12, 13, 14); or only on the run (12, 13).", "D",
    ("away_or_home", "away"),
)  # fmt: skip
VICTIM_LEVEL = Parameter(
    "victim_level", 2, "A report is a victim's when its disposition is this or lower, or the child died.", "C"
)
SETTINGS = (SAME_PROVIDER, UNCOUNTED_SETTINGS)
RECORD = (LEAP_BIRTHDAY, MAX_AGE, MAX_LOS_DAYS, OVERLAP_RULE, OVERLAP_WITH, FOLLOW_UP)
"""What decides whether an episode's record can be used at all."""
NO_MIN_LOS = replace(MIN_LOS_DAYS, default=0)
