"""The days in court, and what was said there."""

from tests.journeys.casework import Answers
from tests.journeys.whitefeather_cole.hands import Hands

DAYS: tuple[Answers, ...] = (
    {
        "What kind of hearing": "First hearing, detention",
        "Day": "2026-03-11",
        "What it is about": "Petition 03/10; the children stay with Danika",
        "What the court said": "Reason to know. Notice to the tribe goes out 03/12.",
    },
    {
        "What kind of hearing": "Protective or restraining order",
        "Day": "2026-03-27",
        "What the court said": "Granted for three years; Theo’s contact is left to the juvenile court.",
    },
    {"What kind of hearing": "Jurisdiction", "Day": "2026-04-08", "What the court said": "Sustained."},
    {
        "What kind of hearing": "Disposition",
        "Day": "2026-05-06",
        "What it is about": (
            "Dependents, with Danika, family maintenance. Supervised time with Travis for Theo, twice a month; "
            "none with Mika and Junie until their attorney asks them. The tribe agrees, and sees the place of "
            "visits differently. "
            "Report due 04/24, sent 04/27."
        ),
    },
)


def write_days_in_court(hands: Hands, family: str) -> int:
    """Every hearing; answers with the facts entered."""
    for day in DAYS:
        hands.go(f"{family}court/add/")
        hands.send("Save this day", day)
    return sum(map(len, DAYS))
