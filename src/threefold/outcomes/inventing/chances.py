"""What happens how often. Round figures, of the size that published counts have; they describe no county."""

from datetime import date

from threefold.outcomes.calendar import number

END = number(date(2024, 9, 30))
"""The last day that invented data describe."""

SIBLINGS = 0.45
"""Chance that the next child belongs to the family of the one before."""
INFANT = 0.2
SHORT_STAY, MIDDLE_STAY = 0.12, 0.42
MIDDLE_DAYS, LONG_DAYS = 210.0, 640.0
REENTRY, REENTRY_DAYS = 0.16, 330.0
MOST_EPISODES = 4
REASONS = ((1, 0.55), (2, 0.07), (3, 0.22), (5, 0.1), (6, 0.02), (7, 0.005), (8, 0.035))
MOVES = 1.5
MOST_PLACEMENTS = 9
SETTINGS = ((0, 0.8), (1, 0.04), (2, 0.05), (3, 0.03), (5, 0.02), (8, 0.02), (12, 0.03), (13, 0.01))
RELATIONS = (("relative", 0.36), ("kin", 0.06), ("nonrelative", 0.58))
TRIAL_VISIT = 0.15
RACES = (
    ("white", 0.42),
    ("hispanic", 0.24),
    ("black", 0.22),
    ("two_or_more", 0.08),
    ("aian", 0.02),
    ("asian_pi", 0.02),
)
DISPOSITIONS = ((1, 0.16), (2, 0.02), (3, 0.03), (4, 0.12), (5, 0.58), (7, 0.06), (8, 0.03))
REPORTS = 15
"""Reports for each child who was ever in care: most tell of children who never were."""
AT_ONCE, COMES_AFTER = 0.3, 4.0
ENTRIES_PER_CHILD = 0.0026
SAME_INCIDENT, AGAIN = 0.3, 0.18
FAULTY = 0.002
